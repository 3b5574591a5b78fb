import Identity

/// The facts that OFAC publishes as pairs of a type and a value, of which only some are documents.
struct OFACFacts {
  private enum Meaning {
    case document, gender, country, remark
  }

  private var meanings: [String: Meaning] = [:]
  private var documents = DocumentReader()

  private static let remarkWords = [
    "website", "email", "phone", "fax", "date", "directive", "determination", "risk",
    "information", "organization type", "target type", "issuer", "prohibited", "vessel type",
    "tonnage", "owner", "aircraft type", "model", "ticker",
  ]

  private static let documentWords = [
    "passport", "number", "no.", "#", "identification", "registration", "license", "licence",
    "certificate", "ssn", "r.f.c.", "c.u.r.p.", "nit", "ruc", "code", "isin", "bik", "swift",
    "imo", "mmsi", "call sign", "document", "digital currency", "cedula", "card", " id", "tail",
    "lei",
  ]

  /// Adds a fact where it belongs: to the documents, or to the remarks as *Website: example.com*.
  mutating func add(
    _ type: String, _ value: String, issuer: String? = nil, details: [String?] = [],
    to entry: inout Entry
  ) {
    guard !value.isEmpty else { return }
    switch meaning(of: type) {
    case .gender:
      entry.gender = Gender(word: value) ?? entry.gender
    case .country:
      entry.countries.appendIfTold(value)
    case .document:
      entry.documents.append(
        documents.document(type: type, number: value, issuer: issuer, details: details))
    case .remark:
      entry.addRemark(Self.heading(type), value)
    }
  }

  private mutating func meaning(of type: String) -> Meaning {
    if let meaning = meanings[type] { return meaning }
    let word = type.lowercased()
    let meaning: Meaning
    if word == "gender" {
      meaning = .gender
    } else if word.hasPrefix("nationality of registration") || word.contains("flag") {
      meaning = .country
    } else if Self.remarkWords.contains(where: { word.contains($0) }) {
      meaning = .remark
    } else {
      meaning = Self.documentWords.contains { word.contains($0) } ? .document : .remark
    }
    if meanings.count < 1_000 { meanings[type] = meaning }
    return meaning
  }

  /// A type without the colon or the dash that OFAC ends some with.
  private static func heading(_ type: String) -> String {
    var heading = Substring(type)
    while let last = heading.last, ":- ".contains(last) { heading.removeLast() }
    return heading.isEmpty ? "Other" : String(heading)
  }
}
