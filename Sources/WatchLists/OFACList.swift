import Identity

/// The lists of the US Office of Foreign Assets Control in XML: `sdn.xml` and `consolidated.xml`.
///
/// The layout is the same in both namespaces that OFAC has used. Names are written as in its CSV files:
/// *LAST, First*.
struct OFACList: XMLList {
  static let root = "sdnList"
  static let publisher = "OFAC"
  static let format = WatchListFormat.ofacXML
  static let entryNames = ["publshInformation", "sdnEntry"]

  private(set) var date: String?

  private var facts = OFACFacts()

  init(root: XMLElement) {}

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    if element.isNamed("publshInformation") {
      date = element["Publish_Date"].map { PlainDate.fromAmerican($0) }
      return nil
    }
    var names = Self.name(of: element).map { [EntryName($0, quality: .primary)] } ?? []
    for alias in element.all("akaList", "aka") {
      guard let name = Self.name(of: alias) else { continue }
      let isWeak = alias["category"]?.lowercased() == "weak"
      names.append(EntryName(name, quality: isWeak ? .weak : .strong))
    }
    guard
      var entry = Entry(
        id: element["uid"], kind: Entry.Kind(word: element["sdnType"] ?? ""), names: names,
        line: element.line)
    else { return nameless(element, in: path) }
    entry.positions = element.texts("title")
    entry.programs = element.texts("programList", "program")
    entry.remarks = element["remarks"] ?? ""
    entry.datesOfBirth = element.all("dateOfBirthList", "dateOfBirthItem")
      .flatMap { $0.texts("dateOfBirth") }
    entry.placesOfBirth = element.all("placeOfBirthList", "placeOfBirthItem")
      .flatMap { $0.texts("placeOfBirth") }
    for place in element.all("nationalityList", "nationality")
      + element.all("citizenshipList", "citizenship")
    {
      entry.nationalities.appendIfTold(place["country"])
    }
    for address in element.all("addressList", "address") { Self.add(address, to: &entry) }
    for document in element.all("idList", "id") { add(document, to: &entry) }
    if let vessel = element.first("vesselInfo") { add(vessel: vessel, to: &entry) }
    return .success(entry)
  }

  private static func name(of element: XMLElement) -> String? {
    let parts = [element["lastName"], element["firstName"]].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func add(_ address: XMLElement, to entry: inout Entry) {
    let parts = [
      "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "region",
      "country",
    ]
    entry.addresses.appendIfTold(parts.compactMap { address[$0] }.joined(separator: ", "))
    entry.countries.appendIfTold(address["country"])
  }

  private mutating func add(_ document: XMLElement, to entry: inout Entry) {
    let details = [
      document["issueDate"].map { "issued \($0)" },
      document["expirationDate"].map { "expires \($0)" },
    ]
    facts.add(
      document["idType"] ?? "", document["idNumber"] ?? "", issuer: document["idCountry"],
      details: details, to: &entry)
  }

  private mutating func add(vessel: XMLElement, to entry: inout Entry) {
    if let sign = vessel["callSign"] { facts.add("Call Sign", sign, to: &entry) }
    entry.countries.appendIfTold(vessel["vesselFlag"])
    entry.addRemark("Vessel type", vessel["vesselType"])
    entry.addRemark("Vessel owner", vessel["vesselOwner"])
    entry.addRemark("Tonnage", vessel["tonnage"])
    entry.addRemark("Gross registered tonnage", vessel["grossRegisteredTonnage"])
  }
}
