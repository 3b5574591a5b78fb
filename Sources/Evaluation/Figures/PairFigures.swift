/// What a threshold makes of labelled pairs.
package struct ThresholdFigures: Sendable, Equatable, Encodable {
  /// The lowest score that counts as a match.
  package let threshold: Double
  /// The pairs that are the same and match.
  package let found: Int
  /// The pairs that are not the same and match.
  package let wrong: Int
  /// The share of the matches that are right; 0 where nothing matches.
  package let precision: Double
  /// The share of the same that match; `nil` where none are the same.
  package let recall: Double?
  /// The share of the others that do not match; `nil` where there are no others.
  package let specificity: Double?
  /// The harmonic mean of precision and recall.
  package let f1: Double

  /// Counts the scores from `threshold` on.
  package init(_ threshold: Double, same: SortedScores, other: SortedScores) {
    self.threshold = threshold
    found = same.count(from: threshold)
    wrong = other.count(from: threshold)
    precision = found == 0 ? 0 : Double(found) / Double(found + wrong)
    recall = Share(found, of: same.count).value
    specificity = other.count == 0 ? nil : 1 - Double(wrong) / Double(other.count)
    let recall = recall ?? 0
    f1 = found == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}

/// The most that is found where false alerts may be so many.
package struct BudgetFigures: Sendable, Equatable, Encodable {
  /// The false alerts that are allowed in 1,000 chances of one.
  package let alertsPerThousand: Double
  /// The lowest threshold that keeps within them; `nil` where even the highest score does not.
  package let threshold: Double?
  /// The share that is found there.
  package let recall: Double
}

/// What scores of labelled pairs are worth.
///
/// The figures are those of plain counting: a pair matches where it scores at or above the threshold.
package struct PairFigures: Sendable, Encodable {
  /// How many pairs there are, those for a reviewer included.
  package let pairs: Int
  /// How many are the same.
  package let same: Int
  /// How many are not.
  package let other: Int
  /// The chance that a pair that is the same scores above one that is not, equal scores counting half;
  /// `nil` where either is lacking.
  package let area: Double?
  /// The figures at the threshold.
  package let chosen: ThresholdFigures
  /// The figures at the threshold with the best F1, which is chosen on the labels themselves.
  package let best: ThresholdFigures
  /// The figures at the threshold with the best mean of recall and specificity.
  package let balanced: ThresholdFigures
  /// The figures at a range of thresholds, lowest first.
  package let table: [ThresholdFigures]
  /// What is found within budgets of false alerts.
  package let budgets: [BudgetFigures]
  /// The pairs for a reviewer that match.
  package let review: Share

  /// The false alerts in 1,000 pairs that are not the same.
  static let budgets: [Double] = [1, 5, 10, 50, 100]

  /// Works the figures out; a score of -∞ is a pair that never matches.
  ///
  /// - Complexity: O(*n* log *n*) for *n* scores.
  package init(same: [Double], other: [Double], review: [Double], threshold: Double) {
    let same = SortedScores(same), other = SortedScores(other)
    pairs = same.count + other.count + review.count
    self.same = same.count
    self.other = other.count
    area = same.count == 0 || other.count == 0 ? nil : same.area(above: other)
    chosen = ThresholdFigures(threshold, same: same, other: other)
    var thresholds: [Double] = []
    for score in same.values.reversed() where score > -.infinity && score != thresholds.last {
      thresholds.append(score)
    }
    if thresholds.isEmpty { thresholds = [threshold] }
    var best: ThresholdFigures?, balanced: ThresholdFigures?
    for threshold in thresholds {
      let figures = ThresholdFigures(threshold, same: same, other: other)
      if best.map({ figures.f1 > $0.f1 }) ?? true { best = figures }
      if balanced.map({ figures.balance > $0.balance }) ?? true { balanced = figures }
    }
    self.best = best ?? chosen
    self.balanced = balanced ?? chosen
    table = (0...20).map { ThresholdFigures(Double($0) / 20, same: same, other: other) }
    budgets = Self.budgets.map { Self.figures(within: $0, same: same, other: other) }
    self.review = Share(review.count { $0 >= threshold }, of: review.count)
  }

  private static func figures(
    within budget: Double, same: SortedScores, other: SortedScores
  ) -> BudgetFigures {
    let allowed = Int(budget * Double(other.count) / 1000)
    // The highest score of the others that is one too many.
    let barred =
      allowed < other.count ? other.values[other.count - 1 - allowed] : -Double.infinity
    let found = same.values.drop { $0 <= barred || $0 == -.infinity }
    return BudgetFigures(
      alertsPerThousand: budget, threshold: found.first,
      recall: Share(found.count, of: same.count).value ?? 0)
  }
}

extension ThresholdFigures {
  fileprivate var balance: Double { (recall ?? 0) + (specificity ?? 0) }
}
