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
    return insertLetters(upTo: start + word.count, Self.hash(of: word))
  }

  /// Returns the number of a word of UTF-8 text, or of a phrase with spaces between its words; it is
  /// given one if it has none.
  mutating func insert(utf8 text: Span<UInt8>, _ range: Range<Int>) -> Int {
    makeRoom(range.count * Letters.mostCodesOfByte)
    let start = used
    let (end, hash) = Self.write(utf8: text, range, into: letters.mutableSpan, from: start)
    return insertLetters(upTo: end, hash)
  }

  private static func write(
    _ word: Span<UInt8>, into codes: consuming MutableSpan<UInt8>, from start: Int
  ) {
    for index in word.indices { codes[start + index] = word[index] }
  }

  /// Writes the letters of text from `start` on, and returns where they end, and their hash.
  private static func write(
    utf8 text: Span<UInt8>, _ range: Range<Int>, into codes: consuming MutableSpan<UInt8>,
    from start: Int
  ) -> (end: Int, WordHash) {
    var hash = WordHash()
    var end = start
    var index = range.lowerBound
    // Most words are of the letters a to z alone, eight of which are taken at once.
    while let letters = EightLetters(text, index, upTo: range.upperBound) {
      letters.write(into: &codes, at: end)
      hash.add(letters)
      index += letters.count
      end += letters.count
    }
    while index < range.upperBound {
      let byte = text[index]
      if Letters.isCode(byte) || byte == UInt8(ascii: " ") {
        codes[end] = byte == UInt8(ascii: " ") ? separator : byte
        index += 1
        hash.add(codes[end])
        end += 1
      } else {
        let first = end
        Letters.writeScalar(
          of: text, at: &index, upTo: range.upperBound, into: &codes, at: &end)
        for place in first..<end { hash.add(codes[place]) }
      }
    }
    return (end, hash)
  }

  /// Makes room for letters behind those of all words, and for eight more.
  private mutating func makeRoom(_ size: Int) {
    if letters.count - used < size + 8 {
      letters += [UInt8](repeating: 0, count: max(letters.count, size + 8))
    }
  }

  /// Numbers the word that was written behind the others.
  private mutating func insertLetters(upTo end: Int, _ wordHash: WordHash) -> Int {
    let hash = wordHash.value
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
    let number = slots[slot(of: word, Self.hash(of: word).value)] & Self.numberMask
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

  private static func hash(of word: Span<UInt8>) -> WordHash {
    var hash = WordHash()
    for index in word.indices { hash.add(word[index]) }
    return hash
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
      let hash = Self.hash(of: letters.span.extracting(range)).value
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Self.entry(number + 1, hash)
    }
    slots = larger
  }
}

/// The hash of a word, made of its letters one by one, eight of which are mixed at once.
private struct WordHash {
  private var mixed: UInt64 = 0
  /// The letters that are not mixed yet, the last in the lowest byte.
  private var chunk: UInt64 = 0
  private var count = 0

  mutating func add(_ code: UInt8) {
    chunk = chunk << 8 | UInt64(code)
    count += 1
    mixIfFull()
  }

  /// Adds letters behind others of which there are eight, or sixteen and so on.
  mutating func add(_ letters: EightLetters) {
    chunk = letters.packed
    count += letters.count
    mixIfFull()
  }

  private mutating func mixIfFull() {
    if count & 7 == 0 {
      mixed = Self.mix(mixed ^ chunk)
      chunk = 0
    }
  }

  var value: UInt64 { Self.mix(mixed ^ chunk) }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value &+ 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }
}

/// Eight letters of a text, or fewer at its end, all of a to z.
private struct EightLetters {
  let count: Int
  /// The letters in the order of the text, the first in the lowest byte.
  private let loaded: UInt64

  /// The letters from a place on, `nil` where it is the end, or one of them is another letter.
  init?(_ text: Span<UInt8>, _ index: Int, upTo limit: Int) {
    count = min(8, limit - index)
    guard count > 0, index + 8 <= text.count else { return nil }
    let bits = UInt64(8 * count)
    // Safe because any eight bytes are a number.
    var loaded = unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    if count < 8 { loaded &= 1 << bits - 1 }
    let checked = count < 8 ? loaded | Self.eight(UInt8(ascii: "a")) << bits : loaded
    let areBelow =
      (checked | checked &+ Self.eight(0x7F - UInt8(ascii: "z"))) & Self.eight(0x80) == 0
    guard areBelow,
      checked &+ Self.eight(0x80 - UInt8(ascii: "a")) & Self.eight(0x80) == Self.eight(0x80)
    else { return nil }
    self.loaded = loaded
  }

  /// Eight times the same byte.
  private static func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The letters, the last in the lowest byte.
  var packed: UInt64 { loaded.byteSwapped >> UInt64(64 - 8 * count) }

  /// Writes the letters, and what does not matter behind them up to eight.
  func write(into codes: inout MutableSpan<UInt8>, at place: Int) {
    // Safe because bytes have no meaning but their own.
    var bytes = unsafe codes.mutableBytes
    bytes.storeBytes(of: loaded.littleEndian, toByteOffset: place, as: UInt64.self)
  }
}
