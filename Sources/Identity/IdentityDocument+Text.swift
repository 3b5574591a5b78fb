extension IdentityDocument {
  /// The words by which lists name kinds of documents, lowercased, the more telling first.
  private static let kindWords: [(words: String, kind: Kind)] = [
    ("imo", .imo), ("mmsi", .mmsi), ("call sign", .callSign), ("callsign", .callSign),
    ("passport", .passport), ("travel document", .travelDocument), ("visa", .visa),
    ("national id", .nationalID), ("identification number", .nationalID),
    ("identity card", .nationalID), ("id card", .nationalID), ("id no", .nationalID),
    ("cedula", .nationalID), ("personal id", .nationalID), ("c.u.r.p", .nationalID),
    ("driver", .driversLicense), ("ssn", .socialSecurity), ("social security", .socialSecurity),
    ("tax", .taxNumber), ("r.f.c", .taxNumber), ("nit #", .taxNumber), ("ruc #", .taxNumber),
    ("legal entity identifier", .lei), ("lei", .lei), ("swift", .bic), ("bic", .bic),
    ("aircraft", .aircraft), ("registration", .registration), ("company number", .registration),
    ("license", .registration), ("certificate", .registration),
  ]

  /// Reads a document from free text, such as *Passport A1234567 (Iraq) expires 01 Oct 2026*.
  ///
  /// The number is the first word that holds a digit, the issuer what stands in parentheses behind
  /// it. Text without a digit is a number as a whole.
  public init(_ written: String) {
    let kind = Self.kind(in: written)
    let words = written.split(separator: " ")
    let hasDigit = { (word: Substring) in word.utf8.contains { (0x30...0x39).contains($0) } }
    guard let place = words.firstIndex(where: hasDigit) else {
      self.init(kind: kind, number: written, written: written)
      return
    }
    var number = words[place]
    while let last = number.last, ",;.".contains(last) { number.removeLast() }
    var issuer = ""
    let rest = words[words.index(after: place)...].joined(separator: " ")
    if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
      issuer = String(rest[rest.index(after: rest.startIndex)..<close])
    }
    self.init(kind: kind, number: String(number), issuer: issuer, written: written)
  }

  /// A document whose type stands in the words of a list, such as *Passport* or *Steuernummer*.
  public init(type: String, number: String, issuer: String = "") {
    let place = issuer.isEmpty ? "" : " (\(issuer))"
    self.init(
      kind: Self.kind(in: type), number: number, issuer: issuer,
      written: (type.isEmpty ? number : "\(type) \(number)") + place)
  }

  private static func kind(in text: String) -> Kind {
    let lowered = text.lowercased()
    return kindWords.first { lowered.contains($0.words) }?.kind ?? .other
  }
}
