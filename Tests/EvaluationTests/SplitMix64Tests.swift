import Evaluation
import Testing

@Suite struct SplitMix64Tests {
  /// The first numbers of seed 1234567, as the reference implementation has them.
  @Test func isTheReferenceSequence() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func drawsEachNumberBelowItsLimit() {
    var random = SplitMix64(seed: 1, "text")
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[random.below(7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
    #expect(random.order(50).sorted() == Array(0..<50))
    #expect(random.element(of: [Int]()) == nil)
  }

  @Test func aTextChangesTheSequence() {
    var one = SplitMix64(seed: 1, "a"), two = SplitMix64(seed: 1, "b")
    #expect(one.next() != two.next())
  }
}
