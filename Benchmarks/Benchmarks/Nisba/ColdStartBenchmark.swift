import Benchmark
import Foundation

/// What the tool needs from its start to its first hit, with the list of the samples.
///
/// The tool is the release build of the repository, or what `NISBA_BENCH_TOOL` names.
func addColdStartBenchmark() {
  let tool =
    ProcessInfo.processInfo.environment["NISBA_BENCH_TOOL"].map { URL(filePath: $0) }
    ?? repositoryFile(".build/release/nisba")
  guard FileManager.default.isExecutableFile(atPath: tool.path()) else { return }
  Benchmark(
    "Cold start of the tool",
    configuration: .init(metrics: [.wallClock], maxDuration: .seconds(10), maxIterations: 100)
  ) { (_: Benchmark) in
    let process = Process()
    process.executableURL = tool
    process.arguments = [
      "match", "Seif el Islam Kadhafi", "--list",
      repositoryFile("Data/Samples/watchlist.csv").path(),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    precondition(process.terminationStatus == 0, "the tool failed")
  }
}
