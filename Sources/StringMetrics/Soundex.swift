/// The American Soundex code of a word: its first letter and three digits for the consonants after
/// it.
///
///     Soundex("Robert")?.code    // "R163"
///     Soundex("Rupert")?.code    // "R163"
///     Soundex("Ashcraft")?.code  // "A261"
///
/// Letters of one digit count once where they are neighbors or only *h* or *w* stands between them;
/// a vowel or *y* between them makes them two. The first letter takes part in this. Of the bytes
/// only ASCII letters count, lower and upper case alike; the rest is passed over as if not there.
///
/// The rules are those by which the census was indexed, as the [National Archives] of the United
/// States state them.
///
/// [National Archives]: https://www.archives.gov/research/census/soundex
public struct Soundex: Hashable, Sendable {
  /// One upper-case letter and three digits.
  public let code: String

  /// Encodes the letters of `word`, or returns `nil` where it has none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `word`.
  public init?(_ word: Span<UInt8>) {
    var code: [UInt8] = []
    var previousDigit = Digit.none
    for index in word.indices where code.count < 4 {
      guard let letter = uppercaseLetter(word[index]) else { continue }
      let digit = Self.digits[Int(letter - UInt8(ascii: "A"))]
      if code.isEmpty {
        code.append(letter)
      } else if digit == Digit.transparent {
        continue
      } else if digit != Digit.none && digit != previousDigit {
        code.append(digit)
      }
      previousDigit = digit
    }
    if code.isEmpty { return nil }
    code.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - code.count))
    self.code = String(decoding: code, as: UTF8.self)
  }

  /// Encodes the ASCII letters of `word`, or returns `nil` where it has none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of UTF-8 bytes.
  public init?(_ word: String) {
    self.init(word.utf8.span)
  }

  private enum Digit {
    static let none = UInt8(ascii: ".")
    static let transparent = UInt8(ascii: "-")
  }

  /// The digit of each letter from A to Z.
  private static let digits = Array(".123.12-.22455.12623.1-2.2".utf8)
}
