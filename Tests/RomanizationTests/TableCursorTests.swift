import Testing

@testable import Romanization

@Suite struct TableCursorTests {
  @Test(arguments: [
    "a\tb\nc\td\n", "# x\ty\n\na\t\t1\n\tb\n", "a", "", "\n\n", "#", "a\t", "# x", "ä\tب:3\tc\n",
    "eightlet\teightlet\n\nlettersmorethansixteen\tŁódź\u{1}\t\u{b}\nx", "#\n\t\t\t\t\t\t\t\n",
  ])
  func findsTheRowsThatTheTableHas(_ text: String) {
    var rows = TableCursor(text: text)
    var found: [[String]] = []
    while rows.next() { found.append((0..<rows.fieldCount).map { rows.text($0) }) }
    #expect(found == DataTable(parsing: text).rows.map { $0.map(String.init) })
  }

  @Test(arguments: [
    ("7", 7, 7.0), ("007", 7, 7), ("0.35", nil, 0.35), ("0.9", nil, 0.9), ("1.25", nil, 1.25),
    ("", nil, nil), ("x", nil, nil), ("1.234", nil, nil), ("-1", nil, nil), ("1.", nil, nil),
  ])
  func readsNumbers(_ text: String, _ number: Int?, _ decimal: Double?) {
    var rows = TableCursor(text: "x\t" + text)
    let hasRow = rows.next()
    #expect(hasRow)
    #expect(rows.number(1) == number)
    #expect(rows.decimal(1) == decimal)
  }

  @Test func takesFieldsBeyondTheEighthForPartOfIt() {
    var rows = TableCursor(text: "0\t1\t2\t3\t4\t5\t6\t7\t8\t9\nx\n")
    let hasRow = rows.next()
    #expect(hasRow)
    #expect(rows.fieldCount == 8)
    #expect(rows.text(7) == "7\t8\t9")
    let hasOther = rows.next()
    #expect(hasOther)
    #expect(rows.text(0) == "x")
  }

  @Test func cutsFieldsIntoPieces() {
    var rows = TableCursor(text: "x\ta  b c\t \n")
    let hasRow = rows.next()
    #expect(hasRow)
    let pieces = (0..<3).map { field in
      rows.pieces(of: field, separator: " ").map { rows.text(in: $0) }
    }
    #expect(pieces == [["x"], ["a", "b", "c"], []])
  }
}
