import Foundation
import Matching

/// How badly numbers for the score do on examples: the mean loss of each set, weighted.
///
/// Pairs count by what they are screened by, the F1 and the false hits at the default threshold, by
/// how well they are told apart at any, and a little by how far on the right side each stands; queries
/// by the rank of the right one, and by how many are found where one query in ten has a wrong hit;
/// clean names by how near they come to an alert.
///
/// A cost *c* is a score of 1 / (1 + *c*), so its odds are 1 / *c*; losses are logistic in the
/// logarithm of the odds.
package struct ScoringObjective: Sendable {
  private let examples: ScoringExamples

  package init(_ examples: ScoringExamples) {
    self.examples = examples
  }

  /// The log odds at the default threshold, a score of 0.7.
  private static let threshold = 0.847
  private static let steepness = 2.0
  /// How steeply a pair turns from a miss to a hit in the smoothed F1.
  private static let hitSteepness = 3.0
  private static let rankingSteepness = 3.5
  /// A single query counts for no more than this, since labels may be wrong.
  private static let largestLoss = 3.5
  /// Log odds above this are those of names that are spelled alike.
  private static let largestOdds = 6.9

  /// What a set counts for by its purpose, however large it is: a small set of pairs that were
  /// thought out is not drowned by a large one that was counted.
  private static func weight(of purpose: ScoringExamples.Purpose) -> Double {
    switch purpose {
    case .pairs: 1
    case .ranking: 2
    case .screening: 10
    case .clean: 1
    }
  }

  /// What the rank of the right one counts for where only it is to be a hit.
  private static let firstWeight = 1.7
  /// What the share of the F1 that is lacking counts for, beside the mean logistic loss.
  private static let lackingWeight = 9.0
  /// What the share of the other pairs that are hits counts for.
  private static let falseHitWeight = 1.5
  /// What the share of pairs counts for that score less than one that is not the same.
  private static let confusionWeight = 7.0
  /// What it counts for how far the right ones stay under the score of a wrong hit in ten queries.
  private static let recallWeight = 1.5

  /// Returns the loss, 0 or more; less is better.
  ///
  /// - Complexity: O(*n*) for *n* examples.
  package func loss(_ scoring: Scoring) -> Double {
    examples.sets.reduce(0) { total, set in
      guard !set.groups.isEmpty else { return total }
      let odds = Self.logOdds(set, scoring)
      let loss =
        switch set.purpose {
        case .pairs: pairLoss(set, odds)
        case .ranking: rankingLoss(set, odds) + recallLoss(set, odds)
        case .screening:
          Self.firstWeight * rankingLoss(set, odds) + screeningLoss(set, odds)
        case .clean: cleanLoss(odds)
        }
      return total + Self.weight(of: set.purpose) * loss
    }
  }

  /// The log odds of each example of each group.
  static func logOdds(_ set: ScoringExamples.Set, _ scoring: Scoring) -> [[Double]] {
    concurrentMap(
      count: set.groups.count, chunkSize: 256, workers: ProcessInfo.processInfo.activeProcessorCount
    ) { range in
      range.map { index in
        set.groups[index].examples.map { example in
          guard let terms = example.terms, terms.hasAgreement else { return -7 }
          return -log(max(terms.costs(scoring).total, 0.001))
        }
      }
    }
  }

  private func pairLoss(_ set: ScoringExamples.Set, _ odds: [[Double]]) -> Double {
    var losses = (same: 0.0, other: 0.0)
    var counts = (same: 0, other: 0)
    var hits = (same: 0.0, all: 0.0)
    var stood = (same: [Double](), other: [Double]())
    for (group, odds) in zip(set.groups, odds) {
      for (example, odds) in zip(group.examples, odds) {
        let margin = Self.steepness * (odds - Self.threshold)
        let hit = 1 / (1 + exp(Self.hitSteepness * (Self.threshold - odds)))
        hits.all += hit
        if example.isSame {
          hits.same += hit
          losses.same += Self.softplus(-margin)
          counts.same += 1
          stood.same.append(odds)
        } else {
          stood.other.append(odds)
          losses.other += Self.softplus(margin)
          counts.other += 1
        }
      }
    }
    let mean =
      (losses.same / Double(max(1, counts.same)) + losses.other / Double(max(1, counts.other))) / 2
    // F1 with hits that are counted by degrees, so that a small step tells.
    let f1 = 2 * hits.same / max(0.000001, hits.all + Double(counts.same))
    let falseHits = (hits.all - hits.same) / Double(max(1, counts.other))
    return mean + Self.lackingWeight * (1 - f1) + Self.falseHitWeight * falseHits
      + Self.confusionWeight * confusion(stood.same, stood.other)
  }

  /// How many of the quantiles of `other` stand above each of `same` in the mean, by degrees.
  private func confusion(_ same: [Double], _ other: [Double]) -> Double {
    guard !same.isEmpty, !other.isEmpty else { return 0 }
    let sorted = other.sorted()
    let quantiles = (0..<Self.quantileCount).map {
      sorted[(2 * $0 + 1) * sorted.count / (2 * Self.quantileCount)]
    }
    let sum = same.reduce(0) { sum, odds in
      quantiles.reduce(sum) { $0 + 1 / (1 + exp(Self.confusionSteepness * (odds - $1))) }
    }
    return sum / Double(same.count * quantiles.count)
  }

  private static let quantileCount = 40
  private static let confusionSteepness = 4.0

  private func rankingLoss(_ set: ScoringExamples.Set, _ odds: [[Double]]) -> Double {
    var total = 0.0
    for (group, odds) in zip(set.groups, odds) {
      guard let best = Self.best(group, odds) else { continue }
      var others = 0.0
      for (example, odds) in zip(group.examples, odds) where !example.isSame {
        others += exp(
          Self.rankingSteepness * (min(odds, Self.largestOdds) - min(best, Self.largestOdds)))
      }
      total += min(log(1 + others), Self.largestLoss)
    }
    return total / Double(set.groups.count)
  }

  private func screeningLoss(_ set: ScoringExamples.Set, _ odds: [[Double]]) -> Double {
    var found = 0.0, alerts = 0.0
    var count = 0
    for (group, odds) in zip(set.groups, odds) {
      if let best = Self.best(group, odds) {
        found += min(Self.softplus(Self.steepness * (Self.threshold - best)), 4)
      }
      for (example, odds) in zip(group.examples, odds) where !example.isSame {
        alerts += Self.softplus(Self.steepness * (odds - Self.threshold))
        count += 1
      }
    }
    return 0.15 * found / Double(set.groups.count) + 0.4 * alerts / Double(max(1, count))
  }

  /// How far the right ones stay under the score at which a query in ten has a wrong hit.
  private func recallLoss(_ set: ScoringExamples.Set, _ odds: [[Double]]) -> Double {
    var wrong: [Double] = []
    for (group, odds) in zip(set.groups, odds) {
      for (example, odds) in zip(group.examples, odds) where !example.isSame { wrong.append(odds) }
    }
    let allowed = set.groups.count / 10
    guard wrong.count > allowed else { return 0 }
    wrong.sort(by: >)
    var found = 0.0
    for (group, odds) in zip(set.groups, odds) {
      guard let best = Self.best(group, odds) else { continue }
      found += min(Self.softplus(3 * (wrong[allowed] - best)), 3)
    }
    return Self.recallWeight * found / Double(set.groups.count)
  }

  private func cleanLoss(_ odds: [[Double]]) -> Double {
    let alerts = odds.joined().reduce(0) {
      $0 + Self.softplus(Self.steepness * ($1 - Self.threshold))
    }
    return alerts / Double(max(1, odds.reduce(0) { $0 + $1.count }))
  }

  private static func best(_ group: ScoringExamples.Group, _ odds: [Double]) -> Double? {
    zip(group.examples, odds).filter { $0.0.isSame }.map { $0.1 }.max()
  }

  private static func softplus(_ value: Double) -> Double {
    value > 30 ? value : log(1 + exp(value))
  }
}
