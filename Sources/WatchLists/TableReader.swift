/// Reads the rows of a table whose header names its columns: CSV or TSV.
struct TableReader: NamedRowReader {
  private var rows: RowSplitter
  private let used: [(column: Column, index: Int, holdsSeveral: Bool)]

  /// Reads the rows that follow the header, which `rows` has just read, and of them the values of the
  /// columns that are `wanted`.
  init(rows: RowSplitter, columns: NamedColumns, wanted: [Column] = Column.allCases) {
    self.rows = rows
    self.rows.expectedCount = rows.fields.count
    used = wanted.compactMap { column in columns[column].map { (column, $0, column.holdsSeveral) } }
  }

  mutating func next(
    from window: inout ByteWindow, into values: inout NamedValues
  ) throws(WatchListError) -> NamedRow? {
    switch try rows.next(in: &window) {
    case nil:
      return nil
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    case .row:
      values.removeAll()
      for (column, index, holdsSeveral) in used {
        if holdsSeveral {
          rows.add(index, in: window, to: column, of: &values)
        } else {
          values.append(value: rows.text(index, in: window), to: column)
        }
      }
      return .values(line: rows.line)
    }
  }
}
