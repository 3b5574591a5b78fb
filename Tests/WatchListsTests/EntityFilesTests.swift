import Identity
import Testing

@testable import WatchLists

/// FollowTheMoney and Senzing, whose rows speak of each other.
@Suite struct EntityFilesTests {
  private func list(_ name: String) throws -> WatchList {
    try WatchList(contentsOf: Fixture.path("tables/" + name))
  }

  private func names(_ entry: Entry) -> [String] {
    entry.names.map { "\($0.quality.rawValue) \($0.written)" }
  }

  @Test func readsFollowTheMoney() throws {
    let list = try list("entities.ftm.json")
    #expect(list.format == .followTheMoney)
    #expect(list.entries.map(\.id) == ["NK-1", "NK-2"])
    let person = list.entries[0]
    #expect(person.kind == .person)
    #expect(
      names(person) == [
        "primary Yusuf Sample", "strong يوسف", "strong Youssef", "strong Yusuf Beispiel",
        "weak Abu S",
      ])
    #expect(person.datesOfBirth == ["1960-01-12", "1961"])
    #expect(person.placesOfBirth == ["Basra"])
    #expect(person.nationalities == ["iq", "jo"])
    #expect(person.gender == .male)
    #expect(person.addresses == ["1 Sample Street, Basra"])
    #expect(person.positions == ["Minister", "Governor of Examples"])
    #expect(person.programs == ["sanction", "US-IRAQ2"])
    #expect(person.listedOn == "2020-02-03")
    #expect(person.documents.map(\.kind) == [.nationalID, .passport, .taxNumber])
    #expect(person.documents.map(\.number) == ["N-77", "A1234567", "X1"])
    #expect(
      person.remarks == """
        A note
        Father: Omar
        Ownership (51): owner of Example Trading
        Family (uncle): relative of NK-404
        Reason: Because
        """)
    let company = list.entries[1]
    #expect(company.kind == .organization)
    #expect(company.documents == [IdentityDocument(kind: .lei, number: "LEI1")])
    #expect(company.addresses == ["2 Test Road, Amman"])
    #expect(company.programs == ["Iraq"])
    #expect(company.remarks == "Ownership (51): owned by Yusuf Sample")
    #expect(list.detailCount == 9)
    #expect(
      list.refusals.map(\.description) == [
        "\(list.path):11: no entry NK-404 in \(list.path)"
      ])
  }

  @Test func streamsPartiesAlone() throws {
    var reader = try WatchListReader(path: Fixture.path("tables/entities.ftm.json"))
    var ids: [Entry.ID] = []
    try reader.forEachEntry { ids.append($0.id) }
    #expect(ids == ["NK-1", "NK-2"])
    #expect(reader.detailCount == 9)
  }

  @Test(arguments: [
    ("{\"id\":\"1\",\"properties\":{}}", "field schema: expected a string, found nothing"),
    ("{\"schema\":\"Person\",\"properties\":{}}", "field id: expected a string, found nothing"),
    (
      "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":[]}",
      "field properties: expected an object, found an array"
    ),
    (
      "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[{}]}}",
      "field name: expected a string or an array of strings, found an array with an object"
    ),
    ("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{}}", "field name: name is empty"),
  ])
  func refuses(_ row: String, _ reason: String) throws {
    let good = "{\"id\":\"0\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n"
    let read = try WatchListsTests.list(good + row)
    #expect(read.entries.count == 1)
    #expect(read.refusals.map(\.description) == ["list:2: \(reason)"])
  }

  @Test func readsSenzing() throws {
    let list = try list("senzing.json")
    #expect(list.format == .senzing)
    #expect(list.refusals == [])
    let person = list.entries[0]
    #expect(names(person) == ["primary Yusuf Sample", "strong Youssef"])
    #expect(person.kind == .person)
    #expect(person.programs == ["sanction"])
    #expect(person.datesOfBirth == ["1960-01-12"])
    #expect(person.nationalities == ["iq"])
    #expect(person.countries == ["jo"])
    #expect(person.addresses == ["1 Sample Street, Basra"])
    #expect(person.documents.map(\.kind) == [.passport, .taxNumber])
    #expect(person.remarks == "Owner of: Example Trading\nOccupancy: Q1")
    #expect(list.entries[1].kind == .organization)
    #expect(names(list.entries[1]) == ["primary Example Trading"])
    #expect(list.entries[1].addresses == ["2 Test Road, Amman, JO"])
    #expect(names(list.entries[2]) == ["primary Layla Specimen"])
    #expect(list.entries[2].titles == ["Dr"])
    #expect(list.entries[2].gender == .female)
  }
}
