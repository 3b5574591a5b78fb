import Identity
import Testing

@testable import WatchLists

/// The tables that authorities publish, each from a small file in its real layout.
@Suite struct PublishedTablesTests {
  private func list(_ name: String) throws -> WatchList {
    try WatchList(contentsOf: Fixture.path("tables/" + name))
  }

  private func names(_ entry: Entry) -> [String] {
    entry.names.map { "\($0.quality.rawValue) \($0.written)" }
  }

  @Test(arguments: [
    ("csl.csv", WatchListFormat.csl, 3), ("eu_1_1.csv", .eu, 2), ("eu_1_0.csv", .eu, 1),
    ("ofsi.csv", .ofsi, 3), ("uk_sanctions.csv", .ukSanctions, 2), ("dfat.csv", .dfat, 2),
    ("bis.txt", .bis, 2), ("targets.simple.csv", .openSanctions, 2), ("parsed.csv", .parsed, 3),
    ("alt.csv", .ofacAliases, 2),
  ])
  func isKnownByItsContent(_ file: String, _ format: WatchListFormat, entryCount: Int) throws {
    let list = try list(file)
    #expect(list.format == format)
    #expect(list.entries.count == entryCount)
    #expect(list.refusals == [])
  }

  @Test func readsCSL() throws {
    let list = try list("csl.csv")
    #expect(list.name == "US Consolidated Screening List")
    let first = list.entries[0]
    #expect(first.id == "101")
    #expect(first.kind == .person)
    #expect(
      names(first) == ["primary SAMPLE, Yusuf", "strong SAMPLE, Youssef", "strong EJEMPLO, Yusuf"])
    #expect(first.positions == ["Minister of Examples"])
    #expect(first.programs == ["SDGT", "IFSR"])
    #expect(first.gender == .male)
    #expect(first.datesOfBirth == ["1960-01-12", "circa 1961"])
    #expect(first.placesOfBirth == ["Basra, Iraq"])
    #expect(first.nationalities == ["JO", "IQ"])
    #expect(first.countries == ["IQ", "JO"])
    #expect(first.addresses == ["1 Sample Street, Basra, IQ", "Amman, JO"])
    #expect(
      first.documents == [
        IdentityDocument(type: "Passport", number: "A1234567", issuer: "Iraq"),
        IdentityDocument(type: "Tax ID No.", number: "80-0890", issuer: "IQ"),
      ])
    #expect(
      first.remarks
        == "www.example.org, Website\n(Linked To: EXAMPLE TRADING)\n"
        + "List: Specially Designated Nationals (SDN) - Treasury Department")
    let vessel = list.entries[1]
    #expect(vessel.kind == .vessel)
    #expect(vessel.countries == ["Malta"])
    #expect(vessel.documents.map(\.kind) == [.callSign, .imo])
    #expect(vessel.documents.map(\.number) == ["9HXX7", "9000001"])
    #expect(list.entries[2].id == "#4")
    #expect(list.entries[2].primaryName.written == "LAYLA SPECIMEN")
    #expect(
      list.entries[2].programs == ["Denied Persons List (DPL) - Bureau of Industry and Security"])
  }

  @Test func readsEU() throws {
    let list = try list("eu_1_1.csv")
    #expect(list.date == "2025-10-28")
    let person = list.entries[0]
    #expect(person.id == "13")
    #expect(person.kind == .person)
    #expect(
      names(person) == [
        "primary Yusuf Sample", "strong يوسف", "weak Abu Sample", "strong Yusuf Beispiel",
      ])
    #expect(person.gender == .male)
    #expect(person.titles == ["Dr"])
    #expect(person.positions == ["Minister of Examples"])
    #expect(person.programs == ["IRQ"])
    #expect(person.datesOfBirth == ["1937-04-28", "circa 1938", "1930 to 1935"])
    #expect(person.placesOfBirth == ["al-Awja, near Tikrit, IRAQ"])
    #expect(person.addresses == ["1 Sample Street, 61000, Basra, IRAQ"])
    #expect(person.countries == ["IRAQ"])
    #expect(person.nationalities == ["IRAQ"])
    #expect(
      person.documents == [
        IdentityDocument(type: "National passport", number: "A1234567", issuer: "IRAQ")
      ])
    #expect(person.remarks.hasPrefix("UNSC RESOLUTION 1\nEU reference: EU.27.28\n"))
    #expect(list.entries[1].kind == .organization)
    #expect(names(list.entries[1]) == ["primary Example \"Trading\" LLC; Damascus"])
    #expect(list.entries[1].line == 12)
  }

  @Test func readsTheOlderEU() throws {
    let person = try list("eu_1_0.csv").entries[0]
    #expect(names(person) == ["primary Yusuf Sample"])
    #expect(person.datesOfBirth == ["1937-04-28"])
    #expect(person.placesOfBirth == ["al-Awja, IRQ"])
    #expect(person.documents.map(\.number) == ["A1234567"])
    #expect(person.documents.map(\.kind) == [.passport])
    #expect(person.nationalities == ["IRQ"])
  }

  @Test func readsOFSI() throws {
    let list = try list("ofsi.csv")
    #expect(list.date == "2023-04-27")
    let person = list.entries[0]
    #expect(person.id == "9053")
    // The rows of the group stand apart, and its primary name comes third.
    #expect(
      names(person) == [
        "primary Yusuf Omar SAMPLE", "strong Youssef SAMPLE", "weak Abu SAMPLE", "strong يوسف",
        "strong Yusuf SAMPLE",
      ])
    #expect(person.titles == ["Dr", "Mullah"])
    #expect(person.positions == ["Minister of Examples", "Director"])
    #expect(person.datesOfBirth == ["1955-09-28", "1956-09", "1957"])
    #expect(person.placesOfBirth == ["Basra, Iraq", "Mosul, Iraq"])
    #expect(person.nationalities == ["Iraq", "Jordan"])
    #expect(person.gender == .male)
    #expect(
      person.documents.map(\.written) == [
        "passport A1234567, Iraq, expired", "passport B7654321, Jordan",
        "national ID 35200255 (Iraqi)",
      ])
    #expect(person.documents.map(\.number) == ["A1234567", "B7654321", "35200255"])
    #expect(person.documents.map(\.issuer) == ["", "", "Iraqi"])
    #expect(person.addresses == ["1 Sample Street, Basra, 61000, Iraq"])
    #expect(list.entries[1].countries == ["Syria"])
    #expect(list.entries[2].kind == .vessel)
    #expect(list.entries[2].documents == [IdentityDocument(kind: .imo, number: "9000001")])
  }

  @Test func givesRowsThatStandApartAsTheyCome() throws {
    var reader = try WatchListReader(path: Fixture.path("tables/ofsi.csv"))
    var entries: [Entry] = []
    while let entry = try reader.next() { entries.append(entry) }
    #expect(entries.map(\.id) == ["9053", "13754", "9053", "13755"])
    #expect(names(entries[2]) == ["primary Yusuf SAMPLE"])
  }

  @Test func readsTheUKSanctionsList() throws {
    let list = try list("uk_sanctions.csv")
    #expect(list.date == "10-Sep-2025")
    let person = list.entries[0]
    #expect(person.id == "AFG0001")
    #expect(
      names(person) == [
        "primary Yusuf SAMPLE", "strong يوسف", "strong Youssef SAMPLE", "weak YUSUFI",
      ])
    #expect(person.datesOfBirth == ["1963", "1964-05-12"])
    #expect(person.documents.map(\.number) == ["A1234567", "D000"])
    #expect(person.gender == .male)
    #expect(person.nationalities == ["Afghanistan"])
    #expect(person.remarks.contains("Sanctions: Asset freeze|Travel Ban"))
    let ship = list.entries[1]
    #expect(ship.kind == .vessel)
    #expect(ship.countries == ["Gabon"])
    #expect(ship.documents.map(\.kind) == [.imo])
    #expect(ship.remarks.contains("Owner or operator: EXAMPLE SHIPPING"))
  }

  @Test func readsDFAT() throws {
    let list = try list("dfat.csv")
    let person = list.entries[0]
    #expect(person.id == "12")
    #expect(
      names(person) == [
        "primary Yusuf Sample", "strong Youssef Sample", "strong يوسف", "weak Abu S",
      ])
    #expect(person.datesOfBirth == ["1958-09-01", "circa 1959"])
    #expect(person.programs == ["1988 (Taliban)"])
    #expect(person.remarks.contains("Control date: 2012-10-09"))
    #expect(list.entries[1].kind == .vessel)
    #expect(list.entries[1].documents == [IdentityDocument(kind: .imo, number: "9000001")])
  }

  @Test func readsBIS() throws {
    let first = try list("bis.txt").entries[0]
    #expect(first.id == "#2")
    #expect(names(first) == ["primary YUSUF SAMPLE"])
    #expect(
      first.addresses == [
        "1 TEST ROAD, \"UNIT\" 7, SPRINGFIELD, TX, 75000, US", "2 TEST ROAD, BASRA, IQ",
      ])
    #expect(first.countries == ["US", "IQ"])
    #expect(first.remarks.hasPrefix("Denied from: 03/04/2022 to 06/29/2056\n"))
  }

  @Test func readsOpenSanctions() throws {
    let list = try list("targets.simple.csv")
    let person = list.entries[0]
    #expect(
      names(person) == [
        "primary Yusuf Sample", "strong Youssef Sample", "strong يوسف", "strong Sample; Yusuf",
      ])
    #expect(person.datesOfBirth == ["1960-01-12", "1961"])
    #expect(person.countries == ["iq", "jo"])
    #expect(person.addresses == ["1 Sample Street, Basra"])
    #expect(person.programs == ["US-IRAQ2"])
    #expect(person.remarks.contains("Iraq sanctions\n"))
    #expect(list.entries[1].kind == .organization)
    #expect(list.entries[1].programs == ["Red Notice - 1) a;\n2) b"])
    #expect(list.entries[1].line == 3)
  }

  @Test func readsParsedLists() throws {
    let list = try list("parsed.csv")
    #expect(list.name == "parsed")
    #expect(
      names(list.entries[0]) == [
        "primary Yusuf Sample", "strong Youssef Sample", "strong Abu Sample",
      ])
    #expect(list.entries[0].kind == .person)
    #expect(list.entries[0].nationalities == ["Iraq", "Jordan"])
    #expect(
      names(list.entries[1]) == [
        "primary EXAMPLE TRADING", "strong Example Trading Co., Ltd.", "strong Beispiel Handel",
      ])
    #expect(list.entries[1].nationalities == [])
    #expect(list.entries[1].positions == ["Shop, no person"])
    #expect(names(list.entries[2]) == ["primary Unknown"])
    #expect(list.entries[2].nationalities == [])
    #expect(list.entries[2].positions == [])
  }

  @Test func readsAliasesOfOFACByThemselves() throws {
    let list = try list("alt.csv")
    #expect(list.entries.map(\.id) == ["101", "102"])
    #expect(names(list.entries[0]) == ["primary SAMPLE, Youssef", "strong EJEMPLO, Yusuf"])
  }

  @Test(arguments: [
    ("101,1,\"1 Sample Street\",\"Basra\",\"Iraq\",-0- \n", "addresses"),
    ("101,\" and more.\"\n", "remarks"),
  ])
  func saysWhatIsNoListByItself(_ text: String, _ content: String) {
    #expect(
      message { _ = try WatchListsTests.list(text) }
        == "list: has the \(content) of an OFAC list and no names; it is read where it lies beside "
        + "sdn.csv or cons_prim.csv")
  }

  @Test func obeysAMapping() throws {
    let text = "Name,Alias,Nationality,Designation,Sanction Type,Source\nA,\"B, C\",x,y,z,w\n"
    let read = try WatchListsTests.list(text, columns: [.name: "Alias"])
    #expect(read.format == .csv)
    #expect(read.entries[0].primaryName.written == "B, C")
  }

  @Test func refusesAnEntryWithoutAName() throws {
    let text = """
      Reference,Name of Individual or Entity,Type,Name Type
      1,,Individual,Primary Name
      1a,,Individual,Alias
      2,A,Individual,Primary Name,x
      2,B,Individual,Primary Name
      """
    let read = try WatchListsTests.list(text)
    #expect(
      read.refusals.map(\.description) == [
        "list:4: expected 4 fields, found 5",
        "list:2: field nameofindividualorentity: name is empty",
      ])
    #expect(read.entries.map(\.primaryName.written) == ["B"])
  }
}
