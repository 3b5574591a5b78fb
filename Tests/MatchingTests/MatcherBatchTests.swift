import TestSupport
import Testing

@testable import Matching

@Suite struct MatcherBatchTests {
  @Test(arguments: [1, 2, 3])
  func aBatchEqualsOneCallPerName(workers: Int) throws {
    var names = RandomNames(seed: 21)
    let entries = names.entries(count: 60)
    // More than two chunks, with a name that cannot be read among them.
    let queries = names.queries(for: entries, count: 139) + [Query("...")]
    let matcher = try Matcher(entries: [entries])
    let batch = try matcher.hits(for: queries, workers: workers).map { try $0.get() }
    let ranking = try matcher.ranking(for: queries, workers: workers).map { try $0.get() }
    #expect(batch.count == queries.count)
    for (index, query) in queries.enumerated() {
      let alone = try matcher.hits(for: query)
      #expect(batch[index].map(\.entry) == alone.map(\.entry), "\(query)")
      #expect(batch[index].map(\.name) == alone.map(\.name), "\(query)")
      #expect(batch[index].map(\.score) == alone.map(\.score), "\(query)")
      #expect(batch[index].map(\.evidence) == alone.map(\.evidence), "\(query)")
      #expect(ranking[index].map(\.entry) == alone.map(\.entry), "\(query)")
      #expect(ranking[index].map(\.score) == alone.map(\.score), "\(query)")
    }
  }

  @Test func anEmptyBatchIsEmpty() throws {
    #expect(try Matcher(entries: []).hits(for: [], workers: 2).isEmpty)
  }
}
