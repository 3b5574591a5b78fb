/// The letters of a romanized word, one byte each.
///
/// Latin letters and digits are their ASCII codes; ş, ç and ž and the folded letters of the Arabic
/// script have codes of their own that ASCII uses for other things, so that all codes fit in seven
/// bits and one small table of edits covers both scripts. A letter of any other script, which no
/// transliterator knew, becomes several codes that no other letter shares: such words are still
/// equal to themselves.
///
///     Letters("شhd")  // three letters: 0x0D, "h", "d"
///
/// Kernels take `bytes.span`.
package struct Letters: Hashable, Sendable {
  /// The codes, one a letter.
  package var bytes: [UInt8]

  /// The folded letters of the Arabic script, in the order of their codes from `firstArabic`.
  private static let arabic: [Unicode.Scalar] = Array(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگڤە".unicodeScalars)
  private static let latin: [Unicode.Scalar] = Array("şçž".unicodeScalars)
  private static var firstArabic: UInt8 { 0x01 }
  private static var lastArabic: UInt8 { 0x2F }
  private static var firstNibble: UInt8 { 0x40 }
  private static var firstLatin: UInt8 { 0x50 }
  /// One more than the largest code.
  package static var codeCount: Int { 0x80 }

  private static let codeOfArabic: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x100)
    for (index, scalar) in arabic.enumerated() {
      codes[Int(scalar.value) - 0x600] = firstArabic + UInt8(index)
    }
    return codes
  }()

  /// Letters of the given codes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  /// The letters of a romanized word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of scalars.
  package init(_ word: some StringProtocol) {
    bytes = Array(word.utf8)
    if bytes.allSatisfy(Self.isCode) { return }
    bytes.removeAll(keepingCapacity: true)
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// The most codes that a byte of UTF-8 becomes.
  static var mostCodesOfByte: Int { 6 }

  /// Whether a byte of UTF-8 is a letter or digit that is its own code.
  static func isCode(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Writes the codes of one scalar of UTF-8 text, and goes on behind it.
  ///
  /// - Parameters:
  ///   - index: where the scalar begins, and afterwards the next.
  ///   - end: where its codes are written, and afterwards where they end.
  static func writeScalar(
    of text: Span<UInt8>, at index: inout Int, upTo limit: Int,
    into codes: inout MutableSpan<UInt8>,
    at end: inout Int
  ) {
    let value = scalar(of: text, at: &index, upTo: limit)
    if let code = code(of: value) {
      codes[end] = code
      end += 1
    } else {
      for nibble in nibbles(of: value) {
        codes[end] = nibble
        end += 1
      }
    }
  }

  /// Returns the code of one scalar of UTF-8 text, `nil` where it has none of its own, and goes on
  /// behind it.
  package static func code(
    of text: Span<UInt8>, at index: inout Int, upTo limit: Int
  ) -> UInt8? {
    code(of: scalar(of: text, at: &index, upTo: limit))
  }

  private static func scalar(
    of text: Span<UInt8>, at index: inout Int, upTo limit: Int
  ) -> UInt32 {
    let lead = text[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead)
    if length > 1 { value &= 0xFF >> UInt32(length + 1) }
    for next in index + 1..<max(index + 1, min(index + length, limit)) {
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    index += length
    return value
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let code = Self.code(of: scalar.value) {
      bytes.append(code)
    } else {
      bytes += Self.nibbles(of: scalar.value)
    }
  }

  /// The code of a scalar that has one of its own.
  private static func code(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: return UInt8(scalar)
    case 0x600..<0x700:
      let code = codeOfArabic[Int(scalar) - 0x600]
      return code == 0 ? nil : code
    default:
      return latin.firstIndex { $0.value == scalar }.map { firstLatin + UInt8($0) }
    }
  }

  /// The codes of a scalar that has none of its own.
  private static func nibbles(of scalar: UInt32) -> [UInt8] {
    stride(from: 20, through: 0, by: -4).map {
      firstNibble + UInt8(scalar >> UInt32($0) & 0xF)
    }
  }

  /// The letters as text, for people.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    var nibbles: (count: Int, value: UInt32) = (0, 0)
    for byte in bytes {
      switch byte {
      case Self.firstNibble..<Self.firstLatin:
        nibbles = (nibbles.count + 1, nibbles.value << 4 | UInt32(byte - Self.firstNibble))
        if nibbles.count == 6 {
          if let scalar = Unicode.Scalar(nibbles.value) { scalars.append(scalar) }
          nibbles = (0, 0)
        }
      case Self.firstArabic...Self.lastArabic:
        let index = Int(byte - Self.firstArabic)
        if index < Self.arabic.count { scalars.append(Self.arabic[index]) }
      case Self.firstLatin..<(Self.firstLatin + UInt8(Self.latin.count)):
        scalars.append(Self.latin[Int(byte - Self.firstLatin)])
      default:
        scalars.append(Unicode.Scalar(byte))
      }
    }
    return String(scalars)
  }

  /// How many letters there are.
  package var count: Int { bytes.count }

  /// Whether there are none.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether the first letter is of the Arabic script.
  package var isArabic: Bool {
    bytes.first.map { Self.isArabic($0) } ?? false
  }

  /// Whether a code is of the Arabic script.
  package static func isArabic(_ code: UInt8) -> Bool {
    code <= lastArabic
  }

  /// Whether all letters are digits.
  package var isNumber: Bool {
    !bytes.isEmpty && bytes.allSatisfy { Self.isDigit($0) }
  }

  /// Whether any letter is a digit.
  package var hasDigit: Bool {
    bytes.contains { Self.isDigit($0) }
  }

  /// Whether a code is a digit.
  package static func isDigit(_ code: UInt8) -> Bool {
    code >= UInt8(ascii: "0") && code <= UInt8(ascii: "9")
  }

  /// Whether a code is one of a, e, i, o, u.
  package static func isVowel(_ code: UInt8) -> Bool {
    switch code {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether a code is a vowel, or a letter of the Arabic script that may be written for one.
  package static func isVowelLike(_ code: UInt8) -> Bool {
    isVowel(code) || weakArabic.contains(code)
  }

  private static let weakArabic = Letters("اويە").bytes

  /// The letters from `start` on.
  package func suffix(from start: Int) -> Letters {
    Letters(bytes: Array(bytes[start...]))
  }

  /// The first `length` letters.
  package func prefix(_ length: Int) -> Letters {
    Letters(bytes: Array(bytes.prefix(length)))
  }

  /// Whether the word begins with `other`.
  package func starts(with other: Letters) -> Bool {
    bytes.starts(with: other.bytes)
  }

  /// Whether the word ends with `other`.
  package func ends(with other: Letters) -> Bool {
    bytes.count >= other.bytes.count && bytes.suffix(other.bytes.count).elementsEqual(other.bytes)
  }

  /// Two words written as one.
  package static func + (first: Letters, second: Letters) -> Letters {
    Letters(bytes: first.bytes + second.bytes)
  }
}

extension Letters: ExpressibleByStringLiteral {
  /// The letters of a literal word.
  package init(stringLiteral word: String) {
    self.init(word)
  }
}
