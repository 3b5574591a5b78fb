import Matching
import NameAnatomy
import Romanization

/// What the engine makes of labelled pairs.
package struct PairEvaluation: Sendable, Encodable {
  /// A pair on the wrong side of the threshold.
  package struct Failure: Sendable, Encodable {
    /// The line of the file.
    package let line: Int
    package let name: String
    package let other: String
    package let score: Double
    package let categories: [String]
    /// Why the score is what it is, a line a reason.
    package let evidence: [String]
  }

  /// The figures of the pairs of one group.
  package struct Category: Sendable, Encodable {
    package let name: String
    package let figures: PairFigures
  }

  /// The file.
  package let source: String
  /// The version of the tool.
  package let version: String
  /// How many rows were left out.
  package let badRows: Int
  /// The figures of all pairs.
  package let figures: PairFigures
  /// The figures of each group, in the order of their names.
  package let categories: [Category]
  /// Pairs that are the same and do not match.
  package let misses: NearestErrors<Failure>
  /// Pairs that are not the same and match.
  package let falseHits: NearestErrors<Failure>
  /// The scores of the pairs that are the same, lowest first.
  package let sameScores: [Double]
  /// The scores of the others, lowest first.
  package let otherScores: [Double]

  private enum CodingKeys: String, CodingKey {
    case source, version, badRows, figures, categories, misses, falseHits
  }

  /// Measures pairs that were scored.
  ///
  /// - Parameters:
  ///   - pairs: the pairs in the order of their file.
  ///   - scores: a score for each.
  ///   - limit: the most errors that are shown of each sort.
  /// - Throws: a ``RomanizationError`` where ICU fails on a name that is shown.
  package init(
    _ pairs: [LabelledPair], scores: [Double], comparer: NameComparer, kind: NameKind,
    source: String, version: String, badRows: Int, limit: Int
  ) throws {
    precondition(pairs.count == scores.count, "each pair has a score")
    self.source = source
    self.version = version
    self.badRows = badRows
    let threshold = comparer.policy.threshold.value
    func figures(_ chosen: [Int]) -> PairFigures {
      func labelled(_ label: LabelledPair.Label) -> [Double] {
        chosen.filter { pairs[$0].label == label }.map { scores[$0] }
      }
      return PairFigures(
        same: labelled(.same), other: labelled(.other), review: labelled(.review),
        threshold: threshold)
    }
    self.figures = figures(Array(pairs.indices))
    var members: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      for category in Set(pair.categories) { members[category, default: []].append(index) }
    }
    categories = members.sorted { $0.key < $1.key }
      .map { Category(name: $0.key, figures: figures($0.value)) }
    func errors(_ label: LabelledPair.Label, _ isError: (Double) -> Bool) throws
      -> NearestErrors<Failure>
    {
      let failed = pairs.indices.filter { pairs[$0].label == label && isError(scores[$0]) }
      return try NearestErrors(failed, threshold: threshold, limit: limit, score: { scores[$0] }) {
        let pair = pairs[$0]
        let comparison = try comparer.compare(pair.name, pair.other, kind: pair.kind ?? kind)
        return Failure(
          line: pair.line, name: pair.name, other: pair.other, score: scores[$0],
          categories: pair.categories, evidence: comparison.evidence.map(\.description))
      }
    }
    misses = try errors(.same) { $0 < threshold }
    falseHits = try errors(.other) { $0 >= threshold }
    sameScores = pairs.indices.filter { pairs[$0].label == .same }.map { scores[$0] }.sorted()
    otherScores = pairs.indices.filter { pairs[$0].label == .other }.map { scores[$0] }.sorted()
  }
}
