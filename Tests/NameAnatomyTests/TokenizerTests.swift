import Testing

@testable import NameAnatomy

@Suite struct TokenizerTests {
  /// The words, each with the marks behind it.
  private func outline(_ romanized: String) -> String {
    tokens(of: romanized).map {
      $0.letters.text + ($0.hasHyphen ? "-" : "") + ($0.hasPeriod ? "." : "")
        + ($0.hasComma ? "," : "")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("", ""),
    ("salim", "salim"),
    ("al-khatib, m. a.", "al- khatib, m. a."),
    ("o'brien", "obrien"),
    ("smith & sons/ltd (uk)", "smith and sons ltd uk"),
    ("a<<b<c", "a b c"),
    ("- . , ' < & / ( )", "and"),
    ("-salim- -rashidi", "salim- rashidi"),
    ("salim -rashidi", "salim rashidi"),
    ("salim ,rashidi", "salim, rashidi"),
    ("salim,,rashidi", "salim, rashidi"),
    ("j.r.morton", "j. r. morton"),
    ("jr., salim", "jr., salim"),
    ("عبد الرحمن, سليم", "عبد الرحمن, سليم"),
  ])
  func cutsWords(_ romanized: String, to expected: String) {
    #expect(outline(romanized) == expected)
  }

  @Test(arguments: [("a", true), ("م", true), ("7", false), ("ab", false), ("ж", false)])
  func tellsInitials(_ word: String, _ isInitial: Bool) {
    #expect(Token(Letters(word)).isInitial == isInitial)
  }
}
