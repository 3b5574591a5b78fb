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
    screenings(of: queries, workers: workers, keepsSuppressed: false).map { $0.map(\.hits) }
  }

  /// Returns the hits of each query, and what is known beside the name lowered under the threshold, in the
  /// order of the queries.
  ///
  /// - Parameters:
  ///   - workers: the most queries that are scored at the same time, at least 1.
  ///   - keepsSuppressed: whether what is lowered is given out too, and not only counted.
  public func screenings(
    of queries: [Query], workers: Int, keepsSuppressed: Bool = true
  ) -> [Result<Screening, RomanizationError>] {
    batch(queries, workers: workers, isNameAlone: false) {
      $0.screening(of: $1, keepsSuppressed: keepsSuppressed)
    }
  }

  /// Returns the candidates of each query, best first, without evidence, by their names alone.
  ///
  /// - Parameter workers: the most queries that are scored at the same time, at least 1.
  public func ranking(
    for queries: [Query], workers: Int
  ) -> [Result<[Candidate], RomanizationError>] {
    batch(queries, workers: workers, isNameAlone: true) { $0.candidates(for: $1) }
  }

  private func batch<Found: Sendable>(
    _ queries: [Query], workers: Int, isNameAlone: Bool,
    _ find: @Sendable (inout Screener, QueryPlan) -> Found
  ) -> [Result<Found, RomanizationError>] {
    let plans = concurrentMap(
      count: queries.count, chunkSize: Self.chunkSize, workers: workers
    ) { range in
      range.map { index in
        Result { () throws(RomanizationError) in
          QueryPlan(try self.readings(of: queries[index], isNameAlone: isNameAlone), self)
        }
      }
    }
    var cache = CandidateCache()
    cache.find(for: plans.compactMap { try? $0.get() }, self, workers: workers)
    let pool = ScreenerPool(self, cache: cache)
    return concurrentMap(count: queries.count, chunkSize: Self.chunkSize, workers: workers) {
      range in
      var screener = pool.take()
      let found = range.map { index in plans[index].map { find(&screener, $0) } }
      pool.giveBack(screener)
      return found
    }
  }
}

/// Screeners that workers use one after the other, since each has room for all names of the lists.
private final class ScreenerPool: Sendable {
  private let matcher: Matcher
  private let cache: CandidateCache
  private let screeners = Mutex<[Screener]>([])

  init(_ matcher: Matcher, cache: CandidateCache) {
    self.matcher = matcher
    self.cache = cache
  }

  func take() -> Screener {
    screeners.withLock { $0.popLast() } ?? Screener(matcher: matcher, cache: cache)
  }

  func giveBack(_ screener: Screener) {
    screeners.withLock { $0.append(screener) }
  }
}
