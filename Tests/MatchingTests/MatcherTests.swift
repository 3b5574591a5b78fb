import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct MatcherTests {
  private static func entry(
    _ id: String, _ kind: Entry.Kind, _ name: String, weak: [String] = [], strong: [String] = []
  ) -> Entry {
    Entry(
      id: Entry.ID(rawValue: id), kind: kind,
      names: [EntryName(name, quality: .primary)]
        + strong.map { EntryName($0, quality: .strong) }
        + weak.map { EntryName($0, quality: .weak) })
  }

  private static let entries: [Entry] = [
    entry("1", .person, "Salim Qorbani", weak: ["Zarrab"], strong: ["Abu Tariq Qorbani"]),
    entry("2", .person, "Salim Qorbani al-Tamimi"),
    entry("3", .organization, "Qorbani Trading Ltd"),
    entry("4", .unknown, "Karim Qorbani"),
    entry("5", .vessel, "Meridian Star 701"),
    entry("6", .aircraft, "EP-QRB"),
    entry("7", .place, "Qorbanobod"),
  ]
  private static let standard = try! Matcher(entries: [entries])

  private func matcher(_ policy: Policy) throws -> Matcher {
    policy == .standard ? Self.standard : try Matcher(entries: [Self.entries], policy: policy)
  }

  private func ids(_ name: String, _ kind: NameKind, _ policy: Policy = .standard) throws
    -> [String]
  {
    try matcher(policy).hits(for: Query(name, kind: kind)).map(\.entry.id.rawValue)
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func eachPrimaryNameHitsItsOwnEntry(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    let entries = names.entries(count: 50)
    var policy = Policy.standard
    policy.limit = 1000
    let matcher = try Matcher(entries: [entries], policy: policy)
    for entry in entries {
      let query = Query(entry.primaryName.written, kind: NameKind(entry.kind))
      let hit = try matcher.hits(for: query).first { $0.entry.id == entry.id }
      #expect(hit?.score == 1.0, "\(query)")
    }
  }

  @Test func hitsComeBestFirst() throws {
    #expect(try ids("Salim Qorbani", .person) == ["1", "2"])
    let hits = try Self.standard.hits(for: Query("Abou Tariq Qorbani"))
    #expect(hits.first?.name.written == "Abu Tariq Qorbani")
    #expect(hits.first?.evidence.isEmpty == false)
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
  }

  @Test func kindsThatContradictDoNotHit() throws {
    #expect(try ids("Qorbani Trading", .organization) == ["3"])
    #expect(try ids("Qorbani Trading", .person) == [])
    #expect(try ids("Qorbani Trading", .vessel) == [])
    #expect(try ids("Qorbani Trading", .unknown) == ["3"])
    #expect(try ids("Karim Qorbani", .person) == ["4"])
    #expect(try ids("Salim Qorbani", .organization) == [])
    #expect(try ids("Meridian Star 701", .vessel) == ["5"])
    #expect(try ids("EP-QRB", .vessel) == ["6"])
    #expect(try ids("Qorbanobod", .place) == ["7"])
    #expect(try ids("Qorbanobod", .person) == [])
  }

  @Test func weakAliasesHitWhereThePolicySaysSo() throws {
    #expect(try ids("Zarrab", .person) == ["1"])
    var policy = Policy.standard
    policy.matchesWeakAliases = false
    #expect(try ids("Zarrab", .person, policy) == [])
    #expect(try ids("Abu Tariq Qorbani", .person, policy) == ["1"])
  }

  @Test(arguments: [0, 1, 2, 100])
  func keepsTheBestUpToTheLimit(limit: Int) throws {
    var policy = Policy.standard
    policy.limit = limit
    #expect(try ids("Salim Qorbani", .person, policy) == Array(["1", "2"].prefix(limit)))
  }

  @Test func aHigherThresholdNeverAddsAHit() throws {
    var names = RandomNames(seed: 8)
    let entries = names.entries(count: 40)
    let queries = names.queries(for: entries, count: 30)
    var before: [[String]] = []
    for threshold in [0.5, 0.7, 0.9, 1] {
      var policy = Policy.standard
      policy.threshold = Score(threshold)
      policy.limit = 1000
      let matcher = try Matcher(entries: [entries], policy: policy)
      let found = try queries.map { query in
        let hits = try matcher.hits(for: query)
        #expect(hits.allSatisfy { $0.score >= policy.threshold })
        return hits.map(\.entry.id.rawValue)
      }
      for (some, all) in zip(found, before) { #expect(some == Array(all.prefix(some.count))) }
      before = found
    }
  }

  @Test func knowsTheListOfAHit() throws {
    let lists = [
      [Self.entry("1", .person, "Salim Qorbani")], [Self.entry("1", .person, "Karim Tamimi")],
    ]
    let matcher = try Matcher(entries: lists)
    #expect(try matcher.hits(for: Query("Karim Tamimi")).map(\.list) == [1])
    #expect(try matcher.hits(for: Query("Salim Qorbani")).map(\.list) == [0])
    #expect(matcher.nameCount == 2)
  }

  @Test(arguments: ["", " ", "...", "\u{301}", "-&-", "Dr.", "al"])
  func findsNothingForNoName(_ name: String) throws {
    for kind in NameKind.allCases { #expect(try ids(name, kind) == []) }
  }

  @Test func findsNothingOnAnEmptyList() throws {
    #expect(try Matcher(entries: []).hits(for: Query("Salim")).isEmpty)
    #expect(try Matcher(entries: [[]]).hits(for: Query("Salim")).isEmpty)
    #expect(
      try Matcher(entries: [[Self.entry("1", .person, "...")]]).hits(for: Query("...")).isEmpty)
  }

  @Test func veryLongNamesAreScreened() throws {
    let long = String(repeating: "salim ", count: 5_000)
    let word = String(repeating: "abdulqorbani", count: 200)
    let matcher = try Matcher(entries: [Self.entries + [Self.entry("8", .person, word)]])
    #expect(try matcher.hits(for: Query(long)).isEmpty)
    #expect(try matcher.hits(for: Query(word, kind: .person)).map(\.entry.id.rawValue) == ["8"])
  }
}
