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
    if Self.isNumber(written.utf8Span.span) {
      self.init(kind: .other, number: written, written: written)
    } else {
      self.init(written, kind: Self.kind(in: written))
    }
  }

  /// Whether a text is one word of letters and digits of ASCII, with a digit at least: a number without
  /// words, as most columns of documents have it.
  private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
    var hasDigit = false
    for index in bytes.indices {
      if bytes[index] &- 0x30 < 10 {
        hasDigit = true
      } else if (bytes[index] | 0x20) &- 0x61 >= 26 {
        return false
      }
    }
    return hasDigit
  }

  /// Reads a document of a kind that is known from free text, such as *A1234567 (Iraq) expires 01 Oct 2026*.
  package init(_ written: String, kind: Kind) {
    let text = written.utf8Span
    let bytes = text.span
    var before = 0..<0
    var word = Self.word(in: bytes, from: 0)
    while !word.isEmpty, !Self.hasDigit(text, word) {
      before = word
      word = Self.word(in: bytes, from: word.upperBound)
    }
    if word.isEmpty {
      self.init(kind: kind, number: written, written: written)
      return
    }
    var end = word.upperBound
    while ",;.".utf8.contains(bytes[end - 1]) { end -= 1 }
    var number = text.text(word.lowerBound..<end)
    if Self.beginsWithDigit(number), Self.isSeries(text, before) {
      number = text.text(before) + " " + number
    }
    var after = Self.word(in: bytes, from: word.upperBound)
    while bytes[word.upperBound - 1] != UInt8(ascii: ","), Self.areDigits(text, after) {
      number += " " + text.text(after)
      after = Self.word(in: bytes, from: after.upperBound)
    }
    var issuer = ""
    if !after.isEmpty, bytes[after.lowerBound] == UInt8(ascii: "(") {
      let start = after.lowerBound + 1
      var close = start
      while close < bytes.count, bytes[close] != UInt8(ascii: ")") { close += 1 }
      if close < bytes.count { issuer = text.text(start..<close) }
    }
    self.init(kind: kind, number: number, issuer: issuer, written: written)
  }

  /// A document whose type stands in the words of a list, such as *Passport* or *Steuernummer*.
  public init(type: String, number: String, issuer: String = "") {
    let place = issuer.isEmpty ? "" : " (\(issuer))"
    self.init(
      kind: Self.kind(in: type), number: number, issuer: issuer,
      written: (type.isEmpty ? number : "\(type) \(number)") + place)
  }

  /// The next word between blanks; empty at the end.
  private static func word(in bytes: Span<UInt8>, from index: Int) -> Range<Int> {
    let blank = UInt8(ascii: " ")
    var start = index
    while start < bytes.count, bytes[start] == blank { start += 1 }
    var end = start
    while end < bytes.count, bytes[end] != blank { end += 1 }
    return start..<end
  }

  /// Whether a word may be the letters of a series before a number.
  private static func isSeries(_ text: UTF8Span, _ range: Range<Int>) -> Bool {
    // Two letters have at most four bytes each.
    guard (1...8).contains(range.count) else { return false }
    let word = text.text(range)
    return word.unicodeScalars.count <= 2
      && word.unicodeScalars.allSatisfy(\.properties.isUppercase)
      && !["NO", "ID", "CR"].contains(word)
  }

  private static func beginsWithDigit(_ word: String) -> Bool {
    word.unicodeScalars.first.flatMap(PlainText.digit) != nil
  }

  /// Whether a word holds a digit of any script.
  private static func hasDigit(_ text: UTF8Span, _ word: Range<Int>) -> Bool {
    let bytes = text.span
    var isASCII = true
    for index in word {
      if bytes[index] &- 0x30 < 10 { return true }
      if bytes[index] >= 0x80 { isASCII = false }
    }
    return !isASCII && text.text(word).unicodeScalars.contains { PlainText.digit($0) != nil }
  }

  /// Whether a word is nothing but digits of any script.
  private static func areDigits(_ text: UTF8Span, _ word: Range<Int>) -> Bool {
    let bytes = text.span
    guard let first = word.first, bytes[first] &- 0x30 < 10 || bytes[first] >= 0x80 else {
      return false
    }
    return text.text(word).unicodeScalars.allSatisfy { PlainText.digit($0) != nil }
  }

  private static let kindFinder = PhraseFinder(kindWords.map(\.words), areWhole: true)

  private static func kind(in text: String) -> Kind {
    kindFinder.first(in: PlainText.folded(text)).map { kindWords[$0].kind } ?? .other
  }
}
