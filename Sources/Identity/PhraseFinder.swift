/// Phrases that are looked for in texts, all at once; letter case does not matter where it is ASCII.
///
/// Each byte of a text is compared with the phrases that begin with it and the next one alone, so that a hundred phrases
/// cost little more than one.
///
///     PhraseFinder(["visa", "passport"]).first(in: "Diplomatic Passport")  // 1
package struct PhraseFinder: Sendable {
  /// The bytes of all phrases, by number.
  private let letters: [UInt8]

  /// Where the phrase of each number begins in `letters`, and where the last one ends.
  private let bounds: [Int]

  /// The numbers of the phrases, those with the same first byte behind each other.
  private let numbers: [Int]

  /// Where in `numbers` the phrases of each first byte begin, and where the last ones end.
  private let starts: [Int]

  /// A bit for each pair of bytes with which a phrase may begin; several pairs share one.
  private let pairs: [UInt64]

  private let areWhole: Bool

  /// Phrases in lower case, the more telling first.
  ///
  /// - Parameter areWhole: whether a phrase is found only between blanks, or the ends of the text.
  package init(_ phrases: [String], areWhole: Bool = false) {
    self.areWhole = areWhole
    var letters: [UInt8] = []
    var bounds = [0]
    var byFirst = [[Int]](repeating: [], count: 256)
    for (number, phrase) in phrases.enumerated() {
      precondition(!phrase.isEmpty, "a phrase is empty")
      letters += phrase.utf8
      byFirst[Int(letters[bounds[number]])].append(number)
      bounds.append(letters.count)
    }
    var starts = [0]
    for numbers in byFirst { starts.append(starts[starts.count - 1] + numbers.count) }
    var pairs = [UInt64](repeating: 0, count: Self.pairCount / 64)
    for number in phrases.indices {
      let phrase = letters[bounds[number]..<bounds[number + 1]]
      let seconds = phrase.count > 1 ? [phrase[phrase.startIndex + 1]] : Array(0...255)
      for second in seconds {
        let pair = Self.pair(phrase[phrase.startIndex], second)
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
    self.pairs = pairs
    self.letters = letters
    self.bounds = bounds
    self.starts = starts
    numbers = byFirst.flatMap { $0 }
  }

  /// Returns the number of the most telling phrase that occurs in a text.
  ///
  /// - Complexity: O(*n*) for *n* bytes and phrases that begin differently.
  package func first(in text: String) -> Int? {
    first(in: text.utf8Span.span)
  }

  /// Returns the number of the most telling phrase that occurs in UTF-8.
  package func first(in bytes: Span<UInt8>) -> Int? {
    var best: Int?
    for start in bytes.indices {
      if let number = number(at: start, in: bytes, before: best ?? Int.max) { best = number }
    }
    return best
  }

  /// Whether any of the phrases occurs in UTF-8.
  package func occurs(in bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { number(at: $0, in: bytes, before: Int.max) != nil }
  }

  /// The number of the most telling phrase that stands at an index, if it is below `limit`.
  private func number(at start: Int, in bytes: Span<UInt8>, before limit: Int) -> Int? {
    if areWhole, start > 0, bytes[start - 1] != Self.blank { return nil }
    let first = Self.small(bytes[start])
    let pair = Self.pair(first, start + 1 < bytes.count ? Self.small(bytes[start + 1]) : 0)
    if pairs[pair >> 6] & 1 << UInt64(pair & 63) == 0 { return nil }
    for place in starts[Int(first)]..<starts[Int(first) + 1] where numbers[place] < limit {
      if isPhrase(numbers[place], at: start, in: bytes) { return numbers[place] }
    }
    return nil
  }

  /// Whether any of the phrases occurs in a text.
  package func occurs(in text: String) -> Bool {
    occurs(in: text.utf8Span.span)
  }

  /// Whether any of the phrases occurs in a part of a text.
  package func occurs(in text: Substring) -> Bool {
    occurs(in: text.utf8Span.span)
  }

  private func isPhrase(_ number: Int, at start: Int, in bytes: Span<UInt8>) -> Bool {
    let letter = bounds[number]
    let end = start + bounds[number + 1] - letter
    guard end <= bytes.count else { return false }
    if areWhole, end < bytes.count, bytes[end] != Self.blank { return false }
    for index in start..<end where Self.small(bytes[index]) != letters[letter + index - start] {
      return false
    }
    return true
  }

  private static let pairCount = 1_024

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & (pairCount - 1)
  }

  private static let blank = UInt8(ascii: " ")

  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
