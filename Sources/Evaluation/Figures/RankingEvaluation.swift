import Matching
import NameAnatomy
import Romanization

/// What the engine makes of a ranking task.
package struct RankingEvaluation: Sendable, Encodable {
  /// A query whose right answer scores too low, or a wrong candidate that scores too high.
  package struct Failure: Sendable, Encodable {
    package let query: String
    package let name: String
    /// The candidate that the error is about: the right answer that scores best, or the wrong one.
    package let candidate: String
    package let candidateName: String
    package let score: Double
    /// The rank of the first right answer of the query, if there is one.
    package let rank: Int?
    /// Why the score is what it is, a line a reason.
    package let evidence: [String]
  }

  /// The figures of the queries of one split.
  package struct Split: Sendable, Encodable {
    package let name: String
    package let figures: RankingFigures
  }

  /// A task: the names by their identifiers, and the queries with what was found.
  package struct Task: Sendable {
    package let source: String
    package let nameOfCandidate: [String: String]
    package let nameOfQuery: [String: String]
    package let queries: [RankedQuery]

    package init(
      source: String, nameOfCandidate: [String: String], nameOfQuery: [String: String],
      queries: [RankedQuery]
    ) {
      self.source = source
      self.nameOfCandidate = nameOfCandidate
      self.nameOfQuery = nameOfQuery
      self.queries = queries
    }
  }

  /// The files.
  package let source: String
  /// The version of the tool.
  package let version: String
  /// How many rows were left out.
  package let badRows: Int
  /// The score from which on errors are told.
  package let threshold: Double
  /// The figures of each split, that of all queries first.
  package let splits: [Split]
  /// The queries whose right answer scores below the threshold or was not found.
  package let misses: NearestErrors<Failure>
  /// The wrong candidates from the threshold on.
  package let falseHits: NearestErrors<Failure>
  /// The false alerts of clean names, where they were given.
  package let clean: CleanFigures?
  /// The best scores of right answers, and of wrong ones, of each query.
  package let rightScores: [Double]
  package let wrongScores: [Double]

  private enum CodingKeys: String, CodingKey {
    case source, version, badRows, threshold, splits, misses, falseHits, clean
  }

  /// Measures a task.
  ///
  /// - Parameter limit: the most errors that are shown of each sort.
  /// - Throws: a ``RomanizationError`` where ICU fails on a name that is shown.
  package init(
    _ task: Task, clean: CleanFigures?, comparer: NameComparer, kind: NameKind, version: String,
    badRows: Int, limit: Int
  ) throws {
    source = task.source
    self.version = version
    self.badRows = badRows
    self.clean = clean
    let threshold = comparer.policy.threshold.value
    self.threshold = threshold
    var members: [String: [RankedQuery]] = [:]
    for query in task.queries {
      for split in Set(query.splits).subtracting(["all"]) {
        members[split, default: []].append(query)
      }
    }
    splits =
      [Split(name: "all", figures: RankingFigures(task.queries))]
      + members.sorted { $0.key < $1.key }
      .map { Split(name: $0.key, figures: RankingFigures($0.value)) }

    typealias Failed = (query: RankedQuery, candidate: String, score: Double)
    func failure(_ failed: Failed) throws -> Failure {
      let name = task.nameOfQuery[failed.query.id] ?? ""
      let candidateName = task.nameOfCandidate[failed.candidate] ?? ""
      let comparison = try comparer.compare(name, candidateName, kind: kind)
      return Failure(
        query: failed.query.id, name: name, candidate: failed.candidate,
        candidateName: candidateName, score: failed.score, rank: failed.query.rank,
        evidence: comparison.evidence.map(\.description))
    }
    let missed: [Failed] = task.queries.compactMap { query in
      if let score = query.rightScore {
        if score >= threshold { return nil }
        let found = query.candidates.first { query.right.contains($0.id) && $0.score == score }
        return found.map { (query, $0.id, score) }
      }
      // The query has a right answer that was not among the candidates.
      return query.right.min().map { (query, $0, 0) }
    }
    let wrong: [Failed] = task.queries.flatMap { query in
      query.candidates.filter { !query.right.contains($0.id) && $0.score >= threshold }
        .map { (query, $0.id, $0.score) }
    }
    misses = try NearestErrors(
      missed, threshold: threshold, limit: limit, score: \.score, element: failure)
    falseHits = try NearestErrors(
      wrong, threshold: threshold, limit: limit, score: \.score, element: failure)
    rightScores = task.queries.compactMap(\.rightScore).sorted()
    wrongScores = task.queries.compactMap { query in
      query.candidates.lazy.filter { !query.right.contains($0.id) }.map(\.score).max()
    }.sorted()
  }
}
