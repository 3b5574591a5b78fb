/// The places of the columns in the rows of one table.
struct NamedColumns: Equatable, Sendable {
  /// The index of each column in a row.
  private(set) var indices: [Int?] = Array(repeating: nil, count: Column.allCases.count)

  /// How many columns of the header are known.
  private(set) var knownCount = 0

  /// Finds the columns of a table by its header, which need not have a name column.
  ///
  /// Throws where a mapped column is missing or a header that counts stands there twice.
  init(
    header: [String], mapping: ColumnMapping, path: String, line: Int
  ) throws(WatchListError) {
    let places = Dictionary(grouping: header.indices) { Column.folded(header[$0]) }
    let mapped = Set(mapping.headers.values.map(Column.folded))
    for column in Column.allCases {
      let isMapped = mapping.headers[column] != nil
      let candidates = mapping.foldedHeaders(of: column)
        .filter { isMapped || !mapped.contains($0) }
      guard let match = candidates.first(where: { places[$0] != nil }) else {
        if let wanted = mapping.headers[column] {
          throw .missingColumn(path: path, line: line, column: wanted, found: header)
        }
        continue
      }
      let matches = places[match, default: []]
      if matches.count > 1 {
        throw .repeatedColumn(path: path, line: line, column: header[matches[0]])
      }
      indices[column.rawValue] = matches.first
      knownCount += 1
    }
  }

  /// The index of a column in a row.
  subscript(column: Column) -> Int? {
    indices[column.rawValue]
  }

  /// Whether a name can be read: from its own column, or from a given and a family name.
  var hasName: Bool {
    self[.name] != nil || (self[.givenName] != nil && self[.familyName] != nil)
  }
}
