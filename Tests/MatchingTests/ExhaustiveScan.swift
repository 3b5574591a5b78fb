import NameAnatomy
import WatchLists

@testable import Matching

/// All entries of a list compared with a query, without an index.
struct ExhaustiveScan {
  /// The best name of an entry.
  struct Found: Equatable {
    let entry: Int
    let name: Int
    let score: Double
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
  /// At the same score a primary name comes before an alias, then the first of the list.
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
        let score = comparer.scorer.score(reading, name.prepared)
        if let other = best[name.entry], other.score >= score { continue }
        best[name.entry] = Found(entry: name.entry, name: name.name, score: score)
      }
    }
    return best.values.sorted { one, two in
      if one.score != two.score { return one.score > two.score }
      if (one.name == 0) != (two.name == 0) { return one.name == 0 }
      return one.entry < two.entry
    }
  }
}
