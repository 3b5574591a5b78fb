import Identity

/// What is known of a party beside its names, read once for all comparisons.
struct KnownIdentity: Sendable {
  let dates: BirthDates
  let places: [BirthPlace]
  let nationalities: Nationalities
  let gender: Gender?
  let documents: [IdentityDocument]

  /// Reads what is written.
  init(_ fields: IdentityFields) {
    dates = BirthDates(fields.datesOfBirth)
    places = fields.placesOfBirth.map { BirthPlace($0) }
    nationalities = Nationalities(fields.nationalities)
    gender = fields.gender
    documents = fields.documents
  }
}

/// Judges what is known of a query and of an entry beside their names.
struct IdentityJudge: Sendable {
  private let worth: IdentityWorth
  private let comparer: NameComparer

  init(_ comparer: NameComparer) {
    worth = comparer.policy.identity
    self.comparer = comparer
  }

  /// Returns a finding for each field, in their order, where nothing is known of the query.
  static func findings(nothingAgainst entry: IdentityFields) -> [IdentityFinding] {
    let values: [(IdentityField, [String])] = [
      (.dateOfBirth, entry.datesOfBirth), (.placeOfBirth, entry.placesOfBirth),
      (.nationality, entry.nationalities), (.gender, entry.gender.map { [$0.rawValue] } ?? []),
      (.document, entry.documents.map(\.written)),
    ]
    return values.map { field, values in
      IdentityFinding(field, .unknown, query: "", entry: values.joined(separator: "; "))
    }
  }

  /// Returns a finding for each field, in their order.
  func findings(_ query: KnownIdentity, _ entry: KnownIdentity) -> [IdentityFinding] {
    [
      birthDate(query.dates, entry.dates),
      comparer.comparison(query.places, entry.places, worth),
      nationality(query.nationalities, entry.nationalities),
      gender(query.gender, entry.gender),
      document(query.documents, entry.documents),
    ]
  }

  private func birthDate(_ query: BirthDates, _ entry: BirthDates) -> IdentityFinding {
    let comparison = query.compared(with: entry)
    var lift = 1.0, loss = 0.0
    switch (comparison.judgement, comparison.precision) {
    case (.agrees, .day): lift = worth.birthDay
    case (.agrees, .month): lift = worth.birthMonth
    case (.agrees, _): lift = worth.birthYear
    case (.compatible, _): lift = worth.birthCompatible
    case (.contradicts, _):
      let isNear = comparison.daysApart <= worth.nearDays
      loss = isNear ? worth.birthNearContradiction : worth.birthContradiction
    case (.unknown, _): break
    }
    return IdentityFinding(
      .dateOfBirth, comparison.judgement, query: comparison.written,
      entry: comparison.otherWritten, note: comparison.note, lift: lift, loss: loss)
  }

  private func nationality(_ query: Nationalities, _ entry: Nationalities) -> IdentityFinding {
    let comparison = query.compared(with: entry)
    return IdentityFinding(
      .nationality, comparison.judgement, query: comparison.written,
      entry: comparison.otherWritten, note: comparison.note,
      lift: comparison.judgement == .agrees ? worth.nationality : 1,
      loss: comparison.judgement == .contradicts ? worth.nationalityContradiction : 0)
  }

  private func gender(_ query: Gender?, _ entry: Gender?) -> IdentityFinding {
    let judgement: Judgement =
      query == nil || entry == nil ? .unknown : query == entry ? .agrees : .contradicts
    return IdentityFinding(
      .gender, judgement, query: query?.rawValue ?? "", entry: entry?.rawValue ?? "",
      loss: judgement == .contradicts ? worth.genderContradiction : 0)
  }

  private func document(
    _ query: [IdentityDocument], _ entry: [IdentityDocument]
  ) -> IdentityFinding {
    let comparison = DocumentComparison(query, entry)
    let lift: Double =
      switch comparison.judgement {
      case .agrees: worth.document
      case .compatible: worth.documentCompatible
      case .unknown, .contradicts: 1
      }
    return IdentityFinding(
      .document, comparison.judgement, query: comparison.written, entry: comparison.otherWritten,
      note: comparison.note, lift: lift,
      loss: comparison.judgement == .contradicts ? worth.documentContradiction : 0)
  }
}
