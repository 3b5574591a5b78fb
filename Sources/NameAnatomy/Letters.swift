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

  /// The letters of a romanized word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of scalars.
  package init(_ word: some StringProtocol) {
    bytes = []
    bytes.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// Takes the letters of UTF-8 text in place of those that are there.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes; it allocates nothing once there was room.
  mutating func replace(withUTF8 text: Span<UInt8>, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = text[index]
      if lead < 0x80 {
        if lead >= 0x61, lead <= 0x7A { bytes.append(lead) } else { append(Unicode.Scalar(lead)) }
        index += 1
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
      for next in index + 1..<min(index + length, range.upperBound) {
        value = value << 6 | UInt32(text[next] & 0x3F)
      }
      append(Unicode.Scalar(value) ?? "?")
      index += length
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A:
      bytes.append(UInt8(scalar.value))
    case 0x600..<0x700 where Self.codeOfArabic[Int(scalar.value) - 0x600] != 0:
      bytes.append(Self.codeOfArabic[Int(scalar.value) - 0x600])
    default:
      if let index = Self.latin.firstIndex(of: scalar) {
        bytes.append(Self.firstLatin + UInt8(index))
      } else {
        for shift in stride(from: 20, through: 0, by: -4) {
          bytes.append(Self.firstNibble + UInt8(scalar.value >> UInt32(shift) & 0xF))
        }
      }
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
