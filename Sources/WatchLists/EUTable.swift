import Identity

/// The consolidated list of the European Union as CSV between semicolons, a row a name, address, date of
/// birth or document.
///
/// Both layouts that the European Commission offers are read: 1.1, with headers such as
/// `NameAlias_WholeName`, and 1.0, with `Naal_wholename`. An entity is the rows of one logical identifier.
/// The first name is the primary one.
struct EUTable: PublishedTable {
  enum Field: Int, TableField {
    case fileDate, id, reference, unitedNationsID, designated, remark, kind, regulation, programme
    case lastName, firstName, middleName, wholeName, strength, nameRemark, gender, title, function
    case street, poBox, zipCode, city, region, place, country
    case birthDate, birthYear, birthFrom, birthTo, isCirca
    case birthPlace, birthCity, birthRegion, birthCountry
    case number, numberType, numberCountry, citizenship

    var headers: [String] {
      switch self {
      case .fileDate: ["filegenerationdate", "datefile"]
      case .id: ["entitylogicalid"]
      case .reference: ["entityeureferencenumber", "eurefnum"]
      case .unitedNationsID: ["entityunitednationid"]
      case .designated: ["entitydesignationdate"]
      case .remark: ["entityremark"]
      case .kind: ["entitysubjecttypeclassificationcode", "entitysubjecttype", "subjecttype"]
      case .regulation: ["entityregulationnumbertitle", "lebanumtitle"]
      case .programme: ["entityregulationprogramme", "programme"]
      case .lastName: ["namealiaslastname", "naallastname"]
      case .firstName: ["namealiasfirstname", "naalfirstname"]
      case .middleName: ["namealiasmiddlename", "naalmiddlename"]
      case .wholeName: ["namealiaswholename", "naalwholename"]
      case .strength: ["namealiasstrong"]
      case .nameRemark: ["namealiasremark", "naalremark"]
      case .gender: ["namealiasgender", "naalgender"]
      case .title: ["namealiastitle", "naaltitle"]
      case .function: ["namealiasfunction", "naalfunction"]
      case .street: ["addressstreet", "addrstreet"]
      case .poBox: ["addresspobox"]
      case .zipCode: ["addresszipcode", "addrzipcode"]
      case .city: ["addresscity", "addrcity"]
      case .region: ["addressregion"]
      case .place: ["addressplace", "addrother"]
      case .country: ["addresscountrydescription", "addrcountry"]
      case .birthDate: ["birthdatebirthdate", "birtdate"]
      case .birthYear: ["birthdateyear"]
      case .birthFrom: ["birthdateyearrangefrom"]
      case .birthTo: ["birthdateyearrangeto"]
      case .isCirca: ["birthdatecirca"]
      // The older layout is published with this slip.
      case .birthPlace: ["birthdateplace", "birtplace", "birtplcae"]
      case .birthCity: ["birthdatecity"]
      case .birthRegion: ["birthdateregion"]
      case .birthCountry: ["birthdatecountrydescription", "birtcountry"]
      case .number: ["identificationnumber", "idennumber"]
      case .numberType: ["identificationtypedescription"]
      case .numberCountry: ["identificationcountrydescription", "idencountry"]
      case .citizenship: ["citizenshipcountrydescription", "citicountry"]
      }
    }
  }

  static let format = WatchListFormat.eu
  static let marks: [Field] = [.id, .wholeName, .kind]
  static let nameField = Field.wholeName
  static let groupsRows = true

  func identifier(of row: TableRow<Field>) -> String {
    row[.id]
  }

  func date(of row: TableRow<Field>) -> String? {
    row[.fileDate].isEmpty ? nil : DayMonthYear.iso(row[.fileDate])
  }

  func read(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    draft.set(row[.kind] == "E" ? .organization : Entry.Kind(word: row[.kind]))
    let name = row[.wholeName]
    draft.add(
      name: name.isEmpty
        ? row.joined([.firstName, .middleName, .lastName], separator: " ") : name,
      Self.isWeak(row) ? .weak : .strong)
    draft.set(gender: row[.gender])
    draft.add(row[.title], to: \.titles)
    draft.add(row[.function], to: \.positions)
    draft.add(row[.programme], to: \.programs)
    readBirth(row, into: &draft)
    let address = Self.known(
      row, [.street, .poBox, .place, .zipCode, .city, .region, .country])
    draft.add(address, to: \.addresses)
    draft.add(Self.known(row, [.country]), to: \.countries)
    draft.add(Self.known(row, [.citizenship]), to: \.nationalities)
    readDocument(row, into: &draft)
    draft.add(remark: row[.remark])
    draft.add("Name", remark: row[.nameRemark])
    draft.add("EU reference", remark: row[.reference])
    draft.add(row[.unitedNationsID], to: \.references)
    draft.set(listedOn: row[.designated])
    draft.add("Regulation", remark: row[.regulation])
  }

  private static let weakWords = PhraseFinder(["low quality", "weak alias"])

  private static func isWeak(_ row: TableRow<Field>) -> Bool {
    !row[.strength].isEmpty && row[.strength].lowercased() == "false"
      || weakWords.occurs(in: row[.nameRemark])
  }

  /// The cells that say something: the list writes *UNKNOWN* where it knows no country.
  private static func known(_ row: TableRow<Field>, _ fields: [Field]) -> String {
    row.joined(fields, without: "UNKNOWN")
  }

  private func readBirth(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    var circa: String { row[.isCirca].lowercased() == "true" ? "circa " : "" }
    if !row[.birthDate].isEmpty {
      draft.add(circa + DayMonthYear.iso(row[.birthDate]), to: \.datesOfBirth)
    } else if !row[.birthFrom].isEmpty, !row[.birthTo].isEmpty {
      draft.add("\(row[.birthFrom]) to \(row[.birthTo])", to: \.datesOfBirth)
    } else if !row[.birthYear].isEmpty {
      draft.add(circa + row[.birthYear], to: \.datesOfBirth)
    }
    let place = Self.known(row, [.birthPlace, .birthCity, .birthRegion, .birthCountry])
    draft.add(place, to: \.placesOfBirth)
  }

  /// Reads *A1234567 (passport-National passport)*, where the type may have a column of its own.
  private func readDocument(_ row: TableRow<Field>, into draft: inout EntryDraft) {
    var number = row[.number], type = row[.numberType]
    if number.isEmpty { return }
    if let open = number.utf8.firstIndex(of: UInt8(ascii: "(")), open > number.startIndex {
      let inside = number[number.index(after: open)...].prefix { $0 != ")" }
      if type.isEmpty { type = String(inside) }
      number = String(number[..<open]).trimmed
    }
    let issuer = Self.known(row, [.numberCountry])
    draft.add(IdentityDocument(type: type, number: number, issuer: issuer))
  }
}
