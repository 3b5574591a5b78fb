import Identity

/// One traveller of a message PAXLST, put together segment by segment.
struct PAXLSTTraveller {
  /// The row so far.
  var row: QueryRow
  /// Where the traveller begins.
  let offset: Int
  private var births: [EDIFACTDate] = []
  private var document: PendingDocument?

  private struct PendingDocument {
    var kind: IdentityDocument.Kind
    var number: String
    var issuer = ""
    var expiry: EDIFACTDate?
  }

  /// What is wrong with a segment.
  struct Fault: Error {
    var field: String
    var expected: String
    var found: String
  }

  /// How travellers are marked, and as what they travel.
  static let roles: [String: Journey.Role] = [
    "FL": .passenger, "FM": .crew, "DDT": .transitPassenger, "DDU": .transitCrew,
  ]

  /// Begins a traveller with the segment NAD; `nil` where it has no name.
  init?(_ segment: EDIFACTReader.Segment, journey: Journey) {
    let names =
      segment.elements.count > 4 ? segment.elements[4].filter { !$0.isEmpty } : []
    guard let surname = names.first else { return nil }
    let given = names.dropFirst().joined(separator: " ")
    // A first component that is empty leaves the given names alone.
    let hasSurname = segment[4].isEmpty == false
    let name = given.isEmpty ? surname : hasSurname ? "\(surname), \(given)" : "\(surname) \(given)"
    var journey = journey
    journey.role = Self.roles[segment[1]]
    row = QueryRow(name: name, kind: .person, journey: journey, line: segment.line)
    offset = segment.offset
  }

  /// Adds a segment that belongs to the traveller; segments that say nothing of who it is are passed by.
  mutating func add(_ segment: EDIFACTReader.Segment) throws(Fault) {
    switch segment.tag {
    case "ATT": try addAttribute(segment)
    case "DTM": try addDate(segment)
    case "NAT":
      let code = segment[2]
      guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ $0 & 0xDF >= 0x41 }) else {
        throw Fault(field: "nationality", expected: "a code of two or three letters", found: code)
      }
      row.nationalities.append(code)
    case "LOC": addPlace(segment)
    case "RFF": addReference(segment)
    case "DOC":
      endDocument()
      guard !segment[2].isEmpty else {
        throw Fault(field: "document", expected: "a number", found: "")
      }
      document = PendingDocument(kind: .init(code: segment[1]), number: segment[2])
    default: break
    }
  }

  /// The row, with dates of birth that lie before a day of the flight.
  ///
  /// - Parameter flight: the day, in the form of `ShortDate.order(century:)`.
  func finished(flight: Int?) -> QueryRow {
    var traveller = self
    traveller.endDocument()
    traveller.row.datesOfBirth = births.flatMap { $0.births(before: flight) }
    return traveller.row
  }

  private mutating func addAttribute(_ segment: EDIFACTReader.Segment) throws(Fault) {
    guard segment[1] == "2" else { return }
    switch segment[3] {
    case "M": row.gender = .male
    case "F": row.gender = .female
    case "", "U", "X": break
    default: throw Fault(field: "sex", expected: "M, F, U or X", found: segment[3])
    }
  }

  private mutating func addDate(_ segment: EDIFACTReader.Segment) throws(Fault) {
    let isBirth = segment[1] == "329"
    guard isBirth || segment[1] == "36" else {
      if segment[1].utf8.allSatisfy(\.isDigit), !segment[1].isEmpty { return }
      throw Fault(field: "date", expected: "the code of a date", found: segment[1])
    }
    guard let date = EDIFACTDate(segment[1, 1], code: segment[1, 2]) else {
      throw Fault(
        field: isBirth ? "date of birth" : "date of expiry",
        expected: "YYMMDD or CCYYMMDD", found: segment[1, 1])
    }
    if isBirth { births.append(date) } else { document?.expiry = date }
  }

  private mutating func addPlace(_ segment: EDIFACTReader.Segment) {
    let code = segment[2]
    switch segment[1] {
    case "91": document?.issuer = code
    case "174": if !code.isEmpty { row.countries.append(code) }
    case "178": row.journey?.embarkation = code.isEmpty ? nil : code
    case "179": row.journey?.disembarkation = code.isEmpty ? nil : code
    case "180":
      let parts = [segment[2, 3], segment[3, 3], segment[4, 3], code].filter { !$0.isEmpty }
      if !parts.isEmpty { row.placesOfBirth.append(parts.joined(separator: ", ")) }
    default: break
    }
  }

  private mutating func addReference(_ segment: EDIFACTReader.Segment) {
    let reference = segment[1, 1]
    guard !reference.isEmpty else { return }
    switch segment[1] {
    case "AVF": row.journey?.booking = reference
    case "ABO": row.id = reference
    default: break
    }
  }

  private mutating func endDocument() {
    guard let document else { return }
    self.document = nil
    var read = IdentityDocument(
      kind: document.kind, number: document.number, issuer: document.issuer)
    if let expiry = document.expiry { read.written += ", expires \(expiry.event)" }
    row.documents.append(read)
  }
}
