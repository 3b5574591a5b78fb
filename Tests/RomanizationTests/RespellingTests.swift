import Testing

@testable import Romanization

@Suite struct RespellingTests {
  @Test(arguments: [
    ("chanra", "xhanra"), ("cc", "yy"), ("abc", "aby"), ("", ""), ("dd", ""),
  ])
  func takesTheLongestRule(_ letters: String, as expected: String) {
    let table = DataTable(
      parsing:
        "after\tc\ty\tDeva\nafter\tch\txh\tBeng Deva\nafter\td\tnothing\tDeva\nafter\ta\tb\tTaml\n")
    let respelling = Respelling("after", of: .devanagari, in: table)
    let respelled = respelling.respelled(letters.unicodeScalars.map(\.value))
    #expect(String(scalars: respelled) == expected)
  }
}
