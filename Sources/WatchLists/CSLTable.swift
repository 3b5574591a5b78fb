import Identity

/// The consolidated screening list of the US International Trade Administration, an entry a row.
///
/// Cells hold several values between semicolons. The columns are those of the published
/// `consolidated.csv`.
struct CSLTable: PublishedTable {
  enum Field: Int, TableField {
    case source, number, kind, programs, name, title, addresses, notice, start, end, requirement
    case policy, callSign, vesselType, flag, owner, remarks, aliases, citizenships, births
    case nationalities, birthplaces, ids

    var headers: [String] {
      switch self {
      case .source: ["source"]
      case .number: ["entitynumber"]
      case .kind: ["type"]
      case .programs: ["programs"]
      case .name: ["name"]
      case .title: ["title"]
      case .addresses: ["addresses"]
      case .notice: ["federalregisternotice"]
      case .start: ["startdate"]
      case .end: ["enddate"]
      case .requirement: ["licenserequirement"]
      case .policy: ["licensepolicy"]
      case .callSign: ["callsign"]
      case .vesselType: ["vesseltype"]
      case .flag: ["vesselflag"]
      case .owner: ["vesselowner"]
      case .remarks: ["remarks"]
      case .aliases: ["altnames"]
      case .citizenships: ["citizenships"]
      case .births: ["datesofbirth"]
      case .nationalities: ["nationalities"]
      case .birthplaces: ["placesofbirth"]
      case .ids: ["ids"]
      }
    }
  }

  static let format = WatchListFormat.csl
  static let marks: [Field] = [.source, .number, .name, .aliases, .programs, .ids]
  static let nameField = Field.name
  static let groupsRows = false

  func identifier(of row: TableRow<Field>) -> String {
    row[.number]
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.set(Entry.Kind(word: row[.kind]))
    draft.add(name: row[.name], .primary)
    for alias in CellValues.separated(row[.aliases]) { draft.add(name: alias, .strong) }
    draft.add(row[.title], to: \.positions)
    let programs = CellValues.separated(row[.programs])
    // The lists of the Departments of State and Commerce are their own only program.
    for program in programs.isEmpty ? [row[.source]] : programs {
      draft.add(program, to: \.programs)
    }
    for date in CellValues.separated(row[.births]) { draft.add(date, to: \.datesOfBirth) }
    for place in CellValues.separated(row[.birthplaces]) { draft.add(place, to: \.placesOfBirth) }
    for field in [Field.nationalities, .citizenships] {
      for country in CellValues.separated(row[field]) { draft.add(country, to: \.nationalities) }
    }
    for address in CellValues.separated(row[.addresses]) {
      draft.add(address, to: \.addresses)
      draft.add(Self.country(of: address), to: \.countries)
    }
    draft.add(row[.flag], to: \.countries)
    if !row[.callSign].isEmpty {
      draft.add(IdentityDocument(kind: .callSign, number: row[.callSign]))
    }
    for item in CellValues.separated(row[.ids]) { CSLIdentifier(item).add(to: &draft) }
    draft.add(remark: row[.remarks])
    draft.add("List", remark: row[.source])
    draft.add("Vessel type", remark: row[.vesselType])
    draft.add("Vessel owner", remark: row[.owner])
    draft.add("License requirement", remark: row[.requirement])
    draft.add("License policy", remark: row[.policy])
    draft.add("Federal Register", remark: row[.notice])
    draft.add("From", remark: row[.start])
    draft.add("To", remark: row[.end])
  }

  /// The code of the country at the end of an address, or nothing.
  private static func country(of address: String) -> String {
    let bytes = address.utf8Span.span
    var start = bytes.count
    while start > 0, bytes[start - 1] != .comma { start -= 1 }
    let last = bytes.trimmed(start..<bytes.count)
    if last.count != 2 { return "" }
    let code = bytes.text(last)
    return CSLIdentifier.isCountryCode(code) ? code : ""
  }
}
