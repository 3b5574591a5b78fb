/// Reads plain text with one name a line.
struct TextLinesReader: NamedRowReader {
  private var rows: RowSplitter

  init(lines: LineSplitter) {
    // No text holds this byte without being refused, so each line is one field.
    rows = RowSplitter(dialect: Dialect(delimiter: 0, isQuoted: false), lines: lines)
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> NamedRow? {
    switch try rows.next(in: &window) {
    case nil:
      return nil
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    case .row:
      var values = NamedValues()
      values.append(rows.text(0, in: window), to: .name)
      return .values(values, line: rows.line)
    }
  }
}
