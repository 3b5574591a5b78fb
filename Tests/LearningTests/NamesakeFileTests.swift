import Testing

@testable import Learning

@Suite struct NamesakeFileTests {
  private static let person = #"{"primary": "Karim Zajlaf", "aliases": ["كريم زجلف"]}"# + "\n"

  private func namesakes(_ text: String) throws -> [NamesakeFile.Namesakes] {
    try withTemporaryFile(text) { try NamesakeFile(path: $0).namesakes }
  }

  private func texts(_ text: String) throws -> [String] {
    try namesakes(text).map {
      ($0.arabic + ["|"] + $0.latin + [$0.isPlace ? "(place)" : "(person)"]).joined(separator: " ")
    }
  }

  @Test(arguments: [
    (person, "| Karim Zajlaf كريم زجلف (person)"),
    (#"{"primary": "Karim", "kind": "person"}"#, "| Karim (person)"),
    (
      #"{"ar": ["حلب"], "latin": [{"s": "Halab", "n": 3, "p": 0.35}, {"s": "Aleppo", "p": 0.36}]}"#,
      "حلب | Halab (person)"
    ),
    (#"{"ar": ["حلب"], "latin": [{"s": "Halab"}], "type": ["city"]}"#, "حلب | Halab (place)"),
    ("{\"ar\":\t[\"حلب\", \"الحلب\"],\t\"latin\": []}", "حلب الحلب | (person)"),
  ])
  func readsAnObjectALine(_ line: String, _ names: String) throws {
    #expect(try texts(line) == [names])
  }

  @Test(arguments: [
    #"{"primary": "Zajlaf Trading", "kind": "organization"}"#, #"{"ar": ["حلب"]}"#,
    #"{"latin": [{"s": "Halab"}]}"#, "{}",
  ])
  func leavesOutWhatHasNoNamesOfABearer(_ line: String) throws {
    #expect(try texts(Self.person + line + "\n") == texts(Self.person))
  }

  @Test(arguments: [
    ("Karim\n", ":1: expected an object of names"),
    (person + #"{"primary": "Karim""# + "\n", ":2: expected an object of names"),
    (person + #"{"primary": 7}"# + "\n", ":2: expected an object of names"),
    (person + "\n\n" + #"{"ar": [], "latin": ["Halab"]}"#, ":4: expected an object of names"),
    ("", ": no row to learn from"), ("{}\n", ": no row to learn from"),
  ])
  func saysWhatIsWrongWithAFile(_ text: String, _ message: String) throws {
    try withTemporaryFile(text) { path in
      let error = #expect(throws: LearningError.self) { try NamesakeFile(path: path) }
      #expect(error?.description == path + message)
    }
  }

  @Test func saysThatAFileCannotBeRead() {
    let error = #expect(throws: LearningError.self) { try NamesakeFile(path: "/no/such/file") }
    #expect(error?.description.hasPrefix("/no/such/file: cannot be read") == true)
  }
}
