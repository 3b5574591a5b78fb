import Benchmark

let benchmarks: @Sendable () -> Void = {
  unsafe Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput],
    warmupIterations: 3,
    maxDuration: .seconds(5),
    maxIterations: .max)
  addKernelBenchmarks()
  addReadingBenchmarks()
  addListReadingBenchmarks()
  for list in BenchmarkList.all { addListBenchmarks(list) }
  addSeriesBenchmarks()
  addColdStartBenchmark()
}
