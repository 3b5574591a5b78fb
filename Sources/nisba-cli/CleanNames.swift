import WatchLists

/// The rows of a TSV of names that stand on no list, without a header: name, and perhaps a label.
struct CleanNames: ~Copyable {
  struct Row {
    let name: String
    /// What sort of name it is; `names` where the row does not say.
    let label: String
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
      if let fault = NameFault(in: fields[0]) {
        try badRows.leaveOut("\(place): \(fault)")
      } else {
        let label = fields.count > 1 && !fields[1].isEmpty ? fields[1] : "names"
        return Row(name: fields[0], label: label, place: place)
      }
    }
    return nil
  }
}
