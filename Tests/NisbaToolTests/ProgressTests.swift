import Testing

@testable import nisba_cli

@Suite struct ProgressTests {
  @Test(
    arguments: [
      (0, 0.0, 0.0, "0 names, 0 a second"),
      (1, nil, 2.0, "1 name, 0 a second"),
      (5_000, nil, 2.5, "5000 names, 2000 a second"),
      (4_096, 0.25, 10, "[#####...............] 25 %, 4096 names, 409 a second, 0:30 left"),
      (10, 0.01, 60, "[....................] 1 %, 10 names, 0 a second, 1:39:00 left"),
      (9, 1, 3, "[####################] 100 %, 9 names, 3 a second, 0:00 left"),
    ] as [(Int, Double?, Double, String)])
  func tells(_ names: Int, share: Double?, elapsed: Double, words: String) {
    #expect(Progress.line(names: names, share: share, elapsed: elapsed) == words)
  }
}
