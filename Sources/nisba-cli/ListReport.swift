import Nisba
import Romanization

/// What a person or a program wants to know of a list that was read.
struct ListReport: Encodable {
  let path: String
  let name: String
  let format: String
  let publisher: String?
  let date: String?
  let bytes: Int
  let readBeside: [String]
  let entries: Int
  let kinds: [String: Int]
  let names: Int
  let qualities: [String: Int]
  let scripts: [String: Int]
  let fields: [String: Int]
  let detailRows: Int
  let delisted: Int
  let refusedRows: Int
  let refusals: [Row]

  /// A row that was refused.
  struct Row: Encodable {
    let path: String
    let line: Int
    let field: String?
    let reason: String
  }

  /// The word for names that hold no letter of any script.
  static let noScript = "none"

  /// The fields of an entry, in the order in which they are shown.
  static let fieldNames: [(name: String, isKnown: @Sendable (Entry) -> Bool)] = [
    ("dates_of_birth", { !$0.datesOfBirth.isEmpty }),
    ("places_of_birth", { !$0.placesOfBirth.isEmpty }),
    ("nationalities", { !$0.nationalities.isEmpty }),
    ("gender", { $0.gender != nil }),
    ("documents", { !$0.documents.isEmpty }),
    ("countries", { !$0.countries.isEmpty }),
    ("addresses", { !$0.addresses.isEmpty }),
    ("titles", { !$0.titles.isEmpty }),
    ("positions", { !$0.positions.isEmpty }),
    ("programs", { !$0.programs.isEmpty }),
    ("listed_on", { $0.listedOn != nil }),
    ("updated_on", { $0.updatedOn != nil }),
    ("references", { !$0.references.isEmpty }),
    ("remarks", { !$0.remarks.isEmpty }),
  ]

  /// Counts what is in a list, and keeps the first `limit` refusals.
  ///
  /// - Complexity: O(*n*) for *n* letters of names.
  init(_ list: WatchList, limit: Int) {
    path = list.path
    name = list.name
    format = list.format.rawValue
    publisher = list.format.publisher
    date = list.date
    bytes = list.byteCount
    readBeside = list.sidePaths
    entries = list.entries.count
    detailRows = list.detailCount
    delisted = list.delistedCount
    refusedRows = list.refusalCount
    refusals = list.refusals.prefix(limit).map {
      Row(path: $0.path, line: $0.line, field: $0.field, reason: $0.reason.description)
    }
    var kinds: [String: Int] = [:], qualities: [String: Int] = [:]
    var scripts: [String: Int] = [:], fields: [String: Int] = [:]
    for entry in list.entries {
      kinds[entry.kind.rawValue, default: 0] += 1
      for name in entry.names {
        qualities[name.quality.rawValue, default: 0] += 1
        let found = Script.scripts(in: name.written)
        for script in found { scripts[script.rawValue, default: 0] += 1 }
        if found.isEmpty { scripts[Self.noScript, default: 0] += 1 }
      }
      for field in Self.fieldNames where field.isKnown(entry) {
        fields[field.name, default: 0] += 1
      }
    }
    (self.kinds, self.qualities, self.scripts, self.fields) = (kinds, qualities, scripts, fields)
    names = qualities.values.reduce(0, +)
  }

  /// The counts, the largest first, and those that are equal by their names.
  static func ordered(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.map { (name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
