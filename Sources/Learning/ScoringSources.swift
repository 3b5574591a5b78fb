import Foundation
import Matching
import NameAnatomy
import Romanization
import WatchLists

/// Reads names to compare and finds the candidates of queries.
package struct ScoringSources: Sendable {
  private typealias Pair = ScoringPairs.Pair

  private let policy: Policy
  private let workers: Int

  /// Prepares to find candidates under the given numbers.
  package init(_ scoring: Scoring, workers: Int) {
    self.workers = workers
    var policy = Policy.standard
    policy.scoring = scoring
    // Candidates that score less teach next to nothing.
    policy.threshold = 0.1
    self.policy = policy
  }

  // MARK: Labelled pairs

  /// Reads pairs of names with a column that says whether they are the same.
  ///
  /// The columns are `name1`, `name2`, one of `same`, `same_name`, `is_match` (1 or true, 0 or
  /// false) or `expect` (M, N; other rows are left out), and possibly `kind` or `schema`.
  package func labelledPairs(_ path: String) throws -> ScoringPairs.Set {
    var reader = try DelimitedReader(path: path)
    let first = try reader.column("name1"), second = try reader.column("name2")
    let labels = ["same", "same_name", "is_match", "expect"].filter { reader.header.contains($0) }
    guard labels.count == 1 else {
      throw LearningError.badRow(
        path: path, line: 1, expected: "one column of same, same_name, is_match, expect")
    }
    let label = try reader.column(labels[0])
    let kinds = reader.header.firstIndex(of: "kind") ?? reader.header.firstIndex(of: "schema")
    var pairs: [Pair] = []
    while let item = try reader.next() {
      guard case .row(let row) = item else {
        if case .refused(let refusal) = item {
          throw LearningError.badRow(path: path, line: 0, expected: "\(refusal)")
        }
        continue
      }
      let word = row.fields[label].lowercased()
      // R: a person decides, so it teaches neither.
      if word == "r" { continue }
      guard let isSame = Self.labels[word] else {
        throw LearningError.badRow(path: path, line: row.line, expected: "a label, found \(word)")
      }
      let kind = kinds.map { NameKind(Entry.Kind(word: row.fields[$0])) } ?? .person
      pairs.append(
        Pair(
          name: row.fields[first], other: row.fields[second], kind: kind, isSame: isSame,
          group: row.fields[first] + "\t" + row.fields[second]))
    }
    guard !pairs.isEmpty else { throw LearningError.nothingToLearn(path: path) }
    return ScoringPairs.Set(
      name: Self.name(of: path), purpose: .pairs, pairs: pairs, order: pairs.map(\.group))
  }

  private static let labels = [
    "1": true, "true": true, "m": true, "0": false, "false": false, "n": false,
  ]

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }

  // MARK: Rankings

  /// Reads a folder of `queries.tsv` (id, name), `index.tsv` (id, name) and `truth.tsv` (query id,
  /// index id), and takes the candidates that score best beside those that are right.
  package func ranking(
    _ folder: String, candidates: Int, purpose: ScoringExamples.Purpose
  ) throws -> ScoringPairs.Set {
    let queries = try Self.rows(folder + "/queries.tsv")
    let index = try Self.rows(folder + "/index.tsv")
    let nameOfID = Dictionary(index, uniquingKeysWith: { first, _ in first })
    var truth: [String: [String]] = [:]
    for (query, candidate) in try Self.rows(folder + "/truth.tsv") {
      truth[query, default: []].append(candidate)
    }
    let rankings = try ranking(queries.map { $0.1 }, among: index, limit: candidates)
    var pairs: [Pair] = []
    for ((id, name), found) in zip(queries, rankings) {
      let right = (truth[id] ?? []).sorted()
      for (ids, isSame) in [(right, true), (found.filter { !right.contains($0) }, false)] {
        for candidate in ids {
          guard let other = nameOfID[candidate] else { continue }
          pairs.append(
            Pair(name: name, other: other, kind: .unknown, isSame: isSame, group: id + "\t" + name))
        }
      }
    }
    guard !pairs.isEmpty else { throw LearningError.nothingToLearn(path: folder) }
    let order = queries.map { $0.0 + "\t" + $0.1 }
    return ScoringPairs.Set(
      name: Self.name(of: folder), purpose: purpose, pairs: pairs, order: order)
  }

  /// Reads names (name, label) that stand on no list, and takes the entries of an index that score
  /// best; a set for each label.
  package func clean(_ path: String, indexPath: String, candidates: Int) throws
    -> [ScoringPairs.Set]
  {
    let names = try Self.rows(path)
    let index = try Self.rows(indexPath)
    let nameOfID = Dictionary(index, uniquingKeysWith: { first, _ in first })
    let rankings = try ranking(names.map { $0.0 }, among: index, limit: candidates)
    return Set(names.map { $0.1 }).sorted().map { label in
      var pairs: [Pair] = []
      for ((name, own), found) in zip(names, rankings) where own == label {
        for candidate in found {
          pairs.append(
            Pair(
              name: name, other: nameOfID[candidate] ?? "", kind: .unknown, isSame: false,
              group: name))
        }
      }
      let order = names.filter { $0.1 == label }.map { $0.0 }
      return ScoringPairs.Set(
        name: "clean \(label) names", purpose: .clean, pairs: pairs, order: order)
    }
  }

  private func ranking(
    _ queries: [String], among index: [(String, String)], limit: Int
  ) throws -> [[String]] {
    var policy = policy
    policy.limit = limit
    let entries = index.map { id, name in
      Entry(
        id: Entry.ID(rawValue: id), kind: .unknown, names: [EntryName(name, quality: .primary)])
    }
    let matcher = try Matcher(entries: [entries], policy: policy)
    return try matcher.ranking(for: queries.map { Query($0) }, workers: workers).map {
      try $0.get().map(\.entry.id.rawValue)
    }
  }

  /// The first two fields of each row of a TSV without a header.
  private static func rows(_ path: String) throws -> [(String, String)] {
    var reader = try DelimitedReader(path: path, dialect: .tsv, hasHeader: false)
    var rows: [(String, String)] = []
    while let item = try reader.next() {
      guard case .row(let row) = item, row.fields.count >= 2 else {
        throw LearningError.badRow(path: path, line: rows.count + 1, expected: "two fields")
      }
      rows.append((row.fields[0], row.fields[1]))
    }
    guard !rows.isEmpty else { throw LearningError.nothingToLearn(path: path) }
    return rows
  }
}
