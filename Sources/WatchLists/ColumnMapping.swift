/// Which header stands for which column, where a file does not use the usual ones.
///
///     let columns: ColumnMapping = [.name: "Customer", .dateOfBirth: "Geb.-Datum"]
///
/// What is not mapped is still found by its usual header. Letter case, blanks and punctuation in
/// headers do not matter.
public struct ColumnMapping: Equatable, Sendable {
  /// The header of each column that is mapped.
  public let headers: [Column: String]

  /// Maps columns to their headers.
  public init(_ headers: [Column: String] = [:]) {
    self.headers = headers
  }

  /// Reads pairs such as `name=Full Name`, with the usual headers of a column on the left side.
  public init(parsing pairs: [String]) throws(WatchListError) {
    var headers: [Column: String] = [:]
    for pair in pairs {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, !Column.folded(String(sides[1])).isEmpty,
        let column = Self.column(named: String(sides[0])), headers[column] == nil
      else { throw .malformedMapping(pair) }
      headers[column] = String(sides[1])
    }
    self.init(headers)
  }

  private static func column(named name: String) -> Column? {
    let folded = Column.folded(name)
    return Column.allCases.first { $0.usualHeaders.contains(folded) }
  }

  /// The folded headers under which a column is looked for, the more telling first.
  func foldedHeaders(of column: Column) -> [String] {
    headers[column].map { [Column.folded($0)] } ?? column.usualHeaders
  }
}

extension ColumnMapping: ExpressibleByDictionaryLiteral {
  /// Maps columns to their headers.
  public init(dictionaryLiteral elements: (Column, String)...) {
    self.init(Dictionary(elements) { first, _ in first })
  }
}
