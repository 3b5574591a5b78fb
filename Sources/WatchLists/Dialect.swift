/// How the fields of a row are told apart.
package struct Dialect: Equatable, Sendable {
  /// The byte between two fields.
  package let delimiter: UInt8

  /// Whether a field in quotes may hold the delimiter, ends of lines, and doubled quotes, as RFC 4180
  /// has it.
  package let isQuoted: Bool

  /// Commas, with quotes.
  package static let csv = Dialect(delimiter: .comma, isQuoted: true)

  /// Semicolons, with quotes: the CSV of spreadsheets where the comma is the decimal sign.
  package static let semicolons = Dialect(delimiter: .semicolon, isQuoted: true)

  /// Tabs; a quote is a letter like any other.
  package static let tsv = Dialect(delimiter: .tab, isQuoted: false)

  /// Tabs, with quotes.
  package static let quotedTSV = Dialect(delimiter: .tab, isQuoted: true)
}
