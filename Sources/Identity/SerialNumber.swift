/// The number of a document as series are looked up by it: in capitals without blanks and punctuation, parted
/// behind its last letter.
///
///     SerialNumber("ab 012-345")?.letters  // "AB"
///     SerialNumber("ab 012-345")?.value    // 12345, of 6 digits
package struct SerialNumber: Hashable, Sendable {
  /// The letters and digits up to the last letter.
  package let letters: [UInt8]
  /// How many digits follow, with zeros before them; 1 to 18.
  package let width: Int
  /// The number that they are.
  package let value: UInt64

  /// The most digits that are read.
  static let mostDigits = 18

  /// Reads a number; `nil` where it does not end with a digit, or with more than are read.
  package init?(_ written: String) {
    self.init(letters: Self.letters(of: written)[...])
  }

  /// Reads letters and digits in capitals.
  package init?(letters bytes: ArraySlice<UInt8>) {
    var value: UInt64 = 0, power: UInt64 = 1, width = 0
    while width < bytes.count {
      let byte = bytes[bytes.endIndex - 1 - width]
      guard (0x30...0x39).contains(byte) else { break }
      guard width < Self.mostDigits else { return nil }
      value += UInt64(byte - 0x30) * power
      power &*= 10
      width += 1
    }
    guard width > 0 else { return nil }
    letters = Array(bytes.dropLast(width))
    self.width = width
    self.value = value
  }

  init(letters: [UInt8], width: Int, value: UInt64) {
    self.letters = letters
    self.width = width
    self.value = value
  }

  /// The letters and digits of a number, in capitals; digits of other scripts are those of ASCII.
  package static func letters(of written: String) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(written.utf8.count)
    var isASCII = true
    for byte in written.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: letters.append(byte)
      case 0x61...0x7A: letters.append(byte & 0xDF)
      case 0x80...: isASCII = false
      default: break
      }
    }
    if isASCII { return letters }
    letters.removeAll(keepingCapacity: true)
    for scalar in written.unicodeScalars {
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        letters.append(UInt8(ascii: "0") + UInt8(digit))
      } else if scalar.properties.isAlphabetic {
        letters += scalar.properties.uppercaseMapping.utf8
      }
    }
    return letters
  }

  /// The digits with the zeros before them.
  package var digits: String { Self.padded(value, to: width) }

  static func padded(_ value: UInt64, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// What the number is looked up by.
  package var key: SerialKey {
    var key = SerialKey()
    for byte in letters { key.add(letter: byte) }
    key.value = value
    key.width = width
    return key
  }
}

/// What a number is looked up by: a sum of its letters, how many digits follow, and the number that they are.
package struct SerialKey: Hashable, Sendable {
  /// The FNV-1a sum of all up to the last letter, and of all that was read.
  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  private var sumOfAll: UInt64 = 0xCBF2_9CE4_8422_2325
  fileprivate var width = 0
  /// The number.
  package fileprivate(set) var value: UInt64 = 0

  fileprivate init() {}

  /// Reads a number; `nil` where ``SerialNumber`` reads none.
  ///
  /// It takes nothing from memory, unlike the number itself.
  package init?(_ written: String) {
    for byte in written.utf8 {
      switch byte {
      case 0x30...0x39:
        sumOfAll = Self.sum(sumOfAll, byte)
        value = value &* 10 &+ UInt64(byte - 0x30)
        width += 1
      case 0x41...0x5A: add(letter: byte)
      case 0x61...0x7A: add(letter: byte & 0xDF)
      case 0x80...:
        guard let number = SerialNumber(written) else { return nil }
        self = number.key
        return
      default: break
      }
    }
    guard (1...SerialNumber.mostDigits).contains(width) else { return nil }
    sumOfAll = sum
  }

  fileprivate mutating func add(letter byte: UInt8) {
    sumOfAll = Self.sum(sumOfAll, byte)
    sum = sumOfAll
    width = 0
    value = 0
  }

  /// What numbers of one kind have in common: their letters and how many digits follow.
  package var family: UInt64 { Self.sum(sum, UInt8(width) | 0x80) }

  private static func sum(_ sum: UInt64, _ byte: UInt8) -> UInt64 {
    (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
