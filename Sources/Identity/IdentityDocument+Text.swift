extension IdentityDocument {
  /// The words by which lists name kinds of documents, folded, the more telling first.
  private static let kindWords: [(words: String, kind: Kind)] = [
    ("company number imo", .registration), ("imo", .imo), ("mmsi", .mmsi),
    ("call sign", .callSign), ("callsign", .callSign), ("visa", .visa),
    ("passport", .passport), ("passeport", .passport), ("pasaporte", .passport),
    ("reisepass", .passport), ("جواز سفر", .passport), ("travel document", .travelDocument),
    ("laissez passer", .travelDocument),
    ("tax", .taxNumber), ("r f c", .taxNumber),
    ("nit", .taxNumber), ("ruc", .taxNumber), ("tin", .taxNumber), ("inn", .taxNumber),
    ("v a t", .taxNumber), ("vat", .taxNumber), ("steuernummer", .taxNumber),
    ("national id", .nationalID),
    ("national identification", .nationalID), ("national identity", .nationalID),
    ("identification number", .nationalID), ("identity card", .nationalID),
    ("identification card", .nationalID), ("id card", .nationalID), ("id no", .nationalID),
    ("cedula", .nationalID), ("personal id", .nationalID), ("c u r p", .nationalID),
    ("curp", .nationalID), ("d n i", .nationalID), ("dni", .nationalID), ("cnic", .nationalID),
    ("personalausweis", .nationalID), ("driver s license", .driversLicense),
    ("driver s licence", .driversLicense), ("driver license", .driversLicense),
    ("driving licence", .driversLicense), ("drivers", .driversLicense), ("ssn", .socialSecurity),
    ("social security", .socialSecurity),
    ("legal entity identifier", .lei), ("legal entity number", .lei), ("lei", .lei),
    ("swift", .bic), ("bic", .bic), ("aircraft", .aircraft), ("tail number", .aircraft),
    ("registration", .registration), ("registry", .registration), ("register", .registration),
    ("company number", .registration), ("c r no", .registration), ("ogrn", .registration),
    ("unified social credit", .registration), ("chamber of commerce", .registration),
    ("license", .registration), ("licence", .registration), ("certificate", .registration),
  ]

  /// Reads a document from free text, such as *Passport A1234567 (Iraq) expires 01 Oct 2026*.
  ///
  /// The number is the first word that holds a digit, with the digits that follow it and one or two capitals
  /// before it, as in *AB 123 456*; the issuer is what stands in parentheses behind it. Text without a digit
  /// is a number as a whole.
  public init(_ written: String) {
    let blank = UInt8(ascii: " ")
    let words = written.utf8.split(separator: blank).map { Substring($0) }
    guard let place = words.firstIndex(where: Self.hasDigit) else {
      self.init(kind: Self.kind(in: written), number: written, written: written)
      return
    }
    var end = place + 1
    while end < words.count, words[end].unicodeScalars.allSatisfy({ PlainText.digit($0) != nil }),
      words[place].utf8.last != UInt8(ascii: ",")
    {
      end += 1
    }
    var start = place
    if place > 0, words[place].unicodeScalars.first.flatMap(PlainText.digit) != nil,
      Self.isSeries(words[place - 1])
    {
      start = place - 1
    }
    var number =
      start + 1 == end ? words[start] : Substring(words[start..<end].joined(separator: " "))
    while let last = number.utf8.last, ",;.".utf8.contains(last) {
      number.unicodeScalars.removeLast()
    }
    var issuer = ""
    if end < words.count, words[end].utf8.first == UInt8(ascii: "(") {
      let rest = written.utf8[words[end].startIndex...].dropFirst()
      if let close = rest.firstIndex(of: UInt8(ascii: ")")) {
        issuer = String(Substring(rest[..<close]))
      }
    }
    self.init(
      kind: Self.kind(in: written), number: String(number), issuer: issuer, written: written)
  }

  /// A document whose type stands in the words of a list, such as *Passport* or *Steuernummer*.
  public init(type: String, number: String, issuer: String = "") {
    let place = issuer.isEmpty ? "" : " (\(issuer))"
    self.init(
      kind: Self.kind(in: type), number: number, issuer: issuer,
      written: (type.isEmpty ? number : "\(type) \(number)") + place)
  }

  /// Whether a word may be the letters of a series before a number.
  private static func isSeries(_ word: Substring) -> Bool {
    word.unicodeScalars.count <= 2 && word.unicodeScalars.allSatisfy(\.properties.isUppercase)
      && !["NO", "ID", "CR"].contains(word)
  }

  /// Whether a word holds a digit of any script.
  private static func hasDigit(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { $0 < 0x80 }
      ? word.utf8.contains { $0 &- 0x30 < 10 }
      : word.unicodeScalars.contains { PlainText.digit($0) != nil }
  }

  private static let kindFinder = PhraseFinder(kindWords.map(\.words), areWhole: true)

  private static func kind(in text: String) -> Kind {
    kindFinder.first(in: PlainText.folded(text)).map { kindWords[$0].kind } ?? .other
  }
}
