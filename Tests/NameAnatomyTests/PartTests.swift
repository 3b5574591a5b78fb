import Testing

@testable import NameAnatomy

@Suite struct PartTests {
  @Test func aPlainPartIsItsOwnCore() {
    let part = Part("salim")
    #expect(part.coreLetters == part.letters)
    #expect(part.compound == nil)
    #expect(part.role == .name)
    #expect(part.worth == 1)
  }

  @Test func anArticleMakesAnotherPart() {
    var marked = Part("masri")
    marked.hasArticle = true
    #expect(marked != Part("masri"))
    #expect(marked.letters == Part("masri").letters)
  }
}
