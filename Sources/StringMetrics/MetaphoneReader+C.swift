extension MetaphoneReader {
  /// Reads a C.
  mutating func readC() {
    if isGermanicACH { return say("K", for: 2) }
    if isAtStart && reads("CAESAR") { return say("S", for: 2) }
    if reads("CHIA") { return say("K", for: 2) }  // chianti
    if reads("CH") { return readCH() }
    if reads("CZ") && !reads("WICZ", at: -2) { return say("S", or: "X", for: 2) }  // Czerny
    if reads("CCIA") { return say("X", for: 3) }  // focaccia
    if reads("CC") { return readCC() }
    if reads("CK CG CQ") { return say("K", for: 2) }
    if reads("CIO CIE CIA") { return say("S", or: "X", for: 2) }
    if reads("CI CE CY") { return say("S", for: 2) }
    say("K", for: 1)
  }

  private mutating func readCC() {
    if position == 1 && begins(with: "M") {  // McClellan, McCervey
      return say("K", for: reads("CCE CCI") ? 1 : 2)
    }
    guard reads("I E H", at: 2), !reads("CCHU") else { return say("K", for: 2) }  // Bacchus
    let isAccident = position == 1 && begins(with: "A")
    if isAccident || reads("UCCEE UCCES", at: -1) { return say("KS", for: 3) }  // success
    say("X", for: 3)  // Bertucci, Bellocchio
  }

  private mutating func readCH() {
    if isAtStart {
      let isGreek = reads("CHARAC CHARIS CHOR CHYM CHIA CHEM") && !reads("CHORE")
      return say(isGreek || isHardCH ? "K" : "X", for: 2)
    }
    if reads("CHAE") { return say("K", or: "X", for: 2) }  // Michael
    if isHardCH || begins(with: "MC") { return say("K", for: 2) }  // McHugh
    say("X", or: "K", for: 2)
  }

  /// Whether the current CH is that of Bacher or Macht, but not that of Achim or bachelor.
  private var isGermanicACH: Bool {
    position > 1 && !isVowel(at: -2) && reads("ACH", at: -1)
      && (!reads("I E", at: 2) || reads("BACHER MACHER", at: -2))
  }

  /// Whether the current CH is that of architect, Wachtler or Bach.
  private var isHardCH: Bool {
    if isGermanic || reads("ORCHES ARCHIT ORCHID", at: -2) || reads("T S", at: 2) { return true }
    return (isAtStart || reads("A O U E", at: -1)) && reads("L R N M B H F V W $", at: 2)
  }
}
