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

  private var reader: DelimitedReader
  private let file: String

  /// Opens a file, or standard input where `path` is `-`.
  init(path: String) throws(WatchListError) {
    reader = try DelimitedReader(path: path, dialect: .tsv, hasHeader: false)
    file = path == "-" ? "standard input" : path
  }

  /// Returns the next good row, or `nil` at the end.
  mutating func next(_ badRows: inout BadRows) throws -> Row? {
    while let item = try reader.next() {
      switch item {
      case .refused(let refusal):
        try badRows.leaveOut("\(refusal)")
      case .row(let row):
        let place = "\(file):\(row.line)"
        if row.fields.count < 2 || row.fields[0].isEmpty {
          try badRows.leaveOut("\(place): expected an id and a name between tabs")
        } else if let fault = NameFault(in: row.fields[1]) {
          try badRows.leaveOut("\(place): \(fault)")
        } else {
          return Row(
            id: row.fields[0], name: row.fields[1], rest: Array(row.fields.dropFirst(2)),
            place: place)
        }
      }
    }
    return nil
  }
}
