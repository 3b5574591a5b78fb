import Testing

@testable import Evaluation

@Suite struct RankedQueryTests {
  /// The examples of FIPS 180 and its like.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    ("The quick brown fox jumps over the lazy dog", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"),
  ])
  func digestsTexts(_ text: String, _ digest: String) {
    let hex = sha1(text).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    #expect(hex.joined() == digest)
  }

  private func query(_ scores: [(String, Double)], right: Set<String>) -> RankedQuery {
    RankedQuery(
      id: "q", splits: [], candidates: scores.map { .init(id: $0.0, score: $0.1) }, right: right)
  }

  @Test func ranksByScore() {
    let scores = [("a", 0.9), ("b", 0.8), ("c", 0.7)]
    #expect(query(scores, right: ["a"]).rank == 1)
    #expect(query(scores, right: ["c", "b"]).rank == 2)
    #expect(query(scores, right: ["d"]).rank == nil)
    #expect(query([], right: ["d"]).rank == nil)
  }

  @Test func nobodyGainsByTheOrderOfTies() {
    let ids = (0..<8).map { "candidate \($0)" }
    for right in ids {
      let ranks = [ids, ids.reversed()].map { order in
        query(order.map { ($0, 0.5) }, right: [right]).rank
      }
      #expect(ranks[0] == ranks[1])
    }
    let ranks = ids.map { right in query(ids.map { ($0, 0.5) }, right: [right]).rank ?? 0 }
    #expect(ranks.sorted() == Array(1...8))
  }
}
