import NameAnatomy
import WatchLists

@testable import Matching

/// All entries of a list compared with a query, without an index.
struct ExhaustiveScan {
  /// The best name of an entry.
  struct Found: Equatable {
    let entry: Int
    let name: Int
    let scored: Scored
    /// What counts of the score: less where the name is a weak alias.
    let score: Double

    func isBetter(than other: Found) -> Bool {
      if score != other.score { return score > other.score }
      return scored.isBetter(than: other.scored) ?? false
    }
  }

  private let comparer: NameComparer
  private let names: [(entry: Int, name: Int, kind: NameKind, isWeak: Bool, prepared: PreparedName)]

  /// Reads every name of every entry.
  init(_ entries: [Entry], comparer: NameComparer) throws {
    self.comparer = comparer
    var names: [(entry: Int, name: Int, kind: NameKind, isWeak: Bool, prepared: PreparedName)] = []
    for (number, entry) in entries.enumerated() {
      let kind = NameKind(entry.kind)
      for (nameNumber, name) in entry.names.enumerated() {
        let read = try comparer.reader.read(name.written, kind: kind)
        for prepared in comparer.prepared(read, .listed) {
          names.append((number, nameNumber, kind, name.quality == .weak, prepared))
        }
      }
    }
    self.names = names
  }

  /// Returns the best name of each entry of a kind that the query's may be, best first.
  ///
  /// At the same score the rarer agreement comes first, then a primary name, then the first of the
  /// list.
  func scores(for query: Query) throws -> [Found] {
    let otherKind = [.unknown, .person].contains(query.kind) ? NameKind.organization : query.kind
    let own = try comparer.reader.read(query.name, kind: query.kind).kind
    let readings = try [NameKind.person, otherKind].flatMap {
      comparer.prepared(
        try comparer.reader.read(query.name, kind: $0), $0 == own ? [] : .reread)
    }
    var best: [Int: Found] = [:]
    for name in names {
      guard query.kind == .unknown || name.kind == .unknown || name.kind == query.kind else {
        continue
      }
      for reading in readings where reading.isPerson == name.prepared.isPerson {
        let scored = comparer.scorer.score(reading, name.prepared)
        let limit = name.isWeak ? comparer.policy.weakAliasLimit.value : 1
        let found = Found(
          entry: name.entry, name: name.name, scored: scored, score: min(scored.value, limit))
        if let other = best[name.entry], !found.isBetter(than: other) { continue }
        best[name.entry] = found
      }
    }
    return best.values.sorted { one, two in
      if one.score != two.score { return one.score > two.score }
      if let isBetter = one.scored.isBetter(than: two.scored) { return isBetter }
      if (one.name == 0) != (two.name == 0) { return one.name == 0 }
      return one.entry < two.entry
    }
  }
}
