extension DocumentSeries {
  /// How a document may be one of a series.
  package enum Membership: Equatable, Sendable {
    /// Its number is in the range, for some reason with a check digit behind it or without one.
    case number(checkDigit: Character?)
    /// Its number is in the range, but the check digit that is given with it does not fit.
    case wrongCheckDigit(Character)
    /// It is in the range where one letter is taken for one that looks alike.
    case lookAlike(String)
  }

  /// Returns what it says of a document that its number is in the range; `nil` where somebody else issued it.
  ///
  /// A kind that lists may not tell apart, or that contradicts, takes nobody out: what is stolen is a blank.
  package func judgement(
    of document: IdentityDocument, _ membership: Membership
  ) -> (judgement: Judgement, note: String)? {
    let issuers = issuerJudgement(document)
    guard issuers != .contradicts else { return nil }
    var notes: [String] = []
    var judgement = Judgement.agrees
    switch membership {
    case .number(let digit):
      notes.append("in the range")
      if let digit { notes.append("its check digit \(digit) holds") }
    case .wrongCheckDigit(let digit):
      notes.append("in the range, but its check digit \(digit) is wrong")
      judgement = .compatible
    case .lookAlike(let number):
      notes.append("in the range if it is \(number)")
      judgement = .compatible
    }
    if issuers == .compatible { notes.append("of a related issuer") }
    if issuers == .unknown { notes.append("the issuer is not told") }
    if !kind.may(be: document.kind) { notes.append("another kind of document") }
    return (judgement, notes.joined(separator: "; "))
  }

  private func issuerJudgement(_ document: IdentityDocument) -> Judgement {
    if issuer.isEmpty || document.issuer.isEmpty { return .unknown }
    if issuer == document.issuer { return .agrees }
    return Nationalities([issuer]).compared(with: Nationalities([document.issuer])).judgement
  }
}
