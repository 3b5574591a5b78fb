import Identity

/// The consolidated list of sanctions of the Swiss State Secretariat for Economic Affairs, in XML.
///
/// The file keeps the history of every target. Those that are listed no more, by the latest of their
/// modifications, are counted and passed over; so is what the modifications say of earlier states. The
/// places and the programs stand apart from the targets.
struct SwissList: XMLList {
  static let root = "swiss-sanctions-list"
  static let publisher = "Switzerland"
  static let format = WatchListFormat.switzerland
  static let entryNames = ["target"]
  static let tableNames = ["sanctions-program", "place"]

  let date: String?
  private(set) var delistedCount = 0

  private var documents = DocumentReader()

  /// The parts of a place, by its number.
  private var places: [String: Place] = [:]

  /// The names of programs by the numbers of their sets.
  private var programs: [String: String] = [:]

  /// A place of the table at the end of the file.
  private struct Place {
    var location: String?
    var area: String?
    var country: String?
  }

  init(root: XMLElement) {
    date = root.attribute("date")
  }

  mutating func readTable(_ table: XMLElement) {
    guard table.isNamed("place") else {
      let name = Self.english(table, "program-key") ?? Self.english(table, "program-name")
      for set in table.all("sanctions-set") {
        if let number = set.attribute("ssid") { programs[number] = name }
      }
      return
    }
    guard let number = table.attribute("ssid") else { return }
    places[number] = Place(
      location: table["location"], area: table["area"], country: table["country"])
  }

  mutating func item(of target: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    let party = target.first("individual") ?? target.first("entity") ?? target.first("object")
    let modifications =
      target.all("modification") + (party?.all("modification") ?? [])
    if Self.isDelisted(modifications) {
      delistedCount += 1
      return nil
    }
    guard let party else { return nameless(target, in: path) }
    let identities = party.all("identity")
    let main = identities.first { $0.attribute("main") == "true" } ?? identities.first
    let ordered = [main].compactMap { $0 } + identities.filter { $0.id != main?.id }
    var names: [EntryName] = []
    var titles: [String] = []
    var seen: Set<String> = []
    for identity in ordered {
      for name in identity.all("name") {
        let read = SwissName(name)
        // The same name is published once a language.
        for name in read.names(isMain: identity.id == main?.id)
        where seen.insert(name.written).inserted {
          names.append(name)
        }
        for title in read.titles { titles.appendIfTold(title) }
      }
    }
    guard
      var entry = Entry(
        id: target.attribute("ssid"), kind: Self.kind(of: party), names: names, line: target.line)
    else { return nameless(target, in: path) }
    entry.titles = titles
    entry.gender = (party.attribute("sex") ?? ordered.first?["gender"]).flatMap(Gender.init(word:))
    readListing(of: target, modifications, to: &entry)
    for identity in ordered { read(identity, to: &entry) }
    for text in party.texts("justification") { entry.addRemark(text) }
    for text in party.texts("other-information") { add(information: text, to: &entry) }
    return .success(entry)
  }

  private static func kind(of party: XMLElement) -> Entry.Kind {
    switch party.name {
    case "individual": .person
    case "entity": .organization
    default: Entry.Kind(word: party.attribute("object-type") ?? "")
    }
  }

  /// Whether the latest modification takes the target off the list; of equal dates the first one is
  /// the latest.
  private static func isDelisted(_ modifications: [XMLElement]) -> Bool {
    var latest = "", type = ""
    for modification in modifications {
      let date = Self.date(of: modification)
      if type.isEmpty || date > latest {
        (latest, type) = (date, modification.attribute("modification-type") ?? "?")
      }
    }
    return type == "de-listed"
  }

  private static func date(of modification: XMLElement) -> String {
    modification.attribute("effective-date") ?? modification.attribute("publication-date")
      ?? modification.attribute("enactment-date") ?? ""
  }

  private func readListing(
    of target: XMLElement, _ modifications: [XMLElement], to entry: inout Entry
  ) {
    let sets =
      [target.attribute("sanctions-set-id")].compactMap { $0 }
      + target.texts("sanctions-set-id")
    for set in sets { entry.programs.appendIfTold(programs[set]) }
    for reference in target.texts("foreign-identifier") { entry.references.appendIfTold(reference) }
    let listings = modifications.filter { $0.attribute("modification-type") == "listed" }
    entry.listedOn = listings.map(Self.date(of:)).filter { !$0.isEmpty }.min()
    entry.updatedOn = modifications.map(Self.date(of:)).filter { !$0.isEmpty }.max()
  }

  private mutating func read(_ identity: XMLElement, to entry: inout Entry) {
    for date in identity.all("day-month-year") { Self.add(date, to: &entry) }
    for place in identity.all("place-of-birth") {
      entry.placesOfBirth.appendIfTold(text(of: place).text)
    }
    for nationality in identity.all("nationality") {
      let country = nationality.first("country")
      entry.nationalities.appendIfTold(
        country.flatMap { $0.text.isEmpty ? $0.attribute("iso-code") : $0.text })
    }
    for address in identity.all("address") {
      let (text, country) = text(of: address)
      entry.addresses.appendIfTold(text)
      entry.countries.appendIfTold(country)
    }
    for document in identity.all("identification-document") {
      guard let number = document["number"] else { continue }
      let details = [
        Self.date(document, "date-of-issue").map { "issued \($0)" },
        Self.date(document, "expiry-date").map { "expires \($0)" }, document["remark"],
      ]
      let issuer = document.first("issuer")
      entry.documents.append(
        documents.document(
          type: document.attribute("document-type")?.replacing("-", with: " "), number: number,
          issuer: issuer.flatMap { $0.text.isEmpty ? $0.attribute("code") : $0.text },
          details: details))
    }
  }

  private static func add(_ date: XMLElement, to entry: inout Entry) {
    guard let text = text(of: date) else { return }
    let calendar = date.attribute("calendar") ?? "Gregorian"
    if calendar.lowercased() != "gregorian" {
      entry.addRemark("Date of birth, calendar \(calendar)", text)
    } else if entry.kind == .person {
      entry.datesOfBirth.appendIfTold(text)
    } else {
      entry.addRemark("Founded or built", text)
    }
  }

  private static func text(of date: XMLElement) -> String? {
    guard let year = date.attribute("year") else { return nil }
    let text = PlainDate.text(
      year: year, month: date.attribute("month").flatMap { Int($0) },
      day: date.attribute("day").flatMap { Int($0) })
    return date.attribute("quality") == "low" ? "circa \(text)" : text
  }

  /// A date of a document, which is text or has an element for its parts.
  private static func date(_ document: XMLElement, _ name: String) -> String? {
    guard let date = document.first(name) else { return nil }
    return date.first("day-month-year").flatMap(text(of:)) ?? (date.text.isEmpty ? nil : date.text)
  }

  /// The text of an address, of which a part may stand in the table of places, and its country.
  private func text(of address: XMLElement) -> (text: String, country: String?) {
    let place = address.attribute("place-id").flatMap { places[$0] }
    let country = address["country"] ?? place?.country
    let parts = [
      address["c-o"].map { "c/o \($0)" }, address["address-details"],
      address["p-o-box"].map { "P.O. Box \($0)" }, address["zip-code"],
      address["location"] ?? place?.location, address["area"] ?? place?.area, country,
    ]
    var text = parts.compactMap { $0 }.joined(separator: ", ")
    if let remark = address["remarks"] { text += text.isEmpty ? remark : " (\(remark))" }
    return (text, country)
  }

  private func add(information text: String, to entry: inout Entry) {
    for mark in ["IMO Number:", "IMO number:", "IMO Number :", "IMO:"] where text.hasPrefix(mark) {
      let number = text.dropFirst(mark.count).filter(\.isNumber)
      if number.count == 7 {
        entry.documents.append(
          IdentityDocument(kind: .imo, number: number, written: "IMO \(number)"))
        return
      }
    }
    entry.addRemark(text)
  }

  private static func english(_ element: XMLElement, _ name: String) -> String? {
    let all = element.all(name)
    let english = all.first { $0.attribute("lang") == "eng" } ?? all.first
    return english.flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
