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
  /// What was decided of the hit before, in a few words; empty where nothing was.
  let decision: String
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
  ///
  /// - Parameter style: how a table looks.
  func header(_ style: TableStyle) -> String? {
    switch self {
    case .table: HitTable(style).header
    case .csv: HitCSV.header
    case .jsonl: nil
    }
  }

  /// The line of one hit.
  ///
  /// - Parameter style: how a table looks.
  func line(_ row: HitRow, _ style: TableStyle) -> String {
    switch self {
    case .table: HitTable(style).line(row)
    case .csv: HitCSV.line(row)
    case .jsonl: HitJSON.line(row)
    }
  }
}
