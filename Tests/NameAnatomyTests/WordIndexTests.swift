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

  /// Words of all scripts, and phrases, have the letters that `Letters` gives them.
  @Test(arguments: [
    "bank", "abdulrahm", "abdurrahmanabdur", "abdurrahmanşaabdurrahman", "z{", "`a", "şçž",
    "عبدالله", "2nd", "a-b", "שלום", "a\u{10400}b", "", "a b", "al عبد x", "漢字",
  ])
  func readsTextAsLettersDo(_ text: String) {
    var index = WordIndex(capacity: 1)
    // Before other letters, and at the end of all.
    let padded = Array("xx\(text)yyyyyyyyyyxx\(text)".utf8)
    let range = 2..<2 + text.utf8.count
    let number = index.insert(utf8: padded.span, range)
    let atEnd = index.insert(utf8: padded.span, padded.count - text.utf8.count..<padded.count)
    #expect(atEnd == number)
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { Letters($0) }
    let letters = Array(words.map(\.bytes).joined(separator: [WordIndex.separator]))
    #expect(index[number].bytes == letters)
    #expect(index.number(of: letters.span) == number)
    let again = index.insert(letters.span)
    #expect(again == number)
  }

  @Test func listsAreMadeIntoOthers() {
    let lists = ValueLists([1, 2, 3, 4], numbers: [2, 0, 2, 2], count: 4)
    let doubled = lists.mapValues { $0 * 2 }
    #expect((0..<4).map { Array(doubled[$0]) } == [[4], [], [2, 6, 8], []])
    let sums = lists.mapLists { (list, sums: inout [Int]) in
      sums.append(list.reduce(0, +))
      if list.count > 1 { sums.append(list.count) }
    }
    #expect((0..<4).map { Array(sums[$0]) } == [[2], [], [8, 3], []])
  }

  @Test func listsKeepTheOrderOfTheirValues() {
    let lists = ValueLists(["a", "b", "c", "a"], numbers: [2, 0, 2, 2], count: 4)
    #expect((0..<4).map { Array(lists[$0]) } == [["b"], [], ["a", "c", "a"], []])
    #expect(lists[4].isEmpty)
    #expect(ValueLists<Int>([], numbers: [], count: 0)[0].isEmpty)
  }
}
