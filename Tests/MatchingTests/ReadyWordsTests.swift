import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct ReadyWordsTests {
  static let comparer = try! NameComparer()

  private struct Found: Hashable {
    let number: Int
    let length: Int
    let cost: RespellingModel.Cost
  }

  private func words(_ names: inout RandomNames, count: Int) -> [Letters] {
    let words = (0..<count).map { _ in
      Letters(names.word(of: names.pick(["aeiouhkqsmn", "abdulkrim"]), length: 1...6))
    }
    return Array(Set(words)).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Words and limits as a search has them: what was made ready tells just what is found.
  @Test(arguments: 0..<6 as Range<UInt64>, [0.97, 0.7, 0.5])
  func tellsWhatASearchFinds(seed: UInt64, likeness: Double) {
    var names = RandomNames(seed: seed)
    let arena = FlatArena(), words = words(&names, count: 300)
    let dictionary = PartDictionary(
      // Numbers are not places.
      words.enumerated().map { (letters: $1, number: 2 * $0 + 1) }, script: .latin, in: arena)
    let weak = FlatTable(
      (0..<dictionary.wordCount).filter { $0 % 7 == 0 }.map { UInt32($0) }, in: arena)
    let lookedFor = [names.pick(words), "كريم"] + self.words(&names, count: 20)
    let ready = ReadyWords(
      lookedFor, in: dictionary, weak: weak, comparer: Self.comparer, workers: 2, in: arena)
    let limits = Self.comparer.parts.curve.limits(forLikeness: likeness)
    let model = Self.comparer.parts.model
    var count = 0
    for word in lookedFor {
      let limit = limits.limits(word.isArabic, against: .latin)
      let weakLimit = Self.comparer.scorer.floorLimits.limits(word.isArabic, against: .latin)
      for isWider in [false, true] {
        var told: [Found] = [], found: [Found] = []
        let isReady = ready.forEachWord(
          near: word, limit: limit, weakLimit: isWider ? weakLimit : nil
        ) { told.append(Found(number: $0, length: $1, cost: $2)) }
        dictionary.forEachWord(
          near: model.search(for: word, against: .latin), limit: limit,
          except: isWider ? PartDictionary.Exceptions(words: weak, limit: weakLimit) : nil
        ) { found.append(Found(number: $0, length: $1, cost: $2)) }
        #expect(isReady && told == found, "\(word.text)")
        count += told.count
      }
    }
    // At the least each is found that is a word of the dictionary.
    #expect(count > 1)
  }

  @Test func tellsNothingOfOtherWordsAndWiderLimits() {
    let arena = FlatArena()
    let words: [Letters] = ["karim", "karin", "salim"]
    let dictionary = PartDictionary(
      words.enumerated().map { (letters: $1, number: $0) }, script: .latin, in: arena)
    let weak = FlatTable([UInt32](), in: arena)
    let ready = ReadyWords(
      ["karim"], in: dictionary, weak: weak, comparer: Self.comparer, workers: 1, in: arena)
    let curve = Self.comparer.parts.curve
    func found(_ word: Letters, _ likeness: Double, weak: Double? = nil) -> [Int]? {
      var numbers: [Int] = []
      let isReady = ready.forEachWord(
        near: word, limit: curve.limits(forLikeness: likeness).latin,
        weakLimit: weak.map { curve.limits(forLikeness: $0).latin }
      ) { number, _, _ in numbers.append(number) }
      return isReady ? numbers : nil
    }
    #expect(found("karim", 0.99) == [0])
    #expect(found("karim", 0.99, weak: 0.5) == [0])
    #expect(found("karim", 0.2) == nil)
    #expect(found("karim", 0.99, weak: 0.01) == nil)
    #expect(found("salim", 0.99) == nil)
    #expect(
      ReadyWords(in: arena).forEachWord(
        near: "karim", limit: curve.limits(forLikeness: 0.99).latin, weakLimit: nil
      ) { _, _, _ in } == false)
  }
}
