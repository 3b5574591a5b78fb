import Identity

/// One name to be screened, and what is known beside it.
public struct QueryRow: Equatable, Sendable {
  /// The caller's own identifier, if there is one.
  public var id: String?

  /// The name as read, without blanks around it; never empty.
  public var name: String

  /// Whom or what the name belongs to; `nil` where the file does not tell.
  public var kind: Entry.Kind?

  /// The gender, where the file tells it.
  public var gender: Gender?

  /// Dates of birth, as written.
  public var datesOfBirth: [String] {
    get { fewDatesOfBirth.values }
    set { fewDatesOfBirth = Few(newValue) }
  }

  /// Places of birth.
  public var placesOfBirth: [String]

  /// Nationalities and citizenships.
  public var nationalities: [String] {
    get { fewNationalities.values }
    set { fewNationalities = Few(newValue) }
  }

  /// Countries of residence.
  public var countries: [String]

  /// Passports and other numbers.
  public var documents: [IdentityDocument]

  /// The journey for which the person is screened, where the file tells it.
  public var journey: Journey? {
    get { rareJourney.value }
    set { rareJourney = Rare(newValue) }
  }

  /// What the properties of these names hold.
  fileprivate(set) var fewDatesOfBirth, fewNationalities: Few<String>

  /// What `journey` holds.
  fileprivate(set) var rareJourney: Rare<Journey>

  /// What of the row was wrong and left out, while the name is still to be screened.
  public var refusals: [Refusal]

  /// The line of the file at which the row begins.
  public var line: Int
}

// As with `Entry`, the initializer of all members makes a query in its place.
extension QueryRow {
  /// A name with nothing beside it is a valid query.
  public init(
    id: String? = nil,
    name: String,
    kind: Entry.Kind? = nil,
    gender: Gender? = nil,
    datesOfBirth: [String] = [],
    placesOfBirth: [String] = [],
    nationalities: [String] = [],
    countries: [String] = [],
    documents: [IdentityDocument] = [],
    journey: Journey? = nil,
    refusals: [Refusal] = [],
    line: Int = 0
  ) {
    self.init(
      id: id, name: name, kind: kind, gender: gender, placesOfBirth: placesOfBirth,
      countries: countries, documents: documents, fewDatesOfBirth: Few(datesOfBirth),
      fewNationalities: Few(nationalities),
      rareJourney: Rare(journey), refusals: refusals, line: line)
  }
}

extension QueryRow {
  /// A name with nothing beside it.
  init(_ name: String, line: Int) {
    self.init(
      id: nil, name: name, kind: nil, gender: nil, placesOfBirth: [], countries: [], documents: [],
      fewDatesOfBirth: .none, fewNationalities: .none, rareJourney: .none, refusals: [], line: line)
  }

  /// What is known beside the name.
  public var identity: IdentityFields {
    IdentityFields(
      gender: gender, datesOfBirth: datesOfBirth, placesOfBirth: placesOfBirth,
      nationalities: nationalities, documents: documents)
  }
}

extension QueryRow {
  /// The columns that a query is made of.
  static let columns: [Column] =
    [
      .id, .name, .givenName, .middleName, .familyName, .kind, .gender, .dateOfBirth, .placeOfBirth,
      .nationality, .country, .document, .zone, .zoneLine2, .zoneLine3,
    ] + identityColumns

  /// The columns of which further facts beside the name are made.
  private static let identityColumns: [Column] = [
    .birthDay, .birthMonth, .birthYear, .citizenship, .documentType, .documentCountry,
    .passport, .nationalID, .taxNumber, .registrationNumber, .imo, .mmsi, .callSign, .lei, .bic,
  ]

  /// A query from named values and the name that they give.
  init(_ values: borrowing NamedValues, name: consuming String, line: Int) {
    let kind = values.first(.kind).map(Entry.Kind.init(word:))
    self.init(
      id: values.first(.id),
      name: name,
      kind: kind == .unknown ? nil : kind,
      gender: values.first(.gender).flatMap(Gender.init(word:)),
      placesOfBirth: values[.placeOfBirth],
      countries: values[.country],
      documents: values.documents,
      fewDatesOfBirth: values.fewDatesOfBirth,
      fewNationalities: values.fewNationalities,
      rareJourney: .none,
      refusals: [],
      line: line)
  }
}
