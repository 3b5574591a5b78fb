import Testing

@testable import Evaluation

@Suite struct PairFiguresTests {
  /// The plain way: every score is a threshold, and each is counted by going through all pairs.
  private struct Oracle {
    let same: [Double], other: [Double]

    func figures(_ threshold: Double) -> (precision: Double, recall: Double, f1: Double) {
      let found = Double(same.filter { $0 >= threshold }.count)
      let wrong = Double(other.filter { $0 >= threshold }.count)
      let precision = found == 0 ? 0 : found / (found + wrong)
      let recall = found / Double(same.count)
      return (precision, recall, found == 0 ? 0 : 2 * precision * recall / (precision + recall))
    }

    /// The most that is found with at most so many wrong.
    func recall(wrong most: Int) -> Double {
      same.filter { $0 > -.infinity && wrong($0) <= most }.map { figures($0).recall }.max() ?? 0
    }

    private func wrong(_ threshold: Double) -> Int { other.filter { $0 >= threshold }.count }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func agreesWithPlainCounting(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let same = (0..<30).map { _ in Double(random.below(40) + 10) / 50 } + [-Double.infinity]
    let other = (0..<50).map { _ in Double(random.below(40)) / 50 }
    let threshold = Double(random.below(50)) / 50
    let figures = PairFigures(same: same, other: other, review: [0.9, 0.1], threshold: threshold)
    let oracle = Oracle(same: same, other: other)
    let expected = oracle.figures(threshold)
    #expect(figures.chosen.precision == expected.precision)
    #expect(figures.chosen.recall == expected.recall)
    #expect(figures.chosen.f1 == expected.f1)
    #expect(figures.best.f1 == same.map { oracle.figures($0).f1 }.max())
    #expect(figures.pairs == 83)
    #expect(figures.review.count == [0.9, 0.1].filter { $0 >= threshold }.count)
    for budget in figures.budgets {
      let most = Int(budget.alertsPerThousand * 50 / 1000)
      #expect(budget.recall == oracle.recall(wrong: most), "\(budget)")
    }
  }

  @Test func hasNoFiguresOfNothing() {
    let figures = PairFigures(same: [], other: [0.5], review: [], threshold: 0.7)
    #expect(figures.area == nil)
    #expect(figures.chosen.recall == nil)
    #expect(figures.chosen.specificity == 1)
    #expect(figures.chosen.f1 == 0)
  }
}
