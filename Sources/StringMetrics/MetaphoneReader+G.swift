extension MetaphoneReader {
  /// Reads a G.
  mutating func readG() {
    if reads("GH") { return readGH() }
    if reads("GN") { return readGN() }
    if reads("GLI") && !isSlavoGermanic { return say("KL", or: "L", for: 2) }  // Tagliaro
    if isAtStart && reads("GY GES GEP GEB GEL GEY GIB GIL GIN GIE GEI GER") {
      return say("K", or: "J", for: 2)
    }
    if isHardGER { return say("K", or: "J", for: 2) }
    if reads("GE GI GY") || reads("AGGI OGGI", at: -1) {
      if isGermanic || reads("GET") { return say("K", for: 2) }
      if reads("GIER$") { return say("J", for: 2) }  // French: Rogier
      return say("J", or: "K", for: 2)  // Italian: Biaggi
    }
    say("K", for: reads("GG") ? 2 : 1)
  }

  /// Whether the current G is that of Berger, but not that of danger.
  private var isHardGER: Bool {
    reads("GER GY") && !begins(with: "DANGER RANGER MANGER")
      && !reads("E I", at: -1) && !reads("RGY OGY", at: -1)
  }

  private mutating func readGH() {
    if isAtStart { return say(reads("GHI") ? "J" : "K", for: 2) }  // Ghislaine, ghost
    if !isVowel(at: -1) { return say("K", for: 2) }  // Burgh
    if isSilentGH { return say("", for: 2) }
    if position > 2 && reads("U", at: -1) && reads("C G L R T", at: -3) {
      return say("F", for: 2)  // laugh, McLaughlin
    }
    say(reads("I", at: -1) ? "" : "K", for: 2)
  }

  /// Whether the current GH is that of Hugh, bough or Broughton: Parker's rule.
  private var isSilentGH: Bool {
    reads("B H D", at: -2) || reads("B H D", at: -3) || reads("B H", at: -4)
  }

  private mutating func readGN() {
    if isSlavoGermanic { return say("KN", for: 2) }
    if position == 1 && isVowel(at: -1) { return say("KN", or: "N", for: 2) }  // Agnes
    if reads("GNEY") { return say("KN", for: 2) }  // Cagney
    say("N", or: "KN", for: 2)
  }
}
