/// How a word may sound in English: a code of consonants, and a second one where it may be of
/// another origin.
///
///     let schmidt = DoubleMetaphone("Schmidt")
///     schmidt.primary    // "XMT"
///     schmidt.alternate  // "SMT", as Smith has it
///
/// Two words may sound alike where they share a code. In a code `0` stands for *th*, `X` for *sh*,
/// and `A` for any vowel that begins the word; other vowels are left out.
///
/// Of the bytes only ASCII letters count, lower and upper case alike; the rest is passed over as if
/// not there. So a value is of one word: the few rules for a space inside a name, as in *van Gogh*,
/// never apply.
///
/// The rules are those of Lawrence Philips, *The double metaphone search algorithm* (*C/C++ Users
/// Journal* 18, June 2000).
public struct DoubleMetaphone: Hashable, Sendable {
  /// The likelier sound; empty where no letter of the word is heard.
  public let primary: String

  /// The other sound, or `nil` where it is the same as the primary one.
  public let alternate: String?

  /// Encodes the letters of `word` in codes of up to `maximumLength` letters.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `word`.
  public init(_ word: Span<UInt8>, maximumLength: Int = 4) {
    precondition(maximumLength >= 0, "a code cannot have a negative length")
    var reader = MetaphoneReader(word, maximumLength: maximumLength)
    reader.readWord()
    let primary = String(decoding: reader.primary.prefix(maximumLength), as: UTF8.self)
    let alternate = String(decoding: reader.alternate.prefix(maximumLength), as: UTF8.self)
    self.primary = primary
    self.alternate = alternate == primary ? nil : alternate
  }

  /// Encodes the ASCII letters of `word` in codes of up to `maximumLength` letters.
  ///
  /// - Complexity: O(*n*), where *n* is the number of UTF-8 bytes.
  public init(_ word: String, maximumLength: Int = 4) {
    self.init(word.utf8.span, maximumLength: maximumLength)
  }
}
