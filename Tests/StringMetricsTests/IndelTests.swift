import StringMetrics
import TestSupport
import Testing

@Suite struct IndelTests {
  @Test(arguments: [
    ("", "", 0),
    ("", "sitting", 7),
    ("jamal", "jamil", 2),
    ("jamal", "jmaal", 2),
    ("محمد", "محمود", 1),  // scalars, not bytes
  ])
  func hasDistance(_ first: String, _ second: String, distance: Int) {
    #expect(indel(first, second) == distance)
    #expect(indel(first, second, limit: distance) == distance)
    #expect(indel(first, second, limit: distance - 1) == nil)
  }

  @Test func agreesWithMatrixOnAllShortWords() {
    for (first, second) in shortPairs {
      let exact = matrixDistance(first, second, replacing: 2)
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
      let exact = matrixDistance(first, second, replacing: 2)
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
      let greatest = first.count + second.count
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
  func isAMetric(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let third = randomWord(using: &random)
      let direct = distance(first, second)
      #expect(distance(first, first) == 0)
      #expect((direct == 0) == (first == second))
      #expect(distance(second, first) == direct)
      #expect(direct <= distance(first, third) + distance(third, second))
    }
  }

  @Test func agreesWithRecordedValues() throws {
    for pair in try RecordedPair.all() {
      #expect(distance(pair.first, pair.second) == pair.indel, "\(pair)")
    }
  }

  private func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    Indel(pattern: first.span).distance(to: second.span)
  }

  private func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    Indel(pattern: first.span).distance(to: second.span, limit: limit)
  }

  private func similarity(_ first: [UInt8], _ second: [UInt8]) -> Double {
    Indel(pattern: first.span).similarity(to: second.span)
  }

  private func similarity(
    _ first: [UInt8], _ second: [UInt8], atLeast lowest: Double
  ) -> Double? {
    Indel(pattern: first.span).similarity(to: second.span, atLeast: lowest)
  }
}
