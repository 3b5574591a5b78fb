import Identity
import Testing

/// The specimens of ICAO Doc 9303, parts 4 to 7.
@Suite struct TravelDocumentTests {
  static let specimens: [(TravelDocument.Format, [String])] = [
    (
      .td1,
      [
        "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
      ]
    ),
    (.td2, ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]),
    (
      .td3,
      [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
      ]
    ),
    (
      .mrvA,
      [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
      ]
    ),
    (.mrvB, ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"]),
  ]

  /// Where each format has its check digits: the field, the line and the position, from 1.
  static let checkDigits: [(sample: Int, field: String, line: Int, position: Int)] = [
    (0, "document number", 1, 15), (0, "date of birth", 2, 7), (0, "date of expiry", 2, 15),
    (0, "composite check digit", 2, 30), (1, "document number", 2, 10),
    (1, "date of birth", 2, 20), (1, "date of expiry", 2, 28),
    (1, "composite check digit", 2, 36), (2, "document number", 2, 10),
    (2, "date of birth", 2, 20), (2, "date of expiry", 2, 28), (2, "personal number", 2, 43),
    (2, "composite check digit", 2, 44), (3, "document number", 2, 10),
    (3, "date of birth", 2, 20), (3, "date of expiry", 2, 28), (4, "document number", 2, 10),
    (4, "date of birth", 2, 20), (4, "date of expiry", 2, 28),
  ]

  @Test(arguments: [
    (0, "D23145890", "UTO", ["1974-08-12"], "", []),
    (1, "D23145890", "UTO", ["1974-08-12"], "", []),
    (2, "L898902C3", "UTO", ["1974-08-12"], "ZE184226B", []),
    (3, "L8988901C", "XXX", ["1940-09-07"], "", ["6ZE184226B"]),
    (4, "L8988901C", "XXX", ["1940-09-07"], "", []),
  ])
  func readsSpecimensWhole(
    sample: Int, number: String, nationality: String, births: [String], personal: String,
    optional: [String]
  ) {
    let (format, lines) = Self.specimens[sample]
    let document = TravelDocument(format, lines: lines)
    #expect(document.faults.isEmpty)
    #expect(document.name == "ERIKSSON<<ANNA<MARIA")
    #expect(document.code == lines[0].prefix(1))
    #expect(document.issuer == "UTO")
    #expect(document.number == number)
    #expect(document.nationality == nationality)
    #expect(document.birthDates == births)
    #expect(document.gender == .female)
    #expect(document.personalNumber == personal)
    #expect(document.optionalData == optional)
    #expect(TravelDocument(format, lines: lines.map { $0.lowercased() }) == document)
  }

  @Test func tellsWhatIsKnownOfTheBearer() {
    let document = TravelDocument(Self.specimens[2].0, lines: Self.specimens[2].1)
    #expect(
      document.identity
        == IdentityFields(
          gender: .female, datesOfBirth: ["1974-08-12"], nationalities: ["UTO"],
          documents: [
            IdentityDocument(kind: .passport, number: "L898902C3", issuer: "UTO"),
            IdentityDocument(kind: .nationalID, number: "ZE184226B", issuer: "UTO"),
          ]))
  }

  @Test(arguments: checkDigits)
  func refusesEachCheckDigitThatIsFlipped(
    sample: Int, field: String, line: Int, position: Int
  ) {
    let (format, lines) = Self.specimens[sample]
    var letters = Array(lines[line - 1])
    let right = letters[position - 1]
    for wrong in "0123456789" where wrong != right {
      letters[position - 1] = wrong
      var flipped = lines
      flipped[line - 1] = String(letters)
      let document = TravelDocument(format, lines: flipped)
      let fault = document.faults.first
      #expect(document.faults.count == 1)
      #expect(fault?.field == field)
      #expect(fault?.line == line && fault?.position == position)
      #expect(fault?.reason == .wrongCheckDigit(expected: right, found: wrong))
      #expect(document.name == "ERIKSSON<<ANNA<MARIA")
      #expect(document.number.isEmpty == (field == "document number"))
      #expect(document.birthDates.isEmpty == (field == "date of birth"))
    }
  }

  /// Each single letter of a field with a check digit that is read as a digit of another value.
  @Test(arguments: 0..<5)
  func noWrongDigitOfACheckedFieldPasses(sample: Int) {
    let (format, lines) = Self.specimens[sample]
    let places = Self.checkDigits.filter { $0.sample == sample && $0.field.hasPrefix("date") }
    for place in places {
      for offset in 2...7 {
        var letters = Array(lines[place.line - 1])
        let right = letters[place.position - offset]
        for wrong in "0123456789" where wrong != right {
          letters[place.position - offset] = wrong
          var flipped = lines
          flipped[place.line - 1] = String(letters)
          #expect(TravelDocument(format, lines: flipped).faults.first?.field == place.field)
        }
      }
    }
  }

  @Test func readsLongNumbersOfCards() {
    let lines = [
      "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2",
      "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ]
    let document = TravelDocument(.td1, lines: lines)
    #expect(document.faults.isEmpty)
    #expect(document.number == "D23145890734")
    #expect(document.birthDates == ["1934-07-12"])
    var flipped = lines
    flipped[0] = "I<UTOD23145890<7348<<<<<<<<<<<"
    #expect(
      TravelDocument(.td1, lines: flipped).faults.map(\.description) == [
        "check digit at position 19 of line 1 is “8”, expected “9”"
      ])
  }

  @Test(arguments: [
    ("740812", "120415", ["1974-08-12"]),  // a birth lies before the expiry
    ("100812", "200415", ["2010-08-12"]),
    ("200416", "200415", ["1920-04-16"]),
    ("500101", "960415", ["1950-01-01"]),  // documents of the last century
    ("7408<<", "120415", ["1974-08"]),
    ("74<<<<", "120415", ["1974"]),
    ("740000", "120415", ["1974"]),
    ("<<<<<<", "120415", []),
    ("<<0812", "120415", []),
    ("740812", "<<<<<<", ["1974-08-12", "2074-08-12"]),
  ])
  func findsTheCentury(birth: String, expiry: String, expected: [String]) throws {
    let birthDigit = try #require(CheckDigit.digit(of: birth))
    let expiryDigit = try #require(CheckDigit.digit(of: expiry))
    let second = "L8988901C4XXX\(birth)\(birthDigit)F\(expiry)\(expiryDigit)<<<<<<<<"
    let document = TravelDocument(.mrvB, lines: [Self.specimens[4].1[0], second])
    #expect(document.faults.isEmpty)
    #expect(document.birthDates == expected)
  }

  @Test(arguments: [
    (
      ["P<UTOERIKSS0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", specimens[2].1[1]], "ERIKSSON<<ANNA<MARIA",
      ["name: “0” cannot stand at position 12 of line 1, read as “O”"]
    ),
    (
      ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<", specimens[2].1[1]], "ERIKSSON<<ANNA<MARIA",
      ["line 1: has 43 letters, expected 44"]
    ),
    (
      [specimens[2].1[0], "L898902C36UTO7408122F1204159ZE184226B<<<<1"], "ERIKSSON<<ANNA<MARIA",
      ["line 2: has 42 letters, expected 44"]
    ),
    ([specimens[2].1[0]], "ERIKSSON<<ANNA<MARIA", ["line 2: missing at position 1 of line 2"]),
    (
      ["P<UTO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", specimens[2].1[1]], "",
      ["name: missing at position 6 of line 1"]
    ),
    (
      [specimens[2].1[0], "L898902C36U7O7408122Q1204159ZE184226B<<<<<10"], "ERIKSSON<<ANNA<MARIA",
      [
        "nationality: “7” cannot stand at position 12 of line 2",
        "sex: “Q” cannot stand at position 21 of line 2",
      ]
    ),
    (
      [specimens[2].1[0], "L898902?36UTO7408122F1204159ZE184226B<<<<<10"], "ERIKSSON<<ANNA<MARIA",
      ["document number: “?” cannot stand at position 8 of line 2"]
    ),
    (["P<UTOSUKARNO" + String(repeating: "<", count: 32), specimens[2].1[1]], "SUKARNO<", []),
  ])
  func tellsWhatIsWrong(lines: [String], name: String, faults: [String]) {
    let document = TravelDocument(.td3, lines: lines)
    #expect(document.name == name)
    #expect(document.faults.map { "\($0.field): \($0)" } == faults)
  }
}
