import Identity

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let text = utf8Span
    let range = text.span.trimmed(0..<text.count)
    return range.count == text.count ? self : text.text(range)
  }

  /// The text without blanks around it and with each run of blanks inside made one space.
  var withSingleSpaces: String {
    var letters: [UInt8] = []
    var isAfterBlank = false
    for byte in utf8 {
      if byte.isBlank {
        isAfterBlank = !letters.isEmpty
      } else {
        if isAfterBlank { letters.append(.space) }
        isAfterBlank = false
        letters.append(byte)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension String {
  /// The text as `withSingleSpaces` gives it, where no-break spaces and marks of byte order are blanks too.
  var onOneLine: String {
    let hasOthers = unicodeScalars.contains { ["\u{A0}", "\u{202F}", "\u{FEFF}"].contains($0) }
    guard hasOthers else { return withSingleSpaces }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(["\u{A0}", "\u{202F}", "\u{FEFF}"].contains(scalar) ? " " : scalar)
    }
    return String(scalars).withSingleSpaces
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The pieces between bytes of ASCII, without empty ones.
  func pieces(separatedBy isSeparator: (UInt8) -> Bool) -> [Substring] {
    var pieces: [Substring] = []
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      if isSeparator(utf8[index]) {
        if start < index { pieces.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    if start < index { pieces.append(self[start..<index]) }
    return pieces
  }

  /// The words between spaces.
  var words: [Substring] {
    pieces { $0 == .space }
  }
}
