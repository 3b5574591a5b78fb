import Benchmark
import Nisba

/// What it costs to look up numbers of documents among a million ranges of stolen blanks.
func addSeriesBenchmarks() {
  Benchmark(
    "Series: make an index of 1,000,000 ranges",
    configuration: .init(
      metrics: [.wallClock, .peakMemoryResident], warmupIterations: 0, maxDuration: .seconds(20),
      maxIterations: 3)
  ) { (_: Benchmark, series: [DocumentSeries]) in
    blackHole(DocumentSeriesIndex(series))
  } setup: {
    try InventedSeries.ranges(1_000_000)
  }

  Benchmark(
    "Series: 1,000,000 numbers among 1,000,000 ranges",
    configuration: .init(
      metrics: [.wallClock, .throughput], warmupIterations: 1, maxDuration: .seconds(20),
      maxIterations: 10)
  ) { (_: Benchmark, state: (index: DocumentSeriesIndex, numbers: [String])) in
    var found = 0
    for number in state.numbers { found += state.index.ranges(of: number).count }
    precondition(found >= 500_000 && found <= 600_000, "wrong ranges were found")
    blackHole(found)
  } setup: {
    let series = try InventedSeries.ranges(1_000_000)
    return (DocumentSeriesIndex(series), InventedSeries.numbers(1_000_000, series))
  }
}

/// Ranges of documents that are the same in each run.
enum InventedSeries {
  private static let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ")

  /// Ranges of 1 to 900 numbers behind one or two letters.
  static func ranges(_ count: Int) throws -> [DocumentSeries] {
    var random = SplitMix64(seed: 7)
    return try (0..<count).map { number in
      let prefix = prefix(using: &random)
      let from = 10_000_000 + Int(random.next() % 80_000_000)
      let size = 1 + Int(random.next() % 900)
      return try DocumentSeries(
        issuer: "UTO", type: "passport", prefix: prefix, from: "\(from)",
        to: "\(from + size - 1)", count: "\(size)")
    }
  }

  /// Numbers, half of them out of ranges, half anywhere.
  static func numbers(_ count: Int, _ series: [DocumentSeries]) -> [String] {
    var random = SplitMix64(seed: 8)
    return (0..<count).map { number in
      let range = series[Int(random.next() % UInt64(series.count))]
      guard number % 2 == 0 else {
        return prefix(using: &random) + "\(10_000_000 + random.next() % 80_000_000)"
      }
      let from = Int(range.from) ?? 0
      return "\(range.prefix)\(from + Int(random.next() % UInt64(range.count)))"
    }
  }

  private static func prefix(using random: inout SplitMix64) -> String {
    let first = letters[Int(random.next() % UInt64(letters.count))]
    let second = letters[Int(random.next() % UInt64(letters.count))]
    return random.next() % 4 == 0 ? "\(first)" : "\(first)\(second)"
  }
}
