import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct ConsonantKeysTests {
  static let comparer = try! NameComparer().parts
  private static let alphabets = ["aeiouhkqsyşmndz", "ابحدكمنهويءض"]

  /// Words are found just where they have the same consonants and are within the limit, be few or many of the same.
  @Test(arguments: 0..<20 as Range<UInt64>, [80, 600])
  func findsJustTheWordsOfTheSameConsonants(seed: UInt64, count: Int) {
    var names = RandomNames(seed: seed)
    let limits = Self.comparer.curve.limits(forLikeness: 0.6)
    let alphabets = count > 80 ? ["aeioumn", "ابمنوي"] : Self.alphabets
    let words = (0..<count).map { number in
      var part = Part(Letters(names.word(of: names.pick(alphabets), length: 1...6)))
      part.hasArticle = number % 7 == 0
      return part
    }
    let keys = ConsonantKeys(words, in: FlatArena())
    let memo = PatternMemo()
    for _ in 0..<20 {
      let query = Part(Letters(names.word(of: names.pick(alphabets), length: 1...6)))
      var found: Set<Int32> = []
      keys.forEachNumber(like: query, in: memo, Self.comparer.model, limit: limits) {
        found.insert($0)
      }
      let expected = words.indices.filter { number in
        words[number].wholeSpellings.contains { spelling in
          ConsonantSkeleton.key(of: spelling) == ConsonantSkeleton.key(of: query.letters)
            && Self.comparer.model.cost(of: query.letters, as: spelling)
              <= limits.limits(query.letters, spelling)
        }
      }
      #expect(found.sorted() == expected.map { Int32($0) }, "\(query.letters.text)")
    }
  }
}
