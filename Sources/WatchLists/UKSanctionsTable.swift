import Identity

/// The UK Sanctions List of the Foreign, Commonwealth and Development Office.
///
/// The first line may tell when it was made. A party is the rows of one unique identifier.
struct UKSanctionsTable: PublishedTable {
  enum Field: Int, BritishField {
    case id, group, unitedNationsID, surname, name1, name2, name3, name4, name5
    case nameType, strength, title, original, regime, kind, imposed, information, reasons
    case address1, address2, address3, address4, address5, address6, postcode, country
    case designated, birth, nationality, identity, identityDetails, passport, passportDetails
    case position, gender, birthTown, birthCountry, entityType, subsidiaries, parent, registration
    case imo, owner, flag, shipType, hull

    var headers: [String] {
      switch self {
      case .id: ["uniqueid"]
      case .group: ["ofsigroupid"]
      case .unitedNationsID: ["unreferencenumber"]
      case .surname: ["name6"]
      case .name1: ["name1"]
      case .name2: ["name2"]
      case .name3: ["name3"]
      case .name4: ["name4"]
      case .name5: ["name5"]
      case .nameType: ["nametype"]
      case .strength: ["aliasstrength"]
      case .title: ["title"]
      case .original: ["namenonlatinscript"]
      case .regime: ["regimename"]
      case .kind: ["designationtype", "individualentityship"]
      case .imposed: ["sanctionsimposed"]
      case .information: ["otherinformation"]
      case .reasons: ["ukstatementofreasons"]
      case .address1: ["addressline1"]
      case .address2: ["addressline2"]
      case .address3: ["addressline3"]
      case .address4: ["addressline4"]
      case .address5: ["addressline5"]
      case .address6: ["addressline6"]
      case .postcode: ["addresspostalcode"]
      case .country: ["addresscountry"]
      case .designated: ["datedesignated"]
      case .birth: ["dob", "dateofbirth"]
      case .nationality: ["nationalityies", "nationality"]
      case .identity: ["nationalidentifiernumber"]
      case .identityDetails: ["nationalidentifieradditionalinformation"]
      case .passport: ["passportnumber"]
      case .passportDetails: ["passportadditionalinformation"]
      case .position: ["position"]
      case .gender: ["gender"]
      case .birthTown: ["townofbirth"]
      case .birthCountry: ["countryofbirth"]
      case .entityType: ["typeofentity"]
      case .subsidiaries: ["subsidiaries"]
      case .parent: ["parentcompany"]
      case .registration: ["businessregistrationnumbers", "businessregistrationnumber"]
      case .imo: ["imonumber"]
      case .owner: ["currentowneroperators", "currentowneroperator"]
      case .flag: ["currentbelievedflagofship"]
      case .shipType: ["typeofship"]
      case .hull: ["hullidentificationnumberhin"]
      }
    }
  }

  static let format = WatchListFormat.ukSanctions
  static let marks: [Field] = [.id, .surname, .name1, .nameType, .regime]
  static let nameField = Field.surname
  static let groupsRows = true

  func identifier(of row: TableRow<Field>) -> String {
    row[.id]
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    let quality = BritishNames.quality(type: row[.nameType], strength: row[.strength])
    BritishNames.addParty(row, quality, to: &draft)
    draft.set(gender: row[.gender])
    BritishNames.addDocuments(.registration, row[.registration], "", to: &draft)
    BritishNames.addDocuments(.imo, row[.imo], "", to: &draft)
    BritishNames.addDocuments(.registration, row[.hull], "", to: &draft)
    for country in CellValues.counted(row[.country]) + CellValues.counted(row[.flag]) {
      draft.add(country, to: \.countries)
    }
    readRemarks(row, into: &draft)
  }

  private func readRemarks(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.add(remark: row[.information])
    draft.add(remark: row[.reasons])
    draft.add("Type of entity", remark: row[.entityType])
    draft.add("Type of ship", remark: row[.shipType])
    draft.add("Owner or operator", remark: row[.owner])
    draft.add("Parent company", remark: row[.parent])
    draft.add("Subsidiaries", remark: row[.subsidiaries])
    draft.add("Sanctions", remark: row[.imposed])
    draft.set(listedOn: DayMonthYear.iso(row[.designated]))
    draft.add("OFSI group", remark: row[.group])
    draft.add("UN reference", remark: row[.unitedNationsID])
  }
}
