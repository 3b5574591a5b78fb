import TestSupport
import Testing

@testable import NameAnatomy

@Suite struct WordIndexTests {
  /// Random words of few letters, so that many come again.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func numbersWordsAsADictionaryDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var index = WordIndex()
    var numbers: [[UInt8]: Int] = [:]
    for _ in 0..<2_000 {
      let word = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x66, using: &random)
      }
      #expect(index.number(of: word.span) == numbers[word])
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      let inserted = index.insert(word.span)
      #expect(inserted == number)
      #expect(index[number].bytes == word)
    }
    #expect(index.count == numbers.count)
    for (word, number) in numbers { #expect(index.number(of: word.span) == number) }
  }

  @Test func listsKeepTheOrderOfTheirValues() {
    let lists = ValueLists([(2, "a"), (0, "b"), (2, "c"), (2, "a")], count: 4)
    #expect((0..<4).map { Array(lists[$0]) } == [["b"], [], ["a", "c", "a"], []])
    #expect(lists[4].isEmpty)
    #expect(ValueLists<Int>([], count: 0)[0].isEmpty)
  }
}
