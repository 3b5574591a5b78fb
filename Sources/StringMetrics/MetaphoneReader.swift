/// A reader that goes through a word once and says the sounds of its letters.
///
/// The rules of each letter are a method, which looks around, says a sound, and moves past the
/// letters that make it.
struct MetaphoneReader {
  private(set) var primary: [UInt8] = []
  private(set) var alternate: [UInt8] = []

  /// The index of the letter to read next.
  private(set) var position = 0

  /// Whether the spelling looks Slavic or Germanic.
  private(set) var isSlavoGermanic = false

  private let letters: [UInt8]
  private let maximumLength: Int

  /// Starts at the first letter of `word`.
  init(_ word: Span<UInt8>, maximumLength: Int) {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count + 1)
    for index in word.indices {
      if let letter = uppercaseLetter(word[index]) { letters.append(letter) }
    }
    self.letters = letters
    self.maximumLength = maximumLength
    isSlavoGermanic = contains("W K CZ")
  }

  /// Reads until the word ends or both codes are full.
  mutating func readWord() {
    if reads("GN KN PN PS WR") { say("", for: 1) }
    while position < letters.count, min(primary.count, alternate.count) < maximumLength {
      readLetter()
    }
  }

  private mutating func readLetter() {
    switch letters[position] {
    case UInt8(ascii: "B"): say("P", for: reads("BB") ? 2 : 1)
    case UInt8(ascii: "C"): readC()
    case UInt8(ascii: "D"): readD()
    case UInt8(ascii: "F"): say("F", for: reads("FF") ? 2 : 1)
    case UInt8(ascii: "G"): readG()
    case UInt8(ascii: "H"): readH()
    case UInt8(ascii: "J"): readJ()
    case UInt8(ascii: "K"): say("K", for: reads("KK") ? 2 : 1)
    case UInt8(ascii: "L"): readL()
    case UInt8(ascii: "M"): say("M", for: reads("MM") || reads("UMB$ UMBER", at: -1) ? 2 : 1)
    case UInt8(ascii: "N"): say("N", for: reads("NN") ? 2 : 1)
    case UInt8(ascii: "P"): readP()
    case UInt8(ascii: "Q"): say("K", for: reads("QQ") ? 2 : 1)
    case UInt8(ascii: "R"): readR()
    case UInt8(ascii: "S"): readS()
    case UInt8(ascii: "T"): readT()
    case UInt8(ascii: "V"): say("F", for: reads("VV") ? 2 : 1)
    case UInt8(ascii: "W"): readW()
    case UInt8(ascii: "X"): readX()
    case UInt8(ascii: "Z"): readZ()
    default: say(isAtStart ? "A" : "", for: 1)
    }
  }
}

/// What a rule does.
extension MetaphoneReader {
  /// Adds `sounds` to both codes and moves past `letterCount` letters.
  mutating func say(_ sounds: String, for letterCount: Int) {
    say(sounds, or: sounds, for: letterCount)
  }

  /// Adds `sounds` to the primary code and `otherSounds` to the alternate one, and moves past
  /// `letterCount` letters.
  mutating func say(_ sounds: String, or otherSounds: String, for letterCount: Int) {
    primary.append(contentsOf: sounds.utf8)
    alternate.append(contentsOf: otherSounds.utf8)
    position += letterCount
  }
}

/// What a rule asks.
extension MetaphoneReader {
  /// Whether the current letter is the first one.
  var isAtStart: Bool { position == 0 }

  /// Whether the word begins in a German way.
  var isGermanic: Bool { begins(with: "SCH") }

  /// Whether a vowel stands `offset` letters after the current letter.
  func isVowel(at offset: Int) -> Bool {
    reads("A E I O U Y", at: offset)
  }

  /// Whether one of `spellings` stands `offset` letters after the current letter.
  ///
  /// Spaces separate the spellings; a `$` at the end of one stands for the end of the word.
  func reads(_ spellings: String, at offset: Int = 0) -> Bool {
    hasSpelling(spellings, at: position + offset)
  }

  /// Whether the word begins with one of `spellings`.
  func begins(with spellings: String) -> Bool {
    hasSpelling(spellings, at: 0)
  }

  /// Whether the word ends in one of `spellings`, all of which have `count` letters.
  func ends(with spellings: String, count: Int) -> Bool {
    hasSpelling(spellings, at: letters.count - count)
  }

  private func contains(_ spellings: String) -> Bool {
    letters.indices.contains { hasSpelling(spellings, at: $0) }
  }

  private func hasSpelling(_ spellings: String, at start: Int) -> Bool {
    guard start >= 0 else { return false }
    var index = start
    var matches = true
    for byte in spellings.utf8 {
      if byte == UInt8(ascii: " ") {
        if matches { return true }
        index = start
        matches = true
      } else if matches {
        matches = byte == letterOrEnd(at: index)
        index += 1
      }
    }
    return matches
  }

  private func letterOrEnd(at index: Int) -> UInt8? {
    if index < letters.count { return letters[index] }
    return index == letters.count ? UInt8(ascii: "$") : nil
  }
}
