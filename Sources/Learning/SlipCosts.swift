import NameAnatomy

/// What edits cost that were not learned: slips of the hand, by the class of their letters, in nats.
///
/// They are the unit of all other costs and are not learned: names that were spelled with care hold
/// next to none.
struct SlipCosts: Sendable {
  private let vowelForVowel: Double
  private let otherForOther: Double
  private let vowelForOther: Double
  private let vowelDropped: Double
  private let otherDropped: Double
  private let vowelAdded: Double
  private let otherAdded: Double
  /// Of two neighbors that change places.
  let swap: Double
  private let isSymmetric: Bool
  private let isVowel: [Bool]

  init(_ scripts: EditCosts.Scripts) {
    isSymmetric = scripts.isSymmetric
    isVowel = (0..<Letters.codeCount).map { Letters.isVowelLike(UInt8($0)) }
    otherForOther = scripts == .arabicToLatin ? 3.6 : 3
    vowelForVowel = scripts == .latin ? 1.5 : scripts == .arabic ? 1.4 : 3.3
    vowelForOther = scripts == .arabicToLatin ? 3.3 : 3.2
    vowelDropped = scripts == .arabicToLatin ? 0.7 : 1
    otherDropped = scripts == .arabicToLatin ? 3.2 : 2.6
    vowelAdded = scripts == .arabicToLatin ? 0.15 : 1
    otherAdded = scripts == .arabicToLatin ? 2.9 : 2.6
    swap = scripts == .latin ? 1.8 : scripts == .arabic ? 1.5 : 3
  }

  func substitution(_ from: UInt8, _ to: UInt8) -> Double {
    if from == to { return 0 }
    switch (isVowel[Int(from)], isVowel[Int(to)]) {
    case (true, true): return vowelForVowel
    case (false, false): return otherForOther
    default: return vowelForOther
    }
  }

  func deletion(_ letter: UInt8) -> Double {
    isVowel[Int(letter)] ? vowelDropped : otherDropped
  }

  func insertion(_ letter: UInt8) -> Double {
    isVowel[Int(letter)] ? vowelAdded : otherAdded
  }

  /// The cost of one letter for another, 0 standing for none.
  func cost(_ from: UInt8, _ to: UInt8) -> Double {
    if from == 0 { return insertion(to) }
    return to == 0 ? deletion(from) : substitution(from, to)
  }

  /// The rows of the table, without the scripts: V is a vowel, C any other letter, X neighbors that
  /// change places.
  var rows: [[String]] {
    var rows = [
      ("V", "V", vowelForVowel), ("C", "C", otherForOther), ("V", "C", vowelForOther),
      ("V", "-", vowelDropped), ("C", "-", otherDropped), ("X", "X", swap),
    ]
    if !isSymmetric {
      rows += [("C", "V", vowelForOther), ("-", "V", vowelAdded), ("-", "C", otherAdded)]
    }
    return rows.map { [$0.0, $0.1, "\(Int(($0.2 * 1000).rounded()))"] }
  }
}
