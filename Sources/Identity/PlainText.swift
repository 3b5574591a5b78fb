/// Words as they are looked up: in small letters, without accents, and with one letter for those of Arabic
/// that mean the same.
enum PlainText {
  /// Returns the letters and digits of a text, each word between blanks.
  ///
  ///     PlainText.folded("Côte d’Ivoire")  // "cote d ivoire"
  static func folded(_ text: String) -> String {
    let bytes = text.utf8Span
    if bytes.isKnownASCII || text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(bytes.span) }
    var folded = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if isDropped(scalar) { continue }
      guard let letters = letters(scalar) else {
        isPending = !folded.isEmpty
        continue
      }
      if isPending { folded.append(" ") }
      isPending = false
      folded.append(contentsOf: letters)
    }
    return String(folded)
  }

  /// The same for a text of ASCII alone, as most are.
  private static func foldedASCII(_ bytes: Span<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: bytes.count) { letters in
      var count = 0
      var isPending = false
      for index in bytes.indices {
        let byte = bytes[index] &- 0x41 < 26 ? bytes[index] | 0x20 : bytes[index]
        guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
          isPending = count > 0
          continue
        }
        if isPending {
          unsafe letters[count] = UInt8(ascii: " ")
          count += 1
        }
        isPending = false
        // A blank stands for at least one byte before this one, so there is room for both.
        unsafe letters[count] = byte
        count += 1
      }
      return count
    }
  }

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return 0x30...0x39 ~= scalar.value ? Int(scalar.value) - 0x30 : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// What a letter or a digit is looked up as; `nil` for all else.
  static func letters(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
    if scalar.isASCII {
      switch scalar.value {
      case 0x41...0x5A: return .init([Unicode.Scalar(UInt8(scalar.value) | 0x20)])
      case 0x61...0x7A, 0x30...0x39: return .init([scalar])
      default: return nil
      }
    }
    if let digit = digit(scalar) { return "\(digit)".unicodeScalars }
    guard scalar.properties.isAlphabetic else { return nil }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.reduce(into: String.UnicodeScalarView()) { letters, scalar in
      if let same = same[scalar] {
        letters.append(contentsOf: same)
      } else if !isDropped(scalar) {
        letters.append(scalar)
      }
    }
  }

  /// Whether a mark says nothing of its own: accents, vowel marks, tatweel, directions.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F,
      0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  private static let same: [Unicode.Scalar: String.UnicodeScalarView] = {
    let letters = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņň", "o": "òóôõöøōŏő",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ",
      "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ", "ا": "أإآٱ", "ه": "ةۀە", "ي": "ىیئ",
      "ك": "ک", "و": "ؤ",
    ]
    var same: [Unicode.Scalar: String.UnicodeScalarView] = [:]
    for (plain, others) in letters {
      for other in others.unicodeScalars { same[other] = plain.unicodeScalars }
    }
    return same
  }()
}
