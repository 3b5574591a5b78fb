import Identity

/// One item of the column `ids` of the US consolidated screening list.
///
///     US, 80-0890696, Tax ID No.
///     IMO 8898831, Vessel Registration Identification
///     Passport, A1234567, Iraq
///
/// The order of the parts has changed over the years, so each is known by what it looks like. What is no
/// document, such as a website or the section of a law, becomes a remark.
struct CSLIdentifier {
  private let text: String
  private let parts: [String]

  init(_ text: String) {
    self.text = text
    parts = CellValues.split(text, at: .comma)
  }

  /// Adds the document, the gender or the remark.
  func add(to draft: inout EntryDraft) {
    if parts.contains("Gender"), let word = parts.first(where: { Gender(word: $0) != nil }) {
      draft.set(gender: word)
      return
    }
    guard let type = parts.firstIndex(where: Self.isDocumentType),
      let number = parts.indices.first(where: {
        $0 != type && parts[$0].utf8.contains(where: \.isDigit)
      }) ?? parts.indices.first(where: { $0 != type && !Self.isCountryCode(parts[$0]) })
    else {
      draft.add(remark: text)
      return
    }
    let isOfType = type < number
    let issuer = parts.indices.first {
      $0 != type && $0 != number && (Self.isCountryCode(parts[$0]) || isOfType && $0 == number + 1)
    }
    var document = IdentityDocument(
      type: parts[type], number: parts[number], issuer: issuer.map { parts[$0] } ?? "")
    if parts[number].hasPrefix("IMO ") {
      document.kind = .imo
      document.number = String(parts[number].utf8.dropFirst(4)) ?? parts[number]
    }
    draft.add(document)
  }

  /// Whether a text is a code of ISO 3166-1.
  static func isCountryCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static let documentWords = PhraseFinder([
    "passport", "identification", " id", "id ", "number", " no", "registration", "license", "ssn",
    "#", "r.f.c", "c.u.r.p", "certificate", "swift", "bic", "imo", "mmsi", "cedula", "visa", "tax",
    "card", "gazette", "matricula", "registry", "document",
  ])
  private static let otherWords = PhraseFinder([
    "website", "email", "phone", "sanction", "executive order", "directive", "section", "date",
    "subject to", "address",
  ])

  private static func isDocumentType(_ part: String) -> Bool {
    // The number of a document may hold letters, but hardly more of them than digits.
    let digits = part.utf8.count(where: \.isDigit)
    return digits * 2 < part.utf8.count && documentWords.occurs(in: part)
      && !otherWords.occurs(in: part) && !(part.hasPrefix("IMO ") && digits > 0)
  }
}
