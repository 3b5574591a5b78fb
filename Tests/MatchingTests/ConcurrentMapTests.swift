import Testing

@testable import Matching

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 64, 1000], [1, 2, 3, 64, 5000])
  func keepsTheOrder(count: Int, chunkSize: Int) {
    for workers in [0, 1, 2, 3, 8] {
      let found = concurrentMap(count: count, chunkSize: chunkSize, workers: workers) { range in
        range.map { "\($0 * $0)" }
      }
      #expect(found == (0..<count).map { "\($0 * $0)" }, "\(workers) workers")
    }
  }

  @Test func cutsTheRangeIntoChunks() {
    for workers in [1, 3] {
      let chunks = concurrentMap(count: 10, chunkSize: 4, workers: workers) { [$0] }
      #expect(chunks == [0..<4, 4..<8, 8..<10])
    }
  }

  @Test func waitsForSlowWorkers() {
    let found = concurrentMap(count: 40, chunkSize: 1, workers: 4) { range in
      // The first chunks take longest.
      let work = (0..<(40 - range.lowerBound) * 2_000).reduce(0) { $0 ^ $1 &* 31 }
      return [work == -1 ? -1 : range.lowerBound]
    }
    #expect(found == Array(0..<40))
  }
}
