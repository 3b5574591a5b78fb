import Identity

/// The consolidated list of financial sanctions of the European Union, in its XML schema 1.1.
///
/// No name of a party is marked as the primary one there, so the first strong one is taken for it. Dates
/// of birth in another calendar than ours are left in the remarks, where nobody compares them.
struct EUList: XMLList {
  static let root = "export"
  static let publisher = "EU"
  static let format = WatchListFormat.euXML
  static let entryNames = ["sanctionEntity"]

  let date: String?

  private var documents = DocumentReader()

  init(root: XMLElement) {
    date = root.attribute("generationDate")
  }

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    let aliases = element.all("nameAlias")
    let names = aliases.compactMap(Self.name(of:))
    let kind = element.first("subjectType").flatMap {
      $0.attribute("code") ?? $0.attribute("classificationCode")
    }
    guard
      var entry = Entry(
        id: element.attribute("euReferenceNumber") ?? element.attribute("logicalId"),
        kind: Self.kind(kind ?? ""), names: names, line: element.line)
    else { return nameless(element, in: path) }
    entry.listedOn = element.attribute("designationDate")
    entry.addRemark(element.attribute("designationDetails"))
    for remark in element.texts("remark") { entry.addRemark(remark) }
    entry.references.appendIfTold(element.attribute("unitedNationId"))
    for regulation in element.all("regulation") {
      entry.programs.appendIfTold(regulation.attribute("programme"))
      let date = regulation.attribute("publicationDate") ?? ""
      if date > entry.updatedOn ?? "" { entry.updatedOn = date }
    }
    for alias in aliases {
      entry.titles.appendIfTold(alias.attribute("title"))
      entry.positions.appendIfTold(alias.attribute("function"))
      if entry.gender == nil {
        entry.gender = alias.attribute("gender").flatMap(Gender.init(word:))
      }
      for remark in alias.texts("remark") { entry.addRemark(remark) }
    }
    for birth in element.all("birthdate") { Self.add(birth: birth, to: &entry) }
    for citizenship in element.all("citizenship") {
      entry.nationalities.appendIfTold(Self.country(of: citizenship))
      for remark in citizenship.texts("remark") { entry.addRemark("Citizenship", remark) }
    }
    for address in element.all("address") { Self.add(address: address, to: &entry) }
    for document in element.all("identification") { add(document, to: &entry) }
    return .success(entry)
  }

  private static func kind(_ word: String) -> Entry.Kind {
    switch word {
    case "enterprise", "E": .organization
    default: Entry.Kind(word: word)
    }
  }

  private static func name(of alias: XMLElement) -> EntryName? {
    let parts = ["firstName", "middleName", "lastName"].compactMap { alias.attribute($0) }
    let written = alias.attribute("wholeName") ?? parts.joined(separator: " ")
    if written.isEmpty { return nil }
    return EntryName(written, quality: alias.attribute("strong") == "false" ? .weak : .strong)
  }

  private static func add(birth: XMLElement, to entry: inout Entry) {
    if let date = date(of: birth) {
      if let calendar = birth.attribute("calendarType"), calendar != "GREGORIAN" {
        entry.addRemark("Date of birth, calendar \(calendar)", date)
      } else {
        entry.datesOfBirth.appendIfTold(date)
      }
    }
    entry.placesOfBirth.appendIfTold(place(of: birth, ["city", "place", "region"]))
    for remark in birth.texts("remark") { entry.addRemark("Birth", remark) }
  }

  /// Returns the date in one of the forms *1960-01-12*, *1960-01*, *circa 1960*, *1955 to 1958*.
  private static func date(of birth: XMLElement) -> String? {
    let circa = birth.attribute("circa") == "true" ? "circa " : ""
    if let date = birth.attribute("birthdate") { return circa + date }
    if let year = birth.attribute("year") {
      let month = birth.attribute("monthOfYear").flatMap { Int($0) }
      let day = birth.attribute("dayOfMonth").flatMap { Int($0) }
      return circa + PlainDate.text(year: year, month: month, day: day)
    }
    let from = birth.attribute("yearRangeFrom"), to = birth.attribute("yearRangeTo")
    if let from, let to { return from == to ? circa + from : "\(from) to \(to)" }
    return from.map { "after \($0)" } ?? to.map { "before \($0)" }
  }

  private static func add(address: XMLElement, to entry: inout Entry) {
    let place = place(of: address, ["street", "poBox", "place", "zipCode", "city", "region"])
    entry.addresses.appendIfTold(place)
    entry.countries.appendIfTold(country(of: address))
    for remark in address.texts("remark") { entry.addRemark("Address", remark) }
  }

  private mutating func add(_ document: XMLElement, to entry: inout Entry) {
    let type =
      document.attribute("identificationTypeDescription")
      ?? document.attribute("identificationTypeCode")
    let flags = [
      ("diplomatic", "diplomatic"), ("knownExpired", "expired"), ("knownFalse", "false"),
      ("reportedLost", "reported lost"), ("revokedByIssuer", "revoked"),
    ].filter { document.attribute($0.0) == "true" }.map { $0.1 }
    var details: [String?] = flags
    details.append(document.attribute("issuedBy").map { "issued by \($0)" })
    details.append(document.attribute("issuedDate").map { "issued \($0)" })
    details.append(document.attribute("validFrom").map { "valid from \($0)" })
    details.append(document.attribute("validTo").map { "valid to \($0)" })
    details.append(document.attribute("nameOnDocument").map { "in the name of \($0)" })
    details += document.texts("remark").map { $0 }
    guard let number = document.attribute("number") ?? document.attribute("latinNumber") else {
      entry.addRemark(type ?? "Document", details.compactMap { $0 }.joined(separator: ", "))
      return
    }
    entry.documents.append(
      documents.document(
        type: type, number: number, issuer: Self.country(of: document), details: details))
  }

  /// The parts of a place that are known, and its country.
  private static func place(of element: XMLElement, _ parts: [String]) -> String {
    let known = parts.compactMap { element.attribute($0) }.filter { $0 != "-" }
    return (known + [country(of: element)].compactMap { $0 }).joined(separator: ", ")
  }

  private static func country(of element: XMLElement) -> String? {
    let name = element.attribute("countryDescription") ?? element.attribute("countryIso2Code")
    return name == "UNKNOWN" || name == "00" ? nil : name
  }
}
