/// Reads the names to be screened one by one, in memory that does not grow with the file.
///
///     var queries = try QueryFile(path: "customers.csv")
///     while let item = try queries.next() {
///       switch item {
///       case .row(let row): screen(row.name)
///       case .refused(let refusal): print(refusal)
///       }
///     }
///
/// The format is found from the content, unless it is given: a table with a header, a JSON object a line,
/// plain text with one name a line, or UN/EDIFACT messages PAXLST. Columns are named as in a watch list.
/// The machine-readable zone of a travel document stands wherever a name does: between the names of a
/// text, or in the column of the names or one of its own.
///
/// A bad row, such as one longer than 4 MiB or one without a name, is yielded as a refusal in its place.
/// Where something beside the name is wrong, such as a check digit, that field alone is left out: the row
/// is yielded, and its ``QueryRow/refusals`` tell what is missing.
/// A header without rows is a file of no queries; a file without any letter is an error, since it was
/// hardly meant.
public struct QueryFile: ~Copyable {
  /// What became of a row.
  public enum Item: Equatable, Sendable {
    /// A name to be screened.
    case row(QueryRow)

    /// A row that is no query, such as one whose name is empty.
    indirect case refused(Refusal)
  }

  /// The path as the caller gave it.
  public let path: String

  /// The format, given or found.
  public let format: QueryFormat

  /// How many bytes of the file the rows read so far take.
  public var bytesRead: Int { window.fileOffset }

  private var window: ByteWindow
  private var rows: any QueryReader

  /// Opens a file, or standard input where `path` is `-`.
  public init(
    path: String, format: QueryFormat? = nil, columns: ColumnMapping = [:]
  ) throws(WatchListError) {
    try self.init(ByteSource(path: path), path: path, format: format, columns: columns)
  }

  init(
    _ source: ByteSource,
    path: String,
    format: QueryFormat? = nil,
    columns: ColumnMapping = [:],
    limit: Int = LineSplitter.defaultLimit
  ) throws(WatchListError) {
    var window = try ByteWindow(source)
    (self.format, rows) = try QueryFormat.reader(
      for: &window, format: format, columns: columns, limit: limit)
    self.path = path
    self.window = window
  }

  /// Returns the next row, in the order of the file, or `nil` at the end.
  public mutating func next() throws(WatchListError) -> Item? {
    var row: QueryRow?
    switch try rows.next(from: &window, into: &row) {
    case nil: return nil
    case .refused(let refusal): return .refused(refusal)
    case .row: return row.take().map { .row($0) }
    }
  }
}
