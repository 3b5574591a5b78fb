import Nisba

/// What the report shows of one hit beside its row in the table.
struct ReportHit: Encodable {
  struct Query: Encodable {
    let file: String
    let line: Int
    let id: String?
    let name: String
  }

  /// A line of evidence, in the order of its fields.
  struct Line: Encodable {
    let evidence: Evidence

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.unkeyedContainer()
      try fields.encode(evidence.finding.rawValue)
      try fields.encode(evidence.query)
      try fields.encode(evidence.entry)
      try fields.encode(evidence.law)
      try fields.encode(evidence.likeness)
      try fields.encode(evidence.cost)
    }
  }

  let query: Query
  let key: String
  let quality: String
  let reason: String
  let evidence: [Line]
  let identity: [[String]]
  let fingerprint: String

  init(_ hit: Hit, query: QueryRow, file: String, fingerprint: String) {
    self.query = Query(file: file, line: query.line, id: query.id, name: query.name)
    key = Decision.key(of: query)
    quality = hit.name.quality.rawValue
    reason =
      hit.isSuppressed
      ? "a hit by its name alone; what is known beside it lowers the score under the threshold" : ""
    evidence = hit.evidence.map { Line(evidence: $0) }
    identity = hit.identity.map {
      [$0.field.rawValue, $0.judgement.rawValue, $0.query, $0.entry, $0.note]
    }
    self.fingerprint = fingerprint
  }
}

/// What the report shows of an entry.
struct ReportEntry: Encodable {
  let names: [[String]]
  let kind: String
  let gender: String?
  let datesOfBirth: [String], placesOfBirth: [String], nationalities: [String]
  let documents: [String], titles: [String], positions: [String], programs: [String]
  let countries: [String], addresses: [String]
  let listedOn: String?, updatedOn: String?
  let references: [String]
  let remarks: String
  let source: String

  init(_ entry: Entry, listDate: String?) {
    names = entry.names.map { [$0.written, $0.quality.rawValue] }
    kind = entry.kind.rawValue
    gender = entry.gender?.rawValue
    datesOfBirth = entry.datesOfBirth
    placesOfBirth = entry.placesOfBirth
    nationalities = entry.nationalities
    documents = entry.documents.map(\.written)
    titles = entry.titles
    positions = entry.positions
    programs = entry.programs
    countries = entry.countries
    addresses = entry.addresses
    listedOn = entry.listedOn
    updatedOn = entry.updatedOn
    references = entry.references
    remarks = entry.remarks
    source = listDate.map { "dated \($0)" } ?? ""
  }
}
