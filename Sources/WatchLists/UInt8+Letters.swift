/// Bytes of ASCII by their meaning.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let dosEndOfFile: UInt8 = 0x1A
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E

  /// Whether the byte is a space, a tab or an end of line.
  var isBlank: Bool {
    self == .space || self == .newline || self == .tab || self == .carriageReturn
  }

  /// Whether the byte stands between the values of one cell: a semicolon or a vertical bar.
  var separatesValues: Bool {
    self == .semicolon || self == UInt8(ascii: "|")
  }

  /// Whether the byte is one of the ten digits.
  var isDigit: Bool {
    self &- 0x30 < 10
  }

  /// The byte as it counts when headers are compared: letters in lower case, and no blanks, hyphens and
  /// other punctuation.
  var foldedHeaderByte: UInt8? {
    switch self {
    case 0x41...0x5A: self | 0x20
    case 0x61...0x7A, 0x30...0x39, 0x80...: self
    default: nil
    }
  }
}
