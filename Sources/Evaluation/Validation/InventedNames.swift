import Romanization

/// Names that nobody was listed under: words of `Data/part-frequencies.tsv`, drawn as often as they occur
/// in names.
///
/// They are as common as the names of customers and stand in no relation to any list; that one of them is
/// by chance the name of a listed party is what happens to customers as well.
package struct InventedNames: Sendable {
  /// Where the bearers are from.
  package enum Origin: String, Sendable, CaseIterable {
    case anywhere = "invented, of all countries"
    case arabWorld = "invented, of the Arab world"
  }

  private let latin: WeightedWords
  private let arabic: WeightedWords
  private var random: SplitMix64

  /// Names of an origin; the same seed gives the same names.
  package init(_ origin: Origin, seed: UInt64) {
    var latin = WeightedWords(), arabic = WeightedWords()
    var rows = TableCursor("part-frequencies.tsv")
    let column = origin == .anywhere ? 1 : 2
    while rows.next() {
      guard let weight = rows.number(column), weight > 0 else { continue }
      let word = rows.text(0)
      // A single letter is an initial and no name.
      if word.unicodeScalars.count < 2 { continue }
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        latin.append(word, weight: weight)
      } else {
        arabic.append(word, weight: weight)
      }
    }
    self.latin = latin
    self.arabic = arabic
    random = SplitMix64(seed: seed, origin.rawValue)
  }

  /// Returns the next name: two to four different words, one name in twenty in Arabic letters.
  package mutating func next() -> String {
    let words = random.below(20) == 0 ? arabic : latin
    let count = 2 + random.below(3)
    var name: [String] = []
    while name.count < count {
      let word = words.word(&random)
      if !name.contains(word) { name.append(word) }
    }
    return name.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

/// Words that are drawn as often as their weights say.
private struct WeightedWords: Sendable {
  private var words: [String] = []
  private var totals: [Int] = []

  mutating func append(_ word: String, weight: Int) {
    words.append(word)
    totals.append((totals.last ?? 0) + weight)
  }

  func word(_ random: inout SplitMix64) -> String {
    let drawn = random.below(totals.last ?? 1)
    var lower = 0, upper = totals.count - 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if totals[middle] > drawn { upper = middle } else { lower = middle + 1 }
    }
    return words[lower]
  }
}
