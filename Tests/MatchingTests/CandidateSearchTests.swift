import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct CandidateSearchTests {
  #if DEBUG
    static let seeds = 0..<3 as Range<UInt64>
    static let sizes = (entries: 60, queries: 50)
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

  private func outline(
    _ expected: ArraySlice<ExhaustiveScan.Found>, _ entries: [Entry]
  ) -> [String] {
    expected.map {
      "\($0.entry) \(entries[$0.entry].kind) \(entries[$0.entry].names[$0.name].written) \($0.score)"
    }
  }
}
