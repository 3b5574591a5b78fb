/// The check digit of machine-readable travel documents, over one field or several in a row.
///
///     CheckDigit.digit(of: "L898902C3")  // "6"
///
/// Digits count as themselves, A to Z as 10 to 35, the filler `<` as 0; each is multiplied by 7, 3 and 1 in
/// turns, and the digit is what the sum leaves when it is divided by 10. Source: ICAO Doc 9303, part 3,
/// section 4.9.
public struct CheckDigit: Sendable {
  private var sum = 0
  private var place = 0

  /// The check digit of nothing, which is 0.
  public init() {}

  /// Goes on with a letter of the zone; false where it is none.
  public mutating func add(_ byte: UInt8) -> Bool {
    guard let value = Self.value(of: byte) else { return false }
    sum += value * (place % 3 == 0 ? 7 : place % 3 == 1 ? 3 : 1)
    place += 1
    return true
  }

  /// The digit, as it is printed.
  public var digit: UInt8 { UInt8(ascii: "0") + UInt8(sum % 10) }

  /// Returns the digit of a text, or `nil` where it has a letter that is none of the zone.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  public static func digit(of text: String) -> Character? {
    digit(of: text.utf8).map { Character(Unicode.Scalar($0)) }
  }

  static func digit(of bytes: some Sequence<UInt8>) -> UInt8? {
    var check = CheckDigit()
    for byte in bytes where !check.add(byte) { return nil }
    return check.digit
  }

  /// What a letter of the zone counts as.
  static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x5A: Int(byte) - 0x41 + 10
    case 0x3C: 0
    default: nil
    }
  }
}
