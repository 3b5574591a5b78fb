import NameAnatomy
import Romanization

/// How likely two words are spellings of one name, by what it costs to respell the one as the other.
///
/// The likeness is 1 / (1 + (cost / *e*)^*p*), where *e* is the cost at which two words are as likely
/// the same as not: it grows with their length, since longer words have more that may be respelled
/// and more that agrees. *e* and *p* differ by script, for Arabic leaves vowels out. They are fitted
/// by `nisba-learn respelling` on words that are held out, and stand in `Data/likeness.tsv`.
package struct LikenessCurve: Sendable {
  /// The curve of two words of given scripts.
  package struct Law: Hashable, Sendable {
    /// *e* for words of no letters, in thousandths of a nat.
    package var base: Double
    /// What each letter adds to it.
    package var perLetter: Double
    /// *p*: a whole number, so that every machine gives the same bits.
    package var power: Int

    package init(base: Double, perLetter: Double, power: Int) {
      self.base = base
      self.perLetter = perLetter
      self.power = power
    }

    /// *e* for words of `length` letters in the mean; beyond ten, more letters bear no more.
    package func even(length: Double) -> Double {
      max(1, base + perLetter * min(length, 10))
    }

    /// The likeness of words of `length` letters in the mean.
    package func likeness(cost: Double, length: Double) -> Double {
      1 / (1 + raised(cost / even(length: length)))
    }

    private func raised(_ ratio: Double) -> Double {
      var product = ratio
      for _ in 1..<power { product *= ratio }
      return product
    }

    /// The most that respelling may cost where the likeness is at least `likeness`, by the lengths of
    /// both words together.
    func limits(forLikeness likeness: Double) -> CostLimits {
      let most = 1 / max(likeness, 0.000001) - 1
      var lower = 0.0, upper = max(1, most)
      for _ in 0..<60 {
        let middle = (lower + upper) / 2
        if raised(middle) > most { upper = middle } else { lower = middle }
      }
      // A limit may be a little too wide, never too narrow.
      return CostLimits(
        (0..<CostLimits.lengths).map {
          RespellingModel.Cost(even(length: Double($0) / 2) * (upper + 0.001) + 1)
        })
    }
  }

  private let laws: [Law]

  /// Reads `Data/likeness.tsv`.
  package init() {
    var laws = [Law](repeating: Law(base: 1, perLetter: 0, power: 1), count: 3)
    for row in DataTable("likeness.tsv").rows {
      guard row.count == 4, let place = Self.scripts.firstIndex(of: row[0]),
        let base = Double(row[1]), let perLetter = Double(row[2]), let power = Int(row[3]),
        power >= 1
      else { preconditionFailure("Data/likeness.tsv: no curve in \(row)") }
      laws[place] = Law(base: base, perLetter: perLetter, power: power)
    }
    self.laws = laws
  }

  private static let scripts: [Substring] = ["latin", "arabic", "arabic-latin"]

  private func law(_ isArabic: Bool, _ isOtherArabic: Bool) -> Law {
    laws[isArabic == isOtherArabic ? isArabic ? 1 : 0 : 2]
  }

  /// Returns the likeness of two words that it costs so much to respell.
  package func likeness(_ word: Letters, _ other: Letters, cost: RespellingModel.Cost) -> Double {
    law(word.isArabic, other.isArabic).likeness(
      cost: Double(cost), length: Double(word.count + other.count) / 2)
  }

  /// The likeness of a word and one of a script, of as many letters in the mean.
  func likeness(
    isArabic: Bool, against script: PartDictionary.Script, cost: RespellingModel.Cost,
    length: Double
  ) -> Double {
    law(isArabic, script == .arabic).likeness(cost: Double(cost), length: length)
  }

  /// The likeness of a word and as much of another as it has letters.
  func likeness(ofTruncated word: Letters, _ other: Letters, cost: RespellingModel.Cost) -> Double {
    law(word.isArabic, other.isArabic).likeness(cost: Double(cost), length: Double(word.count))
  }

  /// The most that respelling may cost where the likeness is at least `likeness`.
  package func limits(forLikeness likeness: Double) -> ScriptLimits {
    ScriptLimits(
      latin: laws[0].limits(forLikeness: likeness), arabic: laws[1].limits(forLikeness: likeness),
      acrossScripts: laws[2].limits(forLikeness: likeness))
  }
}

/// The most that respelling may cost, by the lengths of both words together.
package struct CostLimits: Sendable {
  /// How many lengths are told apart where a likeness sets the limits.
  static let lengths = 21

  let limits: [RespellingModel.Cost]

  /// The limits for words of 0, 1, 2 … letters together; the last holds for all longer ones.
  package init(_ limits: [RespellingModel.Cost]) {
    self.limits = limits
  }

  /// The greatest of them.
  var greatest: RespellingModel.Cost { limits[limits.count - 1] }

  package subscript(length: Int) -> RespellingModel.Cost {
    limits[min(length, limits.count - 1)]
  }
}

/// The most that respelling may cost, by the scripts of the two words.
package struct ScriptLimits: Sendable {
  let latin: CostLimits
  let arabic: CostLimits
  let acrossScripts: CostLimits

  /// The limits for a word against those of a script.
  func limits(_ isArabic: Bool, against script: PartDictionary.Script) -> CostLimits {
    switch (isArabic, script) {
    case (false, .latin): latin
    case (true, .arabic): arabic
    default: acrossScripts
    }
  }
  /// The limit for two words.
  func limits(_ word: Letters, _ other: Letters) -> RespellingModel.Cost {
    limits(word.isArabic, against: other.isArabic ? .arabic : .latin)[word.count + other.count]
  }
}
