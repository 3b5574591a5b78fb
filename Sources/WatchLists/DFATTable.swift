import Identity

/// The consolidated list of the Australian Department of Foreign Affairs and Trade, saved as CSV.
///
/// A party is the rows of one reference: 12 has the primary name, 12a and 12b have the others.
struct DFATTable: PublishedTable {
  enum Field: Int, TableField {
    case reference, name, kind, nameType, strength, birth, birthplace, citizenship, address
    case information, listing, imo, committees, control, instrument

    var headers: [String] {
      switch self {
      case .reference: ["reference"]
      case .name: ["nameofindividualorentity"]
      case .kind: ["type"]
      case .nameType: ["nametype"]
      case .strength: ["aliasstrength"]
      case .birth: ["dateofbirth"]
      case .birthplace: ["placeofbirth"]
      case .citizenship: ["citizenship"]
      case .address: ["address"]
      case .information: ["additionalinformation"]
      case .listing: ["listinginformation"]
      case .imo: ["imonumber"]
      case .committees: ["committees"]
      case .control: ["controldate"]
      case .instrument: ["instrumentofdesignation"]
      }
    }
  }

  static let format = WatchListFormat.dfat
  static let marks: [Field] = [.reference, .name, .nameType]
  static let nameField = Field.name
  static let groupsRows = true

  /// The number of a reference without the letters that count its names.
  func identifier(of row: TableRow<Field>) -> String {
    let reference = row[.reference]
    let digits = reference.utf8.prefix(while: \.isDigit)
    let rest = reference.utf8.dropFirst(digits.count)
    let isCounted = !digits.isEmpty && rest.allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
    return isCounted ? String(Substring(digits)) : reference
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.set(Entry.Kind(word: row[.kind]))
    draft.add(name: row[.name], Self.quality(of: row))
    for value in values(row[.birth]) { draft.add(DayMonthYear.iso(value), to: \.datesOfBirth) }
    for value in values(row[.birthplace]) { draft.add(value, to: \.placesOfBirth) }
    for value in values(row[.citizenship]) { draft.add(value, to: \.nationalities) }
    for value in values(row[.address]) { draft.add(value, to: \.addresses) }
    for value in values(row[.imo]) { draft.add(IdentityDocument(kind: .imo, number: value)) }
    draft.add(row[.committees], to: \.programs)
    draft.add(remark: row[.information])
    draft.add("Listing", remark: row[.listing])
    draft.add("Instrument", remark: row[.instrument])
    draft.add("Control date", remark: DayMonthYear.iso(row[.control]))
  }

  private static func quality(of row: TableRow<Field>) -> EntryName.Quality {
    let type = row[.nameType].lowercased()
    if type.hasPrefix("primary") { return .primary }
    let isWeak = weak.occurs(in: type) || row[.strength].lowercased() == "weak"
    return isWeak ? .weak : .strong
  }

  private static let weak = PhraseFinder(["weak"])

  private func values(_ cell: String) -> [String] {
    CellValues.counted(cell).flatMap(CellValues.separated)
  }
}
