import Evaluation
import Testing

@Suite struct SortedScoresTests {
  @Test(arguments: [
    ([3.0, 2.0], [1.0, 0.0], 1.0), ([0.0], [1.0], 0.0), ([1.0], [1.0], 0.5),
    ([2.0, 0.0], [1.0], 0.5), ([2.0, 1.0, 0.0], [1.0, 0.5], 3.5 / 6), ([], [1.0], 0.0),
  ])
  func theAreaIsTheChanceToBeAbove(_ same: [Double], _ other: [Double], _ area: Double) {
    #expect(SortedScores(same).area(above: SortedScores(other)) == area)
  }

  @Test func countsFromTheThresholdOn() {
    let scores = SortedScores([0.9, 0.7, 0.7, 0.2])
    #expect([0, 0.2, 0.3, 0.7, 0.71, 1].map(scores.count(from:)) == [4, 4, 3, 3, 1, 0])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithCountingAllPairs(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Few distinct scores, so that many are equal.
    let same = (0..<40).map { _ in Double(random.below(10)) / 10 }
    let other = (0..<30).map { _ in Double(random.below(10)) / 10 }
    var wins = 0.0
    for one in same { for two in other { wins += one > two ? 1 : one == two ? 0.5 : 0 } }
    let area = SortedScores(same).area(above: SortedScores(other))
    #expect(abs(area - wins / 1200) < 1e-12)
  }
}
