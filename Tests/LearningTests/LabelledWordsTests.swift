import NameAnatomy
import Testing

@testable import Learning

private let reader = try! NameReader(lexicon: NameLexicon(isLearned: false))

@Suite struct LabelledWordsTests {
  private static let header = "name1\tar1\tname2\tar2\tsame\n"

  private func words(_ text: String) throws -> LabelledWords {
    try withTemporaryFile(text) { try LabelledWords(path: $0, reader: reader) }
  }

  private func texts(_ pairs: [LabelledWords.Pair]) -> [String] {
    pairs.map { "\($0.word.text) \($0.other.text) \($0.isSame)" }
  }

  @Test func readsBothScriptsAndWhatTheyAre() throws {
    let words = try words(
      Self.header + "Karim\tكريم\tKareem\tكريم\t1\n" + "Zajlaf\tزجلف\tQathrab\tقثرب\t0\n")
    #expect(texts(words.latin) == ["karim kareem true", "zajlaf qathrab false"])
    #expect(texts(words.arabicToLatin) == ["كريم kareem true", "زجلف qathrab false"])
  }

  @Test func takesColumnsByTheirNames() throws {
    let words = try words("same\tname2\tnote\tname1\tar2\tar1\n1\tKareem\t-\tKarim\t\tكريم\n")
    #expect(texts(words.latin) == ["karim kareem true"])
    #expect(texts(words.arabicToLatin) == ["كريم kareem true"])
  }

  @Test(arguments: [
    "Karim Zajlaf\tكريم\tKarim\tكريم\t1\n", "Karim\tكريم\tKarim Zajlaf\tكريم\t1\n",
    "K\tك\tKarim\tكريم\t1\n", "Abd al-Karim\tكريم\tKarim\tكريم\t1\n", "\t\tKarim\tكريم\t0\n",
  ])
  func leavesOutWhatIsNotOneWord(_ row: String) throws {
    let words = try words(Self.header + row + "Salim\tسليم\tSaleem\tسليم\t1\n")
    #expect(texts(words.latin) == ["salim saleem true"])
    #expect(texts(words.arabicToLatin) == ["سليم saleem true"])
  }

  @Test(arguments: ["", "Salim", "سليم كريم"])
  func leavesOutAnArabicFormThatIsNone(_ form: String) throws {
    let words = try words(Self.header + "Salim\t\(form)\tSaleem\tسليم\t1\n")
    #expect(texts(words.latin) == ["salim saleem true"])
    #expect(words.arabicToLatin.isEmpty)
  }

  @Test(arguments: [
    ("", ":1: expected a column name1"),
    ("name1\tname2\tar1\tar2\n", ":1: expected a column same"),
    ("name1\tname2\tsame\tar1\n", ":1: expected a column ar2"),
    (header + "Karim\tكريم\tKareem\tكريم\tyes\n", ":2: expected two words and 0 or 1"),
    (header + "Karim\tكريم\tKareem\tكريم\t1\nKarim\n", ":3: expected two words and 0 or 1"),
    (header + "\n\nKarim\tكريم\tKareem\n", ":4: expected two words and 0 or 1"),
    (header, ": no row to learn from"),
    (header + "Karim Salim\t\tKarim Salim\t\t1\n", ": no row to learn from"),
  ])
  func saysWhatIsWrongWithAFile(_ text: String, _ message: String) throws {
    try withTemporaryFile(text) { path in
      let error = #expect(throws: LearningError.self) {
        try LabelledWords(path: path, reader: reader)
      }
      #expect(error?.description == path + message)
    }
  }

  @Test func saysThatAFileCannotBeRead() {
    let error = #expect(throws: LearningError.self) {
      try LabelledWords(path: "/no/such/file", reader: reader)
    }
    #expect(error?.description.hasPrefix("/no/such/file: cannot be read") == true)
  }
}
