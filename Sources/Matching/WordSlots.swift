import NameAnatomy

/// The places of words in a table of their letters, found by a hash.
struct WordSlots: Sendable {
  /// One more than the place of the word in each slot, 0 where there is none; as many slots as a power of
  /// two, of which at least one has no word.
  private let slots: FlatTable<UInt32>

  /// Lays out words that differ.
  init(_ words: [[UInt8]], in arena: FlatArena) {
    var count = 16
    while count < 2 * words.count { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (place, word) in words.enumerated() {
      var slot = Self.hash(of: word) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(place + 1)
    }
    self.slots = FlatTable(slots, in: arena)
  }

  /// Takes the table of a file.
  init(_ file: inout TableReader, wordCount: Int) throws(CompiledListError) {
    let slots: FlatTable<UInt32> = try file.table()
    try file.check(
      slots.count > 0 && slots.count & (slots.count - 1) == 0 && slots.areBelow(wordCount + 1)
        && slots.indices.contains { slots[$0] == 0 })
    self.slots = slots
  }

  /// Adds the table to a file.
  func write(to file: inout TableWriter) {
    file.add(slots)
  }

  /// Returns the place of a word among those with given letters, or `nil` where it is none of them.
  ///
  /// - Complexity: O(*n*) for *n* letters, on average.
  func place(of word: Letters, in letters: FlatLists<UInt8>) -> Int? {
    var slot = Self.hash(of: word.bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      let range = letters.range(place)
      if range.count == word.count,
        zip(range, word.bytes).allSatisfy({ letters.elements[$0] == $1 })
      {
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(of word: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in word { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }
}
