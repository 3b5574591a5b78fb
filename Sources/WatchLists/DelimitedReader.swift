/// Reads the rows of any CSV or TSV file, one by one, whatever its columns mean.
package struct DelimitedReader: ~Copyable {
  /// A row of fields.
  package struct Row: Equatable, Sendable {
    /// The fields, without blanks around them.
    package let fields: [String]

    /// The line at which the row begins.
    package let line: Int
  }

  /// What became of a row.
  package enum Item: Equatable, Sendable {
    case row(Row)
    case refused(Refusal)
  }

  /// The fields of the header; empty where the file has none.
  package let header: [String]

  /// How fields are told apart.
  package let dialect: Dialect

  private var window: ByteWindow
  private var rows: RowSplitter
  private let headerLine: Int

  /// Opens a file, or standard input where `path` is `-`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - dialect: How fields are told apart; found from the first line where it is `nil`.
  ///   - hasHeader: Whether the first row names the columns; then the others have as many fields.
  package init(
    path: String, dialect: Dialect? = nil, hasHeader: Bool = true
  ) throws(WatchListError) {
    try self.init(ByteSource(path: path), dialect: dialect, hasHeader: hasHeader)
  }

  init(
    _ source: ByteSource,
    dialect: Dialect? = nil,
    hasHeader: Bool = true,
    limit: Int = LineSplitter.defaultLimit
  ) throws(WatchListError) {
    var window = try ByteWindow(source)
    let probe = try ContentProbe(&window, limit: limit)
    var rows: RowSplitter
    if let dialect {
      rows = RowSplitter(dialect: dialect, lines: probe.lines)
    } else {
      let found = try probe.header(in: &window).rows.dialect
      rows = RowSplitter(dialect: found, lines: probe.lines)
    }
    var header: [String] = []
    if hasHeader {
      if case .refused(let reason, let field)? = try rows.next(in: &window) {
        throw .refused(window.refusal(rows.line, field: field, reason))
      }
      header = rows.texts(in: window)
      rows.expectedCount = header.count
    }
    self.header = header
    self.dialect = rows.dialect
    self.headerLine = rows.line
    self.window = window
    self.rows = rows
  }

  /// Returns the index of the column with this header; letter case, blanks and punctuation do not
  /// matter.
  package func column(_ name: String) throws(WatchListError) -> Int {
    let places = header.indices.filter { Column.folded(header[$0]) == Column.folded(name) }
    if places.count > 1 {
      throw .repeatedColumn(path: window.path, line: headerLine, column: name)
    }
    guard let place = places.first else {
      throw .missingColumn(path: window.path, line: headerLine, column: name, found: header)
    }
    return place
  }

  /// Returns the next row, or `nil` at the end.
  package mutating func next() throws(WatchListError) -> Item? {
    switch try rows.next(in: &window) {
    case nil: nil
    case .row: .row(Row(fields: rows.texts(in: window), line: rows.line))
    case .refused(let reason, let field):
      .refused(window.refusal(rows.line, field: field, reason))
    }
  }
}
