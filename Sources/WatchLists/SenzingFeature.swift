import Identity

/// The attributes of one feature of a Senzing record, by the names of its entity specification.
struct SenzingFeature {
  private let members: [JSONValue.Member]

  init(_ members: [JSONValue.Member]) {
    self.members = members
  }

  private static let lists: [String: @Sendable (String, inout EntryDraft) -> Void] = [
    "DATE_OF_BIRTH": { $1.add($0, to: \.datesOfBirth) },
    "PLACE_OF_BIRTH": { $1.add($0, to: \.placesOfBirth) },
    "NATIONALITY": { $1.add($0, to: \.nationalities) },
    "CITIZENSHIP": { $1.add($0, to: \.nationalities) },
    "COUNTRY": { $1.add($0, to: \.countries) },
    "COUNTRY_OF_ASSOCIATION": { $1.add($0, to: \.countries) },
    "REGISTRATION_COUNTRY": { $1.add($0, to: \.countries) },
    "JURISDICTION": { $1.add($0, to: \.countries) },
    "ADDR_COUNTRY": { $1.add($0, to: \.countries) },
    "TOPIC": { $1.add($0, to: \.programs) },
    "GENDER": { $1.set(gender: $0) },
    "RECORD_TYPE": { $1.set(Entry.Kind(word: $0)) },
    "ENTITY_TYPE": { $1.set(Entry.Kind(word: $0)) },
    "POSITION": { $1.add($0, to: \.positions) },
    "JOB_TITLE": { $1.add($0, to: \.positions) },
  ]

  private static let documents: [(stem: String, kind: IdentityDocument.Kind)] = [
    ("PASSPORT", .passport), ("NATIONAL_ID", .nationalID), ("DRIVERS_LICENSE", .driversLicense),
    ("SSN", .socialSecurity), ("TAX_ID", .taxNumber), ("LEI", .lei), ("DUNS", .registration),
    ("NPI", .registration), ("IMO", .imo), ("MMSI", .mmsi),
  ]

  /// Adds what the feature says.
  func add(to draft: inout EntryDraft) {
    var hasName = false, hasAddress = false, hasNumber = false
    for member in members {
      let key = member.key.utf8Span.span
      if key.holds("ADDR_", at: 0, in: 0..<key.count) { hasAddress = true }
      if key.ends(with: "_NUMBER") { hasNumber = true }
      if key.holds("NAME_", at: 0, in: 0..<key.count)
        || key.holds("PRIMARY_", at: 0, in: 0..<key.count)
      {
        hasName = true
      }
      if let add = Self.lists[member.key], let text = members.text(member.key) {
        add(text, &draft)
      }
    }
    if hasName { addName(to: &draft) }
    if hasAddress { addAddress(to: &draft) }
    if hasNumber { addDocuments(to: &draft) }
  }

  /// The texts of these keys with spaces between.
  private func joined(_ keys: [String], separator: String = " ") -> String {
    keys.compactMap { members.text($0) }.joined(separator: separator)
  }

  private func addName(to draft: inout EntryDraft) {
    // A name in the record itself has its type before its key, as in PRIMARY_NAME_FULL.
    for prefix in ["", "PRIMARY_"] {
      let whole = members.text(prefix + "NAME_FULL") ?? members.text(prefix + "NAME_ORG")
      let parts = ["FIRST", "MIDDLE", "LAST"].map { prefix + "NAME_" + $0 }
      let name = whole ?? joined(parts + [prefix + "NAME_SUFFIX"])
      let type = (members.text("NAME_TYPE") ?? members.text("USAGE_TYPE") ?? "").uppercased()
      let isPrimary = prefix == "PRIMARY_" || type == "PRIMARY"
      draft.add(name: name, isPrimary ? .primary : type.contains("WEAK") ? .weak : .strong)
      if let title = members.text(prefix + "NAME_PREFIX") { draft.add(title, to: \.titles) }
    }
  }

  private func addAddress(to draft: inout EntryDraft) {
    let parts = [
      "ADDR_LINE1", "ADDR_LINE2", "ADDR_LINE3", "ADDR_LINE4", "ADDR_LINE5", "ADDR_LINE6",
      "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY",
    ]
    draft.add(
      members.text("ADDR_FULL") ?? joined(parts, separator: ", "), to: \.addresses)
  }

  private func addDocuments(to draft: inout EntryDraft) {
    for (stem, kind) in Self.documents {
      guard let number = members.text(stem + "_NUMBER") else { continue }
      let issuer = members.text(stem + "_COUNTRY") ?? members.text(stem + "_STATE") ?? ""
      draft.add(IdentityDocument(kind: kind, number: number, issuer: issuer))
    }
    for stem in ["OTHER_ID", "TRUSTED_ID"] {
      guard let number = members.text(stem + "_NUMBER") else { continue }
      draft.add(
        IdentityDocument(
          type: members.text(stem + "_TYPE") ?? "", number: number,
          issuer: members.text(stem + "_COUNTRY") ?? ""))
    }
  }
}
