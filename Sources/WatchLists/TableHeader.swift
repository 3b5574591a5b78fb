/// The header of a table, by which a published format is known.
///
/// Letter case, blanks and punctuation do not matter. Where a header stands there twice, as in the older
/// CSV of the European Union, the first one counts.
struct TableHeader {
  /// The headers as they are written.
  let texts: [String]

  private let places: [String: Int]

  init(_ texts: [String]) {
    self.texts = texts
    places = Dictionary(zip(texts.map(Column.folded), texts.indices)) { first, _ in first }
  }

  /// Returns the index of the first of these folded headers that is there.
  func index(_ names: [String]) -> Int? {
    for name in names {
      if let place = places[name] { return place }
    }
    return nil
  }

  /// Whether the table is meant by a mapping of columns that a caller gave: all its headers are here.
  func isMeant(by mapping: ColumnMapping) -> Bool {
    !mapping.headers.isEmpty
      && mapping.headers.values.allSatisfy { places[Column.folded($0)] != nil }
  }
}
