import Testing

@testable import WatchLists

@Suite struct OFACListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("xml/ofac.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .ofacXML)
    #expect(list.name == "OFAC ofac")
    #expect(list.date == "2026-01-31")
    #expect(list.entries.map(\.id) == ["101", "102", "104"])
    #expect(list.entries.map(\.kind) == [.person, .vessel, .organization])
    #expect(list.entries.map(\.line) == [7, 63, 85])
  }

  @Test func readsNames() {
    #expect(
      list.entries[0].names == [
        EntryName("AL-SAMPLE, Yusuf Omar", quality: .primary),
        EntryName("SAMPLE, Joseph", quality: .strong),
        EntryName("ABU SAMPLE", quality: .weak),
      ])
    #expect(list.entries[2].primaryName.written == "SAMPLE & SONS, LTD.")
  }

  @Test func readsAPerson() {
    let entry = list.entries[0]
    #expect(entry.positions == ["Minister of Examples"])
    #expect(entry.programs == ["EXAMPLE", "SDGT"])
    #expect(entry.gender == .male)
    #expect(entry.datesOfBirth == ["12 Jan 1960", "circa 1961"])
    #expect(entry.placesOfBirth == ["Basra, Iraq"])
    #expect(entry.nationalities == ["Iraq", "Syria"])
    #expect(entry.addresses == ["1 Sample Street, Basra, Al Basrah, 61001, Iraq"])
    #expect(entry.countries == ["Iraq"])
    #expect(
      entry.documents.map(\.written) == [
        "Passport A1234567 (Iraq), issued 14 Nov 2007, expires 12 Nov 2012",
        "Digital Currency Address - XBT 1ExampleAddressOfNobody",
      ])
    #expect(
      entry.remarks == """
        (Linked To: EXAMPLE LINES)
        Secondary sanctions risk: section 1(b) of an order
        Website: www.example.com
        """)
  }

  @Test func readsAVessel() {
    let entry = list.entries[1]
    #expect(entry.countries == ["Panama"])
    #expect(entry.documents.map(\.kind) == [.imo, .mmsi, .callSign])
    #expect(entry.documents.map(\.number) == ["9074729", "123456789", "XYZ1"])
    #expect(
      entry.remarks == """
        Vessel type: Crude Oil Tanker
        Vessel owner: Example Lines
        Tonnage: 10,000
        Gross registered tonnage: 20,000
        """)
  }

  @Test func refusesAnEntryWithoutNames() {
    let path = Fixture.path("xml/ofac.xml")
    #expect(list.refusals.map(\.description) == ["\(path):81: field sdnEntry: name is empty"])
  }

  @Test func readsTheNewerNamespaceAlike() throws {
    let text = String(decoding: try Fixture.bytes("xml/ofac.xml"), as: UTF8.self)
    let newer = text.replacing(
      "http://tempuri.org/sdnList.xsd",
      with: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML")
    #expect(try WatchListsTests.list(newer).entries == list.entries)
  }

  @Test func readsPrefixedNames() throws {
    let entry = "<x:sdnEntry><x:uid>1</x:uid><x:lastName>A</x:lastName></x:sdnEntry>"
    let text = "<x:sdnList xmlns:x='y'>\(entry)</x:sdnList>"
    #expect(try WatchListsTests.list(text).entries.map(\.primaryName.written) == ["A"])
  }
}
