/// Phrases that are looked for in texts, all at once; letter case does not matter where it is ASCII.
///
/// Each byte of a text is compared with the phrases that begin with it alone, so that a hundred phrases
/// cost little more than one.
///
///     PhraseFinder(["visa", "passport"]).first(in: "Diplomatic Passport")  // 1
package struct PhraseFinder: Sendable {
  private let phrases: [[UInt8]]

  /// The numbers of the phrases by their first bytes.
  private let starts: [[Int]]

  private let areWhole: Bool

  /// Phrases in lower case, the more telling first.
  ///
  /// - Parameter areWhole: whether a phrase is found only between blanks, or the ends of the text.
  package init(_ phrases: [String], areWhole: Bool = false) {
    self.areWhole = areWhole
    self.phrases = phrases.map { Array($0.utf8) }
    var starts = [[Int]](repeating: [], count: 256)
    for (number, phrase) in self.phrases.enumerated() {
      precondition(!phrase.isEmpty, "a phrase is empty")
      starts[Int(phrase[0])].append(number)
    }
    self.starts = starts
  }

  /// Returns the number of the most telling phrase that occurs in a text.
  ///
  /// - Complexity: O(*n*) for *n* bytes and phrases that begin differently.
  package func first(in text: String) -> Int? {
    first(in: text.utf8Span.span)
  }

  /// Returns the number of the most telling phrase that occurs in UTF-8.
  package func first(in bytes: Span<UInt8>) -> Int? {
    var best = phrases.count
    for start in bytes.indices {
      if areWhole, start > 0, bytes[start - 1] != Self.blank { continue }
      for number in starts[Int(Self.small(bytes[start]))] {
        if number >= best { break }
        if isPhrase(phrases[number], at: start, in: bytes) {
          best = number
          break
        }
      }
    }
    return best < phrases.count ? best : nil
  }

  /// Whether any of the phrases occurs in a text.
  package func occurs(in text: String) -> Bool {
    first(in: text) != nil
  }

  /// Whether any of the phrases occurs in a part of a text.
  package func occurs(in text: Substring) -> Bool {
    first(in: text.utf8Span.span) != nil
  }

  private func isPhrase(_ phrase: [UInt8], at start: Int, in bytes: Span<UInt8>) -> Bool {
    let end = start + phrase.count
    guard end <= bytes.count else { return false }
    if areWhole, end < bytes.count, bytes[end] != Self.blank { return false }
    for index in phrase.indices where Self.small(bytes[start + index]) != phrase[index] {
      return false
    }
    return true
  }

  private static let blank = UInt8(ascii: " ")

  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
