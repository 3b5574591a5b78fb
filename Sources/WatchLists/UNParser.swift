import Identity

/// Reads the consolidated list of the United Nations Security Council, in XML, one party at a time.
///
/// The published files differ in their layout, and some have quirks that are settled here: aliases that
/// are empty or hold several names, names in two scripts, dates of birth that stand in a note only.
struct UNParser: EntryParser {
  static let root = "CONSOLIDATED_LIST"

  /// When the file was made, as published.
  let date: String?

  private var reader: XMLReader

  /// Reads up to the root element, which must be that of the list.
  init(in window: inout ByteWindow, limit: Int) throws(WatchListError) {
    reader = XMLReader(limit: limit)
    guard case .start(let name, let attributes) = try reader.next(in: &window) else {
      throw reader.failure("no root element", in: window)
    }
    if name != Self.root {
      throw .wrongRoot(path: window.path, line: reader.line, found: name, expected: Self.root)
    }
    date = attributes.first { $0.name == "dateGenerated" }?.value
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> ListItem? {
    while let event = try reader.next(in: &window) {
      guard case .start(let name, _) = event, name == "INDIVIDUAL" || name == "ENTITY" else {
        continue
      }
      let line = reader.line
      let party = try reader.element(named: name, in: &window)
      guard let entry = Entry(unParty: party, line: line) else {
        return .refused(Refusal(path: window.path, line: line, field: name, reason: .emptyName))
      }
      return .entry(entry)
    }
    return nil
  }
}

extension Entry {
  private static let nameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]

  /// The entry of an `INDIVIDUAL` or an `ENTITY`, or `nil` where it has no name.
  fileprivate init?(unParty party: XMLElement, line: Int) {
    let prefix = party.name
    let written = Self.nameParts.compactMap { party[$0] }.joined(separator: " ")
    var names = UNNames(written, of: .primary).names
    for alias in party.all(prefix + "_ALIAS") {
      guard let name = alias["ALIAS_NAME"] else { continue }
      let isWeak = ["low", "weak"].contains(alias["QUALITY"]?.lowercased())
      names += UNNames(name, of: isWeak ? .weak : .strong).names
    }
    for name in party.texts("NAME_ORIGINAL_SCRIPT") {
      names.append(EntryName(UNNames.withoutLanguage(name), quality: .strong))
    }
    guard !names.isEmpty else { return nil }
    if names[0].quality != .primary { names[0] = EntryName(names[0].written, quality: .primary) }
    self.init(
      id: ID(rawValue: party["REFERENCE_NUMBER"] ?? party["DATAID"] ?? "#\(line)"),
      kind: prefix == "INDIVIDUAL" ? .person : .organization,
      names: names,
      titles: party.all("TITLE").flatMap { $0.texts("VALUE") },
      positions: party.all("DESIGNATION").flatMap { $0.texts("VALUE") },
      programs: party.texts("UN_LIST_TYPE"),
      remarks: party["COMMENTS1"] ?? "",
      gender: party["GENDER"].flatMap(Gender.init(word:)),
      nationalities: party.all("NATIONALITY").flatMap { $0.texts("VALUE") },
      line: line)
    readBirths(of: party)
    readPlaces(of: party)
  }

  private mutating func readBirths(of party: XMLElement) {
    for birth in party.all(party.name + "_DATE_OF_BIRTH") {
      if let date = Self.date(of: birth) { datesOfBirth.appendIfNew(date) }
    }
    for birth in party.all(party.name + "_PLACE_OF_BIRTH") {
      let place = Self.place(birth, ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"])
      if !place.isEmpty { placesOfBirth.appendIfNew(place) }
    }
    for alias in party.all(party.name + "_ALIAS") {
      if let date = alias["DATE_OF_BIRTH"] { datesOfBirth.appendIfNew(Self.withoutZone(date)) }
      let place = Self.place(alias, ["CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"])
      if !place.isEmpty { placesOfBirth.appendIfNew(place) }
    }
  }

  private mutating func readPlaces(of party: XMLElement) {
    for address in party.all(party.name + "_ADDRESS") {
      let place = Self.place(
        address, ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"])
      if !place.isEmpty { addresses.append(place) }
      if let country = address["COUNTRY"] { countries.appendIfNew(country) }
    }
    for document in party.all(party.name + "_DOCUMENT") {
      guard let number = document["NUMBER"] else { continue }
      let type = document["TYPE_OF_DOCUMENT"] ?? document["TYPE_OF_DOCUMENT2"]
      let country = document["ISSUING_COUNTRY"] ?? document["COUNTRY_OF_ISSUE"]
      documents.append(
        IdentityDocument(type: type ?? "", number: number, issuer: country ?? ""))
    }
  }

  /// Returns the date in one of the forms *1960-01-12*, *1960*, *circa 1960*, *1955 to 1958*, or what the
  /// note says where nothing else does.
  private static func date(of birth: XMLElement) -> String? {
    if let date = birth["DATE"] { return withoutZone(date) }
    if let year = birth["YEAR"] {
      return birth["TYPE_OF_DATE"] == "APPROXIMATELY" ? "circa \(year)" : year
    }
    if let from = birth["FROM_YEAR"], let to = birth["TO_YEAR"] { return "\(from) to \(to)" }
    return birth["FROM_YEAR"] ?? birth["TO_YEAR"] ?? birth["NOTE"]
  }

  /// Drops the time zone of an XML Schema date: `1965-08-24-04:00`.
  private static func withoutZone(_ date: String) -> String {
    let isZoned = date.utf8.count > 10 && date.utf8.dropFirst(4).first == UInt8(ascii: "-")
    return isZoned ? String(date.prefix(10)) : date
  }

  private static func place(_ element: XMLElement, _ parts: [String]) -> String {
    parts.compactMap { element[$0] }.joined(separator: ", ")
  }
}
