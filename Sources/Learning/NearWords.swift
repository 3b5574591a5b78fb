import Matching
import NameAnatomy

/// A dictionary of words that finds those which are near a word by a model of respelling.
struct NearWords: Sendable {
  private let words: [Letters]
  private let trie: PartTrie

  /// Lays out distinct words of one script.
  init(_ words: [Letters], script: PartTrie.Script) {
    self.words = words
    trie = PartTrie(words.enumerated().map { ($0.element, $0.offset) }, script: script)
  }

  /// The words within a ratio of what their lengths bear, the nearest first, `limit` at most.
  func near(
    _ word: Letters, ratio: Double, limit: Int, model: RespellingModel
  ) -> [Letters] {
    var found = Set<Int>()
    let limits = CostLimits((0...10).map { Tolerance.thousandths(Double($0), ratio: ratio) })
    trie.forEachPart(near: word, model: model, limit: limits) { found.insert($0) }
    let near = found.sorted().map { number in
      let other = words[number]
      let cost = Double(model.cost(of: word, as: other)) / 1000
      return (letters: other, ratio: cost / Tolerance.nats(word, other))
    }
    return near.filter { $0.ratio <= ratio }
      .sorted { one, two in
        one.ratio != two.ratio
          ? one.ratio < two.ratio : one.letters.bytes.lexicographicallyPrecedes(two.letters.bytes)
      }
      .prefix(limit).map(\.letters)
  }
}

/// How much respelling words bear by their length: the unit in which costs are tuned.
enum Tolerance {
  /// For two words, in nats.
  static func nats(_ word: Letters, _ other: Letters) -> Double {
    nats(Double(word.count + other.count) / 2)
  }

  static func nats(_ length: Double) -> Double {
    0.8 + 0.39 * min(length, 10)
  }

  /// A limit of cost for words of a length.
  static func thousandths(_ length: Double, ratio: Double) -> RespellingModel.Cost {
    RespellingModel.Cost(nats(length) * ratio * 1000 + 1)
  }
}
