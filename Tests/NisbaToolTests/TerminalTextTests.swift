import Testing

@testable import nisba_cli

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain, علي, 王", "plain, علي, 王"), ("a\u{1B}[0m", "a\u{FFFD}[0m"),
    ("a\nb\r", "a\u{FFFD}b\u{FFFD}"),
    ("\u{9B}x\u{7F}", "\u{FFFD}x\u{FFFD}"),
    ("\u{202E}a\u{2066}\u{2028}", "\u{FFFD}a\u{FFFD}\u{FFFD}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func showsWhatWouldSteer(_ text: String, as visible: String) {
    #expect(text.visible == visible)
  }

  @Test(arguments: [("ab", 2), ("e\u{301}", 1), ("عَلِي", 3), ("王伟", 4), ("a\u{200D}b", 2)])
  func measuresColumns(_ text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func padsAndCuts() {
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("abcdef".padded(to: 4) == "abcdef")
    #expect("abcdef".padded(to: 0, limit: 4) == "abc…")
    #expect("王伟王伟".padded(to: 6, limit: 6) == "王伟… ")
  }
}
