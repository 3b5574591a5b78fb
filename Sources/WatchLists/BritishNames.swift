import Identity

/// The columns that both British lists have.
protocol BritishField: TableField {
  static var kind: Self { get }
  static var surname: Self { get }
  static var name1: Self { get }
  static var name2: Self { get }
  static var name3: Self { get }
  static var name4: Self { get }
  static var name5: Self { get }
  static var original: Self { get }
  static var title: Self { get }
  static var position: Self { get }
  static var birth: Self { get }
  static var birthTown: Self { get }
  static var birthCountry: Self { get }
  static var nationality: Self { get }
  static var passport: Self { get }
  static var passportDetails: Self { get }
  static var identity: Self { get }
  static var identityDetails: Self { get }
  static var address1: Self { get }
  static var address2: Self { get }
  static var address3: Self { get }
  static var address4: Self { get }
  static var address5: Self { get }
  static var address6: Self { get }
  static var postcode: Self { get }
  static var country: Self { get }
  static var regime: Self { get }
}

/// What the two British lists have in common.
enum BritishNames {
  /// Adds what the columns say that both lists have.
  static func addParty<Field: BritishField>(
    _ row: TableRow<Field>, _ quality: EntryName.Quality, to draft: inout EntryDraft
  ) {
    draft.set(Entry.Kind(word: row[.kind]))
    draft.add(
      name: row.joined([.name1, .name2, .name3, .name4, .name5, .surname], separator: " "), quality)
    draft.add(name: row[.original], quality == .weak ? .weak : .strong)
    for title in CellValues.counted(row[.title]) { draft.add(title, to: \.titles) }
    for position in CellValues.counted(row[.position]) { draft.add(position, to: \.positions) }
    for date in CellValues.counted(row[.birth]) {
      draft.add(DayMonthYear.iso(date), to: \.datesOfBirth)
    }
    addPlaces(row[.birthTown], row[.birthCountry], to: &draft)
    for country in CellValues.counted(row[.nationality]) {
      draft.add(country, to: \.nationalities)
    }
    addDocuments(.passport, row[.passport], row[.passportDetails], to: &draft)
    addDocuments(.nationalID, row[.identity], row[.identityDetails], to: &draft)
    draft.add(
      row.joined([
        .address1, .address2, .address3, .address4, .address5, .address6, .postcode, .country,
      ]), to: \.addresses)
    draft.add(row[.regime], to: \.programs)
  }

  /// How far a name is trusted, by its type and its strength.
  ///
  /// A *Primary name variation* is an alias; a *Prime Alias* is what older lists call the primary name.
  static func quality(type: String, strength: String) -> EntryName.Quality {
    let type = type.lowercased()
    if type.hasPrefix("prim"), !variation.occurs(in: type) { return .primary }
    return strength.lowercased().hasPrefix("low") ? .weak : .strong
  }

  private static let variation = PhraseFinder(["variation"])

  /// Adds the places of birth, of which town and country stand in columns of their own.
  static func addPlaces(_ towns: String, _ countries: String, to draft: inout EntryDraft) {
    let towns = CellValues.counted(towns), countries = CellValues.counted(countries)
    for index in 0..<max(towns.count, countries.count) {
      // One country may stand for all towns.
      let country = countries.count == 1 ? countries[0] : countries.value(at: index)
      let parts = [towns.value(at: index), country]
      draft.add(parts.filter { !$0.isEmpty }.joined(separator: ", "), to: \.placesOfBirth)
    }
  }

  /// Adds documents with what is said of each.
  static func addDocuments(
    _ kind: IdentityDocument.Kind, _ numbers: String, _ details: String, to draft: inout EntryDraft
  ) {
    if numbers.isEmpty && details.isEmpty { return }
    let numbers = CellValues.counted(numbers), details = CellValues.counted(details)
    for (index, number) in numbers.enumerated() {
      let written = "\(kind.rawValue) \(number)"
      // A number without a digit is none of those that a document begins with.
      let isRead = number.utf8.contains(where: \.isDigit)
      var document =
        isRead
        ? IdentityDocument(written, kind: kind) : IdentityDocument(kind: kind, number: number)
      let detail = details.value(at: index)
      document.written = detail.isEmpty ? written : "\(written), \(detail)"
      draft.add(document)
    }
    if numbers.isEmpty {
      for detail in details { draft.add(kind.rawValue, remark: detail) }
    }
  }

  /// Returns the first word after a heading in parentheses, such as `(Gender):`.
  static func value(of heading: StaticString, in text: String) -> String {
    let open = UInt8(ascii: "(")
    let bytes = text.utf8Span.span
    guard var start = bytes.firstIndex(of: heading) else { return "" }
    start += heading.utf8CodeUnitCount
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    var end = start
    while end < bytes.count, bytes[end] > .space, bytes[end] != .semicolon, bytes[end] != open {
      end += 1
    }
    return bytes.text(start..<end)
  }
}

extension [String] {
  /// The element, or nothing past the end.
  fileprivate func value(at index: Int) -> String {
    index < count ? self[index] : ""
  }
}
