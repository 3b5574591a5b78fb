import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct ReadyWordsTests {
  static let comparer = try! NameComparer()

  private struct Found: Hashable {
    let number: Int
    let script: PartDictionary.Script
    let length: Int
    let cost: RespellingModel.Cost
  }

  private func words(_ names: inout RandomNames, count: Int) -> [Letters] {
    let alphabets = ["aeiouhkqsmn", "abdulkrim", "ابحدركمنهوي"]
    let words = (0..<count).map { _ in
      Letters(names.word(of: names.pick(alphabets), length: 1...6))
    }
    return Array(Set(words)).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Words and limits as a search has them: what was made ready tells just what is found.
  @Test(arguments: 0..<6 as Range<UInt64>, [0.97, 0.7, 0.5])
  func tellsWhatASearchFinds(seed: UInt64, likeness: Double) {
    var names = RandomNames(seed: seed)
    let arena = FlatArena(), words = words(&names, count: 400)
    let isWeak = words.indices.map { $0 % 7 == 0 }
    let keys = PartKeys(words.map { Part($0) }, isWeak: isWeak, in: arena)
    let lookedFor = [names.pick(words), "كريم"] + self.words(&names, count: 30)
    let ready = keys.readyWords(
      lookedFor, counts: words.map { _ in 1 }, comparer: Self.comparer, workers: 2, in: arena)
    let limit = Self.comparer.parts.curve.limits(forLikeness: likeness)
    let floor = Self.comparer.scorer.floorLimits
    let searched = SearchedParts(Self.comparer.parts.model, PatternMemo())
    var count = 0
    for word in lookedFor {
      for weakLimit in [nil, floor] {
        var told: [Found] = [], found: [Found] = []
        let isReady = ready.forEachSpelling(near: word, limit: limit, weakLimit: weakLimit) {
          told.append(Found(number: $0, script: $1, length: $2, cost: $3))
        }
        let part = searched[Part(word)]
        for spelling in part.spellings {
          keys.forEachSpelling(
            near: spelling, few: part.few, limit: limit, weakLimit: weakLimit
          ) { found.append(Found(number: $0, script: $1, length: $2, cost: $3)) }
        }
        #expect(isReady && told == found, "\(word.text)")
        count += told.count
      }
    }
    // At the least each is found that is a word of the dictionary.
    #expect(count > 1)
  }

  @Test func tellsNothingOfOtherWordsAndWiderLimits() {
    let arena = FlatArena()
    let listed = ["karim", "karin", "salim"].map { Part(Letters($0)) }
    let keys = PartKeys(listed, isWeak: listed.map { _ in false }, in: arena)
    let ready = ReadyWords(
      ["karim"], in: keys, weak: [], comparer: Self.comparer, workers: 1, in: arena)
    let curve = Self.comparer.parts.curve
    func found(_ word: Letters, _ likeness: Double, weak: Double? = nil) -> [Int]? {
      var numbers: [Int] = []
      let isReady = ready.forEachSpelling(
        near: word, limit: curve.limits(forLikeness: likeness),
        weakLimit: weak.map { curve.limits(forLikeness: $0) }
      ) { number, _, _, _ in numbers.append(number) }
      return isReady ? numbers : nil
    }
    #expect(found("karim", 0.99) == [0])
    #expect(found("karim", 0.99, weak: 0.5) == [0])
    #expect(found("karim", 0.2) == nil)
    #expect(found("karim", 0.99, weak: 0.01) == nil)
    #expect(found("salim", 0.99) == nil)
    let none = ReadyWords(in: arena).forEachSpelling(
      near: "karim", limit: curve.limits(forLikeness: 0.99), weakLimit: nil
    ) { _, _, _, _ in }
    #expect(!none)
  }
}
