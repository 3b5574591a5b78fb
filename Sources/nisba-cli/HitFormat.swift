import ArgumentParser
import Foundation
import Nisba

/// A hit with the query that it belongs to.
struct HitRow {
  let query: QueryRow
  let hit: Hit
  let list: String
}

/// How hits are written.
enum HitFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns for people.
  case table
  /// RFC 4180, with a header.
  case csv
  /// A JSON object a line.
  case jsonl

  static var allWords: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The first line of the output, where the format has one.
  var header: String? {
    switch self {
    case .table: Self.columns(Self.tableHeader)
    case .csv: Self.csvHeader.joined(separator: ",")
    case .jsonl: nil
    }
  }

  /// The line of one hit.
  func row(_ row: HitRow) -> String {
    switch self {
    case .table: Self.columns(tableFields(row))
    case .csv: csvFields(row).map(Self.quoted).joined(separator: ",")
    case .jsonl: json(row)
    }
  }

  // MARK: Tables

  private static let tableHeader = ["LINE", "NAME", "SCORE", "ENTRY", "LISTED NAME", "LIST"]
  private static let widths = [6, 36, 6, 14, 40, 0]

  private func tableFields(_ row: HitRow) -> [String] {
    [
      String(row.query.line), row.query.name, row.hit.score.description, row.hit.entry.id.rawValue,
      row.hit.name.written, row.list,
    ].map { field in
      // Letters that steer a terminal would hide what stands in a name.
      String(field.unicodeScalars.map { Self.isControl($0) ? "\u{FFFD}" : Character($0) })
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func columns(_ fields: [String]) -> String {
    var line = ""
    for (field, width) in zip(fields, widths) {
      line += field + String(repeating: " ", count: max(0, width - displayWidth(of: field))) + "  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// How many columns of a terminal a text takes: marks none, East Asian letters two.
  private static func displayWidth(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + ((0x1100..<0x1160).contains(scalar.value) || (0x2E80..<0xA4D0).contains(scalar.value) || (0xAC00..<0xD7A4).contains(scalar.value) || (0xF900..<0xFB00).contains(scalar.value) || (0xFF00..<0xFF61).contains(scalar.value) ? 2 : 1)
      }
    }
  }

  // MARK: CSV

  private static let csvHeader = [
    "line", "id", "name", "score", "list", "entry", "kind", "primary_name", "listed_name",
    "quality", "programs", "dates_of_birth", "nationalities", "evidence",
  ]

  private func csvFields(_ row: HitRow) -> [String] {
    let entry = row.hit.entry
    return [
      String(row.query.line), row.query.id ?? "", row.query.name, row.hit.score.description,
      row.list, entry.id.rawValue, entry.kind.rawValue, entry.primaryName.written,
      row.hit.name.written, row.hit.name.quality.rawValue,
      entry.programs.joined(separator: "; "), entry.datesOfBirth.joined(separator: "; "),
      entry.nationalities.joined(separator: "; "),
      row.hit.evidence.map(\.description).joined(separator: "; "),
    ]
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    guard needsQuotes else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: JSON lines

  private struct Line: Encodable {
    struct Reason: Encodable {
      let finding: String
      let query: String
      let entry: String
      let law: String
      let cost: Double
    }

    let line: Int
    let id: String?
    let name: String
    let score: Double
    let list: String
    let entry: String
    let kind: String
    let primaryName: String
    let listedName: String
    let quality: String
    let programs: [String]
    let datesOfBirth: [String]
    let nationalities: [String]
    let remarks: String
    let evidence: [Reason]
  }

  private func json(_ row: HitRow) -> String {
    let entry = row.hit.entry
    let line = Line(
      line: row.query.line, id: row.query.id, name: row.query.name,
      score: Self.rounded(row.hit.score.value), list: row.list, entry: entry.id.rawValue,
      kind: entry.kind.rawValue, primaryName: entry.primaryName.written,
      listedName: row.hit.name.written, quality: row.hit.name.quality.rawValue,
      programs: entry.programs, datesOfBirth: entry.datesOfBirth,
      nationalities: entry.nationalities, remarks: entry.remarks,
      evidence: row.hit.evidence.map {
        Line.Reason(
          finding: $0.finding.rawValue, query: $0.query, entry: $0.entry, law: $0.law,
          cost: Self.rounded($0.cost))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(line) else {
      preconditionFailure("strings and finite numbers can be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func rounded(_ number: Double) -> Double {
    (number * 10_000).rounded() / 10_000
  }
}
