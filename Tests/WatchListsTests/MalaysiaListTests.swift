import Testing

@testable import WatchLists

@Suite struct MalaysiaListTests {
  @Test func readsTheTableOfElements() throws {
    let list = try WatchList(contentsOf: Fixture.path("xml/malaysia.xml"))
    #expect(list.format == .malaysia)
    #expect(list.entries.map(\.id) == ["EXA.I.08-2014", "EXA.K.1-2013"])
    #expect(list.entries.map(\.kind) == [.person, .organization])
    #expect(
      list.refusals.map(\.reason) == [.emptyName, .raggedRow(expected: 7, found: 2)])
    let person = list.entries[0]
    #expect(
      person.names.map(\.written) == [
        "Mansor bin Hussein", "Sample bin Hussein", "Abu Sample", "Sam Ple",
      ])
    #expect(person.titles == ["Haji"])
    #expect(person.positions == [])
    #expect(person.datesOfBirth == ["1961-12-09", "1975-02-13"])
    #expect(person.placesOfBirth == ["Johore"])
    #expect(person.nationalities == ["Malaysia"])
    #expect(person.documents.map(\.kind) == [.passport, .passport, .nationalID])
    #expect(person.documents.map(\.number) == ["A1234567", "B7654321", "611209-01-0000"])
    #expect(person.addresses == ["1 Jalan Sample, Kajang"])
    #expect(person.listedOn == "12 November 2014")
    #expect(list.entries[1].names.map(\.written) == ["Sample Group (SG)", "Group of Samples"])
  }

  @Test func readsTheTablesOfATaggedPDF() throws {
    let list = try WatchList(contentsOf: Fixture.path("xml/malaysia_tagged.xml"))
    #expect(list.format == .malaysia)
    #expect(list.date == "2026-01-31T17:53:20+08:00")
    #expect(list.refusals == [])
    let group = try #require(list.entries.first)
    #expect(group.id == "EXA.K.1-2013")
    #expect(
      group.names.map(\.written) == ["Sample Group", "Group of the Samples", "Sample al-Group"])
    #expect(group.addresses == ["Iraq", "Syria"])
    #expect(group.listedOn == "7 April 2014")
  }
}
