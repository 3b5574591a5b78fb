import Identity
import Testing

@Suite struct CheckDigitTests {
  @Test(arguments: [
    ("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("ZE184226B<<<<<", "1"), ("", "0"),
    ("<<<<<<", "0"), ("D23145890734", "9"), ("AB2134<<<", "5"), ("AB2134", "5"),
  ])
  func isAsPublished(_ text: String, digit: Character) {
    #expect(CheckDigit.digit(of: text) == digit)
  }

  @Test(arguments: ["a", "Ä", "1 2", "-"])
  func knowsNoOtherLetters(_ text: String) {
    #expect(CheckDigit.digit(of: text) == nil)
  }
}
