extension MetaphoneReader {
  /// Reads an S.
  mutating func readS() {
    if reads("ISL YSL", at: -1) { return say("", for: 1) }  // Carlisle
    if isAtStart && reads("SUGAR") { return say("X", or: "S", for: 1) }
    if reads("SH") { return say(reads("SHEIM SHOEK SHOLM SHOLZ") ? "S" : "X", for: 2) }
    if reads("SIO SIA") { return say("S", or: isSlavoGermanic ? "S" : "X", for: 3) }
    if reads("SZ") { return say("S", or: "X", for: 2) }
    if isAtStart && reads("SM SN SL SW") { return say("S", or: "X", for: 1) }  // Smith as Schmidt
    if reads("SC") { return readSC() }
    if reads("AIS$ OIS$", at: -2) { return say("", or: "S", for: 1) }  // Artois
    say("S", for: reads("SS") ? 2 : 1)
  }

  private mutating func readSC() {
    if reads("SCH") { return readSCH() }
    say(reads("SCI SCE SCY") ? "S" : "SK", for: 3)
  }

  private mutating func readSCH() {
    if reads("SCHER SCHEN") { return say("X", or: "SK", for: 3) }  // Schenker
    if reads("SCHOO SCHUY SCHED SCHEM") { return say("SK", for: 3) }  // Dutch: schooner
    if isAtStart && !isVowel(at: 3) && !reads("W", at: 3) {
      return say("X", or: "S", for: 3)  // Schmidt
    }
    say("X", for: 3)
  }
}
