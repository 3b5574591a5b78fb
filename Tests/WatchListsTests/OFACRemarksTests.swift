import Testing

@testable import WatchLists

@Suite struct OFACRemarksTests {
  private func completed(_ remarks: String) -> Entry {
    var entry = Entry(id: "1", names: [EntryName("X", quality: .primary)])
    OFACRemarks(remarks).complete(&entry)
    return entry
  }

  @Test(arguments: [
    ("a.k.a. 'BNC'.", ["BNC"]),
    ("a.k.a. ''ABD-AL-'IZ'; f.k.a. 'SAND SWAN'.", ["'ABD-AL-'IZ", "SAND SWAN"]),
    ("a.k.a. 'K.A.S.'.", ["K.A.S."]),
    ("n.k.a. 'ABU AL-WAFA''; Linked To: A.", ["ABU AL-WAFA'"]),
    ("a.k.a. 'snowsjo", []),
    ("a.k.a. ''.", []),
    ("Member of a.k.a. 'X'.", []),
    ("", []),
  ])
  func findsWeakAliases(in remarks: String, _ aliases: [String]) {
    let entry = completed(remarks)
    #expect(entry.aliases.map(\.written) == aliases)
    #expect(entry.aliases.allSatisfy { $0.quality == .weak })
  }

  @Test func dropsTheFullStopAtTheEndOnly() {
    #expect(completed("POB St. Petersburg; citizen Mexico.").nationalities == ["Mexico"])
    #expect(completed("POB St. Petersburg; citizen Mexico.").placesOfBirth == ["St. Petersburg"])
  }

  @Test func doesNotRepeatFacts() {
    let entry = completed("nationality Iran; citizen Iran; DOB 1960; alt. DOB 1960.")
    #expect(entry.nationalities == ["Iran"])
    #expect(entry.datesOfBirth == ["1960"])
  }
}
