extension String {
  /// The text with U+FFFD for each letter that would steer a terminal and so hide what stands
  /// there: controls, ends of lines, and marks that turn the direction of the text.
  var visible: String {
    let isClean = utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    return isClean ? self : String(String.UnicodeScalarView(unicodeScalars.map(\.visible)))
  }

  /// How many columns of a terminal the text takes: marks none, East Asian letters two.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with blanks up to a width, and cut where it is longer than `limit` columns.
  func padded(to width: Int, limit: Int = .max) -> String {
    var text = self
    if text.displayWidth > limit {
      var cut = String.UnicodeScalarView()
      var cutWidth = 0
      for scalar in unicodeScalars {
        cutWidth += scalar.displayWidth
        if cutWidth >= limit { break }
        cut.append(scalar)
      }
      text = String(cut) + "…"
    }
    return text + String(repeating: " ", count: max(0, width - text.displayWidth))
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: Self.turnsDirection(value) ? "\u{FFFD}" : self
    }
  }

  private static func turnsDirection(_ value: UInt32) -> Bool {
    0x202A...0x202E ~= value || 0x2066...0x2069 ~= value
  }

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul letters that begin a syllable
    0x2E80...0xA4CF,  // radicals, kana, Han, Yi
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // Han for compatibility
    0xFF00...0xFF60,  // full-width forms
    0x20000...0x3FFFD,  // rarer Han
  ]
}
