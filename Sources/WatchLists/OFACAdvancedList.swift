import Identity

/// The lists of the US Office of Foreign Assets Control in its advanced XML: `sdn_advanced.xml` and
/// `cons_advanced.xml`.
///
/// Everything has a number there and stands apart: the words, the places, the documents, the parties,
/// and behind these the programs that a party is listed under. `OFACReferences` keeps all but the parties.
struct OFACAdvancedList: XMLList {
  static let root = "Sanctions"
  static let publisher = "OFAC, advanced"
  static let format = WatchListFormat.ofacAdvanced
  static let entryNames = ["DateOfIssue", "DistinctParty"]
  static let tableNames = OFACReferences.tableNames

  private(set) var date: String?

  private var references = OFACReferences()
  private var facts = OFACFacts()

  init(root: XMLElement) {}

  mutating func readTable(_ table: XMLElement) {
    references.read(table)
  }

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    if element.isNamed("DateOfIssue") {
      date = OFACDate(element)?.text
      return nil
    }
    guard let profile = element.first("Profile") else { return nameless(element, in: path) }
    let kind = references.kind(ofSubtype: profile.attribute("PartySubTypeID"))
    let identities = profile.all("Identity")
    let names = identities.flatMap { OFACNames($0, references).names }
    guard
      var entry = Entry(
        id: profile.attribute("ID") ?? element.attribute("FixedRef"), kind: kind, names: names,
        line: element.line)
    else { return nameless(element, in: path) }
    entry.addRemark(element["Comment"])
    for feature in profile.all("Feature") { read(feature, to: &entry) }
    for identity in identities {
      for document in references.documents(of: identity.attribute("ID")) {
        facts.add(
          document.type, document.number, issuer: document.issuer, details: document.details,
          to: &entry)
      }
    }
    let listing = references.listing(of: entry.id.rawValue)
    entry.programs = listing.programs
    entry.listedOn = listing.listedOn
    return .success(entry)
  }

  private mutating func read(_ feature: XMLElement, to entry: inout Entry) {
    let type = references.word("FeatureType", feature.attribute("FeatureTypeID")) ?? ""
    for version in feature.all("FeatureVersion") {
      let comment = version["Comment"]
      for location in version.all("VersionLocation") {
        guard let place = references.place(location.attribute("LocationID")) else { continue }
        Self.add(place, as: type, to: &entry)
      }
      for period in version.all("DatePeriod") {
        guard let date = OFACPeriod(period)?.text else { continue }
        if type.lowercased() == "birthdate" {
          entry.datesOfBirth.appendIfTold(date)
        } else {
          facts.add(type, date, details: [comment], to: &entry)
        }
      }
      for detail in version.all("VersionDetail") {
        let word = references.word("DetailReference", detail.attribute("DetailReferenceID"))
        let value = word ?? detail.text
        add(value.isEmpty ? comment ?? "" : value, as: type, to: &entry)
      }
    }
  }

  private static func add(
    _ place: OFACReferences.Place, as type: String, to entry: inout Entry
  ) {
    let type = type.lowercased()
    if type.hasPrefix("place of birth") {
      entry.placesOfBirth.appendIfTold(place.text)
    } else if type.hasPrefix("nationality of registration") || type.contains("flag") {
      entry.countries.appendIfTold(place.country ?? place.text)
    } else if type.hasPrefix("nationality") || type.hasPrefix("citizenship") {
      entry.nationalities.appendIfTold(place.country ?? place.text)
    } else {
      entry.addresses.appendIfTold(place.text)
      entry.countries.appendIfTold(place.country)
    }
  }

  private mutating func add(_ value: String, as type: String, to entry: inout Entry) {
    if value.isEmpty { return }
    switch type.lowercased() {
    case "title": entry.positions.appendIfTold(value)
    case "birthdate": entry.datesOfBirth.appendIfTold(value)
    case "place of birth": entry.placesOfBirth.appendIfTold(value)
    case "nationality country", "nationality", "citizenship country", "citizenship":
      entry.nationalities.appendIfTold(value)
    case "location": entry.addresses.appendIfTold(value)
    default: facts.add(type, value, to: &entry)
    }
  }
}
