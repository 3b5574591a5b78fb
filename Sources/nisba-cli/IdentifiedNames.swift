import WatchLists

/// The rows of a TSV of identifiers and names, without a header.
struct IdentifiedNames: ~Copyable {
  struct Row {
    let id: String
    let name: String
    /// The fields behind them.
    let rest: [String]
    /// The file and the line.
    let place: String
  }

  private var rows: PlacedRows

  /// Opens a file, or standard input where `path` is `-`.
  init(path: String) throws(WatchListError) {
    rows = try PlacedRows(path: path)
  }

  /// Returns the next good row, or `nil` at the end.
  mutating func next(_ badRows: inout BadRows) throws -> Row? {
    while let (fields, place) = try rows.next(&badRows) {
      if fields.count < 2 || fields[0].isEmpty {
        try badRows.leaveOut("\(place): expected an id and a name between tabs")
      } else if let fault = NameFault(in: fields[1]) {
        try badRows.leaveOut("\(place): \(fault)")
      } else {
        return Row(
          id: fields[0], name: fields[1], rest: Array(fields.dropFirst(2)), place: place)
      }
    }
    return nil
  }
}
