import Testing

@testable import WatchLists

@Suite struct UNListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("un/consolidated.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .un)
    #expect(list.date == "2026-01-31T00:00:00Z")
    #expect(list.name == "UN Security Council Consolidated List")
    #expect(list.entries.map(\.id) == ["EXi.001", "EXe.001"])
    #expect(list.entries.map(\.kind) == [.person, .organization])
    #expect(list.entries.map(\.line) == [5, 47])
  }

  @Test func readsNames() {
    #expect(
      list.entries[0].names == [
        EntryName("YUSUF OMAR AL-SAMPLE", quality: .primary),
        EntryName("Yousef Sample", quality: .strong),
        EntryName("Yusef Sample", quality: .strong),
        EntryName("Abu Sample", quality: .weak),
        EntryName("يوسف عمر السمبل", quality: .strong),
      ])
    #expect(
      list.entries[1].names == [
        EntryName("EXAMPLE LINES (EL)", quality: .primary),
        EntryName("SAMPLE SHIPPING (SS)", quality: .strong),
        EntryName("Lines & Sons", quality: .strong),
        EntryName("Old Lines", quality: .strong),
      ])
  }

  @Test func readsBirths() {
    let entry = list.entries[0]
    #expect(
      entry.datesOfBirth == [
        "1960-01-12", "1960-01-13", "circa 1962", "1955 to 1958", "Nov. 1963", "1961-02-03",
      ])
    #expect(entry.placesOfBirth == ["Basra, Iraq", "Mosul"])
  }

  @Test func readsWhatElseIsPublished() {
    let entry = list.entries[0]
    #expect(entry.titles == ["Mullah", "Dr."])
    #expect(entry.positions == ["Minister of Examples"])
    #expect(entry.programs == ["Examples"])
    #expect(
      entry.remarks == """
        Born & raised in Basra.
        Alias: Abu Sample: in Mosul
        Date of birth: 1955 to 1958: Approximately
        Document: National ID, lost
        """)
    #expect(entry.listedOn == "2001-01-25")
    #expect(entry.updatedOn == "2013-09-03")
    #expect(entry.gender == .male)
    #expect(entry.nationalities == ["Iraq"])
    #expect(entry.countries == ["Iraq"])
    #expect(entry.addresses == ["1 Sample Street, Basra, Iraq (until 2001)"])
    #expect(
      entry.documents.map(\.written) == [
        "Passport A1234567 (Iraq), diplomatic, issued 2001-02-03, in Basra, expired"
      ])
    #expect(entry.documents.map(\.kind) == [.passport])
    #expect(entry.documents.map(\.number) == ["A1234567"])
  }

  @Test func refusesAPartyWithoutNames() {
    let path = Fixture.path("un/consolidated.xml")
    #expect(
      list.refusals.map(\.description) == ["\(path):44: field INDIVIDUAL: name is empty"])
  }
}
