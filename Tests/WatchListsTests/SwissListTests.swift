import Testing

@testable import WatchLists

@Suite struct SwissListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("xml/switzerland.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .switzerland)
    #expect(list.date == "2026-01-31")
    #expect(list.entries.map(\.id) == ["100", "300"])
    #expect(list.entries.map(\.kind) == [.person, .vessel])
    #expect(list.refusals.map(\.reason) == [.emptyName])
  }

  @Test func countsThoseThatAreListedNoMore() throws {
    var reader = try WatchListReader(path: Fixture.path("xml/switzerland.xml"))
    while try reader.next() != nil {}
    #expect(reader.delistedCount == 1)
  }

  @Test func readsNamesInAllSpellings() {
    #expect(
      list.entries[0].names == [
        EntryName("Sampel, Jana", quality: .primary),
        EntryName("Sample, Yana", quality: .strong),
        EntryName("Сампель, Яна", quality: .strong),
        EntryName("Lady Sample", quality: .weak),
        EntryName("Ivana Muster", quality: .strong),
      ])
    #expect(list.entries[1].names.map(\.written) == ["Sample Star", "Old Star"])
  }

  @Test func readsAPerson() {
    let entry = list.entries[0]
    #expect(entry.titles == ["Dr."])
    #expect(entry.gender == .female)
    #expect(entry.programs == ["Examplia"])
    #expect(entry.references == ["EXi.001"])
    #expect(entry.listedOn == "2022-01-03")
    #expect(entry.updatedOn == "2023-01-03")
    #expect(entry.datesOfBirth == ["1960-01-12", "circa 1961"])
    #expect(entry.placesOfBirth == ["Minsk, Minsk Region, Examplia"])
    #expect(entry.nationalities == ["Examplia"])
    #expect(
      entry.addresses == [
        "c/o Sample Club, 1 Sample Street, 220029, Minsk, Minsk Region, Examplia"
      ])
    #expect(entry.countries == ["Examplia"])
    #expect(
      entry.documents.map(\.written) == ["passport A1234567 (Examplia), expires 2030-12-31"])
    #expect(
      entry.remarks == """
        Date of birth, calendar Islamic: 1380
        Holds an example.
        Formerly of Basra.
        """)
  }

  @Test func readsAVessel() {
    let entry = list.entries[1]
    #expect(entry.documents.map(\.kind) == [.imo])
    #expect(entry.documents.map(\.number) == ["9074729"])
    #expect(entry.programs == ["Examplia"])
  }

  /// A pipe cannot be read twice, so the entries wait for the places behind them.
  @Test func readsTheSameFromAPipe() throws {
    let piped = try WatchListsTests.list(
      Fixture.bytes("xml/switzerland.xml"), path: list.path, pieceSize: { 7 })
    #expect(piped == list)
  }

  @Test func makesNoMoreNamesThanItMay() throws {
    let spellings = (0..<50).map { "<spelling-variant script='LATN'>S\($0)</spelling-variant>" }
    let part = "<value>A</value>" + spellings.joined()
    let name = try element(
      "<name>" + String(repeating: "<name-part order='1'>\(part)</name-part>", count: 9)
        + "</name>")
    let names = SwissName(name).names(isMain: true)
    #expect(names.count == 24)
    #expect(names[0].written == "A A A A A A A A A")
  }
}
