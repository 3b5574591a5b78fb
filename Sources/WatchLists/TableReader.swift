/// Reads the rows of a table whose header names its columns: CSV or TSV.
struct TableReader: NamedRowReader {
  private var rows: RowSplitter
  private let used: [(column: Column, index: Int)]

  /// Reads the rows that follow the header, which `rows` has just read, and of them the values of the
  /// columns that are `wanted`.
  init(rows: RowSplitter, columns: NamedColumns, wanted: [Column] = Column.allCases) {
    self.rows = rows
    self.rows.expectedCount = rows.fields.count
    used = wanted.compactMap { column in columns[column].map { (column, $0) } }
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> NamedRow? {
    switch try rows.next(in: &window) {
    case nil:
      return nil
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    case .row:
      var values = NamedValues()
      for (column, index) in used {
        if column.holdsSeveral {
          rows.forEachValue(of: index, in: window) { values.append(value: $0, to: column) }
        } else {
          values.append(value: rows.text(index, in: window), to: column)
        }
      }
      return .values(values, line: rows.line)
    }
  }
}
