import Testing

@testable import Romanization

@Suite struct ScriptTests {
  @Test(
    arguments: [
      ("Иван (Ivan) 12", [.cyrillic, .latin]),
      ("محمد", [.arabic]),
      ("ムハンマド あ 平", [.katakana, .hiragana, .han]),
      ("ខ្មែរ", [.other]),
      ("12 -", []),
    ] as [(String, [Script])])
  func namesTheScripts(of text: String, as expected: [Script]) {
    #expect(Script.scripts(in: text) == expected)
  }
}
