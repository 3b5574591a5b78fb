import TestSupport
import Testing

@testable import Matching

@Suite struct MatcherBatchTests {
  private static let (matcher, queries): (Matcher, [Query]) = {
    var names = RandomNames(seed: 21)
    let entries = names.entries(count: 40)
    // More than two chunks, with a name that cannot be read among them.
    let queries = names.queries(for: entries, count: 139) + [Query("...")]
    return (try! Matcher(entries: [entries]), queries)
  }()
  private static let alone = queries.map { try! matcher.hits(for: $0) }

  @Test(arguments: [1, 2, 3])
  func aBatchEqualsOneCallPerName(workers: Int) throws {
    let (matcher, queries) = (Self.matcher, Self.queries)
    let batch = try matcher.hits(for: queries, workers: workers).map { try $0.get() }
    let ranking = try matcher.ranking(for: queries, workers: workers).map { try $0.get() }
    #expect(batch.count == queries.count)
    for (index, query) in queries.enumerated() {
      let alone = Self.alone[index]
      #expect(batch[index].map(\.entry) == alone.map(\.entry), "\(query)")
      #expect(batch[index].map(\.name) == alone.map(\.name), "\(query)")
      #expect(batch[index].map(\.score) == alone.map(\.score), "\(query)")
      #expect(batch[index].map(\.evidence) == alone.map(\.evidence), "\(query)")
      let ranked = try matcher.ranking(for: [query], workers: 1)[0].get()
      #expect(ranking[index].map(\.entry) == ranked.map(\.entry), "\(query)")
      #expect(ranking[index].map(\.score) == ranked.map(\.score), "\(query)")
      #expect(Set(ranked.map(\.entry.id)) == Set(alone.map(\.entry.id)), "\(query)")
    }
  }

  @Test func anEmptyBatchIsEmpty() throws {
    #expect(try Matcher(entries: []).hits(for: [], workers: 2).isEmpty)
  }
}
