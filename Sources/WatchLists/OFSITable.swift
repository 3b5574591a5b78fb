import Identity

/// The consolidated list of the UK Office of Financial Sanctions Implementation, `ConList.csv`.
///
/// The first line tells when it was made. A party is the rows of one group, one for each combination of a
/// name, a date of birth and an address; cells count several values, as in *(1) Iran (2) Iraq*.
struct OFSITable: PublishedTable {
  enum Field: Int, BritishField {
    case surname, name1, name2, name3, name4, name5, title, original, birth, birthTown
    case birthCountry, nationality, passport, passportDetails, identity, identityDetails, position
    case address1, address2, address3, address4, address5, address6, postcode, country
    case information, kind, aliasType, aliasQuality, regime, listed, group

    var headers: [String] {
      switch self {
      case .surname: ["name6"]
      case .name1: ["name1"]
      case .name2: ["name2"]
      case .name3: ["name3"]
      case .name4: ["name4"]
      case .name5: ["name5"]
      case .title: ["title"]
      case .original: ["namenonlatinscript"]
      case .birth: ["dob", "dateofbirth"]
      case .birthTown: ["townofbirth"]
      case .birthCountry: ["countryofbirth"]
      case .nationality: ["nationality"]
      case .passport: ["passportnumber"]
      case .passportDetails: ["passportdetails"]
      case .identity: ["nationalidentificationnumber", "ninumber"]
      case .identityDetails: ["nidetails", "nationalidentificationdetails"]
      case .position: ["position"]
      case .address1: ["address1"]
      case .address2: ["address2"]
      case .address3: ["address3"]
      case .address4: ["address4"]
      case .address5: ["address5"]
      case .address6: ["address6"]
      case .postcode: ["postzipcode", "postcode"]
      case .country: ["country"]
      case .information: ["otherinformation"]
      case .kind: ["grouptype"]
      case .aliasType: ["aliastype"]
      case .aliasQuality: ["aliasquality"]
      case .regime: ["regime"]
      case .listed: ["listedon"]
      case .group: ["groupid"]
      }
    }
  }

  static let format = WatchListFormat.ofsi
  static let marks: [Field] = [.surname, .name1, .kind, .aliasType, .group]
  static let nameField = Field.surname
  static let groupsRows = true

  func identifier(of row: TableRow<Field>) -> String {
    row[.group]
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    let quality = BritishNames.quality(type: row[.aliasType], strength: row[.aliasQuality])
    BritishNames.addParty(row, quality, to: &draft)
    draft.add(row[.country], to: \.countries)
    readInformation(row[.information], into: &draft)
    draft.set(listedOn: DayMonthYear.iso(row[.listed]))
  }

  /// Keeps the free text and reads what it has under headings, as in *(Gender):Male*.
  private func readInformation(_ text: String, into draft: inout EntryDraft) {
    draft.add(remark: text)
    draft.set(gender: BritishNames.value(of: "(Gender):", in: text))
    let number = BritishNames.value(of: "(IMO number):", in: text)
    if !number.isEmpty { draft.add(IdentityDocument(kind: .imo, number: number)) }
  }
}
