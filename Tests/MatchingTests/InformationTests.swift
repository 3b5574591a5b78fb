import Testing

@testable import Matching

@Suite struct InformationTests {
  @Test(arguments: [(0, 19.9), (1, 18.9), (3, 17.9), (999, 9.97), (999_999, 0), (5_000_000, 0)])
  func fallsByOneBitWhereTheFrequencyDoubles(_ frequency: Int, _ bits: Double) {
    #expect(abs(Information.bits(frequency: frequency) - bits) < 0.15)
  }

  @Test func isMonotone() {
    let bits = (0..<5_000).map { Information.bits(frequency: $0) }
    #expect(zip(bits, bits.dropFirst()).allSatisfy { $0 > $1 })
  }
}
