import Testing

@testable import NameAnatomy

@Suite struct UnvoweledWordsTests {
  @Test(arguments: [
    ("mhyjr", "محيجر"), ("slmy", "سلمي"), ("slmh", "سلمه"), ("khlf", "خلف"), ("shkhghb", "شخغب"),
    ("salmi", nil), ("ml", nil), ("vltd", nil), ("", nil), ("سلم", nil),
  ])
  func readsArabicLetters(_ word: String, as arabic: String?) {
    #expect(UnvoweledWords.arabic(of: Letters(word))?.text == arabic)
  }

  @Test func onlyUnknownWordsOfPersonsAndPlacesAreRead() throws {
    #expect(try part("Qaryat al-Mhyjr", .place).consonants == "محيجر")
    #expect(try part("Salim al-Mhyjr", .person).consonants == "محيجر")
    #expect(try part("Salim Lynn", .person).consonants == nil)
    #expect(try part("Salim Mhyjr", .organization).consonants == nil)
  }

  private func part(_ name: String, _ kind: NameKind) throws -> Part {
    try #require(reader.read(name, kind: kind).readings[0].parts.last)
  }
}
