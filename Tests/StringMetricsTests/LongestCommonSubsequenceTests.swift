import StringMetrics
import TestSupport
import Testing

@Suite struct LongestCommonSubsequenceTests {
  @Test(arguments: [
    ("", "", 0),
    ("", "muhmad", 0),
    ("mohamed", "muhmad", 4),
    ("abcbdab", "bdcaba", 4),
    ("محمد", "محمود", 4),  // scalars, not bytes
  ])
  func hasLength(_ first: String, _ second: String, length: Int) {
    #expect(longestCommonSubsequence(first, second) == length)
  }

  @Test func agreesWithMatrixOnAllShortWords() {
    for (first, second) in shortPairs {
      #expect(
        length(first, second) == matrixCommonLength(first, second), "\(first) \(second)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithMatrix(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let exact = matrixCommonLength(first, second)
      #expect(length(first, second) == exact, "\(first) \(second)")
      #expect(length(second, first) == exact, "\(first) \(second)")
      for lowest in limits(about: exact, using: &random) {
        #expect(
          length(first, second, atLeast: lowest) == (exact >= lowest ? exact : nil),
          "\(first) \(second) at least \(lowest)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func similarityIsTheShareOfTheGreaterLength(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let greatest = max(first.count, second.count)
      let rest = greatest - length(first, second)
      let exact = greatest == 0 ? 1 : 1 - Double(rest) / Double(greatest)
      #expect(similarity(first, second) == exact, "\(first) \(second)")
      for lowest in lowerLimits(about: exact, using: &random) {
        #expect(
          similarity(first, second, atLeast: lowest) == (exact >= lowest ? exact : nil),
          "\(first) \(second) at least \(lowest)")
      }
    }
  }

  @Test func agreesWithRecordedValues() throws {
    for pair in try RecordedPair.all() {
      #expect(length(pair.first, pair.second) == pair.longestCommonSubsequence, "\(pair)")
    }
  }

  private func length(_ first: [UInt8], _ second: [UInt8]) -> Int {
    LongestCommonSubsequence(pattern: first.span).length(with: second.span)
  }

  private func length(_ first: [UInt8], _ second: [UInt8], atLeast lowest: Int) -> Int? {
    LongestCommonSubsequence(pattern: first.span).length(with: second.span, atLeast: lowest)
  }

  private func similarity(_ first: [UInt8], _ second: [UInt8]) -> Double {
    LongestCommonSubsequence(pattern: first.span).similarity(to: second.span)
  }

  private func similarity(
    _ first: [UInt8], _ second: [UInt8], atLeast lowest: Double
  ) -> Double? {
    LongestCommonSubsequence(pattern: first.span).similarity(to: second.span, atLeast: lowest)
  }
}
