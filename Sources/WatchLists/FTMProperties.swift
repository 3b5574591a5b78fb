import Identity

/// The properties of a party in FollowTheMoney, as they are added to its entry.
enum FTMProperties {
  /// What the value of a property is added to.
  private enum Target: Sendable {
    case list(WritableKeyPath<Entry, [String]> & Sendable)
    case document(IdentityDocument.Kind)
    case remark, gender
  }

  private static let targets: [String: Target] = {
    var targets: [String: Target] = ["gender": .gender]
    for (key, list) in lists { targets[key] = .list(list) }
    for (key, kind) in documents { targets[key] = .document(kind) }
    for key in remarks { targets[key] = .remark }
    return targets
  }()

  private static let lists: [(key: String, list: WritableKeyPath<Entry, [String]> & Sendable)] =
    [
      ("title", \.titles), ("position", \.positions), ("birthDate", \.datesOfBirth),
      ("nationality", \.nationalities), ("citizenship", \.nationalities), ("country", \.countries),
      ("jurisdiction", \.countries), ("mainCountry", \.countries), ("flag", \.countries),
      ("address", \.addresses), ("program", \.programs), ("programId", \.programs),
      ("topics", \.programs),
    ]

  private static let documents: [(key: String, kind: IdentityDocument.Kind)] = [
    ("passportNumber", .passport), ("idNumber", .nationalID),
    ("socialSecurityNumber", .socialSecurity), ("taxNumber", .taxNumber), ("vatCode", .taxNumber),
    ("innCode", .taxNumber), ("registrationNumber", .registration), ("ogrnCode", .registration),
    ("dunsCode", .registration), ("uniqueEntityId", .registration), ("npiCode", .registration),
    ("okpoCode", .registration), ("kppCode", .registration), ("cikCode", .registration),
    ("leiCode", .lei), ("swiftBic", .bic), ("imoNumber", .imo), ("mmsi", .mmsi),
    ("callSign", .callSign), ("serialNumber", .aircraft),
  ]

  private static let remarks = ["notes", "description", "summary", "keywords"]

  /// Adds the names: the caption is the primary one where it is a name, else the first one.
  static func addNames(
    _ properties: [JSONValue.Member], caption: String?, to draft: inout EntryDraft
  ) {
    let names = properties.texts("name")
    if let caption, names.isEmpty || names.contains(caption) { draft.add(name: caption, .primary) }
    for (index, name) in names.enumerated() {
      draft.add(name: name, index == 0 && !names.contains(caption ?? "") ? .primary : .strong)
    }
    for key in ["alias", "previousName"] {
      for name in properties.texts(key) { draft.add(name: name, .strong) }
    }
    for key in ["weakAlias", "abbreviation"] {
      for name in properties.texts(key) { draft.add(name: name, .weak) }
    }
    let parts = ["firstName", "secondName", "middleName", "lastName"].flatMap(properties.texts)
    if names.isEmpty, caption == nil {
      draft.add(name: parts.joined(separator: " "), .primary)
    }
  }

  /// Adds all but the names, in the order of the properties.
  static func add(_ properties: [JSONValue.Member], to draft: inout EntryDraft) {
    for property in properties {
      guard let target = targets[property.key] else { continue }
      for text in property.value.texts {
        switch target {
        case .list(let list): draft.add(text, to: list)
        case .document(let kind): draft.add(IdentityDocument(kind: kind, number: text))
        case .gender: draft.set(gender: text)
        case .remark: draft.add(remark: text)
        }
      }
    }
    let places = properties.texts("birthPlace")
    for place in places.isEmpty ? properties.texts("birthCountry") : places {
      draft.add(place, to: \.placesOfBirth)
    }
    for name in properties.texts("fatherName") { draft.add("Father", remark: name) }
  }

  /// The text of an address, put together from its parts where it is not whole.
  static func address(_ properties: [JSONValue.Member]) -> String {
    if let full = properties.texts("full").first { return full }
    return [
      "street", "street2", "postOfficeBox", "postalCode", "city", "region", "state", "country",
    ]
    .compactMap { properties.texts($0).first }.joined(separator: ", ")
  }

  /// The document of a *Passport* or an *Identification*.
  static func document(
    _ properties: [JSONValue.Member], isPassport: Bool
  ) -> IdentityDocument? {
    guard let number = (properties.texts("number") + properties.texts("passportNumber")).first
    else { return nil }
    let issuer = (properties.texts("country") + properties.texts("authority")).first ?? ""
    let type = properties.texts("type").first ?? ""
    var document = IdentityDocument(type: type, number: number, issuer: issuer)
    if isPassport { document.kind = .passport }
    return document
  }
}
