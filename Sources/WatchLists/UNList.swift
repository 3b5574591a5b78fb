import Identity

/// The consolidated list of the United Nations Security Council.
///
/// The published files differ in their layout, and some have quirks that are settled here: aliases that
/// are empty or hold several names, names in two scripts, dates of birth that stand in a note only.
struct UNList: XMLList {
  static let root = "CONSOLIDATED_LIST"
  static let publisher = "UN"
  static let format = WatchListFormat.un
  static let entryNames = ["INDIVIDUAL", "ENTITY"]

  let date: String?

  private var documents = DocumentReader()

  private static let nameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]

  init(root: XMLElement) {
    date = root.attribute("dateGenerated")
  }

  mutating func item(of party: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    let isPerson = party.isNamed("INDIVIDUAL")
    let prefix = isPerson ? "INDIVIDUAL" : "ENTITY"
    let parts = Parts(prefix: prefix, party: party)
    guard
      var entry = Entry(
        id: party["REFERENCE_NUMBER"] ?? party["DATAID"], kind: isPerson ? .person : .organization,
        names: Self.names(of: parts), line: party.line)
    else { return nameless(party, in: path) }
    entry.titles = party.texts("TITLE", "VALUE")
    entry.positions = party.texts("DESIGNATION", "VALUE")
    entry.programs = party.texts("UN_LIST_TYPE")
    entry.remarks = party["COMMENTS1"] ?? ""
    entry.gender = party["GENDER"].flatMap(Gender.init(word:))
    entry.nationalities = party.texts("NATIONALITY", "VALUE")
    entry.listedOn = party["LISTED_ON"].map(Self.withoutZone)
    entry.updatedOn = party.texts("LAST_DAY_UPDATED", "VALUE").map(Self.withoutZone).max()
    entry.addRemark("Submitted by", party["SUBMITTED_BY"])
    for alias in parts.aliases { entry.addRemark("Alias", Self.note(of: alias, "ALIAS_NAME")) }
    Self.readBirths(of: parts, to: &entry)
    readPlaces(of: parts, to: &entry)
    return .success(entry)
  }

  /// The elements of a party whose names begin with what it is.
  private struct Parts {
    let party: XMLElement
    let aliases: [XMLElement]
    let datesOfBirth: [XMLElement]
    let placesOfBirth: [XMLElement]
    let addresses: [XMLElement]
    let documents: [XMLElement]

    init(prefix: String, party: XMLElement) {
      self.party = party
      aliases = party.all(prefix + "_ALIAS")
      datesOfBirth = party.all(prefix + "_DATE_OF_BIRTH")
      placesOfBirth = party.all(prefix + "_PLACE_OF_BIRTH")
      addresses = party.all(prefix + "_ADDRESS")
      documents = party.all(prefix + "_DOCUMENT")
    }
  }

  private static func names(of parts: Parts) -> [EntryName] {
    let written = nameParts.compactMap { parts.party[$0] }.joined(separator: " ")
    var names = UNNames(written, of: .primary).names
    for alias in parts.aliases {
      guard let name = alias["ALIAS_NAME"] else { continue }
      let isWeak = ["low", "weak"].contains(alias["QUALITY"]?.lowercased())
      names += UNNames(name, of: isWeak ? .weak : .strong).names
    }
    for name in parts.party.texts("NAME_ORIGINAL_SCRIPT") {
      names.append(EntryName(UNNames.withoutLanguage(name), quality: .strong))
    }
    return names
  }

  private static func readBirths(of parts: Parts, to entry: inout Entry) {
    for birth in parts.datesOfBirth {
      let date = date(of: birth)
      entry.datesOfBirth.appendIfTold(date)
      if date != birth["NOTE"] { entry.addRemark("Date of birth", note(of: birth, nil, date)) }
    }
    for birth in parts.placesOfBirth {
      let place = place(birth, ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"])
      entry.placesOfBirth.appendIfTold(place)
      entry.addRemark("Place of birth", note(of: birth, nil, place))
    }
    for alias in parts.aliases {
      entry.datesOfBirth.appendIfTold(alias["DATE_OF_BIRTH"].map(withoutZone))
      entry.datesOfBirth.appendIfTold(alias["YEAR"])
      entry.placesOfBirth.appendIfTold(place(alias, ["CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"]))
    }
  }

  private mutating func readPlaces(of parts: Parts, to entry: inout Entry) {
    for address in parts.addresses {
      var place = Self.place(
        address, ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"])
      if let note = address["NOTE"] { place += place.isEmpty ? note : " (\(note))" }
      entry.addresses.appendIfTold(place)
      entry.countries.appendIfTold(address["COUNTRY"])
    }
    for document in parts.documents {
      let types = document.texts("TYPE_OF_DOCUMENT") + document.texts("TYPE_OF_DOCUMENT2")
      let details = [
        types.count > 1 ? types[1] : nil, document["DATE_OF_ISSUE"].map { "issued \($0)" },
        document["CITY_OF_ISSUE"].map { "in \($0)" }, document["NOTE"],
      ]
      guard let number = document["NUMBER"] else {
        let words = ([types.first] + details).compactMap { $0 }.joined(separator: ", ")
        entry.addRemark("Document", words)
        continue
      }
      entry.documents.append(
        documents.document(
          type: types.first, number: number,
          issuer: document["ISSUING_COUNTRY"] ?? document["COUNTRY_OF_ISSUE"], details: details))
    }
  }

  /// Returns the date in one of the forms *1960-01-12*, *1960*, *circa 1960*, *1955 to 1958*, or what the
  /// note says where nothing else does.
  private static func date(of birth: XMLElement) -> String? {
    let circa = birth["TYPE_OF_DATE"] == "APPROXIMATELY" ? "circa " : ""
    if let date = birth["DATE"] { return circa + withoutZone(date) }
    if let year = birth["YEAR"] { return circa + year }
    if let from = birth["FROM_YEAR"], let to = birth["TO_YEAR"] { return "\(from) to \(to)" }
    return birth["FROM_YEAR"] ?? birth["TO_YEAR"] ?? birth["NOTE"]
  }

  /// What is noted of a fact, after the fact itself.
  private static func note(
    of element: XMLElement, _ name: String?, _ fact: String? = nil
  ) -> String? {
    guard let note = element["NOTE"] else { return nil }
    guard let fact = fact ?? name.flatMap({ element[$0] }), !fact.isEmpty else { return note }
    return "\(fact): \(note)"
  }

  /// Drops the time or the time zone of an XML Schema date: `1965-08-24-04:00`.
  private static func withoutZone(_ date: String) -> String {
    let isZoned = date.utf8.count > 10 && date.utf8.dropFirst(4).first == UInt8(ascii: "-")
    return isZoned ? String(date.prefix(10)) : date
  }

  private static func place(_ element: XMLElement, _ parts: [String]) -> String {
    parts.compactMap { element[$0] }.joined(separator: ", ")
  }
}
