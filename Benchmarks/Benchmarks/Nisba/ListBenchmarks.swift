import Benchmark
import Nisba

/// What a list costs to prepare, and a query of it alone and among thousands.
func addListBenchmarks(_ list: BenchmarkList) {
  Benchmark(
    "\(list.name): make a matcher",
    configuration: .init(
      metrics: [.wallClock, .peakMemoryResident], warmupIterations: 0,
      maxDuration: .seconds(20), maxIterations: 5)
  ) { (benchmark: Benchmark, entries: [Entry]) in
    blackHole(try list.makeMatcher(of: entries))
  } setup: {
    try list.entries()
  }

  Benchmark(
    "\(list.name): compile",
    configuration: .init(
      metrics: [.wallClock, .peakMemoryResident], warmupIterations: 0,
      maxDuration: .seconds(20), maxIterations: 3)
  ) { _ in
    blackHole(try list.compile())
  }

  Benchmark(
    "\(list.name): open the compiled list",
    configuration: .init(
      metrics: [.wallClock], warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 50)
  ) { (_: Benchmark, file: CompiledFile) in
    blackHole(try Matcher(compiled: file.path))
  } setup: {
    try list.compile()
  }

  Benchmark("\(list.name): one query") {
    (benchmark: Benchmark, state: (matcher: Matcher, queries: [Query])) in
    let query = state.queries[benchmark.currentIteration % state.queries.count]
    benchmark.startMeasurement()
    blackHole(try state.matcher.hits(for: query))
    benchmark.stopMeasurement()
  } setup: {
    try list.prepared()
  }

  for workers in [1, 2] {
    Benchmark(
      "\(list.name): 2,000 queries, \(workers) at a time",
      configuration: .init(
        metrics: [.wallClock], warmupIterations: 1, maxDuration: .seconds(20), maxIterations: 5)
    ) { (_: Benchmark, state: (matcher: Matcher, queries: [Query])) in
      blackHole(state.matcher.hits(for: state.queries, workers: workers))
    } setup: {
      try list.prepared()
    }
  }
}
