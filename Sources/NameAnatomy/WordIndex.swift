/// Numbers words, or phrases, from 0 in the order in which they come.
///
/// All letters lie in one array, and the numbers in one hash table beside it, so that tens of
/// thousands of words are indexed in a few milliseconds and looked up without an allocation.
struct WordIndex: Sendable {
  /// The byte between the words of a phrase; no letter has its code.
  static let separator: UInt8 = 0

  /// The letters of all words.
  private var letters: [UInt8] = []
  /// Where each word begins, and where the last one ends.
  private var starts: [UInt32] = [0]
  /// One more than the number of a word, 0 where there is none.
  private var slots: [UInt32]

  /// An index with room for about `capacity` words.
  init(capacity: Int = 16) {
    var size = 32
    while size < 2 * capacity { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// Returns the number of a word, which is given one if it has none.
  mutating func insert(_ word: Span<UInt8>) -> Int {
    let slot = slot(of: word)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    for index in word.indices { letters.append(word[index]) }
    starts.append(UInt32(letters.count))
    slots[slot] = UInt32(count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// Returns the number of a word, or `nil` where it has none.
  func number(of word: Span<UInt8>) -> Int? {
    let number = slots[slot(of: word)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// Returns the number of a word, or `nil` where it has none.
  func number(of word: Letters) -> Int? {
    number(of: word.bytes.span)
  }

  /// The word of a number.
  subscript(number: Int) -> Letters {
    Letters(bytes: Array(letters[Int(starts[number])..<Int(starts[number + 1])]))
  }

  /// The slot that holds a word, or the empty one in which it belongs.
  private func slot(of word: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, word) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for index in word.indices where letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = WordIndex(capacity: slots.count)
    larger.letters.reserveCapacity(2 * letters.count)
    for number in 0..<count {
      _ = larger.insert(letters[Int(starts[number])..<Int(starts[number + 1])].span)
    }
    self = larger
  }
}
