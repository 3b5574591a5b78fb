import TestSupport
import Testing

@testable import WatchLists

@Suite struct RowSplitterTests {
  private func fields(_ text: String, _ dialect: Dialect = .csv) throws -> [[String]?] {
    try rows(text, dialect: dialect, hasHeader: false).map {
      if case .row(let row) = $0 { row.fields } else { nil }
    }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\n\n\r\nc,d\n\u{1A}", [["a", "b"], ["c", "d"]]),
    ("a,b\u{1A}\u{1A}", [["a", "b"]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    (" a ,\tb\t", [["a", "b"]]),
    ("a,,", [["a", "", ""]]),
    ("\"a\",\"\"", [["a", ""]]),
    ("\"a,\"\"b\"\"\",c", [["a,\"b\"", "c"]]),
    ("\"a\"\"\"\"b\"", [["a\"\"b"]]),
    ("\"a\nb\r\nc\",d\n\"e\",f", [["a\nb\r\nc", "d"], ["e", "f"]]),
    ("\"a\n\n\u{1A}\n\"", [["a\n\n\u{1A}"]]),
    ("\"a\" ,b", [["a", "b"]]),
    ("a\"b,5\"\",\"c\"", [["a\"b", "5\"\"", "c"]]),
    ("\"\n\"", [[""]]),
    ("\"\"", [[""]]),
  ])
  func splitsCSV(_ text: String, into expected: [[String]]) throws {
    #expect(try fields(text) == expected)
  }

  @Test(arguments: [
    ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
    ("\"a\tb\"", [["\"a", "b\""]]),
    ("a\t\t", [["a", "", ""]]),
    ("a,b\tc", [["a,b", "c"]]),
  ])
  func splitsTSV(_ text: String, into expected: [[String]]) throws {
    #expect(try fields(text, .tsv) == expected)
  }

  @Test func splitsOtherDialects() throws {
    #expect(try fields("a;\"b;c\"", .semicolons) == [["a", "b;c"]])
    #expect(try fields("\"a\"\t\"b\tc\"", .quotedTSV) == [["a", "b\tc"]])
  }

  @Test func losesOneLineToAQuoteThatIsNotClosed() throws {
    let text = "a,b\n1,\"x\n2,y\n3,\"z\"\n4,\"\"\n5,u\n"
    let read = try rows(text)
    #expect(
      read.map { if case .row(let row) = $0 { row.fields[0] } else { "refused" } }
        == ["refused", "2", "3", "4", "5"])
    #expect(
      read.compactMap { if case .row(let row) = $0 { row.line } else { nil } } == [3, 4, 5, 6])
  }

  @Test func readsOnWhereLinesOfARaggedRowMayBeRows() throws {
    let text = "a,b\n1,\"x\n2,y\n3,\",z\"\n4,u\n"
    let read = try rows(text)
    #expect(
      read.map { if case .row(let row) = $0 { row.fields[0] } else { "refused" } }
        == ["refused", "2", "3", "4"])
  }

  @Test func countsLinesInsideOfQuotes() throws {
    let read = try rows("a,b\n1,\"x\ny\nz\"\n2,u\n3\n")
    #expect(
      read == [
        .row(DelimitedReader.Row(fields: ["1", "x\ny\nz"], line: 2)),
        .row(DelimitedReader.Row(fields: ["2", "u"], line: 5)),
        .refused(
          Refusal(path: "table", line: 6, reason: .raggedRow(expected: 2, found: 1))),
      ])
  }

  /// The textbook definition of a row in quotes, slow and plain.
  private func written(_ fields: [String]) -> String {
    fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsWhatIsWritten(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet: [Character] = ["a", "\"", ",", "\n", "ش", "😀", ";", "\t"]
    let table = (0..<20).map { _ in
      (0..<3).map { _ in
        String(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
          })
      }
    }
    let text = table.map(written).joined(separator: "\r\n")
    #expect(try fields(text) == table.map { $0.map(\.trimmed) })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsTheTextsOfRowsIntoThoseOfOthers(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cells = [
      "", " ", "short", "a text of more than fifteen bytes", "a text of more than sixteen bytes",
      "\"a text of \"\"more\"\" than fifteen bytes\"", " شركة عامة للتجارة ", "\"\"",
    ]
    let text = (0..<50).map { _ in
      (0..<3).map { _ in cells[Int.random(in: 0..<cells.count, using: &random)] }
        .joined(separator: ",")
    }.joined(separator: "\n")
    var window = try ByteWindow(ByteSource(Array(text.utf8), path: "table"))
    var rows = RowSplitter(dialect: .csv, expectedCount: 3, lines: LineSplitter())
    var texts = ["", "", ""]
    while let outcome = try rows.next(in: &window) {
      #expect(outcome == .row)
      for index in texts.indices { rows.read(index, in: window, into: &texts[index]) }
      #expect(texts == rows.texts(in: window))
    }
  }
}
