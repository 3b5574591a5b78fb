/// Numbers words, or phrases, from 0 in the order in which they come.
///
/// All letters lie in one array, and the numbers in one hash table beside it, so that tens of
/// thousands of words are indexed in a few milliseconds and looked up without an allocation.
struct WordIndex: Sendable {
  /// The byte between the words of a phrase; no letter has its code.
  static let separator: UInt8 = 0

  /// The letters of all words, and behind them room for more.
  private var letters: [UInt8]
  /// Where the letters of the last word end.
  private var used = 0
  /// Where each word begins, and where the last one ends.
  private var starts: [UInt32] = [0]
  /// One more than the number of a word, with some bits of its hash above; 0 where there is none.
  private var slots: [UInt32]

  /// The bits of a slot that hold the number.
  private static let numberBits: UInt32 = 20
  private static var numberMask: UInt32 { 1 << numberBits - 1 }

  /// An index with room for about `capacity` words.
  init(capacity: Int = 16) {
    var size = 32
    while 3 * size < 4 * capacity { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    letters = [UInt8](repeating: 0, count: 8 * capacity)
    starts.reserveCapacity(capacity + 1)
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// Returns the number of a word, which is given one if it has none.
  mutating func insert(_ word: Span<UInt8>) -> Int {
    makeRoom(word.count)
    let start = used
    Self.write(word, into: letters.mutableSpan, from: start)
    return insertLetters(upTo: start + word.count)
  }

  /// Returns the number of a word of UTF-8 text, or of a phrase with spaces between its words; it is
  /// given one if it has none.
  mutating func insert(utf8 text: Span<UInt8>, _ range: Range<Int>) -> Int {
    makeRoom(range.count * Letters.mostCodesOfByte)
    let start = used
    let end = Self.write(utf8: text, range, into: letters.mutableSpan, from: start)
    return insertLetters(upTo: end)
  }

  private static func write(
    _ word: Span<UInt8>, into codes: consuming MutableSpan<UInt8>, from start: Int
  ) {
    for index in word.indices { codes[start + index] = word[index] }
  }

  /// Writes the letters of text from `start` on, and returns where they end.
  private static func write(
    utf8 text: Span<UInt8>, _ range: Range<Int>, into codes: consuming MutableSpan<UInt8>,
    from start: Int
  ) -> Int {
    var end = start
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if Letters.isCode(byte) {
        codes[end] = byte
        end += 1
        index += 1
      } else if byte == UInt8(ascii: " ") {
        codes[end] = separator
        end += 1
        index += 1
      } else {
        Letters.writeScalar(
          of: text, at: &index, upTo: range.upperBound, into: &codes, at: &end)
      }
    }
    return end
  }

  /// Makes room for letters behind those of all words.
  private mutating func makeRoom(_ size: Int) {
    if letters.count - used < size {
      letters += [UInt8](repeating: 0, count: max(letters.count, size))
    }
  }

  /// Numbers the word that was written behind the others.
  private mutating func insertLetters(upTo end: Int) -> Int {
    let hash = Self.hash(of: letters.span.extracting(used..<end))
    let slot = slot(of: letters.span.extracting(used..<end), hash)
    if slots[slot] != 0 { return Int(slots[slot] & Self.numberMask) - 1 }
    used = end
    starts.append(UInt32(end))
    slots[slot] = Self.entry(count, hash)
    // Full to four fifths at most.
    if 5 * count > 4 * slots.count { grow() }
    return count - 1
  }

  /// Returns the number of a word, or `nil` where it has none.
  func number(of word: Span<UInt8>) -> Int? {
    let number = slots[slot(of: word, Self.hash(of: word))] & Self.numberMask
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
  private func slot(of word: Span<UInt8>, _ hash: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    let tag = Self.entry(0, hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      // Few other words have the same bits, so few are compared in vain.
      if slots[slot] & ~Self.numberMask == tag,
        isEqual(Int(slots[slot] & Self.numberMask) - 1, word)
      {
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    let letters = letters.span
    for index in word.indices where letters[start + index] != word[index] { return false }
    return true
  }

  private static func hash(of word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }

  /// What a slot holds for a number and a hash.
  private static func entry(_ number: Int, _ hash: UInt64) -> UInt32 {
    precondition(number <= numberMask, "an index has room for a million words")
    return UInt32(truncatingIfNeeded: hash >> 32) & ~numberMask | UInt32(number)
  }

  /// Doubles the slots and finds each word its own anew.
  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    let mask = larger.count - 1
    for number in 0..<count {
      let range = Int(starts[number])..<Int(starts[number + 1])
      let hash = Self.hash(of: letters.span.extracting(range))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Self.entry(number + 1, hash)
    }
    slots = larger
  }
}
