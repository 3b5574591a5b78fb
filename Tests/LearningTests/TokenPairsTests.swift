import Learning
import Testing

@Suite struct TokenPairsTests {
  private func pairs(_ text: String) throws -> [TokenPairs.Pair] {
    try withTemporaryFile(text) { try TokenPairs(path: $0).attested }
  }

  private let header = "ar_key\tar\tlatin\tn\trole\tcc\tsources\tp\n"

  @Test func takesAttestedPlausiblePairs() throws {
    let found = try pairs(
      header + "كريم\tكريم\tKarim\t7\t\t\tegy_names(llm),wikidata\t0.0\n"
        + "كريم\tكريم\tKreem\t1\t\t\tegy_names(llm)\t0.0\n\n"
        + "كريم\tكريم\tSalim\t2\t\t\twikidata\t0.6\n")
    #expect(found.map { "\($0.arabic) \($0.latin) \($0.count)" } == ["كريم Karim 7"])
  }

  @Test(arguments: [
    ("ar_key\tlatin\n", 1), ("", 1),
    ("ar_key\tar\tlatin\tn\trole\tcc\tsources\tp\nكريم\tكريم\tKarim\n", 2),
    ("ar_key\tar\tlatin\tn\trole\tcc\tsources\tp\nكريم\tكريم\tKarim\tx\t\t\tw\t0\n", 2),
    ("ar_key\tlatin\tn\tsources\tp\n\nكريم\tKarim\t1\tw\t0\n\nكريم\n", 5),
  ])
  func saysWhichRowIsBad(_ text: String, line: Int) throws {
    let error = try #require(throws: LearningError.self) { try pairs(text) }
    guard case .badRow(_, let found, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(found == line)
  }

  @Test func saysThatAFileCannotBeRead() {
    #expect(throws: LearningError.self) { try TokenPairs(path: "/no/such/file") }
  }
}
