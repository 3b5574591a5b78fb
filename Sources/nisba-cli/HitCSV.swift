/// Hits as fields between commas, in quotes where they need them (RFC 4180).
enum HitCSV {
  static let header = [
    "file", "line", "id", "name", "score", "list", "entry", "kind", "primary_name",
    "listed_name", "quality", "programs", "dates_of_birth", "nationalities", "evidence",
  ].joined(separator: ",")

  static func line(_ row: HitRow) -> String {
    let entry = row.hit.entry
    let fields = [
      row.file, String(row.query.line), row.query.id ?? "", row.query.name,
      row.hit.score.description, row.list, entry.id.rawValue, entry.kind.rawValue,
      entry.primaryName.written, row.hit.name.written, row.hit.name.quality.rawValue,
      entry.programs.joined(separator: "; "), entry.datesOfBirth.joined(separator: "; "),
      entry.nationalities.joined(separator: "; "),
      row.hit.evidence.map(\.description).joined(separator: "; "),
    ]
    return fields.map(quoted).joined(separator: ",")
  }

  /// The field, in quotes where it holds a delimiter, a quote or an end of line.
  static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
