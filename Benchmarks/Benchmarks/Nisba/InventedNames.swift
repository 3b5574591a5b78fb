import Foundation

/// Names of two to four words, each word as frequent as `Data/part-frequencies.tsv` has it.
///
/// They are the same in each run. Latin and Arabic letters do not meet in one name.
struct InventedNames {
  private var random = SplitMix64(seed: 2026)
  private let latin: WeightedWords
  private let arabic: WeightedWords

  init() throws {
    let table = try String(
      contentsOf: repositoryFile("Data/part-frequencies.tsv"), encoding: .utf8)
    var latin = WeightedWords()
    var arabic = WeightedWords()
    for row in table.split(separator: "\n") where !row.hasPrefix("#") {
      let fields = row.split(separator: "\t")
      guard fields.count >= 2, let frequency = Int(fields[1]), frequency > 0 else { continue }
      if fields[0].utf8.allSatisfy({ $0 < 0x80 }) {
        latin.append(String(fields[0]), weight: frequency)
      } else {
        arabic.append(String(fields[0]), weight: frequency)
      }
    }
    self.latin = latin
    self.arabic = arabic
  }

  /// Returns the next name.
  mutating func next() -> String {
    let words = Int.random(in: 0..<20, using: &random) == 0 ? arabic : latin
    return (0..<Int.random(in: 2...4, using: &random))
      .map { _ in words.word(using: &random) }
      .joined(separator: " ")
  }

  /// Returns the next `count` names.
  mutating func next(_ count: Int) -> [String] {
    (0..<count).map { _ in next() }
  }

  /// Returns a name with a letter lost, doubled or exchanged with its neighbor.
  mutating func misspelled(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count > 3 else { return name }
    let place = Int.random(in: 1..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}

/// Words that are drawn as often as their weights say.
private struct WeightedWords {
  private var words: [String] = []
  private var totals: [Int] = []

  mutating func append(_ word: String, weight: Int) {
    words.append(word)
    totals.append((totals.last ?? 0) + weight)
  }

  func word(using random: inout SplitMix64) -> String {
    let drawn = Int.random(in: 0..<(totals.last ?? 1), using: &random)
    var lower = 0
    var upper = totals.count - 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if totals[middle] > drawn { upper = middle } else { lower = middle + 1 }
    }
    return words[lower]
  }
}

/// Returns a file of the repository that holds this package.
func repositoryFile(_ path: String) -> URL {
  URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: path)
}
