import Evaluation
import Testing

@Suite struct StableHashTests {
  /// Values of FNV-1a as its authors give them, with the last mixing undone.
  @Test(
    arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C)] as [(String, UInt64)])
  func isFNV(_ text: String, _ value: UInt64) {
    #expect(stableHash(text) == value ^ value >> 29)
  }

  @Test func spreadsItsRemainders() {
    let counts = (0..<1000).reduce(into: [0, 0, 0, 0, 0]) {
      $0[Int(stableHash("name \($1)") % 5)] += 1
    }
    #expect(counts.allSatisfy { (140...260).contains($0) }, "\(counts)")
  }
}
