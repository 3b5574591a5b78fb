/// A row whose values are known by their columns.
enum NamedRow {
  case values(NamedValues, line: Int)
  indirect case refused(Refusal)
}

/// A reader of rows with named values, from whichever format.
protocol NamedRowReader {
  /// Returns the next row, or `nil` at the end.
  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> NamedRow?
}

/// Makes entries of rows with named values.
struct NamedEntryParser: EntryParser {
  var rows: any NamedRowReader

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    switch try rows.next(from: &window) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .values(let values, let line):
      guard let name = values.name else {
        return .refused(
          Refusal(path: window.path, line: line, field: "name", reason: .emptyName))
      }
      entry = values.entry(named: name, line: line)
      return .entry
    }
  }
}
