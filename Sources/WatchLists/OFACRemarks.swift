import Identity

/// The facts in the remarks of an OFAC entry.
///
///     DOB 12 Jan 1960; alt. DOB 1961; POB Kabul, Afghanistan; nationality Afghanistan; Gender Male;
///     Passport A1234567 (Iran); a.k.a. 'ABU HAFS'.
///
/// What is quoted after *a.k.a.*, *f.k.a.* or *n.k.a.* here is a weak alias: OFAC puts the strong ones in
/// a file of their own.
struct OFACRemarks {
  /// The bytes of an item, without blanks around them.
  private typealias Item = Substring.UTF8View

  private let items: [Item]

  private static let documentWords = PhraseFinder([
    "passport", "id no", "number", " no. ", "registration identification", "license", "ssn", " # ",
    "r.f.c.", "c.u.r.p.", "travel document", "certificate",
  ])

  init(_ text: String) {
    items = Self.items(of: text)
  }

  /// Adds the facts to an entry.
  func complete(_ entry: inout Entry) {
    for item in items {
      let fact = item.starts(with: "alt. ".utf8) ? item.dropFirst(5) : item
      if let date = Self.rest(of: fact, after: "DOB ") {
        entry.datesOfBirth.appendIfNew(date)
      } else if let place = Self.rest(of: fact, after: "POB ") {
        entry.placesOfBirth.appendIfNew(place)
      } else if let nationality = Self.rest(of: fact, after: "nationality ")
        ?? Self.rest(of: fact, after: "citizen ")
      {
        entry.nationalities.appendIfNew(nationality)
      } else if let word = Self.rest(of: fact, after: "Gender ") {
        entry.gender = Gender(word: word)
      } else if let name = Self.quotedName(in: fact) {
        entry.names.append(EntryName(name, quality: .weak))
      } else if Self.isDocument(fact) {
        entry.documents.append(IdentityDocument(String(Substring(fact))))
      }
    }
  }

  /// Splits at semicolons; the full stop at the end of all belongs to no item.
  private static func items(of text: String) -> [Item] {
    var text = Substring(text).utf8
    if text.last == UInt8(ascii: ".") { text.removeLast() }
    return text.split(separator: .semicolon).map { item in
      var item = item
      while item.first?.isBlank == true { item.removeFirst() }
      while item.last?.isBlank == true { item.removeLast() }
      return item
    }
  }

  private static func isDocument(_ item: Item) -> Bool {
    guard !item.starts(with: "Phone".utf8), item.contains(where: \.isDigit) else { return false }
    return documentWords.occurs(in: Substring(item))
  }

  private static func rest(of item: Item, after word: String) -> String? {
    guard item.starts(with: word.utf8) else { return nil }
    let rest = String(Substring(item.dropFirst(word.utf8.count))).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// Returns what stands between the first and the last quote after *a.k.a.*; a name may hold more.
  private static func quotedName(in item: Item) -> String? {
    let quote = UInt8(ascii: "'")
    guard ["a.k.a. '", "f.k.a. '", "n.k.a. '"].contains(where: { item.starts(with: $0.utf8) }),
      let open = item.firstIndex(of: quote), let close = item.lastIndex(of: quote), open < close
    else { return nil }
    let name = String(Substring(item[item.index(after: open)..<close])).trimmed
    return name.isEmpty ? nil : name
  }
}
