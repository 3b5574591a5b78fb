/// What the documents of two sides say of each other.
public struct DocumentComparison: Hashable, Sendable {
  /// Whether both may belong to one party: they agree where the numbers are the same and neither the issuers
  /// nor the kinds contradict.
  public let judgement: Judgement
  /// What the one side says.
  public let written: String
  /// What the other side says.
  public let otherWritten: String
  /// What there is to say beyond the judgement; may be empty.
  public let note: String

  private init(_ judgement: Judgement, _ one: String, _ other: String, _ note: String = "") {
    self.judgement = judgement
    self.note = note
    written = one
    otherWritten = other
  }

  /// Compares documents: the pair that agrees best tells, since parties have several.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* documents.
  public init(_ documents: [IdentityDocument], _ others: [IdentityDocument]) {
    var best: DocumentComparison?
    for one in documents {
      for other in others {
        let comparison = Self.comparison(one, other)
        if let best, !comparison.judgement.isBetter(than: best.judgement) { continue }
        best = comparison
      }
    }
    guard let best, best.judgement != .unknown else {
      self.init(.unknown, Self.list(documents), Self.list(others), best?.note ?? "")
      return
    }
    self = best
  }

  private static func list(_ documents: [IdentityDocument]) -> String {
    documents.map(\.written).joined(separator: "; ")
  }

  private static func comparison(
    _ one: IdentityDocument, _ other: IdentityDocument
  ) -> DocumentComparison {
    func found(_ judgement: Judgement, _ note: String = "") -> DocumentComparison {
      DocumentComparison(judgement, one.written, other.written, note)
    }
    let (number, otherNumber) = (one.normalized, other.normalized)
    let issuers = issuers(one, other)
    let isKind = one.kind.may(be: other.kind)
    if number.isSame(as: otherNumber), number.isTelling, otherNumber.isTelling {
      guard isKind else { return found(.compatible, "the same number of another kind") }
      guard issuers != .contradicts else {
        return found(.compatible, "the same number of another issuer")
      }
      var notes: [String] = []
      if number.letters != otherNumber.letters { notes.append("but for zeros before it") }
      if number.hasValidCheckDigits == false { notes.append("the check digit is wrong") }
      if one.kind != other.kind { notes.append("a kind is not told or differs") }
      return found(.agrees, notes.joined(separator: "; "))
    }
    guard isKind, one.kind == other.kind, issuers != .contradicts else { return found(.unknown) }
    if number.isSlip(of: otherNumber) { return found(.compatible, "one slip apart") }
    guard one.kind.isForLife, issuers == .agrees || one.kind == .imo || one.kind == .lei,
      number.letters.utf8.count == otherNumber.letters.utf8.count
    else { return found(.unknown, "other numbers, as parties may have") }
    return found(.contradicts, "another number of the same kind")
  }

  private static func issuers(_ one: IdentityDocument, _ other: IdentityDocument) -> Judgement {
    if one.issuer.isEmpty || other.issuer.isEmpty { return .unknown }
    if one.issuer == other.issuer { return .agrees }
    return Nationalities([one.issuer]).compared(with: Nationalities([other.issuer])).judgement
  }
}

extension IdentityDocument {
  /// The number as it is compared.
  var normalized: DocumentNumber { DocumentNumber(number, kind: kind) }

  /// What the document is looked up by, or `nil` where its number tells nobody apart.
  ///
  /// Documents that agree have the same key.
  package var lookupKey: String? {
    let number = normalized
    return number.isTelling ? number.key : nil
  }

  /// Whether the check digits of the number hold; `nil` where its kind has none.
  ///
  ///     IdentityDocument(kind: .imo, number: "IMO 9074729").hasValidCheckDigits  // true
  public var hasValidCheckDigits: Bool? { normalized.hasValidCheckDigits }
}
