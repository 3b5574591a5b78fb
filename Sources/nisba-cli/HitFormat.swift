import ArgumentParser
import Nisba

/// A hit with the query that it belongs to.
struct HitRow {
  /// The file of the query, as it was given.
  let file: String
  /// Whether all queries stand in this file.
  let isOnlyFile: Bool
  let query: QueryRow
  let hit: Hit
  /// The name of the watch list.
  let list: String
}

/// How hits are written.
enum HitFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns for people.
  case table
  /// Fields between commas, with a header, as RFC 4180 has it.
  case csv
  /// A JSON object a line.
  case jsonl

  /// The first line of the output, where the format has one.
  var header: String? {
    switch self {
    case .table: HitTable.header
    case .csv: HitCSV.header
    case .jsonl: nil
    }
  }

  /// The line of one hit.
  func line(_ row: HitRow) -> String {
    switch self {
    case .table: HitTable.line(row)
    case .csv: HitCSV.line(row)
    case .jsonl: HitJSON.line(row)
    }
  }
}
