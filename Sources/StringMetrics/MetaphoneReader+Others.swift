extension MetaphoneReader {
  /// Reads a D.
  mutating func readD() {
    if reads("DGI DGE DGY") { return say("J", for: 3) }  // edge
    if reads("DG") { return say("TK", for: 2) }  // Edgar
    say("T", for: reads("DT DD") ? 2 : 1)
  }

  /// Reads an H, which is heard only between vowels and at the start.
  mutating func readH() {
    let isHeard = (isAtStart || isVowel(at: -1)) && isVowel(at: 1)
    if isHeard { say("H", for: 2) } else { say("", for: 1) }
  }

  /// Reads a J.
  mutating func readJ() {
    if reads("JOSE") {
      return say(isAtStart && reads("JOSE$") ? "H" : "J", or: "H", for: 1)
    }
    let count = reads("JJ") ? 2 : 1
    if isAtStart { return say("J", or: "A", for: count) }  // Jankelowicz as Yankelovich
    if isVowel(at: -1) && !isSlavoGermanic && reads("JA JO") {
      return say("J", or: "H", for: count)  // Spanish: Bajador
    }
    if reads("J$") { return say("J", or: "", for: count) }
    let isSilent = reads("L T K S N M B Z", at: 1) || reads("S K L", at: -1)
    say(isSilent ? "" : "J", for: count)
  }

  /// Reads an L, which is silent in the Spanish way of Cabrillo and Gallegos.
  mutating func readL() {
    guard reads("LL") else { return say("L", for: 1) }
    let endsInSpanish = ends(with: "AS OS", count: 2) || ends(with: "A O", count: 1)
    if reads("ILLO$ ILLA$ ALLE$", at: -1) || (endsInSpanish && reads("ALLE", at: -1)) {
      return say("L", or: "", for: 2)
    }
    say("L", for: 2)
  }

  /// Reads a P.
  mutating func readP() {
    if reads("PH") { return say("F", for: 2) }
    say("P", for: reads("PP PB") ? 2 : 1)  // Campbell
  }

  /// Reads an R.
  mutating func readR() {
    if reads("IER$", at: -2) && !isSlavoGermanic && !reads("ME MA", at: -4) {
      return say("", or: "R", for: 1)  // Rogier, but not Hochmeier
    }
    say("R", for: reads("RR") ? 2 : 1)
  }

  /// Reads a T.
  mutating func readT() {
    if reads("TION TIA TCH") { return say("X", for: 3) }
    if reads("TH TTH") {
      let isHard = reads("OM AM", at: 2) || isGermanic  // Thomas
      return say(isHard ? "T" : "0", or: "T", for: 2)
    }
    say("T", for: reads("TT TD") ? 2 : 1)
  }

  /// Reads a W.
  mutating func readW() {
    if reads("WR") { return say("R", for: 2) }
    if isAtStart {
      if isVowel(at: 1) {
        say("A", or: "F", for: 0)  // Wasserman as Vasserman
      } else if reads("WH") {
        say("A", for: 0)
      }
    }
    let isFinal = reads("W$") && isVowel(at: -1)  // Arnow as Arnoff
    if isFinal || isGermanic || reads("EWSKI EWSKY OWSKI OWSKY", at: -1) {
      return say("", or: "F", for: 1)
    }
    if reads("WICZ WITZ") { return say("TS", or: "FX", for: 4) }  // Filipowicz
    say("", for: 1)
  }

  /// Reads an X.
  mutating func readX() {
    if isAtStart { return say("S", for: 1) }  // Xavier
    let isFrench = reads("AUX$ OUX$", at: -2)  // Breaux
    say(isFrench ? "" : "KS", for: reads("XC XX") ? 2 : 1)
  }

  /// Reads a Z.
  mutating func readZ() {
    if reads("ZH") { return say("J", for: 2) }  // Zhao
    let isAffricate =
      reads("ZZO ZZI ZZA") || (isSlavoGermanic && !isAtStart && !reads("T", at: -1))
    say("S", or: isAffricate ? "TS" : "S", for: reads("ZZ") ? 2 : 1)
  }
}
