import Identity

/// The machine-readable zone in a cell of a table or a value of JSON.
///
/// The lines stand behind one another, with or without blanks or ends of lines between, in a column of
/// their own or in that of the name; or each in a column.
struct ZoneCell {
  /// The column in which the zone stands, or its first line.
  let column: Column
  /// The document; `nil` where its lines cannot be told apart.
  let document: TravelDocument?

  private static let columns = ColumnSet([.zone, .zoneLine2, .zoneLine3])

  /// Finds the zone of a row, if it has one.
  init?(_ values: borrowing NamedValues) {
    if values.hasAny(of: Self.columns) {
      let own = values[.zone] + values[.zoneLine2] + values[.zoneLine3]
      column = .zone
      document = Self.document(in: own.joined(separator: "\n"))
    } else if let name = values.first(.name), name.utf8.count >= 72,
      let found = Self.document(in: name)
    {
      column = .name
      document = found
    } else {
      return nil
    }
  }

  /// The document whose lines a text is; `nil` where it is something else.
  static func document(in text: String) -> TravelDocument? {
    var lines = text.utf8.split(whereSeparator: \.isBlank).map { String(Substring($0)) }
    if lines.count == 1, let parted = parted(lines[0]) { lines = parted }
    guard let first = lines.first, let format = ZoneShape.format(ofFirstLine: first),
      lines.count <= format.lineCount
    else { return nil }
    for (number, line) in lines.enumerated().dropFirst()
    where !ZoneShape.isLine(number, of: format, line) { return nil }
    return lines.count > 1 ? TravelDocument(format, lines: lines) : nil
  }

  /// Lines that follow one another without anything between.
  private static func parted(_ text: String) -> [String]? {
    let letters = Array(text.utf8)
    let format = TravelDocument.Format.allCases.first {
      $0.lineCount * $0.lineLength == letters.count
        && TravelDocument.Format(firstLetter: letters[0] & 0xDF, length: $0.lineLength) == $0
    }
    guard let format else { return nil }
    return (0..<format.lineCount).map {
      let start = $0 * format.lineLength
      return String(decoding: letters[start..<start + format.lineLength], as: UTF8.self)
    }
  }
}
