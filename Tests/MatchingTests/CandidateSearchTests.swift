import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct CandidateSearchTests {
  #if DEBUG
    static let seeds = 0..<3 as Range<UInt64>
    static let sizes = (entries: 40, queries: 30)
  #else
    static let seeds = 0..<40 as Range<UInt64>
    static let sizes = (entries: 120, queries: 120)
  #endif

  /// The property that the index is trusted for.
  @Test(arguments: seeds)
  func findsJustWhatAnExhaustiveScanFinds(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    let entries = names.entries(count: Self.sizes.entries)
    let queries = names.queries(for: entries, count: Self.sizes.queries)
    var policies: [Policy] = []
    for (threshold, limit) in [(0.5, 1000), (0.7, 10), (0.9, 1)] {
      var policy = Policy.standard
      policy.threshold = Score(threshold)
      policy.limit = limit
      policies.append(policy)
    }
    let matchers = try policies.map { try Matcher(entries: [entries], policy: $0) }
    let scan = try ExhaustiveScan(entries, comparer: matchers[0].comparer)
    for query in queries {
      let scores = try scan.scores(for: query)
      for matcher in matchers {
        let policy = matcher.policy
        let expected = scores.filter { $0.score >= policy.threshold.value }.prefix(policy.limit)
        let found = try matcher.hits(for: query)
        #expect(
          found.map(\.entry.id.rawValue) == expected.map { "\($0.entry)" },
          "\(query) at \(policy.threshold): \(outline(expected, entries))")
        #expect(found.map(\.score.value) == expected.map(\.score), "\(query)")
        #expect(
          found.map(\.name.written)
            == expected.map { entries[$0.entry].names[$0.name].written }, "\(query)")
      }
    }
  }

  /// A policy may ask for the scan of all names: the same hits, evidence and order, and the same as a
  /// batch gives.
  @Test(arguments: seeds)
  func comparingAllNamesGivesTheSameHits(seed: UInt64) throws {
    var names = RandomNames(seed: seed &+ 1000)
    let entries = names.entries(count: Self.sizes.entries)
    let queries = names.queries(for: entries, count: Self.sizes.queries)
    var policy = Policy.standard
    policy.limit = 5
    let matcher = try Matcher(entries: [entries], policy: policy)
    policy.scansAll = true
    let scan = try Matcher(entries: [entries], policy: policy)
    let expected = try scan.hits(for: queries, workers: 2).map { try $0.get().map(Self.outline) }
    let found = try matcher.hits(for: queries, workers: 2).map { try $0.get().map(Self.outline) }
    #expect(found == expected)
    #expect(try queries.map { try matcher.hits(for: $0).map(Self.outline) } == expected)
    #expect(expected.contains { !$0.isEmpty })
  }

  private static func outline(_ hit: Hit) -> [String] {
    [hit.entry.id.rawValue, hit.name.written, "\(hit.score.value)"] + hit.evidence.map { "\($0)" }
  }

  /// Names that share little but initials, a part that is cut, or a title that stands for a name.
  @Test(arguments: [
    ("J. K.", "J. K.", 0.7),
    ("TAMIMI<<SALIM<YUSUF<B", "TAMIMI, Salim Bakir", 0.7),
    ("Sheikh Salim Qorbani Zanki", "Salim Qorbani Sheikh", 0.7),
    ("Qwartaz Zhobrin Tsemvuk Drelgo", "Qwartaz Zhobrin Tsemvuk K. Plyshva", 0.5),
    ("Salim Tariq Yusufi Muhammad Qorbani", "QORBANI<<SALIM<TARIQ<YUSUFI<MUH", 0.7),
  ])
  func findsWhatSharesBrokenParts(_ name: String, _ listed: String, _ threshold: Double) throws {
    var policy = Policy.standard
    policy.threshold = Score(threshold)
    let entry = Entry(id: "1", kind: .person, names: [EntryName(listed, quality: .primary)])
    let matcher = try Matcher(entries: [[entry]], policy: policy)
    let query = Query(name, kind: .person)
    let scan = try ExhaustiveScan([entry], comparer: matcher.comparer)
    let expected = try scan.scores(for: query).map(\.score).filter { $0 >= threshold }
    #expect(!expected.isEmpty)
    let found = try matcher.hits(for: query).map(\.score.value)
    #expect(found == expected)
  }

  private func outline(
    _ expected: ArraySlice<ExhaustiveScan.Found>, _ entries: [Entry]
  ) -> [String] {
    expected.map {
      "\($0.entry) \(entries[$0.entry].kind) \(entries[$0.entry].names[$0.name].written) \($0.score)"
    }
  }
}
