import WatchLists

/// The rows of a TSV without a header, with the place of each for messages.
struct PlacedRows: ~Copyable {
  private var reader: DelimitedReader
  private let file: String

  /// Opens a file, or standard input where `path` is `-`.
  init(path: String) throws(WatchListError) {
    reader = try DelimitedReader(path: path, dialect: .tsv, hasHeader: false)
    file = path == "-" ? "standard input" : path
  }

  /// Returns the fields of the next row and its file and line, or `nil` at the end; what is no row is
  /// reported and left out.
  mutating func next(
    _ badRows: inout BadRows
  ) throws -> (fields: [String], place: String)? {
    while let item = try reader.next() {
      switch item {
      case .refused(let refusal): try badRows.leaveOut("\(refusal)")
      case .row(let row): return (row.fields, "\(file):\(row.line)")
      }
    }
    return nil
  }
}
