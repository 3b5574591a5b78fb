import Identity

/// What the parties of OFAC's advanced XML refer to.
struct OFACReferences {
  /// The sets of words that are needed, by the names of their words.
  private static let wordNames = [
    "AreaCode", "AliasType", "Country", "DetailReference", "FeatureType", "IDRegDocDateType",
    "IDRegDocType", "LocPartType", "NamePartType", "PartySubType", "PartyType", "SanctionsType",
    "Script",
  ]

  /// The elements that are read whole.
  static let tableNames =
    wordNames.map { $0 + "Values" } + ["Location", "IDRegDocument", "SanctionsEntry"]

  /// A place, on one line, and the country in it.
  struct Place {
    var text: String
    var country: String?
  }

  /// A document of a party, or another fact that is kept like one.
  struct Document {
    var type: String
    var number: String
    var issuer: String?
    var details: [String?]
  }

  /// Under which programs a party is listed, and since when.
  struct Listing {
    var programs: [String] = []
    var listedOn: String?
  }

  /// The words by the name of their set and their number, such as `Country 11082`.
  private var words: [String: String] = [:]

  /// The numbers of the types that subtypes of parties belong to.
  private var partyTypes: [String: String] = [:]

  private var places: [String: Place] = [:]
  private var documents: [String: [Document]] = [:]
  private var listings: [String: Listing] = [:]

  /// Keeps what a table or one of its rows says.
  mutating func read(_ table: XMLElement) {
    switch table.name {
    case "Location": readPlace(table)
    case "IDRegDocument": readDocument(table)
    case "SanctionsEntry": readListing(table)
    default:
      for word in table.children {
        guard let number = word.attribute("ID") else { continue }
        let text = word.text.isEmpty ? word.attribute("ISO2") ?? "" : word.text
        words[word.name + " " + number] =
          word.isNamed("AreaCode") ? word.attribute("Description") ?? text : text
        if let type = word.attribute("PartyTypeID") { partyTypes[number] = type }
      }
    }
  }

  /// The word with this number in one of the sets.
  func word(_ set: String, _ number: String?) -> String? {
    number.flatMap { words[set + " " + $0] }.flatMap { $0.isEmpty ? nil : $0 }
  }

  func place(_ number: String?) -> Place? {
    number.flatMap { places[$0] }
  }

  func documents(of identity: String?) -> [Document] {
    identity.flatMap { documents[$0] } ?? []
  }

  func listing(of profile: String) -> Listing {
    listings[profile] ?? Listing()
  }

  /// What a subtype is; where it is *Unknown*, its type tells a person from an organization.
  func kind(ofSubtype number: String?) -> Entry.Kind {
    let kind = Entry.Kind(word: word("PartySubType", number) ?? "")
    guard kind == .unknown, let number else { return kind }
    return Entry.Kind(word: word("PartyType", partyTypes[number]) ?? "")
  }

  private mutating func readPlace(_ location: XMLElement) {
    guard let number = location.attribute("ID") else { return }
    var parts: [String] = []
    for part in location.all("LocationPart") {
      let values = part.all("LocationPartValue")
      let primary = values.first { $0.attribute("Primary") == "true" } ?? values.first
      if let value = primary?["Value"] { parts.append(value) }
    }
    let countries =
      location.all("LocationCountry").compactMap { word("Country", $0.attribute("CountryID")) }
      + location.all("LocationAreaCode").compactMap { word("AreaCode", $0.attribute("AreaCodeID")) }
    let country = countries.first { $0.lowercased() != "undetermined" }
    if let country, parts.last != country { parts.append(country) }
    places[number] = Place(text: parts.joined(separator: ", "), country: country)
  }

  private mutating func readDocument(_ document: XMLElement) {
    guard let identity = document.attribute("IdentityID"),
      let number = document["IDRegistrationNo"] ?? document["Comment"]
    else { return }
    let issuer =
      document.attribute("IssuedBy-CountryID")
      ?? document.first("IssuedBy")?.attribute("CountryID")
    let comment = document["Comment"]
    var details = [document["IssuingAuthority"], comment == number ? nil : comment]
    for date in document.all("DocumentDate") {
      guard let period = date.first("DatePeriod").flatMap(OFACPeriod.init)?.text else { continue }
      let type = word("IDRegDocDateType", date.attribute("IDRegDocDateTypeID")) ?? "Date"
      switch type {
      case "Issue Date": details.append("issued \(period)")
      case "Expiration Date": details.append("expires \(period)")
      default: details.append("\(type) \(period)")
      }
    }
    let type = word("IDRegDocType", document.attribute("IDRegDocTypeID")) ?? "Document number"
    documents[identity, default: []].append(
      Document(
        type: type, number: number, issuer: word("Country", issuer), details: details))
  }

  private mutating func readListing(_ entry: XMLElement) {
    guard let profile = entry.attribute("ProfileID") else { return }
    var listing = listings[profile] ?? Listing()
    for measure in entry.all("SanctionsMeasure") {
      let type = word("SanctionsType", measure.attribute("SanctionsTypeID"))
      if type == nil || type == "Program" { listing.programs.appendIfTold(measure["Comment"]) }
    }
    for event in entry.all("EntryEvent") {
      guard let date = event.first("Date").flatMap(OFACDate.init)?.text else { continue }
      listing.listedOn = min(listing.listedOn ?? date, date)
    }
    listings[profile] = listing
  }
}
