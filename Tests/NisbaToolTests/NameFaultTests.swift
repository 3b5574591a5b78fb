import Testing

@testable import nisba_cli

@Suite struct NameFaultTests {
  @Test(arguments: [
    ("", NameFault.empty), (" \t\u{2003}", .empty), ("-.,؟", .noLetter), ("\u{301}", .noLetter),
    (String(repeating: "a", count: 2_001), .tooLong),
    (String(repeating: "-", count: 2_001), .tooLong),
  ])
  func isFound(_ name: String, _ fault: NameFault) {
    #expect(NameFault(in: name) == fault)
  }

  @Test(arguments: ["A", "7", "علي", "王", "김", "Ⅳ", String(repeating: "é", count: 2_000)])
  func isNotFound(_ name: String) {
    #expect(NameFault(in: name) == nil)
  }
}
