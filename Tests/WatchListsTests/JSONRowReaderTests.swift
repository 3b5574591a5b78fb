import Identity
import Testing

@testable import WatchLists

@Suite struct JSONRowReaderTests {
  @Test func readsObjectsByTheirKeys() throws {
    let text = #"""
      {"id": 7, "Full Name": "Yusuf \"S\" \u0634\ud83d\ude00", "aliases": ["A", null, " B "]}
      {"id": 1e99999, "name": "C", "aliases": "D; E|F", "dob": [1960, "1961"], "x": {"name": 1}}

      {"name": ["G", "H"], "weak_aliases": "W", "kind": "vessel", "name2": [[[]]]}
      """#
    let read = try list(text)
    #expect(read.format == .jsonLines)
    #expect(read.refusals.isEmpty)
    #expect(read.entries.map(\.id) == ["7", "1e99999", "#4"])
    #expect(
      read.entries.map { $0.names.map(\.written) } == [
        ["Yusuf \"S\" ش😀", "A", "B"], ["C", "D", "E", "F"], ["G", "H", "W"],
      ])
    #expect(read.entries[1].datesOfBirth == ["1960", "1961"])
    #expect(read.entries[2].kind == .vessel)
    #expect(read.entries[2].names.map(\.quality) == [.primary, .strong, .weak])
  }

  @Test func readsFollowTheMoney() throws {
    let text = """
      {"id":"Q1","caption":"Other","schema":"Person","properties":{"name":["Layla Sample","Leila"],\
      "alias":["L. S."],"weakAlias":["LS"],"birthDate":["1970"],"nationality":["iq"],\
      "topics":["sanction"],"gender":["female"],"passportNumber":["A1"],"notes":["x","y"]},\
      "target":true}
      """
    let entry = try list(text).entries[0]
    #expect(entry.id == "Q1")
    #expect(entry.kind == .person)
    #expect(entry.names.map(\.written) == ["Layla Sample", "Leila", "L. S.", "LS"])
    #expect(entry.names.map(\.quality) == [.primary, .strong, .strong, .weak])
    #expect(entry.datesOfBirth == ["1970"])
    #expect(entry.nationalities == ["iq"])
    #expect(entry.programs == ["sanction"])
    #expect(entry.gender == .female)
    #expect(entry.documents == [IdentityDocument(kind: .passport, number: "A1")])
    #expect(entry.remarks == "x\ny")
  }

  @Test func takesTheLaterOfTwoEqualKeys() throws {
    #expect(
      try list("{\"name\": \"A\", \"name\": \"B\"}").entries[0].names.map(\.written) == ["B"])
  }

  @Test func readsMappedKeys() throws {
    let read = try list(
      "{\"nom\": \"A\", \"name\": \"B\"}", columns: [.name: "nom"])
    #expect(read.entries[0].names.map(\.written) == ["A"])
  }
}
