/// What became of a row whose values are known by their columns.
enum NamedRow {
  /// The row has values, which lie where the caller wants them.
  case values(line: Int)
  indirect case refused(Refusal)
}

/// A reader of rows with named values, from whichever format.
protocol NamedRowReader {
  /// Reads the next row into `values`, in place of those that are there, or returns `nil` at the end.
  mutating func next(
    from window: inout ByteWindow, into values: inout NamedValues
  ) throws(WatchListError) -> NamedRow?
}

/// Makes entries of rows with named values.
struct NamedEntryParser<Rows: NamedRowReader>: EntryParser {
  private var rows: Rows

  /// Kept from row to row, so that its memory is.
  private var values = NamedValues()

  init(_ rows: Rows) {
    self.rows = rows
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    switch try rows.next(from: &window, into: &values) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .values(let line):
      guard let name = values.name else {
        return .refused(
          Refusal(path: window.path, line: line, field: "name", reason: .emptyName))
      }
      entry = values.entry(named: name, line: line)
      return .entry
    }
  }
}
