/// What a column of a table, or a key of a JSON object, is read as.
public enum Column: Int, CaseIterable, Sendable {
  case id, kind
  case name, givenName, middleName, familyName, aliases, weakAliases
  case title, position, gender, dateOfBirth, placeOfBirth, nationality
  case country, address, document, program, remarks
  /// The lines of a machine-readable zone, or the first of them.
  case zone
  case zoneLine2, zoneLine3
  case birthDay, birthMonth, birthYear, citizenship
  /// What the column of documents leaves out: what they are, and who issued them.
  case documentType, documentCountry
  /// Numbers of one kind each.
  case passport, nationalID, taxNumber, registrationNumber, imo, mmsi, callSign, lei, bic
}

extension Column: CustomStringConvertible {
  /// The column as it is written in a mapping, such as `date_of_birth`.
  public var description: String {
    switch self {
    case .id: "id"
    case .kind: "kind"
    case .name: "name"
    case .givenName: "given_name"
    case .middleName: "middle_name"
    case .familyName: "family_name"
    case .aliases: "aliases"
    case .weakAliases: "weak_aliases"
    case .title: "title"
    case .position: "position"
    case .gender: "gender"
    case .dateOfBirth: "date_of_birth"
    case .placeOfBirth: "place_of_birth"
    case .nationality: "nationality"
    case .country: "country"
    case .address: "address"
    case .document: "document"
    case .program: "program"
    case .remarks: "remarks"
    case .zone: "mrz"
    case .zoneLine2: "mrz_line_2"
    case .zoneLine3: "mrz_line_3"
    case .birthDay: "birth_day"
    case .birthMonth: "birth_month"
    case .birthYear: "birth_year"
    case .citizenship: "citizenship"
    case .documentType: "document_type"
    case .documentCountry: "document_country"
    case .passport: "passport"
    case .nationalID: "national_id"
    case .taxNumber: "tax_number"
    case .registrationNumber: "registration_number"
    case .imo: "imo"
    case .mmsi: "mmsi"
    case .callSign: "call_sign"
    case .lei: "lei"
    case .bic: "bic"
    }
  }
}

extension Column {
  /// The usual headers, folded, the more telling first.
  ///
  /// They are those of OpenSanctions, FollowTheMoney, the US consolidated screening list, and of files
  /// that people write by hand.
  var usualHeaders: [String] {
    switch self {
    case .id: ["id", "entityid", "uid", "identifier", "entitynumber", "entnum", "recordid", "key"]
    case .name:
      [
        "name", "fullname", "primaryname", "wholename", "entityname", "customername", "namefull",
        "caption", "query",
      ]
    case .givenName:
      ["givenname", "firstname", "forename", "givennames", "firstnames", "forenames"]
    case .middleName: ["middlename", "middlenames", "secondname"]
    case .familyName: ["familyname", "lastname", "surname"]
    case .aliases: ["aliases", "alias", "altnames", "aka", "alternatenames", "othernames"]
    case .weakAliases: ["weakaliases", "weakalias", "weakaka", "lowqualityaliases"]
    case .kind: ["kind", "type", "schema", "entitytype", "recordtype", "sdntype", "partytype"]
    case .title: ["title", "titles", "honorific"]
    case .position: ["position", "positions", "designation", "role"]
    case .gender: ["gender", "sex"]
    case .dateOfBirth: ["dateofbirth", "datesofbirth", "dob", "birthdate", "born"]
    case .placeOfBirth: ["placeofbirth", "placesofbirth", "pob", "birthplace"]
    case .nationality: ["nationality", "nationalities", "nationalitycountry"]
    case .citizenship:
      ["citizenship", "citizenships", "countryofcitizenship", "citizenof", "secondnationality"]
    case .country: ["country", "countries", "residence", "countryofresidence"]
    case .address: ["address", "addresses"]
    case .document:
      [
        "document", "documents", "ids", "identifiers", "documentnumber", "documentno", "docnumber",
        "docno", "idnumber", "identificationnumber",
      ]
    case .program:
      [
        "program", "programs", "programme", "programmes", "sanctions", "regime", "topics",
        "sanctiontype",
      ]
    case .remarks: ["remarks", "remark", "comments", "comment", "notes", "note", "description"]
    case .zone:
      ["mrz", "machinereadablezone", "mrzlines", "mrztext", "mrzline1", "mrz1", "mrzfirstline"]
    case .zoneLine2: ["mrzline2", "mrz2", "mrzsecondline"]
    case .zoneLine3: ["mrzline3", "mrz3", "mrzthirdline"]
    case .birthDay: ["birthday", "dayofbirth", "dobday", "birthdateday", "dobd"]
    case .birthMonth: ["birthmonth", "monthofbirth", "dobmonth", "birthdatemonth", "dobm"]
    case .birthYear:
      ["birthyear", "yearofbirth", "dobyear", "birthdateyear", "yob", "doby"]
    case .documentType: ["documenttype", "doctype", "typeofdocument", "idtype"]
    case .documentCountry:
      [
        "documentcountry", "doccountry", "issuingcountry", "issuingstate", "countryofissue",
        "documentissuingcountry", "documentissuer", "issuer", "passportcountry",
        "passportissuingcountry", "idcountry",
      ]
    case .passport:
      ["passport", "passports", "passportnumber", "passportno", "passportnumbers", "ppno"]
    case .nationalID:
      [
        "nationalid", "nationalidnumber", "nationalidno", "nationalidentificationnumber",
        "nationalidentitynumber", "nationalnumber", "idcard", "idcardnumber", "identitycard",
        "cnic", "nin",
      ]
    case .taxNumber:
      [
        "taxnumber", "taxid", "taxidnumber", "taxidno", "tin", "vatnumber", "vatcode", "vat",
        "inncode", "inn",
      ]
    case .registrationNumber:
      [
        "registrationnumber", "registrationno", "companynumber", "companyregistrationnumber",
        "registrationid", "commercialregistrationnumber", "ogrncode",
      ]
    case .imo: ["imo", "imonumber", "imono", "vesselimo"]
    case .mmsi: ["mmsi", "mmsinumber"]
    case .callSign: ["callsign", "vesselcallsign", "radiocallsign"]
    case .lei: ["lei", "leicode", "legalentityidentifier"]
    case .bic: ["bic", "bicnumber", "biccode", "swift", "swiftbic", "swiftcode", "bicswift"]
    }
  }

  /// Whether one cell may hold several values, between `;` or `|`.
  var holdsSeveral: Bool {
    switch self {
    case .aliases, .weakAliases, .dateOfBirth, .placeOfBirth, .nationality, .country, .document,
      .program, .address, .title, .position, .citizenship, .passport, .nationalID, .taxNumber,
      .registrationNumber, .imo, .mmsi, .callSign, .lei, .bic:
      true
    case .birthDay, .birthMonth, .birthYear, .documentType, .documentCountry, .id, .name,
      .givenName, .middleName, .familyName, .kind, .gender, .remarks, .zone, .zoneLine2,
      .zoneLine3:
      false
    }
  }

  /// Returns a header as it is compared: `Date_of Birth` is `dateofbirth`.
  package static func folded(_ header: String) -> String {
    if header.utf8.allSatisfy({ $0.foldedHeaderByte == $0 }) { return header }
    let bytes = header.utf8Span.span
    // Safe because at most one letter is written for each byte.
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { letters in
      var count = 0
      for index in bytes.indices {
        guard let folded = bytes[index].foldedHeaderByte else { continue }
        unsafe letters[count] = folded
        count += 1
      }
      return count
    }
  }
}
