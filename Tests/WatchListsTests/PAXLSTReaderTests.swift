import Identity
import TestSupport
import Testing

@testable import WatchLists

@Suite struct PAXLSTReaderTests {
  /// A message with two passengers and a crew member, an apostrophe among them.
  static let sample = """
    UNA:+.? '
    UNB+UNOA:4+NAV:ZZ+STATE:ZZ+081019:1540+000000001++PAXLST'
    UNH+PAX001+PAXLST:D:05B:UN:IATA'
    BGM+745'
    NAD+MS+++DESK:NISBA'
    COM+202 555 0100:TE'
    TDT+20+UA123+++UA'
    LOC+125+YVR'
    DTM+189:0810191540:201'
    LOC+87+ATL'
    DTM+232:0810192100:201'
    NAD+FL+++SPECIMEN:YUSUF:ALI+12 MAIN ST+BASRA'
    ATT+2++M'
    DTM+329:370428'
    GEI+4+173'
    LOC+178+YVR'
    LOC+179+ATL'
    LOC+174+USA'
    LOC+180+IRQ:::BASRA'
    NAT+2+IRQ'
    RFF+AVF:LX5FRD'
    RFF+ABO:BA1321654987'
    DOC+P:110:111+A1234567'
    DTM+36:121231'
    LOC+91+IRQ'
    DOC+V:110:111+V77'
    NAD+FL+++SAMPLE:LAYLA'
    ATT+2++F'
    DTM+329:20050102:102'
    NAD+FM+++O?'SAMPLE?+:SE??AN'
    DTM+329:090101'
    UNT+30+PAX001'
    UNZ+1+000000001'
    """

  private func names(_ text: String) throws -> [String] {
    try queries(text, format: .paxlst).compactMap {
      if case .row(let row) = $0 { row.name } else { nil }
    }
  }

  private func refusals(_ text: String) throws -> [String] {
    try queries(text, format: .paxlst).flatMap { item -> [String] in
      switch item {
      case .row(let row): row.refusals.map(\.description)
      case .refused(let refusal): [refusal.description]
      }
    }
  }

  @Test func readsTravellers() throws {
    var journey = Journey()
    journey.role = .passenger
    journey.flight = "UA123"
    journey.origin = "YVR"
    journey.departure = "2008-10-19T15:40"
    journey.destination = "ATL"
    journey.arrival = "2008-10-19T21:00"
    journey.message = "PAX001"
    journey.segment = 10
    let items = try queries(Self.sample)
    #expect(items.count == 3)
    var first = journey
    (first.embarkation, first.disembarkation, first.booking) = ("YVR", "ATL", "LX5FRD")
    #expect(
      items[0]
        == .row(
          QueryRow(
            id: "BA1321654987", name: "SPECIMEN, YUSUF ALI", kind: .person, gender: .male,
            datesOfBirth: ["1937-04-28"], placesOfBirth: ["BASRA, IRQ"], nationalities: ["IRQ"],
            countries: ["USA"],
            documents: [
              IdentityDocument(
                kind: .passport, number: "A1234567", issuer: "IRQ",
                written: "passport A1234567 (IRQ), expires 2012-12-31"),
              IdentityDocument(kind: .visa, number: "V77"),
            ], journey: first, line: 12)))
    var second = journey
    second.segment = 25
    #expect(
      items[1]
        == .row(
          QueryRow(
            name: "SAMPLE, LAYLA", kind: .person, gender: .female, datesOfBirth: ["2005-01-02"],
            journey: second, line: 27)))
    guard case .row(let third) = items[2] else { return }
    #expect(third.name == "O'SAMPLE+, SE?AN")
    #expect(third.journey?.role == .crew)
    // A birth in 2009 would lie behind the flight.
    #expect(third.datesOfBirth == ["1909-01-01"])
  }

  @Test func readsTheSameInPiecesAndWithoutLines() throws {
    let oneLine = Self.sample.replacing("\n", with: "")
    let wrapped = oneLine.enumerated().map { $0 % 79 == 78 ? "\($1)\r\n" : "\($1)" }.joined()
    let bytes = Array(Self.sample.utf8)
    let whole = try queries(bytes)
    for size in [1, 5, 64] { #expect(try queries(bytes, pieceSize: { size }) == whole) }
    for text in [oneLine, wrapped] {
      let items = try queries(text)
      #expect(items.count == 3)
      for (item, expected) in zip(items, whole) {
        guard case .row(var row) = item, case .row(let other) = expected else { continue }
        row.line = other.line
        #expect(row == other)
      }
    }
  }

  @Test func obeysOtherSeparators() throws {
    let other = Self.sample.split(separator: "\n").dropFirst().joined(separator: "\n")
      .replacing("+", with: "|").replacing(":", with: ";").replacing("?'", with: "\\'")
      .replacing("'", with: "~").replacing("\\~", with: "'").replacing("?|", with: "+")
      .replacing("??", with: "?")
    #expect(try names("UNA;|.!*~" + other) == names(Self.sample))
    #expect(try refusals("UNA;|.!*~" + other) == [])
  }

  @Test func readsLatin1WhereTheHeaderTellsIt() throws {
    let bytes = Array(Self.sample.utf8).map { $0 == UInt8(ascii: "Y") ? 0xDF : $0 }
    #expect(throws: Never.self) {
      let text = String(decoding: bytes, as: UTF8.self).replacing("UNOA", with: "UNOC")
      _ = try queries(text)
    }
    let latin = Array(Self.sample.replacing("UNOA", with: "UNOC").utf8)
      .map { $0 == UInt8(ascii: "Y") ? 0xDF : $0 }
    guard case .row(let row)? = try queries(latin, format: .paxlst).first else {
      Issue.record("no row")
      return
    }
    #expect(row.name == "SPECIMEN, ßUSUF ALI")
    guard case .refused(let refusal)? = try queries(bytes, format: .paxlst).first else {
      Issue.record("no refusal")
      return
    }
    #expect("\(refusal)".hasPrefix("queries:8: not UTF-8 at byte offset"))
  }

  @Test func readsSeveralMessagesAndInterchanges() throws {
    let lines = Self.sample.split(separator: "\n").map(String.init)
    let message = lines[2..<lines.count - 1].joined(separator: "\n")
    let two =
      lines[0] + "\n" + lines[1] + "\n" + message + "\n"
      + message.replacing("PAX001", with: "PAX002").replacing("UA123", with: "UA9")
      + "\nUNZ+2+000000001'\n"
    let items = try queries(two + Self.sample)
    let flights = items.compactMap {
      if case .row(let row) = $0 { row.journey?.flight } else { nil }
    }
    #expect(
      flights == Array(repeating: "UA123", count: 3) + Array(repeating: "UA9", count: 3)
        + Array(repeating: "UA123", count: 3))
    #expect(items.count == 9)
  }

  @Test(arguments: [
    (
      "NAT+2+IRQ'", "NAT+2+I'",
      ["nationality", "segment 18 (NAT)", "a code of two or three letters"]
    ),
    ("DTM+329:370428'", "DTM+329:371328'", ["date of birth", "segment 12 (DTM)", "YYMMDD"]),
    ("DTM+329:20050102:102'", "DTM+329:050102:102'", ["date of birth", "segment 27", "050102"]),
    ("ATT+2++F'", "ATT+2++Q'", ["sex", "segment 26 (ATT)", "M, F, U or X, found “Q”"]),
    ("DOC+V:110:111+V77'", "DOC+V:110:111'", ["document", "segment 24 (DOC)", "found nothing"]),
    ("NAD+FL+++SAMPLE:LAYLA'", "NAD+FX+++SAMPLE:LAYLA'", ["segment 25 (NAD)", "FL, FM", "“FX”"]),
    ("NAD+FL+++SAMPLE:LAYLA'", "NXD+FL+++SAMPLE:LAYLA'", ["segment 25 (NXD)", "the tag"]),
    ("NAD+FL+++SAMPLE:LAYLA'", "NAD+FL+++SAMPLE:LAYLA", ["segment 25 (NAD)", "the end of"]),
    ("DOC+V:110:111+V77'\n", "DOC+V:110:111+V77", ["segment 24 (DOC)", "the end of", "“NAD”"]),
    ("UNT+30", "UNT+29", ["count", "segment 30 (UNT)", "expected 30, found “29”"]),
    ("UNT+30+PAX001'", "UNT+30+PAX002'", ["reference", "PAX001", "PAX002"]),
    ("UNT+30+PAX001'\n", "", ["expected UNT, found “UNZ”"]),
    ("UNZ+1", "UNZ+2", ["count", "expected 1"]),
    ("\nUNZ+1+000000001'", "", ["expected UNZ", "the end of the file"]),
    ("DTM+189:0810191540:201'", "DTM+189:8:201'", ["departure", "segment 7 (DTM)"]),
    ("PAXLST:D", "CUSRES:D", ["message type", "CUSRES"]),
    ("UNH+PAX001", "XXX+PAX001", ["expected UNH, found “XXX”"]),
  ])
  func reportsBrokenSegmentsAndReadsTheOthers(
    _ right: String, _ wrong: String, words: [String]
  ) throws {
    #expect(Self.sample.contains(right))
    let text = Self.sample.replacing(right, with: wrong)
    let refusals = try refusals(text)
    #expect(
      refusals.first.map { text in words.allSatisfy { text.contains($0) } } == true, "\(refusals)")
    #expect(refusals.allSatisfy { $0.contains(" at byte ") })
    #expect(try names(text) == names(Self.sample))
  }

  @Test func aNameThatIsMissingIsRefused() throws {
    let text = Self.sample.replacing("NAD+FL+++SAMPLE:LAYLA'", with: "NAD+FL+++'")
    let refusals = try refusals(text)
    #expect(refusals.count == 1)
    #expect(refusals[0].hasPrefix("queries:27: field name: message 1, segment 25 (NAD) at byte "))
    #expect(refusals[0].hasSuffix(": expected a name, found nothing"))
    #expect(try names(text) == ["SPECIMEN, YUSUF ALI", "O'SAMPLE+, SE?AN"])
  }

  @Test func offsetsCountBytes() throws {
    let text = Self.sample.replacing("ATT+2++F'", with: "ATT+2++Q'")
    let offset = try #require(text.utf8.firstRange(of: "ATT+2++Q".utf8)).lowerBound
    let count = text.utf8.distance(from: text.startIndex, to: offset)
    #expect(try refusals(text).first?.contains("at byte \(count):") == true)
  }

  @Test func refusesSegmentsWithoutEnd() throws {
    let text = Self.sample.replacing(
      "ATT+2++F'", with: "FTX+" + String(repeating: "x", count: 9_000))
    var file = try QueryFile(
      ByteSource(Array(text.utf8), path: "q"), path: "q", limit: 2_000)
    var names: [String] = [], refusals: [String] = []
    while let item = try file.next() {
      switch item {
      case .row(let row): names.append(row.name)
      case .refused(let refusal): refusals.append("\(refusal)")
      }
    }
    #expect(names == ["SPECIMEN, YUSUF ALI", "SAMPLE, LAYLA", "O'SAMPLE+, SE?AN"])
    #expect(refusals.first == "q:28: longer than 2000 bytes")
  }

  @Test(arguments: [
    ("UNAL MEHMET\nUNA UNDSET\n", QueryFormat.text), ("UNBOUND\n", .text), ("UNA\n", .text),
    (sample, .paxlst), ("\n  \(sample)", .paxlst),
    (sample.replacing("UNA:+.? '\n", with: ""), .paxlst),
  ])
  func isFoundByItsBeginning(_ text: String, format: QueryFormat) throws {
    let file = try QueryFile(ByteSource(Array(text.utf8), path: "q"), path: "q")
    #expect(file.format == format)
  }

  /// Whatever happens to a message, each outcome is a row or a refusal at a place of the file.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func survivesCorruption(seed: UInt64) {
    for number in 0..<100 as Range<UInt64> {
      let text = number % 2 == 0 ? Self.sample : Self.sample.replacing("\n", with: "")
      let damaged = Corruptions.corrupted(Array(text.utf8), seed: seed * 100 + number)
      let lineCount = damaged.count { $0 == .newline } + 1
      for format in [QueryFormat?.none, .paxlst] {
        do {
          let items = try queries(damaged, path: "x", format: format, limit: 4_096)
          #expect(!items.isEmpty)
          #expect(items.count <= damaged.count + 4)
          for item in items {
            switch item {
            case .row(let row): #expect(!row.name.isEmpty && row.line <= lineCount)
            case .refused(let refusal): #expect((1...lineCount).contains(refusal.line))
            }
          }
        } catch {
          #expect("\(error)".hasPrefix("x"))
        }
      }
    }
  }

  /// Of 60 travellers one broken segment takes at most its own away.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func oneBrokenSegmentLosesNoOtherTraveller(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var segments = ["UNB+UNOA:4+A+B+240101:0000+1'", "UNH+1+PAXLST:D:05B:UN'"]
    for number in 0..<60 {
      segments.append("NAD+FL+++NAME\(number):GIVEN'")
      segments += ["ATT+2++F'", "DTM+329:700101'", "NAT+2+UTO'", "DOC+P+X\(number)'"]
    }
    segments += ["UNT+302+1'", "UNZ+1+1'"]
    let victim = Int.random(in: 2..<302, using: &random)
    var letters = Array(segments[victim].utf8)
    for _ in 0..<2 {
      letters[Int.random(in: 0..<letters.count, using: &random)] =
        Array("+:?'XQ0".utf8)[Int.random(in: 0..<7, using: &random)]
    }
    segments[victim] = String(decoding: letters, as: UTF8.self)
    let text = segments.joined(separator: seed % 2 == 0 ? "\n" : "")
    let rows = try names(text)
    let names = Set(rows)
    let lost = (0..<60).filter { !names.contains("NAME\($0), GIVEN") }
    #expect(lost.allSatisfy { $0 == (victim - 2) / 5 || $0 == (victim - 2) / 5 + 1 }, "\(text)")
    #expect(lost.count <= 1, "\(segments[victim])")
    // Another name is a name like any other, but none goes without a word.
    if rows.count < 60 { #expect(try !refusals(text).isEmpty) }
  }
}
