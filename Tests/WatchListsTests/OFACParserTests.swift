import Testing

@testable import WatchLists

@Suite struct OFACParserTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("ofac/sdn.csv"))
  }

  @Test func knowsTheListByItsContent() throws {
    #expect(list.format == .ofac)
    #expect(list.name == "OFAC sdn")
    #expect(list.date == nil)
    #expect(list.entries.map(\.id) == ["101", "102", "103", "104", "105"])
    #expect(list.entries.map(\.line) == [1, 2, 3, 4, 5])
  }

  @Test func isNotMisledBySemicolonsInTheFirstRemarks() throws {
    let remarks = String(repeating: "DOB 1960; ", count: 20)
    let row = "1,A" + String(repeating: ",-0- ", count: 9) + ",\"\(remarks)\"\n"
    #expect(try WatchListsTests.list(row).format == .ofac)
  }

  @Test func readsKinds() {
    #expect(
      list.entries.map(\.kind) == [.person, .organization, .vessel, .aircraft, .person])
  }

  @Test func joinsAliasesOfTheSideFileWhateverItsLetterCase() {
    let names = list.entries[0].names
    #expect(
      names == [
        EntryName("SAMPLE, Yusuf Omar", quality: .primary),
        EntryName("SAMPLE, Youssef", quality: .strong),
        EntryName("EJEMPLO, Yusuf", quality: .strong),
        EntryName("ABU SAMPLE", quality: .weak),
        EntryName("'ABD AL-SA'D", quality: .weak),
      ])
    #expect(list.entries[0].primaryName == names[0])
    #expect(list.entries[0].aliases == names[1...])
    #expect(list.entries[1].aliases.map(\.written) == ["EXAMPLE HOLDING"])
  }

  @Test func readsTheFactsInRemarks() {
    let entry = list.entries[0]
    #expect(entry.programs == ["SDGT", "IFSR"])
    #expect(entry.datesOfBirth == ["12 Jan 1960", "circa 1961"])
    #expect(entry.placesOfBirth == ["Basra, Iraq"])
    #expect(entry.nationalities == ["Iraq", "Jordan"])
    #expect(entry.gender == .male)
    #expect(entry.documents == ["Passport A1234567 (Iraq) expires 01 Oct 2026"])
    #expect(entry.remarks.hasSuffix("Linked To: EXAMPLE TRADING."))
  }

  @Test func joinsAddresses() {
    #expect(list.entries[0].addresses == ["1 Sample Street, Basra, Iraq", "Jordan"])
    #expect(list.entries[0].countries == ["Iraq", "Jordan"])
  }

  @Test func treatsDashZeroAsEmpty() {
    #expect(list.entries[1].remarks.isEmpty)
    #expect(list.entries[3].positions.isEmpty)
    #expect(list.entries[4].positions == ["Minister of Examples"])
  }

  @Test func readsVessels() {
    #expect(list.entries[2].primaryName.written == "MV \"EXAMPLE\"")
    #expect(list.entries[2].countries == ["Malta"])
    #expect(list.entries[2].documents == ["Vessel Registration Identification IMO 9000001"])
  }

  @Test func continuesRemarksThatAreCut() {
    let entry = list.entries[4]
    #expect(entry.names.last == EntryName("LAYLA", quality: .weak))
    #expect(entry.nationalities == ["Syria"])
    #expect(entry.gender == .female)
  }

  @Test func refusesAliasesOfNoEntry() {
    #expect(list.refusalCount == 1)
    let main = Fixture.path("ofac/sdn.csv")
    #expect(
      list.refusals.map(\.description) == [
        "\(Fixture.path("ofac/ALT.CSV")):4: no entry 999 in \(main)"
      ])
  }

  @Test func readsTheMainFileAlone() throws {
    let alone = try WatchList(
      WatchListReader(ByteSource(Fixture.bytes("ofac/sdn.csv"), path: "-"), path: "-"))
    #expect(alone.refusalCount == 0)
    #expect(alone.entries.map(\.names.count) == [3, 1, 1, 1, 1])
  }

  @Test(arguments: [
    ("ofac/SDN_2024.csv", 0),
    ("ofac/sdn.csv", 3),
  ])
  func looksForSideFilesWithTheSameSuffix(name: String, strongCount: Int) throws {
    let reader = try WatchListReader(
      ByteSource(Fixture.bytes("ofac/sdn.csv"), path: "main"), path: "main",
      sidesOf: Fixture.path(name))
    let list = try WatchList(reader)
    #expect(list.entries.flatMap(\.names).count { $0.quality == .strong } == strongCount)
  }

  @Test func givesAliasesToTheFirstOfTwoEntriesWithOneNumber() throws {
    let twice = try Fixture.bytes("ofac/sdn.csv").dropLast()
    let reader = try WatchListReader(
      ByteSource(Array(twice + twice), path: "main"), path: "main",
      sidesOf: Fixture.path("ofac/sdn.csv"))
    let list = try WatchList(reader)
    #expect(list.entries.count == 10)
    #expect(list.entries[0].names.count == 5)
    #expect(list.entries[5].names.count == 3)
  }
}
