import Evaluation
import Foundation
import Matching

/// What numbers for the score reach on examples.
package struct ScoringFigures: Sendable {
  /// A line for each set, for people.
  package let lines: [String]

  /// Works the figures out.
  ///
  /// - Parameter scorings: the numbers to use for the groups of each fold, by the remainder of
  ///   their hash; one for all, or one a fold.
  package init(_ examples: ScoringExamples, scorings: [Scoring]) {
    let folds = UInt64(scorings.count)
    var lines: [String] = []
    var recallThreshold: Double?
    for set in examples.sets {
      var groups: [ScoringExamples.Group] = []
      var odds: [[Double]] = []
      for (fold, scoring) in scorings.enumerated() {
        var part = set
        part.groups = set.groups.filter { $0.hash % folds == UInt64(fold) }
        groups += part.groups
        odds += ScoringObjective.logOdds(part, scoring)
      }
      switch set.purpose {
      case .pairs:
        lines.append("\(set.name): \(Self.pairs(groups, odds))")
      case .ranking, .screening:
        let ranks = Self.ranking(groups, odds)
        lines.append("\(set.name): \(ranks.text)")
        if set.purpose == .screening { recallThreshold = ranks.oddsOfSevenTenths }
      case .clean:
        guard let recallThreshold else { continue }
        let alerts = odds.filter { ($0.max() ?? -9) >= recallThreshold }.count
        let rate = 1000 * Double(alerts) / Double(max(1, groups.count))
        lines.append("\(set.name): \(Self.decimals(rate, 1)) alerts per 1,000 names at that score")
      }
    }
    self.lines = lines
  }

  static func decimals(_ value: Double, _ count: Int = 3) -> String {
    String(format: "%.\(count)f", value)
  }

  private static func pairs(_ groups: [ScoringExamples.Group], _ odds: [[Double]]) -> String {
    var same: [Double] = [], other: [Double] = []
    for (group, odds) in zip(groups, odds) {
      for (example, odds) in zip(group.examples, odds) {
        if example.isSame { same.append(odds) } else { other.append(odds) }
      }
    }
    let found = same.filter { $0 >= threshold }.count
    let alerts = other.filter { $0 >= threshold }.count
    let precision = Double(found) / Double(max(1, found + alerts))
    let recall = Double(found) / Double(max(1, same.count))
    let f1 = 2 * precision * recall / max(0.000001, precision + recall)
    let area = SortedScores(same).area(above: SortedScores(other))
    return "F1 \(decimals(f1)) at a score of 0.7, area under ROC \(decimals(area))"
  }

  /// The log odds of a score of 0.7.
  private static let threshold = log(0.7 / 0.3)

  private static func ranking(
    _ groups: [ScoringExamples.Group], _ odds: [[Double]]
  ) -> (text: String, oddsOfSevenTenths: Double) {
    var reciprocal = 0.0
    var first = 0
    var best: [Double] = []
    for (group, odds) in zip(groups, odds) {
      let pairs = zip(group.examples, odds)
      guard let right = pairs.filter({ $0.0.isSame }).map({ $0.1 }).max() else { continue }
      best.append(right)
      let above = pairs.filter { !$0.0.isSame && $0.1 >= right }.count
      reciprocal += 1 / Double(1 + above)
      if above == 0 { first += 1 }
    }
    best.sort(by: >)
    let count = Double(max(1, best.count))
    let place = min(best.count - 1, Int(0.7 * count))
    let odds = place >= 0 ? best[place] : 0
    let score = 1 / (1 + exp(-odds))
    return (
      "first right \(decimals(Double(first) / count)), MRR \(decimals(reciprocal / count)), "
        + "0.7 of them found at a score of \(decimals(score))", odds
    )
  }
}
