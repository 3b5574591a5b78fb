/// The number of a document as it is compared: in capitals, without blanks and punctuation, in ASCII digits.
///
///     DocumentNumber("№ ab 012-345", kind: .passport).letters  // "AB012345"
struct DocumentNumber: Hashable, Sendable {
  /// The letters and digits.
  let letters: String
  private let kind: IdentityDocument.Kind

  /// Normalizes a number.
  ///
  /// The words *IMO*, *MMSI* and *No.* before a number are none of it. Cyrillic letters that look like Latin ones
  /// are those. A BIC is that of the institution: its first eight letters.
  init(_ written: String, kind: IdentityDocument.Kind) {
    self.kind = kind
    var letters = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      if let digit = PlainText.digit(scalar) {
        letters.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else if scalar.properties.isAlphabetic {
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
          letters.append(Self.latin[capital] ?? capital)
        }
      }
    }
    for word in ["IMO", "MMSI", "NO"] {
      let rest = letters.dropFirst(word.count)
      if letters.starts(with: word.unicodeScalars), !rest.isEmpty, rest.allSatisfy(Self.isDigit) {
        letters = String.UnicodeScalarView(rest)
      }
    }
    if kind == .bic, letters.count == 11 { letters = .init(letters.prefix(8)) }
    self.letters = String(letters)
  }

  /// What the number is looked up by: it lacks zeros before other digits, which are lost where a table takes a
  /// number for one.
  var key: String {
    let scalars = letters.unicodeScalars
    guard scalars.allSatisfy(Self.isDigit) else { return letters }
    return String(scalars.drop { $0 == "0" })
  }

  /// Whether the number tells parties apart: it is long enough, and no filler such as 00000 or 123456.
  var isTelling: Bool {
    let bytes = Array(letters.utf8)
    let hasDigit = bytes.contains { 0x30...0x39 ~= $0 }
    // A word without a digit is no number, unless the kind has such.
    let isLong = kind == .callSign ? bytes.count >= 4 : bytes.count >= 5
    guard isLong, hasDigit || kind == .callSign || kind == .bic else { return false }
    let isOneDigit = bytes.allSatisfy { $0 == bytes[0] }
    let isRising = zip(bytes, bytes.dropFirst()).allSatisfy {
      $1 == $0 + 1 || ($0 == 0x39 && $1 == 0x30)
    }
    return !isOneDigit && !isRising
  }

  /// Whether the check digits hold; `nil` where the kind has none, or the number is of another form.
  var hasValidCheckDigits: Bool? {
    let bytes = Array(letters.utf8)
    switch kind {
    case .imo where bytes.count == 7 && bytes.allSatisfy { 0x30...0x39 ~= $0 }:
      // Digits times 7 to 2; the last digit of the sum is the seventh (IMO resolution A.1117).
      let sum = (0..<6).reduce(0) { $0 + Int(bytes[$1] - 0x30) * (7 - $1) }
      return sum % 10 == Int(bytes[6] - 0x30)
    case .lei where bytes.count == 20:
      // ISO 7064, mod 97-10, with letters as 10 to 35.
      var rest = 0
      for byte in bytes {
        switch byte {
        case 0x30...0x39: rest = (rest * 10 + Int(byte - 0x30)) % 97
        case 0x41...0x5A: rest = (rest * 100 + Int(byte - 0x41) + 10) % 97
        default: return false
        }
      }
      return rest == 1
    default:
      return nil
    }
  }

  /// Whether two numbers are the same.
  ///
  /// Numbers of mere digits are, where they differ in zeros before them, unless their kind has a fixed length.
  func isSame(as other: DocumentNumber) -> Bool {
    if letters == other.letters { return true }
    return !kind.hasFixedLength && !other.kind.hasFixedLength && key == other.key && !key.isEmpty
  }

  /// Whether one letter or digit differs, or two that are next to each other are swapped.
  func isSlip(of other: DocumentNumber) -> Bool {
    let (one, two) = (Array(letters.utf8), Array(other.letters.utf8))
    guard one.count == two.count, one.count >= 6 else { return false }
    let places = one.indices.filter { one[$0] != two[$0] }
    if places.count == 1 { return true }
    return places.count == 2 && places[1] == places[0] + 1 && one[places[0]] == two[places[1]]
      && one[places[1]] == two[places[0]]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    0x30...0x39 ~= scalar.value
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "У": "Y", "Х": "X",
  ]
}

extension IdentityDocument.Kind {
  /// Whether numbers of the kind have a length of their own, so that a zero before them counts.
  var hasFixedLength: Bool {
    switch self {
    case .imo, .mmsi, .lei, .bic, .callSign, .aircraft: true
    default: false
    }
  }

  /// Whether a party keeps one number of the kind for life, so that another number is another party's.
  ///
  /// Lists call numbers of identity cards, which are renewed, national IDs too.
  var isForLife: Bool {
    switch self {
    case .socialSecurity, .taxNumber, .imo, .lei: true
    default: false
    }
  }

  /// Whether documents of two kinds may be one: kinds that lists do not tell apart.
  func may(be other: IdentityDocument.Kind) -> Bool {
    if self == other || self == .other || other == .other { return true }
    return Self.alike.contains { $0.contains(self) && $0.contains(other) }
  }

  private static let alike: [Set<IdentityDocument.Kind>] = [
    [.passport, .travelDocument], [.nationalID, .socialSecurity, .taxNumber],
    [.taxNumber, .registration], [.mmsi, .callSign],
  ]
}
