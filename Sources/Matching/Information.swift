import NameAnatomy

/// How much it proves that two names share a part.
package struct Information: Hashable, Sendable {
  /// What the part's rarity tells, in bits.
  package var bits: Double
  /// How many letters bear it.
  package var letters: Double
  /// The share of it that the word's meaning leaves it, 0 to 1.
  package var worth: Double

  /// The bits that make a weight of 1: a word that one name in 4,096 has.
  private static let unit = 12.0

  /// The information of a part by its frequency among names.
  init(of part: Part, in lexicon: NameLexicon) {
    let frequency = max(
      lexicon.frequency(of: part.letters),
      part.compound == nil ? 0 : lexicon.frequency(of: part.coreLetters))
    bits = Self.bits(frequency: frequency)
    letters = Double(part.letters.count)
    worth = part.worth
  }

  /// The information of given bits, letters and worth.
  init(bits: Double, letters: Double, worth: Double) {
    self.bits = bits
    self.letters = letters
    self.worth = worth
  }

  /// The information of parts that are taken as one.
  static func + (one: Information, two: Information) -> Information {
    Information(
      bits: one.bits + two.bits, letters: one.letters + two.letters,
      worth: max(one.worth, two.worth))
  }

  /// What the part counts for at most where others are joined to it, whose letters bear more and of
  /// which one has a greater worth.
  func unlimitedWeight(worth: Double) -> Double {
    max(1, bits) * worth / Self.unit
  }

  /// What the part counts for.
  func weight(bitsPerLetter: Double) -> Double {
    max(1, min(bits, bitsPerLetter * letters)) * worth / Self.unit
  }

  /// The logarithm to base 2 of 1,000,000 / (frequency + 1), straight between powers of two so that
  /// every machine gives the same bits.
  static func bits(frequency: Int) -> Double {
    func logarithm(_ number: Int) -> Double {
      let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
      return Double(whole) + Double(number) / Double(1 << whole) - 1
    }
    return logarithm(1_000_000) - logarithm(min(max(frequency, 0), 999_999) + 1)
  }
}
