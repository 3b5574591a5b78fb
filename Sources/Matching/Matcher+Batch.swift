import Romanization

extension Matcher {
  /// How many queries a worker takes at a time.
  private static let chunkSize = 64

  /// Returns the hits of each query, in the order of the queries.
  ///
  /// What a part of the queries may be is found once and kept for the queries that follow, as long as there
  /// is room.
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
    concurrentMap(count: queries.count, chunkSize: Self.chunkSize, workers: workers) { range in
      var screener = Screener(matcher: self)
      var found: [Result<Found, RomanizationError>] = []
      found.reserveCapacity(range.count)
      for index in range {
        do throws(RomanizationError) {
          let readings = try readings(of: queries[index], isNameAlone: isNameAlone)
          found.append(.success(find(&screener, QueryPlan(readings, self))))
        } catch {
          found.append(.failure(error))
        }
      }
      screener.end()
      return found
    }
  }
}
