import Romanization
import Synchronization

extension Matcher {
  /// How many queries a worker takes at a time.
  private static let chunkSize = 64

  /// Returns the hits of each query, in the order of the queries.
  ///
  /// What each distinct part of the queries may be is found once; the queries are then scored side by side.
  /// The result is the same for any number of workers, and the same as `hits(for:)` gives for each
  /// query alone.
  ///
  /// - Parameter workers: the most queries that are scored at the same time, at least 1.
  public func hits(
    for queries: [Query], workers: Int
  ) -> [Result<[Hit], RomanizationError>] {
    batch(queries, workers: workers) { $0.hits(for: $1) }
  }

  /// Returns the candidates of each query, best first, without evidence.
  ///
  /// - Parameter workers: the most queries that are scored at the same time, at least 1.
  public func ranking(
    for queries: [Query], workers: Int
  ) -> [Result<[Candidate], RomanizationError>] {
    batch(queries, workers: workers) { $0.candidates(for: $1) }
  }

  private func batch<Found: Sendable>(
    _ queries: [Query], workers: Int,
    _ find: @Sendable (inout CandidateSearch, QueryPlan) -> [Found]
  ) -> [Result<[Found], RomanizationError>] {
    let plans = concurrentMap(
      count: queries.count, chunkSize: Self.chunkSize, workers: workers
    ) { range in
      range.map { index in
        Result { () throws(RomanizationError) in
          QueryPlan(try self.readings(of: queries[index]), self)
        }
      }
    }
    var cache = CandidateCache()
    cache.find(for: plans.compactMap { try? $0.get() }, self, workers: workers)
    let pool = SearchPool(self, cache: cache)
    return concurrentMap(count: queries.count, chunkSize: Self.chunkSize, workers: workers) {
      range in
      var search = pool.take()
      let found = range.map { index in plans[index].map { find(&search, $0) } }
      pool.giveBack(search)
      return found
    }
  }
}

/// Searches that workers use one after the other, since each has room for all names of the lists.
private final class SearchPool: Sendable {
  private let matcher: Matcher
  private let cache: CandidateCache
  private let searches = Mutex<[CandidateSearch]>([])

  init(_ matcher: Matcher, cache: CandidateCache) {
    self.matcher = matcher
    self.cache = cache
  }

  func take() -> CandidateSearch {
    searches.withLock { $0.popLast() } ?? CandidateSearch(matcher: matcher, cache: cache)
  }

  func giveBack(_ search: CandidateSearch) {
    searches.withLock { $0.append(search) }
  }
}
