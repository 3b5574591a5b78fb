/// Letters and digits that machines and people take for each other in printed numbers.
package enum LookAlikeDigit {
  private static let pairs: [(letters: [UInt8], digit: UInt8)] = [
    ("OQD", "0"), ("IL", "1"), ("Z", "2"), ("S", "5"), ("G", "6"), ("B", "8"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  /// The letter that a digit most likely is where only letters may stand.
  static func letter(of digit: UInt8) -> UInt8? {
    pairs.first { $0.digit == digit }?.letters.first
  }

  /// What a letter or digit may be in place of what was read: O for 0, 0 for O, Q or D.
  package static func others(of byte: UInt8) -> [UInt8] {
    pairs.flatMap { pair -> [UInt8] in
      if pair.digit == byte { return pair.letters }
      return pair.letters.contains(byte) ? [pair.digit] : []
    }
  }
}
