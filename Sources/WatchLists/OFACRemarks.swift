import Identity

/// The facts in the remarks of an OFAC entry.
///
///     DOB 12 Jan 1960; alt. DOB 1961; POB Kabul, Afghanistan; nationality Afghanistan; Gender Male;
///     Passport A1234567 (Iran); a.k.a. 'ABU HAFS'.
///
/// What is quoted after *a.k.a.*, *f.k.a.* or *n.k.a.* here is a weak alias: OFAC puts the strong ones in
/// a file of their own.
struct OFACRemarks {
  private let text: String

  private static let documentWords = PhraseFinder([
    "passport", "id no", "number", " no. ", "registration identification", "license", "ssn", " # ",
    "r.f.c.", "c.u.r.p.", "travel document", "certificate",
  ])

  init(_ text: String) {
    self.text = text
  }

  /// Adds the facts to an entry.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  func complete(_ entry: inout Entry) {
    let text = text.utf8Span
    let bytes = text.span
    // The full stop at the end of all belongs to no item.
    let hasStop = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: ".")
    let end = hasStop ? bytes.count - 1 : bytes.count
    var start = 0
    while start < end {
      let next = ByteScan.firstIndex(of: .semicolon, in: bytes, start..<end)
      let item = bytes.trimmed(start..<next)
      if !item.isEmpty { Self.add(text, item, to: &entry) }
      start = next + 1
    }
  }

  private static func add(_ text: UTF8Span, _ item: Range<Int>, to entry: inout Entry) {
    let isAlternative = text.span.holds("alt. ", at: item.lowerBound, in: item)
    let fact = isAlternative ? item.lowerBound + 5..<item.upperBound : item
    if let date = rest(text, fact, after: "DOB ") {
      entry.datesOfBirth.appendIfNew(date)
    } else if let place = rest(text, fact, after: "POB ") {
      entry.placesOfBirth.appendIfNew(place)
    } else if let nationality = rest(text, fact, after: "nationality ")
      ?? rest(text, fact, after: "citizen ")
    {
      entry.nationalities.appendIfNew(nationality)
    } else if let word = rest(text, fact, after: "Gender ") {
      entry.gender = Gender(word: word)
    } else if let name = quotedName(text, fact) {
      entry.names.append(EntryName(name, quality: .weak))
    } else if isDocument(text.span, fact) {
      entry.documents.append(IdentityDocument(text.text(fact)))
    }
  }

  private static func isDocument(_ bytes: Span<UInt8>, _ item: Range<Int>) -> Bool {
    if bytes.holds("Phone", at: item.lowerBound, in: item) { return false }
    for index in item where bytes[index].isDigit {
      return documentWords.occurs(in: bytes.extracting(item))
    }
    return false
  }

  private static func rest(
    _ text: UTF8Span, _ item: Range<Int>, after word: StaticString
  ) -> String? {
    let bytes = text.span
    guard bytes.holds(word, at: item.lowerBound, in: item) else { return nil }
    let rest = bytes.trimmed(item.lowerBound + word.utf8CodeUnitCount..<item.upperBound)
    return rest.isEmpty ? nil : text.text(rest)
  }

  /// Returns what stands between the first and the last quote after *a.k.a.*; a name may hold more.
  private static func quotedName(_ text: UTF8Span, _ item: Range<Int>) -> String? {
    let bytes = text.span
    let start = item.lowerBound
    guard
      bytes.holds("a.k.a. '", at: start, in: item) || bytes.holds("f.k.a. '", at: start, in: item)
        || bytes.holds("n.k.a. '", at: start, in: item)
    else { return nil }
    let open = start + 7
    var close = item.upperBound - 1
    while close > open, bytes[close] != UInt8(ascii: "'") { close -= 1 }
    if close == open { return nil }
    let name = bytes.trimmed(open + 1..<close)
    return name.isEmpty ? nil : text.text(name)
  }
}
