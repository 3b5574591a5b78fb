import Identity

/// The file `targets.simple.csv` of OpenSanctions, an entry a row.
///
/// Cells hold several values between semicolons; a value that holds one stands in quotes.
struct OpenSanctionsTable: PublishedTable {
  enum Field: Int, TableField {
    case id, schema, name, aliases, births, countries, addresses, identifiers, sanctions, phones
    case emails, programs, dataset, firstSeen, lastSeen

    var headers: [String] {
      switch self {
      case .id: ["id"]
      case .schema: ["schema"]
      case .name: ["name"]
      case .aliases: ["aliases"]
      case .births: ["birthdate"]
      case .countries: ["countries"]
      case .addresses: ["addresses"]
      case .identifiers: ["identifiers"]
      case .sanctions: ["sanctions"]
      case .phones: ["phones"]
      case .emails: ["emails"]
      case .programs: ["programids"]
      case .dataset: ["dataset"]
      case .firstSeen: ["firstseen"]
      case .lastSeen: ["lastseen"]
      }
    }
  }

  static let format = WatchListFormat.openSanctions
  static let marks: [Field] = [
    .id, .schema, .name, .aliases, .births, .countries, .identifiers, .dataset,
  ]
  static let nameField = Field.name
  static let groupsRows = false

  func identifier(of row: TableRow<Field>) -> String {
    row[.id]
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.set(Entry.Kind(word: row[.schema]))
    draft.add(name: row[.name], .primary)
    for alias in CellValues.separated(row[.aliases]) { draft.add(name: alias, .strong) }
    for date in CellValues.separated(row[.births]) { draft.add(date, to: \.datesOfBirth) }
    for country in CellValues.separated(row[.countries]) { draft.add(country, to: \.countries) }
    for address in CellValues.separated(row[.addresses]) { draft.add(address, to: \.addresses) }
    for number in CellValues.separated(row[.identifiers]) { draft.add(IdentityDocument(number)) }
    let programs = CellValues.separated(row[.programs])
    let sanctions = CellValues.separated(row[.sanctions])
    for program in programs.isEmpty ? sanctions : programs { draft.add(program, to: \.programs) }
    if !programs.isEmpty {
      for sanction in sanctions { draft.add(remark: sanction) }
    }
    draft.add("Phone", remark: row[.phones])
    draft.add("Email", remark: row[.emails])
    draft.add("List", remark: row[.dataset])
  }
}
