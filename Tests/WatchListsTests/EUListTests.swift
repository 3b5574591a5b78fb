import Testing

@testable import WatchLists

@Suite struct EUListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("xml/eu.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .euXML)
    #expect(list.date == "2026-01-31T15:29:22.497+02:00")
    #expect(list.entries.map(\.id) == ["EU.1.10", "16"])
    #expect(list.entries.map(\.kind) == [.person, .organization])
    #expect(list.refusals.map(\.reason) == [.emptyName])
  }

  @Test func takesTheFirstStrongNameForThePrimaryOne() {
    #expect(
      list.entries[0].names == [
        EntryName("Yusuf Omar AL-SAMPLE", quality: .primary),
        EntryName("Abu Sample", quality: .weak),
        EntryName("يوسف السمبل", quality: .strong),
      ])
  }

  @Test func readsAPerson() {
    let entry = list.entries[0]
    #expect(entry.listedOn == "2008-07-03")
    #expect(entry.updatedOn == "2019-04-08")
    #expect(entry.references == ["EXi.001"])
    #expect(entry.programs == ["EXA", "TAQA"])
    #expect(entry.titles == ["Mullah"])
    #expect(entry.positions == ["Minister of Examples"])
    #expect(entry.gender == .male)
    #expect(entry.nationalities == ["IRAQ"])
    #expect(entry.datesOfBirth == ["1960-01-12", "circa 1961", "1962-03", "1955 to 1958"])
    #expect(entry.placesOfBirth == ["Basra, IRAQ"])
    #expect(entry.addresses == ["1 Sample Street, 61001, Basra, IRAQ"])
    #expect(entry.countries == ["IRAQ"])
    #expect(
      entry.documents.map(\.written) == [
        "National passport A1234567 (IRAQ), expired, in the name of Y. Sample"
      ])
    #expect(
      entry.remarks == """
        Reported to be alive.
        Good quality.
        Date of birth, calendar ISLAMIC: 1379
        Address: Until 2010.
        """)
  }

  @Test func readsACompany() {
    let entry = list.entries[1]
    #expect(entry.documents.map(\.number) == ["RU-77"])
    #expect(entry.documents.map(\.kind) == [.registration])
    #expect(entry.listedOn == nil)
  }
}
