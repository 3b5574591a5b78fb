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
      case .refused(let refusal): try badRows.leaveOut("\(refusal)")
      case .row(let row):
        let place = "\(file):\(row.line)"
        if let fault = NameFault(in: row.fields[0]) {
          try badRows.leaveOut("\(place): \(fault)")
        } else {
          let label = row.fields.count > 1 && !row.fields[1].isEmpty ? row.fields[1] : "names"
          return Row(name: row.fields[0], label: label, place: place)
        }
      }
    }
    return nil
  }
}
