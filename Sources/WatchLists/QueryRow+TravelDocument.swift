import Identity

extension QueryRow {
  /// A query of the machine-readable zone of a travel document, the lines of which stand behind one
  /// another with or without blanks between; `nil` where a text is none.
  ///
  ///     let row = try QueryRow(zone: """
  ///       P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
  ///       L898902C36UTO7408122F1204159ZE184226B<<<<<10
  ///       """)
  ///     row?.name  // "ERIKSSON<<ANNA<MARIA"
  ///
  /// - Parameter path: what stands for the file in refusals.
  /// - Throws: the refusal where nothing can be read of the name.
  public init?(zone text: String, path: String = "zone") throws(Refusal) {
    guard let document = ZoneCell.document(in: text) else { return nil }
    switch Self.item(document, path: path, lines: [1, 2, 3]) {
    case .row(let row): self = row
    case .refused(let refusal): throw refusal
    }
  }

  /// A query of a document, or the refusal of it where nothing of its name can be read.
  ///
  /// - Parameter lines: the lines of the file at which those of the zone stand; the last of them counts
  ///   for lines that are missing.
  static func item(
    _ document: TravelDocument, path: String, lines: [Int]
  ) -> QueryFile.Item {
    let refusals = document.faults.map { fault in
      Refusal(
        path: path, line: lines[min(fault.line, lines.count) - 1], field: fault.field,
        reason: .travelDocument(fault))
    }
    guard !document.name.isEmpty else {
      return .refused(
        refusals.first { $0.field == TravelDocument.Field.name.rawValue }
          ?? Refusal(path: path, line: lines[0], field: "name", reason: .emptyName))
    }
    var row = QueryRow(name: document.name, refusals: refusals, line: lines[0])
    row.add(document)
    return .row(row)
  }

  /// Adds what a document says to what the row says itself, which is not changed.
  mutating func add(_ document: TravelDocument) {
    let identity = document.identity
    kind = kind ?? .person
    gender = gender ?? identity.gender
    if datesOfBirth.isEmpty { datesOfBirth = identity.datesOfBirth }
    if nationalities.isEmpty { nationalities = identity.nationalities }
    for document in identity.documents
    where !documents.contains(where: { $0.number == document.number }) {
      documents.append(document)
    }
  }
}
