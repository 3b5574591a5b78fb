import Matching
import NameAnatomy

/// A dictionary of words that finds those which are near a word by a model of respelling.
struct NearWords: Sendable {
  private let words: [Letters]
  private let trie: PartDictionary

  /// Lays out distinct words of one script.
  init(_ words: [Letters], script: PartDictionary.Script) {
    self.words = words
    trie = PartDictionary(words.enumerated().map { ($0.element, $0.offset) }, script: script)
  }

  /// The words within a ratio of what their lengths bear, the nearest first, `limit` at most.
  func near(
    _ word: Letters, ratio: Double, limit: Int, model: RespellingModel
  ) -> [Letters] {
    var found = Set<Int>()
    let limits = CostLimits((0...20).map { Tolerance.thousandths(Double($0) / 2, ratio: ratio) })
    trie.forEachPart(near: word, model: model, limit: limits) { number, _ in found.insert(number) }
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
