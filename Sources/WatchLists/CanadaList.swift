import Identity

/// Canada's consolidated autonomous sanctions list in XML.
///
/// The list gives its parties no identifiers; they are known here by regulation, schedule and item, as
/// in *Belarus, Schedule 1, Part 1, Item 3*. All aliases of a party stand in one text, which
/// `CanadaNames` splits; where it is split, the whole text stays among the remarks.
struct CanadaList: XMLList {
  static let root = "data-set"
  static let publisher = "Canada"
  static let format = WatchListFormat.canada
  static let entryNames = ["record"]

  let date: String? = nil

  init(root: XMLElement) {}

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    let other = element["EntityOrShip"] ?? element["Entity"] ?? element["Ship"]
    let number = element["ShipIMONumber"]
    let isPerson = other == nil && number == nil
    let kind: Entry.Kind = number != nil ? .vessel : isPerson ? .person : .organization
    let written = CanadaNames.bilingual(other ?? Self.person(element))
    let aliases = element["Aliases"].map {
      CanadaNames(aliases: $0, arePersons: isPerson).names
    }
    var names = written.enumerated().map { place, name in
      EntryName(name, quality: place == 0 ? .primary : .strong)
    }
    for alias in aliases ?? [] {
      // A given name alone is shared by thousands.
      let isWeak = isPerson && !alias.utf8.contains(.space)
      names.append(EntryName(alias, quality: isWeak ? .weak : .strong))
    }
    guard
      var entry = Entry(id: Self.id(of: element), kind: kind, names: names, line: element.line)
    else { return nameless(element, in: path) }
    entry.programs = element.texts("Country")
    entry.listedOn = element["DateOfListing"]
    if aliases?.count ?? 0 > 1 { entry.addRemark("Aliases", element["Aliases"]) }
    Self.add(
      title: element["TitleOrShip"] ?? element["Title"],
      date: element["DateOfBirthOrShipBuildDate"] ?? element["DateOfBirth"], to: &entry)
    if let number {
      entry.documents.append(
        IdentityDocument(kind: .imo, number: number, written: "IMO \(number)"))
    }
    return .success(entry)
  }

  private static func person(_ element: XMLElement) -> String {
    guard let given = element["GivenName"] else { return element["LastName"] ?? "" }
    return element["LastName"].map { given + " " + $0 } ?? given
  }

  private static func id(of element: XMLElement) -> String? {
    guard let item = element["Item"] else { return nil }
    var id = ""
    if let country = element["Country"] { id = CanadaNames.bilingual(country)[0] + ", " }
    if let schedule = element["Schedule"] {
      id += schedule.utf8.starts(with: "Part".utf8) ? schedule : "Schedule " + schedule
      id += ", "
    }
    return id + "Item " + item
  }

  private static func add(title: String?, date: String?, to entry: inout Entry) {
    if entry.kind == .person {
      entry.titles = title.map { [CanadaNames.bilingual($0)[0]] } ?? []
      for date in Self.dates(date ?? "") { entry.datesOfBirth.appendIfTold(date) }
    } else {
      entry.addRemark("Vessel type", title)
      entry.addRemark("Built", date)
    }
  }

  /// The dates on both sides of *or*.
  private static func dates(_ text: String) -> [String] {
    if !text.utf8.contains(.space) { return [text] }
    return text.words.split { $0 == "or" || $0 == "OR" }.map { $0.joined(separator: " ") }
  }
}
