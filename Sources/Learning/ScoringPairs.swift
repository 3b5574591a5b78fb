import Evaluation
import Matching
import NameAnatomy

/// Names to compare, with what is known of them, before their parts are aligned.
///
/// Which candidates a query has is found once; how their parts are aligned depends on the numbers
/// of the score and is found anew for others.
package struct ScoringPairs: Sendable {
  /// Two names and whether they are the same.
  struct Pair: Sendable {
    let name: String
    let other: String
    let kind: NameKind
    let isSame: Bool
    /// What the pair belongs to: a query, or itself.
    let group: String
  }

  /// The pairs of one file or folder.
  package struct Set: Sendable {
    let name: String
    let purpose: ScoringExamples.Purpose
    let pairs: [Pair]
    /// All groups, also those without a pair.
    let order: [String]
  }

  package var sets: [Set]

  package init(sets: [Set]) {
    self.sets = sets
  }

  /// Returns the names aligned under the given numbers.
  package func examples(_ scoring: Scoring, workers: Int) throws -> ScoringExamples {
    var policy = Policy.standard
    policy.scoring = scoring
    let comparer = try NameComparer(policy: policy)
    return ScoringExamples(sets: sets.map { $0.examples(comparer, workers: workers) })
  }
}

extension ScoringPairs.Set {
  fileprivate func examples(_ comparer: NameComparer, workers: Int) -> ScoringExamples.Set {
    let examples = concurrentMap(count: pairs.count, chunkSize: 64, workers: workers) { range in
      range.map { index in
        let pair = pairs[index]
        // A name that ICU fails on teaches nothing, as one that cannot be read.
        let alignment = try? comparer.alignment(
          pair.name, pair.other, kind: pair.kind, isListed: purpose != .pairs)
        return ScoringExamples.Example(terms: alignment?.terms, isSame: pair.isSame)
      }
    }
    var places: [String: Int] = [:]
    var groups: [ScoringExamples.Group] = []
    for key in order where places[key] == nil {
      places[key] = groups.count
      groups.append(ScoringExamples.Group(hash: stableHash(key), examples: []))
    }
    for (pair, example) in zip(pairs, examples) {
      if let place = places[pair.group] { groups[place].examples.append(example) }
    }
    return ScoringExamples.Set(name: name, purpose: purpose, groups: groups)
  }
}
