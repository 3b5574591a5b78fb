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
    var score: Double { scored.value }
  }

  private let comparer: NameComparer
  private let names: [(entry: Int, name: Int, kind: NameKind, prepared: PreparedName)]

  /// Reads every name of every entry.
  init(_ entries: [Entry], comparer: NameComparer) throws {
    self.comparer = comparer
    var names: [(entry: Int, name: Int, kind: NameKind, prepared: PreparedName)] = []
    for (number, entry) in entries.enumerated() {
      let kind = NameKind(entry.kind)
      for (nameNumber, name) in entry.names.enumerated() {
        for prepared in comparer.prepared(try comparer.reader.read(name.written, kind: kind)) {
          names.append((number, nameNumber, kind, prepared))
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
    let readings = try [NameKind.person, otherKind].flatMap {
      comparer.prepared(try comparer.reader.read(query.name, kind: $0))
    }
    var best: [Int: Found] = [:]
    for name in names {
      guard query.kind == .unknown || name.kind == .unknown || name.kind == query.kind else {
        continue
      }
      for reading in readings where reading.isPerson == name.prepared.isPerson {
        let scored = comparer.scorer.score(reading, name.prepared)
        if let other = best[name.entry], !(scored.isBetter(than: other.scored) ?? false) {
          continue
        }
        best[name.entry] = Found(entry: name.entry, name: name.name, scored: scored)
      }
    }
    return best.values.sorted { one, two in
      if let isBetter = one.scored.isBetter(than: two.scored) { return isBetter }
      if (one.name == 0) != (two.name == 0) { return one.name == 0 }
      return one.entry < two.entry
    }
  }
}
