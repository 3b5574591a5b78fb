import Identity
import TestSupport
import Testing

@testable import WatchLists

/// Machine-readable zones of travel documents wherever a name may stand.
@Suite struct ZoneQueriesTests {
  private static let td3 = """
    P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
    L898902C36UTO7408122F1204159ZE184226B<<<<<10
    """
  private static let td1 = """
    I<UTOD231458907<<<<<<<<<<<<<<<
    7408122F1204159UTO<<<<<<<<<<<6
    ERIKSSON<<ANNA<MARIA<<<<<<<<<<
    """
  private static let td2 = """
    I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
    D231458907UTO7408122F1204159<<<<<<<6
    """
  private static let mrvA = """
    V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
    L8988901C4XXX4009078F96121096ZE184226B<<<<<<
    """
  private static let mrvB = """
    V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
    L8988901C4XXX4009078F9612109<<<<<<<<
    """
  private static let all = [td3, td1, td2, mrvA, mrvB]

  private static func row(line: Int) -> QueryRow {
    QueryRow(
      name: "ERIKSSON<<ANNA<MARIA", kind: .person, gender: .female,
      datesOfBirth: ["1974-08-12"], nationalities: ["UTO"],
      documents: [
        IdentityDocument(kind: .passport, number: "L898902C3", issuer: "UTO"),
        IdentityDocument(kind: .nationalID, number: "ZE184226B", issuer: "UTO"),
      ], line: line)
  }

  private func words(_ items: [QueryFile.Item]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .row(let row): row.refusals.map { "(\($0))" } + ["\(row.line) \(row.name)"]
      case .refused(let refusal): ["\(refusal)"]
      }
    }
  }

  @Test func readsZonesBetweenNames() throws {
    let text = "Yusuf Sample\n\(Self.td3)\n\n  SPECIMEN, Layla\n\(Self.td1)\n\(Self.td2)\nB\n"
    let items = try queries(text)
    #expect(items.count == 6)
    #expect(items[1] == .row(Self.row(line: 2)))
    #expect(
      words(items) == [
        "1 Yusuf Sample", "2 ERIKSSON<<ANNA<MARIA", "5 SPECIMEN, Layla",
        "6 ERIKSSON<<ANNA<MARIA", "9 ERIKSSON<<ANNA<MARIA", "11 B",
      ])
  }

  @Test(arguments: all)
  func readsEveryFormat(zone: String) throws {
    for format in [QueryFormat?.none, .mrz] {
      let items = try queries(zone + "\r\n" + zone + "\n\u{1A}", format: format)
      #expect(items.count == 2)
      for case .row(let row) in items {
        #expect(row.name == "ERIKSSON<<ANNA<MARIA")
        #expect(row.gender == .female)
        #expect(row.documents.first?.number.isEmpty == false)
        #expect(row.refusals == [])
      }
    }
  }

  @Test(arguments: 0..<5)
  func readsZonesInCells(number: Int) throws {
    let zone = Self.all[number]
    let quoted = "\"\(zone)\""
    let joined = zone.split(separator: "\n").joined()
    let spaced = zone.split(separator: "\n").joined(separator: " ")
    let json = zone.replacing("\n", with: "\\n")
    let array = zone.split(separator: "\n").map { "\"\($0)\"" }.joined(separator: ",")
    for text in [
      "name\n\(quoted)\n", "id,name\n,\(joined)\n", "id,name\n,\(spaced)\n",
      "id,mrz\n,\(quoted)\n", "id\tmachine readable zone\n\t\(joined)\n",
      "{\"name\": \"\(json)\"}", "{\"mrz\": \"\(joined)\"}", "{\"mrz\": [\(array)]}",
    ] {
      let items = try queries(text)
      guard case .row(let row)? = items.first, items.count == 1 else {
        Issue.record("\(text): \(items)")
        continue
      }
      #expect(row.name == "ERIKSSON<<ANNA<MARIA")
      #expect(row.kind == .person)
      #expect(row.datesOfBirth.count == 1)
      #expect(row.refusals == [])
    }
  }

  @Test func readsZonesOfWhichEachLineHasAColumn() throws {
    let lines = Self.td1.split(separator: "\n").joined(separator: ",")
    let items = try queries("id,MRZ line 1,MRZ line 2,MRZ line 3\n7,\(lines)\n")
    #expect(words(items) == ["2 ERIKSSON<<ANNA<MARIA"])
  }

  @Test func aNameOfItsOwnCountsAndTheZoneAddsTheRest() throws {
    let zone = Self.td3.split(separator: "\n").joined()
    let items = try queries(
      "id,name,mrz,sex\n7,Anna Maria Eriksson,\(zone),\n8,B,nonsense,\n9,,nonsense,\n10,,,\n")
    var expected = Self.row(line: 2)
    expected.id = "7"
    expected.name = "Anna Maria Eriksson"
    #expect(items[0] == .row(expected))
    #expect(
      words(Array(items.dropFirst())) == [
        "(queries:3: field mrz: expected the lines of a machine-readable zone)", "3 B",
        "queries:4: field mrz: expected the lines of a machine-readable zone",
        "queries:5: field name: name is empty",
      ])
  }

  @Test func refusesWhatIsWrongAndScreensTheName() throws {
    let wrongNumber = Self.td3.replacing("L898902C36", with: "L898902C37")
    let short = Self.td3.replacing("<<10", with: "<10")
    #expect(
      words(try queries("A\n\(wrongNumber)\nB\n\(short)\nC")) == [
        "1 A",
        "(queries:3: field document number: "
          + "check digit at position 10 of line 2 is “7”, expected “6”)",
        "2 ERIKSSON<<ANNA<MARIA", "4 B",
        "(queries:6: field line 2: has 43 letters, expected 44)", "5 ERIKSSON<<ANNA<MARIA",
        "7 C",
      ])
    guard case .row(let row)? = try queries(wrongNumber).first else { return }
    #expect(row.documents.map(\.kind) == [.nationalID])
    #expect(row.datesOfBirth == ["1974-08-12"])
  }

  @Test func linesThatBelongToNoZone() throws {
    let lines = Self.td3.split(separator: "\n").map(String.init)
    let card = Self.td1.split(separator: "\n").map(String.init)
    // A first line alone is a name, as before; a second one is nobody.
    #expect(words(try queries("\(lines[0])\nB\n")) == ["1 \(lines[0])", "2 B"])
    let stray = "a line of a machine-readable zone without its first line"
    #expect(words(try queries("A\n\(lines[1])\nB\n")) == ["1 A", "queries:2: \(stray)", "3 B"])
    #expect(
      words(try queries("\(card[0])\n\(card[2])\nB\n")) == [
        "(queries:2: field line 2: missing at position 1 of line 2)", "1 ERIKSSON<<ANNA<MARIA",
        "3 B",
      ])
    #expect(
      words(try queries("\(lines[0])\nB\n", format: .mrz)) == [
        "(queries:1: field line 2: missing at position 1 of line 2)", "1 ERIKSSON<<ANNA<MARIA",
        "queries:2: expected the lines of a machine-readable zone",
      ])
  }

  @Test(arguments: ["ALKHATIB<<ABDULRAHMAN<MOHAMMED<A", "ABDUL<RAHMAN<<ISMAIL<IBN<YUSUF", "A<B"])
  func namesOfZonesRemainNames(_ name: String) throws {
    #expect(words(try queries("\(name)\n\(name)\n")) == ["1 \(name)", "2 \(name)"])
  }

  @Test func readsTheSameInPieces() throws {
    let bytes = Array((Self.all.joined(separator: "\nName\n") + "\n").utf8)
    let whole = try queries(bytes)
    #expect(whole.count == 9)
    for size in [1, 7, 64] { #expect(try queries(bytes, pieceSize: { size }) == whole) }
  }

  @Test func readsOneZoneFromText() throws {
    #expect(try QueryRow(zone: Self.td3)?.documents.count == 2)
    #expect(try QueryRow(zone: "Anna Eriksson") == nil)
    #expect(throws: Refusal.self) {
      try QueryRow(zone: Self.td3.replacing("ERIKSSON<<ANNA<MARIA", with: "<<<<<<<<<<<<<<<<<<<<"))
    }
  }

  /// Whatever happens to a file, each name is read or something is refused, at a place of the file.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func survivesCorruption(seed: UInt64) {
    let bytes = Array(Self.all.joined(separator: "\nAnna Specimen\n").utf8)
    for number in 0..<100 as Range<UInt64> {
      let damaged = Corruptions.corrupted(bytes, seed: seed * 100 + number)
      for format in [QueryFormat?.none, .mrz] {
        do {
          let items = try queries(damaged, path: "x", format: format, limit: 4_096)
          let lineCount = damaged.count { $0 == .newline } + 1
          #expect(items.count <= lineCount)
          for item in items {
            switch item {
            case .row(let row):
              #expect(!row.name.isEmpty && (1...lineCount).contains(row.line))
              #expect(row.refusals.allSatisfy { (1...lineCount).contains($0.line) })
            case .refused(let refusal): #expect((1...lineCount).contains(refusal.line))
            }
          }
        } catch {
          #expect("\(error)".hasPrefix("x"))
        }
      }
    }
  }
}
