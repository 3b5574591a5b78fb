import Foundation
import TestSupport
import Testing

/// Hundreds of decisions on file, and then entries and queries that change.
@Suite struct ManyDecisionsTests {
  private typealias Row = [String: String]

  /// What a hit is of.
  private struct Pair: Hashable {
    let query: String
    let entry: String

    init(_ hit: Row) {
      query = hit["id"] ?? ""
      entry = hit["entry"] ?? ""
    }
  }

  /// What may happen to an entry of a list.
  private enum Change: CaseIterable {
    case dateOfBirth, addedAlias, remark, name, removedAlias, removal

    /// Whether the entry still has all the names that it had, so that all its hits come again.
    var keepsNames: Bool { [.dateOfBirth, .addedAlias, .remark].contains(self) }
  }

  private static let entryColumns = ["id", "name", "aliases", "kind", "date_of_birth", "remarks"]
  private static let queryColumns = ["id", "name", "kind", "date_of_birth"]

  private static func table(_ rows: [Row], _ columns: [String]) -> Content {
    let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
    return .text(lines.map { $0.joined(separator: "\t") + "\n" }.joined())
  }

  /// Spellings of given and family names; a spelling of both is a hit of every other one.
  private static let spellings = [
    (
      ["Muhammad", "Mohamed", "Mohammad", "Mehmed", "Muhammed", "Mohd", "محمد"],
      ["Husayn", "Hussein", "Hossein", "Hussain", "Huseyn", "حسين"]
    ),
    (
      ["Yusuf", "Youssef", "Yousif", "Josef", "Youcef", "يوسف"],
      ["Qasim", "Kasim", "Kassem", "Gasem", "Qassem", "قاسم"]
    ),
  ]

  private static func person(of family: Int, _ names: inout RandomNames) -> String {
    let (given, last) = spellings[family]
    return "\(names.pick(given)) \(names.pick(last))"
  }

  /// Listed persons and queries for them, of few names in many spellings, so that each is a hit of many.
  private static func made(_ names: inout RandomNames) -> (entries: [Row], queries: [Row]) {
    let entries = (0..<48).map { number -> Row in
      [
        "id": "E\(number)", "name": person(of: number % 2, &names), "kind": "person",
        "aliases": "\(person(of: number % 2, &names));\(names.person())",
        "date_of_birth": "\(Int.random(in: 1940...1990, using: &names.random))",
      ]
    }
    let queries = (0..<32).map { number -> Row in
      ["id": "Q\(number)", "name": person(of: number % 2, &names), "kind": "person"]
    }
    return (entries, queries)
  }

  /// Changes an entry; `nil` where it is gone.
  private static func changed(_ entry: Row, by change: Change, _ names: inout RandomNames) -> Row? {
    var entry = entry
    switch change {
    case .dateOfBirth: entry["date_of_birth", default: ""] += "-03-07"
    case .addedAlias: entry["aliases", default: ""] += ";\(names.person())"
    case .remark: entry["remarks"] = "Seen again"
    case .name: entry["name", default: ""] += " \(names.word(of: "bdhkmnrsz", length: 1...1))ari"
    case .removedAlias: entry["aliases"] = entry["aliases"]?.components(separatedBy: ";").last
    case .removal: return nil
    }
    return entry
  }

  private static let screen = [
    "screen", "queries.tsv", "--list", "list.tsv", "--format", "csv", "--limit", "1000",
  ]
  private static let decided = ["--decisions", "decisions.jsonl"]

  /// The hits of the files of a folder, and the run that has the decisions on file.
  private static func hits(in scratch: Scratch) throws -> (all: [Row], decided: Tool.Outcome) {
    let all = try Tool.run(screen, in: scratch.folder)
    return (CSVTable(all.output).rows, try Tool.run(screen + decided, in: scratch.folder))
  }

  /// Expects of a run that the hits of changed pairs come back, and no other.
  ///
  /// - Parameters:
  ///   - all: the hits of the same run without decisions.
  ///   - known: the pairs that decisions are on file of.
  private static func expectJust(
    _ isChanged: (Pair) -> Bool, of all: [Row], known: Set<Pair>, in outcome: Tool.Outcome
  ) {
    let back = CSVTable(outcome.output).rows
    let expected = all.filter { isChanged(Pair($0)) }
    #expect(back.map(Pair.init) == expected.map(Pair.init))
    for hit in back {
      let words = known.contains(Pair(hit)) ? "changed since" : ""
      #expect(hit["decision"] == words, "\(Pair(hit))")
    }
    let changedCount = back.count { known.contains(Pair($0)) }
    #expect(
      outcome.errors.contains("hits changed       \(changedCount) since they were decided\n"))
    // All others are quiet, and they are the others of the decisions.
    let quiet = Set(all.map(Pair.init).filter { !isChanged($0) })
    #expect(quiet == known.filter { !isChanged($0) })
    #expect(outcome.errors.contains("hits quiet         \(quiet.count) by decisions\n"))
  }

  @Test func justTheChangedPairsComeBack() throws {
    var names = RandomNames(seed: 1)
    let (entries, queries) = Self.made(&names)
    let scratch = try Scratch([
      "list.tsv": Self.table(entries, Self.entryColumns),
      "queries.tsv": Self.table(queries, Self.queryColumns),
    ])
    let first = try Tool.run(Self.screen + ["--report", "report.html"], in: scratch.folder)
    let table = CSVTable(first.output)
    let known = Set(table.rows.map(Pair.init))
    #expect(table.rows.count >= 500 && known.count == table.rows.count)
    try scratch.write(
      Decided.hits(of: scratch.text(of: "report.html"), table, "false"), to: "decisions.jsonl")
    let quiet = try Tool.run(Self.screen + Self.decided, in: scratch.folder)
    Self.expectJust({ _ in false }, of: table.rows, known: known, in: quiet)

    // Every fourth entry changes, each in another way than the one before.
    var changes: [String: Change] = [:]
    var otherEntries: [Row] = []
    for (place, entry) in entries.enumerated() {
      guard place.isMultiple(of: 4) else {
        otherEntries.append(entry)
        continue
      }
      let change = Change.allCases[place / 4 % Change.allCases.count]
      changes[entry["id"] ?? ""] = change
      if let changed = Self.changed(entry, by: change, &names) { otherEntries.append(changed) }
    }
    try scratch.write(Self.table(otherEntries, Self.entryColumns), to: "list.tsv")
    let listed = try Self.hits(in: scratch)
    Self.expectJust(
      { changes[$0.entry] != nil }, of: listed.all, known: known, in: listed.decided)
    for change in Change.allCases {
      let before = known.filter { changes[$0.entry] == change }
      let back = CSVTable(listed.decided.output).rows.map(Pair.init)
        .filter { changes[$0.entry] == change }
      #expect(!before.isEmpty, "\(change)")
      #expect(back.isEmpty == (change == .removal), "\(change)")
      if change.keepsNames { #expect(before.isSubset(of: back), "\(change)") }
    }

    // The list is as it was, and every fifth query changes.
    try scratch.write(Self.table(entries, Self.entryColumns), to: "list.tsv")
    var otherQueries = queries
    for place in stride(from: 0, to: queries.count, by: 5) {
      if place.isMultiple(of: 10) {
        otherQueries[place]["date_of_birth"] = "1970"
      } else {
        otherQueries[place]["name", default: ""] += " bin Karim"
      }
    }
    try scratch.write(Self.table(otherQueries, Self.queryColumns), to: "queries.tsv")
    let changed = Set(zip(queries, otherQueries).filter { $0 != $1 }.compactMap { $0.0["id"] })
    let queried = try Self.hits(in: scratch)
    Self.expectJust(
      { changed.contains($0.query) }, of: queried.all, known: known, in: queried.decided)
    #expect(CSVTable(queried.decided.output)["decision"].contains("changed since"))
  }
}
