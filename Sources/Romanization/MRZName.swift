/// A name as the machine-readable zone of a travel document prints it.
///
///     let name = MRZName("ALKHATIB<<ABDULRAHMAN<MOHAMMED<A")
///     name?.surname             // ["alkhatib"]
///     name?.given               // ["abdulrahman", "mohammed", "a"]
///     name?.lastMayBeTruncated  // true
///
/// The zone has the letters A–Z and the filler `<`, which stands between words; two of them stand
/// between surname and given names. Names that do not fit are cut. Source: ICAO Doc 9303, parts
/// 3 to 7.
package struct MRZName: Equatable, Sendable {
  /// The words of the primary identifier, in small letters.
  package let surname: [String]

  /// The words of the secondary identifier, in small letters.
  package let given: [String]

  /// Whether the name fills its field to the last position, so that some of it may be cut.
  package let isTruncated: Bool

  /// Whether the last word may be the beginning of a longer one.
  package let lastMayBeTruncated: Bool

  /// The lengths of the name field in documents of the sizes TD1, TD2 and TD3; visas have the
  /// latter two.
  private static let fieldLengths: Set<Int> = [30, 31, 39]

  /// Reads a name, or returns `nil` where the text is not of the zone: it has no filler, or
  /// anything but letters and filler.
  ///
  /// A whole first line of a passport or visa is read too, without its document and state. Unless
  /// `isTruncated` tells it, a name counts as cut where it ends without filler and is as long as
  /// a name field. A single letter at the end of a name of three words or more may be cut in any
  /// case: systems store names without the filler after them.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  package init?(_ text: String, isTruncated told: Bool? = nil) {
    var letters = text.utf8[...]
    while letters.first == UInt8(ascii: " ") { letters.removeFirst() }
    while letters.last == UInt8(ascii: " ") { letters.removeLast() }
    let filler = UInt8(ascii: "<")
    let isOfZone = letters.allSatisfy { $0 == filler || Self.isLetter($0) }
    guard isOfZone, letters.contains(filler), letters.contains(where: Self.isLetter) else {
      return nil
    }
    letters = Self.nameField(of: letters)

    let endOfSurname =
      letters.indices.dropFirst().first { index in
        letters[index] == filler && letters[letters.index(before: index)] == filler
          && letters[..<index].contains(where: Self.isLetter)
      } ?? letters.endIndex
    surname = Self.words(letters[..<endOfSurname])
    given = Self.words(letters[endOfSurname...])

    let hasNoFillerAfter = letters.last != filler
    let isTruncated = told ?? (hasNoFillerAfter && Self.fieldLengths.contains(letters.count))
    let words = surname + given
    let endsWithInitial = hasNoFillerAfter && words.count >= 3 && words.last?.utf8.count == 1
    self.isTruncated = isTruncated
    lastMayBeTruncated = isTruncated || endsWithInitial
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }

  /// The name in a whole first line: 44 positions in passports and large visas, 36 in small visas
  /// and TD2, where five are document and state. A name alone is never so long, or ends earlier.
  private static func nameField(of line: Substring.UTF8View) -> Substring.UTF8View {
    let second = line.dropFirst().first
    let kind = line.first.map { $0 & 0xDF }
    let isPassportOrVisa = kind == UInt8(ascii: "P") || kind == UInt8(ascii: "V")
    let isOtherDocument =
      isPassportOrVisa || kind == UInt8(ascii: "I") || kind == UInt8(ascii: "A")
      || kind == UInt8(ascii: "C")
    let isWholeLine =
      line.count == 44 && isPassportOrVisa
      || line.count == 36 && isOtherDocument && second == UInt8(ascii: "<")
    return isWholeLine ? line.dropFirst(5) : line
  }

  private static func words(_ letters: Substring.UTF8View) -> [String] {
    letters.split(separator: UInt8(ascii: "<")).map { String(Substring($0)).lowercased() }
  }
}
