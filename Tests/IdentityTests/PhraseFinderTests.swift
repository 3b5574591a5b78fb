import TestSupport
import Testing

@testable import Identity

@Suite struct PhraseFinderTests {
  @Test(arguments: [
    ("", nil), ("A PASSPORT", 1), ("visa and passport", 0), ("passpor", nil), ("ID no", 2),
    ("idno", nil), ("covisa", 0),
  ])
  func finds(_ text: String, _ number: Int?) {
    #expect(PhraseFinder(["visa", "passport", "id no"]).first(in: text) == number)
  }

  @Test(arguments: [
    ("tin", 0), ("a tin", 0), ("tin b", 0), ("latin", nil), ("tina", nil), ("tina tin", 0),
  ])
  func findsWholeWords(_ text: String, _ number: Int?) {
    #expect(PhraseFinder(["tin"], areWhole: true).first(in: text) == number)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithSearchingOneByOne(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          "ab "[Int.random(in: 0..<3, using: &random)]
        })
    }
    for _ in 0..<50 {
      let phrases = (0..<4).map { _ in word() }
      let text = (0..<4).map { _ in word() }.joined()
      let expected = phrases.firstIndex { text.contains($0) }
      #expect(PhraseFinder(phrases).first(in: text) == expected, "\(phrases) \(text)")
      #expect(PhraseFinder(phrases).occurs(in: text) == (expected != nil), "\(phrases) \(text)")
    }
  }

  @Test(arguments: ["", "A", " a  B-c ", "É a", "١٢ No.", "Côte d’Ivoire", "a\u{301}b", "--"])
  func foldsASCIIAsAllElse(_ text: String) {
    // A letter that is dropped makes the text go the longer way.
    let other = PlainText.folded(text + "\u{200B}")
    #expect(PlainText.folded(text) == other)
  }
}

extension String {
  fileprivate subscript(place: Int) -> Character {
    self[index(startIndex, offsetBy: place)]
  }
}
