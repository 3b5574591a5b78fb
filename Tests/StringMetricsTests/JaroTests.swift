import StringMetrics
import TestSupport
import Testing

@Suite struct JaroTests {
  @Test(arguments: [
    ("", "", 1),
    ("", "a", 0),
    ("martha", "marhta", 0.944),
    ("dwayne", "duane", 0.822),
    ("dixon", "dicksonx", 0.767),
    ("محمد", "محمود", 0.933),  // scalars, not bytes
  ])
  func hasSimilarity(_ first: String, _ second: String, similarity: Double) {
    #expect(abs(jaro(first, second) - similarity) < 0.000_5)
  }

  @Test func agreesWithDefinitionOnAllShortWords() {
    for (first, second) in shortPairs {
      let exact = flaggedJaro(first, second)
      #expect(abs(similarity(first, second) - exact) < 1e-12, "\(first) \(second)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithDefinition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (first, second) = randomPair(using: &random)
      let exact = flaggedJaro(first, second)
      #expect(abs(similarity(first, second) - exact) < 1e-12, "\(first) \(second)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func isSymmetricAndNilOnlyBelowTheLowest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let (first, second) = randomPair(using: &random)
      let exact = similarity(first, second)
      #expect((0...1).contains(exact))
      #expect(abs(similarity(second, first) - exact) < 1e-12)
      for lowest in lowerLimits(about: exact, using: &random) + [0.7, 0.85, 0.95] {
        #expect(
          similarity(first, second, atLeast: lowest) == (exact >= lowest ? exact : nil),
          "\(first) \(second) at least \(lowest)")
      }
    }
  }

  @Test func agreesWithRecordedValues() throws {
    for pair in try RecordedPair.all() {
      #expect(abs(similarity(pair.first, pair.second) - pair.jaro) < 1e-12, "\(pair)")
    }
  }

  private func similarity(_ first: [UInt8], _ second: [UInt8]) -> Double {
    Jaro(pattern: first.span).similarity(to: second.span)
  }

  private func similarity(
    _ first: [UInt8], _ second: [UInt8], atLeast lowest: Double
  ) -> Double? {
    Jaro(pattern: first.span).similarity(to: second.span, atLeast: lowest)
  }
}
