import Nisba

/// Hits as fields between commas, in quotes where they need them (RFC 4180).
///
/// Columns keep their places; new ones come behind the last.
enum HitCSV {
  private static let columns = [
    "file", "line", "id", "name", "score", "list", "entry", "kind", "primary_name",
    "listed_name", "quality", "programs", "dates_of_birth", "nationalities", "evidence",
    "name_score", "date_of_birth_judgement", "place_of_birth_judgement",
    "nationality_judgement", "gender_judgement", "document_judgement", "identity", "status",
    "decision",
  ]
  static let header = columns.joined(separator: ",")

  static func line(_ row: HitRow) -> String {
    let entry = row.hit.entry
    var fields = [
      row.file, String(row.query.line), row.query.id ?? "", row.query.name,
      row.hit.score.description, row.list, entry.id.rawValue, entry.kind.rawValue,
      entry.primaryName.written, row.hit.name.written, row.hit.name.quality.rawValue,
      entry.programs.joined(separator: "; "), entry.datesOfBirth.joined(separator: "; "),
      entry.nationalities.joined(separator: "; "),
      row.hit.evidence.map(\.description).joined(separator: "; "),
      row.hit.nameScore.description,
    ]
    let judged: [IdentityField] = [.dateOfBirth, .placeOfBirth, .nationality, .gender, .document]
    fields += judged.map { row.hit.finding($0)?.judgement.rawValue ?? "" }
    fields += [identity(row.hit), row.hit.isSuppressed ? "suppressed" : "hit", row.decision]
    return fields.map(quoted).joined(separator: ",")
  }

  /// What was found beside the name, as far as the query tells something.
  private static func identity(_ hit: Hit) -> String {
    hit.identity.filter { !$0.query.isEmpty }.map(\.description).joined(separator: "; ")
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
