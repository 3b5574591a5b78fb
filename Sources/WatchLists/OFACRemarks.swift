/// The facts in the remarks of an OFAC entry.
///
///     DOB 12 Jan 1960; alt. DOB 1961; POB Kabul, Afghanistan; nationality Afghanistan; Gender Male;
///     Passport A1234567 (Iran); a.k.a. 'ABU HAFS'.
///
/// What is quoted after *a.k.a.*, *f.k.a.* or *n.k.a.* here is a weak alias: OFAC puts the strong ones in
/// a file of their own.
struct OFACRemarks {
  private let items: [Substring]

  private static let documentWords = [
    "Passport", "ID No", "Number", " No. ", "Registration Identification",
    "License", "SSN", " # ", "R.F.C.", "C.U.R.P.", "Travel Document", "Certificate",
  ]

  init(_ text: String) {
    items = Self.items(of: text)
  }

  /// Adds the facts to an entry.
  func complete(_ entry: inout Entry) {
    for item in items {
      let fact = item.hasPrefix("alt. ") ? item.dropFirst(5) : item
      if let date = Self.rest(of: fact, after: "DOB ") {
        entry.datesOfBirth.appendIfNew(date)
      } else if let place = Self.rest(of: fact, after: "POB ") {
        entry.placesOfBirth.appendIfNew(place)
      } else if let nationality = Self.rest(of: fact, after: "nationality ")
        ?? Self.rest(of: fact, after: "citizen ")
      {
        entry.nationalities.appendIfNew(nationality)
      } else if let word = Self.rest(of: fact, after: "Gender ") {
        entry.gender = Entry.Gender(word: word)
      } else if let name = Self.quotedName(in: fact) {
        entry.names.append(EntryName(name, quality: .weak))
      } else if Self.isDocument(fact) {
        entry.documents.append(String(fact))
      }
    }
  }

  /// Splits at semicolons; the full stop at the end of all belongs to no item.
  private static func items(of text: String) -> [Substring] {
    var text = text[...]
    if text.hasSuffix(".") { text.removeLast() }
    return text.utf8.split(separator: .semicolon).map { item in
      var item = item
      while item.first?.isBlank == true { item.removeFirst() }
      while item.last?.isBlank == true { item.removeLast() }
      return Substring(item)
    }
  }

  private static func isDocument(_ item: Substring) -> Bool {
    !item.hasPrefix("Phone") && item.utf8.contains(where: \.isDigit)
      && documentWords.contains { item.firstRange(of: $0) != nil }
  }

  private static func rest(of item: Substring, after word: String) -> String? {
    guard item.hasPrefix(word) else { return nil }
    let rest = String(item.dropFirst(word.count)).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// Returns what stands between the first and the last quote after *a.k.a.*; a name may hold more.
  private static func quotedName(in item: Substring) -> String? {
    guard ["a.k.a. '", "f.k.a. '", "n.k.a. '"].contains(where: item.hasPrefix),
      let open = item.firstIndex(of: "'"), let close = item.lastIndex(of: "'"), open < close
    else { return nil }
    let name = String(item[item.index(after: open)..<close]).trimmed
    return name.isEmpty ? nil : name
  }
}
