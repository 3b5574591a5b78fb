import StringMetrics
import TestSupport
import Testing

@Suite struct OptimalStringAlignmentTests {
  @Test(arguments: [
    ("", "", 0),
    ("", "sitting", 7),
    ("kitten", "sitting", 3),
    ("ca", "abc", 3),  // no letter is edited twice
    ("jamal", "jmaal", 1),
    ("محمد", "ممحد", 1),  // scalars, not bytes
  ])
  func hasDistance(_ first: String, _ second: String, distance: Int) {
    #expect(optimalStringAlignment(first, second) == distance)
    #expect(optimalStringAlignment(first, second, limit: distance) == distance)
    #expect(optimalStringAlignment(first, second, limit: distance - 1) == nil)
  }

  @Test func agreesWithMatrixOnAllShortWords() {
    for (first, second) in shortPairs {
      let exact = matrixDistance(first, second, exchanging: true)
      #expect(distance(first, second) == exact, "\(first) \(second)")
      for limit in 0...2 {
        #expect(
          distance(first, second, limit: limit) == (exact <= limit ? exact : nil),
          "\(first) \(second) within \(limit)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithMatrix(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let exact = matrixDistance(first, second, exchanging: true)
      #expect(distance(first, second) == exact, "\(first) \(second)")
      for limit in limits(about: exact, using: &random) {
        #expect(
          distance(first, second, limit: limit) == (exact <= limit ? exact : nil),
          "\(first) \(second) within \(limit)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func similarityIsWhatTheDistanceLeaves(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let greatest = max(first.count, second.count)
      let exact =
        greatest == 0 ? 1 : 1 - Double(distance(first, second)) / Double(greatest)
      #expect(similarity(first, second) == exact, "\(first) \(second)")
      for lowest in lowerLimits(about: exact, using: &random) {
        #expect(
          similarity(first, second, atLeast: lowest) == (exact >= lowest ? exact : nil),
          "\(first) \(second) at least \(lowest)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func isSymmetricAndAtMostLevenshtein(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let direct = distance(first, second)
      #expect((direct == 0) == (first == second))
      #expect(distance(second, first) == direct)
      #expect(direct <= Levenshtein(pattern: first.span).distance(to: second.span))
    }
  }

  @Test func agreesWithRecordedValues() throws {
    for pair in try RecordedPair.all() {
      #expect(distance(pair.first, pair.second) == pair.optimalStringAlignment, "\(pair)")
    }
  }

  private func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    OptimalStringAlignment(pattern: first.span).distance(to: second.span)
  }

  private func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    OptimalStringAlignment(pattern: first.span).distance(to: second.span, limit: limit)
  }

  private func similarity(_ first: [UInt8], _ second: [UInt8]) -> Double {
    OptimalStringAlignment(pattern: first.span).similarity(to: second.span)
  }

  private func similarity(
    _ first: [UInt8], _ second: [UInt8], atLeast lowest: Double
  ) -> Double? {
    OptimalStringAlignment(pattern: first.span).similarity(to: second.span, atLeast: lowest)
  }
}
