import Nisba
import Reporting
import Testing

@Suite struct FingerprintTests {
  private let entry = Entry(
    id: "7", kind: .person,
    names: [
      EntryName("Saif Qadhafi", quality: .primary), EntryName("Abu X", quality: .weak),
    ], programs: ["UN 1970"], remarks: "Son", gender: .male, datesOfBirth: ["1972"],
    documents: ["Passport B1 (Libya)"], line: 9)

  @Test func lineDoesNotCount() {
    var moved = entry
    moved.line = 10
    #expect(Fingerprint(moved) == Fingerprint(entry))
    #expect(Fingerprint(entry).description.utf8.count == 32)
  }

  @Test(
    arguments: [
      { $0.id = "8" }, { $0.kind = .unknown }, { $0.names.removeLast() },
      { $0.names[1] = EntryName("Abu X", quality: .strong) }, { $0.titles = ["Dr"] },
      { $0.positions = ["Director"] }, { $0.programs = [] }, { $0.remarks = "son" },
      { $0.gender = nil }, { $0.datesOfBirth = ["1972", "1973"] }, { $0.placesOfBirth = ["Sirte"] },
      { $0.nationalities = ["Libya"] }, { $0.countries = ["Libya"] },
      { $0.addresses = ["Tripoli"] },
      { $0.references = ["UN 1"] }, { $0.documents = ["Passport B2 (Libya)"] },
    ] as [@Sendable (inout Entry) -> Void])
  func everyFieldCounts(_ change: @Sendable (inout Entry) -> Void) {
    var changed = entry
    change(&changed)
    #expect(Fingerprint(changed) != Fingerprint(entry))
  }

  @Test func valuesAreToldApart() {
    var one = entry, two = entry
    one.programs = ["a", "b"]
    two.programs = ["a b"]
    #expect(Fingerprint(one) != Fingerprint(two))
    one.titles = ["x"]
    one.positions = []
    two = one
    two.titles = []
    two.positions = ["x"]
    #expect(Fingerprint(one) != Fingerprint(two))
  }

  @Test func queriesHaveThem() {
    let query = QueryRow(id: "1", name: "Ali", datesOfBirth: ["1960"], line: 2)
    var other = query
    other.line = 3
    other.id = "2"
    #expect(Fingerprint(other) == Fingerprint(query))
    other.datesOfBirth = ["1961"]
    #expect(Fingerprint(other) != Fingerprint(query))
  }
}
