import Identity

/// Tells lines of machine-readable zones from other text, damaged ones too.
enum ZoneShape {
  /// By how many letters a line may be too long or too short and still be taken for one of the zone.
  private static let tolerance = 2

  /// The format of a zone that may begin with a line.
  ///
  /// A line of another length than its format has is one only where filler follows the code of its
  /// document, as no surname has it.
  static func format(ofFirstLine line: String) -> TravelDocument.Format? {
    let bytes = line.utf8Span.span
    // Most lines are names, and are left at once.
    if ByteScan.firstIndex(of: .less, in: bytes, bytes.indices) == bytes.count { return nil }
    let letters = Array(line.utf8)
    guard let first = letters.first, isOfZone(letters, but: 2) else { return nil }
    let letter = (0x61...0x7A).contains(first) ? first & 0xDF : first
    if let format = TravelDocument.Format(firstLetter: letter, length: letters.count) {
      // The number of a card has a digit, and names have none.
      return format != .td1 || letters.dropFirst(5).contains(where: \.isDigit) ? format : nil
    }
    guard letters.count > 1, letters[1] == .less else { return nil }
    for distance in 1...tolerance {
      for length in [letters.count - distance, letters.count + distance] {
        if let format = TravelDocument.Format(firstLetter: letter, length: length) {
          return format
        }
      }
    }
    return nil
  }

  /// Whether a line may be one of a format, other than the first.
  static func isLine(_ number: Int, of format: TravelDocument.Format, _ line: String) -> Bool {
    let letters = Array(line.utf8)
    guard abs(letters.count - format.lineLength) <= tolerance, isOfZone(letters, but: 4) else {
      return false
    }
    let digits = letters.count { $0.isDigit }
    // The last line of a card is its name; all others are mostly dates and check digits.
    return number == 2 ? digits <= 4 && letters.contains(.less) : digits >= 8
  }

  /// Whether a line is hardly anything but one of a zone, such as numbers with filler.
  static func isStray(_ line: String) -> Bool {
    if line.utf8.count < 28 { return false }
    let letters = Array(line.utf8)
    return isOfZone(letters, but: 0) && letters.count { $0.isDigit } >= 8
  }

  private static func isOfZone(_ letters: [UInt8], but most: Int) -> Bool {
    letters.count {
      !((0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0.isDigit || $0 == .less)
    } <= most && !letters.contains { $0 == .space || $0 == .tab || $0 == .comma }
  }
}
