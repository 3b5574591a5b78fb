import NameAnatomy
import Testing

@testable import Learning

@Suite struct SlipCostsTests {
  static let scripts: [EditCosts.Scripts] = [.latin, .arabic, .arabicToLatin]

  private static let latin: [(letter: UInt8, name: String)] =
    zip(Letters("aubz").bytes, ["V", "V", "C", "C"]).map { ($0, $1) }
  private static let arabic: [(letter: UInt8, name: String)] =
    zip(Letters("اەبق").bytes, ["V", "V", "C", "C"]).map { ($0, $1) }

  /// By the two classes, as the rows give them.
  private func table(_ scripts: EditCosts.Scripts) -> [[String]: Double] {
    var table: [[String]: Double] = [:]
    for row in SlipCosts(scripts).rows {
      let cost = Double(row[2]).map { $0 / 1000 }
      table[[row[0], row[1]]] = cost
      if scripts.isSymmetric { table[[row[1], row[0]]] = cost }
    }
    return table
  }

  @Test(arguments: scripts)
  func costWhatTheirRowsSay(_ scripts: EditCosts.Scripts) {
    let slips = SlipCosts(scripts)
    let table = table(scripts)
    #expect(slips.swap == table[["X", "X"]])
    let (from, to) = (
      scripts == .latin ? Self.latin : Self.arabic, scripts == .arabic ? Self.arabic : Self.latin
    )
    for one in from {
      #expect(slips.deletion(one.letter) == table[[one.name, "-"]])
      for two in to where one.letter != two.letter {
        let cost = slips.substitution(one.letter, two.letter)
        #expect(cost == table[[one.name, two.name]], "\(one) \(two)")
      }
    }
    for two in to { #expect(slips.insertion(two.letter) == table[["-", two.name]]) }
  }

  @Test(arguments: scripts)
  func aLetterThatStaysCostsNothing(_ scripts: EditCosts.Scripts) {
    for (letter, _) in Self.latin + Self.arabic {
      #expect(SlipCosts(scripts).substitution(letter, letter) == 0)
    }
  }

  @Test(arguments: [EditCosts.Scripts.latin, .arabic])
  func costAsMuchFromTheOtherSide(_ scripts: EditCosts.Scripts) {
    let slips = SlipCosts(scripts)
    for (one, _) in Self.latin + Self.arabic {
      #expect(slips.deletion(one) == slips.insertion(one))
      for (two, _) in Self.latin + Self.arabic {
        #expect(slips.substitution(one, two) == slips.substitution(two, one))
      }
    }
  }

  /// Arabic leaves vowels out, so that a Latin one more says next to nothing.
  @Test func aVowelIsAddedMoreCheaplyThanItIsLost() {
    let slips = SlipCosts(.arabicToLatin)
    #expect(slips.insertion(UInt8(ascii: "a")) < slips.deletion(Letters("ا").bytes[0]))
  }
}
