import Romanization

extension Matcher {
  /// How many queries a worker takes at a time.
  private static let chunkSize = 64

  /// Returns the hits of each query, in the order of the queries.
  ///
  /// Each distinct part of the queries is expanded once; the queries are then scored side by side.
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
    _ find: @Sendable (inout CandidateSearch, QueryReadings) -> [Found]
  ) -> [Result<[Found], RomanizationError>] {
    let readings = concurrentMap(
      count: queries.count, chunkSize: Self.chunkSize, workers: workers
    ) { range in
      range.map { index in
        Result { () throws(RomanizationError) in try self.readings(of: queries[index]) }
      }
    }
    var cache = ExpansionCache(matcher: self)
    cache.expand(readings.compactMap { try? $0.get() }, workers: workers)
    return concurrentMap(count: queries.count, chunkSize: Self.chunkSize, workers: workers) {
      [cache] range in
      var search = CandidateSearch(matcher: self, cache: cache)
      return range.map { index in readings[index].map { find(&search, $0) } }
    }
  }
}
