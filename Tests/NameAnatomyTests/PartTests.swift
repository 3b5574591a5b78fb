import Testing

@testable import NameAnatomy

@Suite struct PartTests {
  @Test func aPlainPartIsItsOwnCore() {
    let part = Part("salim")
    #expect(part.coreLetters == part.letters)
    #expect(part.compound == nil)
    #expect(part.role == .name)
    #expect(part.worth == 1)
    #expect(part.fusedLetters == nil)
  }

  @Test func anArticleMakesAnotherPart() {
    var marked = Part("masri")
    marked.hasArticle = true
    #expect(marked != Part("masri"))
    #expect(marked.letters == Part("masri").letters)
  }

  @Test(arguments: [
    ("Salim al-Masri", "almasri"), ("Salim ben Omar", "benomar"), ("سليم المصري", "المصري"),
    ("Salim bin al-Masri", "binalmasri"),
  ])
  func particlesMayBeFused(_ name: String, _ word: String) throws {
    let part = try #require(try reader.read(name, kind: .person).readings.first?.parts.last)
    #expect(part.fusedLetters?.text == word)
  }
}
