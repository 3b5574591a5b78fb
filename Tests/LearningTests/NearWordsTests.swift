import NameAnatomy
import TestSupport
import Testing

@testable import Learning

@Suite struct NearWordsTests {
  private static let model = RomanizationStandards.model

  /// Distinct invented words.
  private func words(_ count: Int, of letters: String, _ names: inout RandomNames) -> [Letters] {
    var words: [Letters] = []
    while words.count < count {
      let word = Letters(names.word(of: letters, length: 2...5))
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// The same by a scan of all words.
  private func scan(
    _ words: [Letters], near word: Letters, ratio: Double, limit: Int
  ) -> [String] {
    var found: [(ratio: Double, text: [UInt8], word: Letters)] = []
    for other in words {
      let length = min(10, Double(word.count + other.count) / 2)
      let own = Double(Self.model.cost(of: word, as: other)) / 1000 / (0.8 + 0.39 * length)
      if own <= ratio { found.append((own, other.bytes, other)) }
    }
    found.sort {
      $0.ratio != $1.ratio ? $0.ratio < $1.ratio : $0.text.lexicographicallyPrecedes($1.text)
    }
    return found.prefix(limit).map(\.word.text)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func findsWhatAScanFinds(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let words = words(120, of: "aeioukmnqrst", &names)
    let near = NearWords(words, script: .latin)
    var count = 0
    for _ in 0..<15 {
      let word =
        switch Int.random(in: 0..<3, using: &names.random) {
        case 0: names.pick(words)
        case 1: Letters(names.word(of: "aeioukmnqrst", length: 2...6))
        default: Letters(names.word(of: "اوكمنقرست", length: 2...5))
        }
      let ratio = Double.random(in: 0.1...1.3, using: &names.random)
      let limit = names.pick([1, 5, 200])
      let found = near.near(word, ratio: ratio, limit: limit, model: Self.model).map(\.text)
      #expect(found == scan(words, near: word, ratio: ratio, limit: limit), "\(word.text)")
      count += found.count
    }
    #expect(count > 4, "a test that finds nothing says nothing")
  }

  @Test func findsArabicWords() {
    let words: [Letters] = ["كريم", "كرم", "سليم", "قثرب"]
    let near = NearWords(words, script: .arabic)
    for word in ["كريم", "karim", "salim"] as [Letters] {
      let found = near.near(word, ratio: 1, limit: 10, model: Self.model).map(\.text)
      #expect(found == scan(words, near: word, ratio: 1, limit: 10))
      #expect(!found.isEmpty && found.count < 4)
    }
  }

  @Test func wordsBearMoreTheLongerTheyAre() {
    #expect(abs(Tolerance.nats("abcd", "ab") - (0.8 + 3 * 0.39)) < 1e-12)
    #expect(Tolerance.nats(10) == Tolerance.nats(14))
    #expect(Tolerance.nats(3) < Tolerance.nats(4))
    #expect(Tolerance.thousandths(5, ratio: 2) == 5501)
  }
}
