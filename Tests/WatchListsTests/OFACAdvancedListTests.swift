import Testing

@testable import WatchLists

@Suite struct OFACAdvancedListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("xml/ofac_advanced.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .ofacAdvanced)
    #expect(list.date == "2026-01-31")
    #expect(list.entries.map(\.id) == ["101", "102"])
    #expect(list.entries.map(\.kind) == [.person, .vessel])
    #expect(list.refusals.map(\.reason) == [.emptyName])
  }

  @Test func readsNamesInAllScripts() {
    #expect(
      list.entries[0].names == [
        EntryName("AL-SAMPLE, Yusuf Omar", quality: .primary),
        EntryName("ABU SAMPLE", quality: .weak),
        EntryName("السمبل, يوسف", quality: .strong),
        EntryName("样 本", quality: .strong),
      ])
  }

  @Test func readsWhatThePartiesReferTo() {
    let entry = list.entries[0]
    #expect(entry.programs == ["SDGT", "EXAMPLE"])
    #expect(entry.listedOn == "2001-12-04")
    #expect(entry.datesOfBirth == ["circa 1960"])
    #expect(entry.placesOfBirth == ["Mosul, Iraq"])
    #expect(entry.nationalities == ["Iraq", "Palestinian"])
    #expect(entry.addresses == ["1 Sample Street, Basra, Iraq"])
    #expect(entry.countries == ["Iraq"])
    #expect(entry.positions == ["Minister of Examples"])
    #expect(entry.gender == .male)
    #expect(entry.documents.map(\.written) == ["Passport A1234567 (Iraq), expires 2030-12-31"])
    #expect(
      entry.remarks == "Linked to nobody.\nSecondary sanctions risk: section 1(b)")
  }

  @Test func readsAVessel() {
    let entry = list.entries[1]
    #expect(entry.documents.map(\.kind) == [.callSign, .imo])
    #expect(entry.documents.map(\.number) == ["XYZ1", "9074729"])
    #expect(entry.countries == ["Panama"])
    #expect(entry.remarks == "VESSEL TYPE: Crude Oil Tanker")
    #expect(entry.programs == [])
  }

  /// A pipe cannot be read twice, so the entries wait for the programs behind them.
  @Test func readsTheSameFromAPipe() throws {
    let piped = try WatchListsTests.list(
      Fixture.bytes("xml/ofac_advanced.xml"), path: list.path, pieceSize: { 7 })
    #expect(piped == list)
  }

  @Test(
    arguments: [
      ("1960-1-12 1960-1-12 1960-1-12 1960-1-12", false, "1960-01-12"),
      ("1960-1-1 1960-1-1 1960-12-31 1960-12-31", false, "1960"),
      ("1960-2-1 1960-2-1 1960-2-29 1960-2-29", true, "circa 1960-02"),
      ("1955-1-1 1955-12-31 1958-1-1 1958-12-31", false, "1955 to 1958"),
      ("1960-1-12 1960-1-12 1960-3-1 1960-3-1", false, "1960-01-12 to 1960-03-01"),
      ("1960-1-12", false, "1960-01-12"),
    ])
  func readsPeriods(_ dates: String, isApproximate: Bool, as expected: String) throws {
    let ends = dates.split(separator: " ").map { date in
      let parts = date.split(separator: "-")
      return "<Year>\(parts[0])</Year><Month>\(parts[1])</Month><Day>\(parts[2])</Day>"
    }
    var text = "<Start Approximate='\(isApproximate)'><From>\(ends[0])</From>"
    if ends.count == 4 {
      text += "<To>\(ends[1])</To></Start><End><From>\(ends[2])</From><To>\(ends[3])</To></End>"
    } else {
      text += "</Start>"
    }
    #expect(try OFACPeriod(element("<DatePeriod>\(text)</DatePeriod>"))?.text == expected)
  }
}
