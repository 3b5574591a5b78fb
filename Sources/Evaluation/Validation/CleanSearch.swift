import Matching
import Romanization
import WatchLists

/// Searches names that stand on no list.
struct CleanSearch {
  /// A matcher with the threshold that is validated.
  let matcher: Matcher
  /// The lowest threshold of which alerts are counted.
  let lowest: Double
  /// The names of the lists.
  let lists: [String]
  /// The most alerts that are shown of each sort.
  let errors: Int
  private static let blockSize = 1024

  /// Returns how many of the names alert.
  func result(
    _ label: String, _ names: [String], _ workers: Int, progress: (Int, Int) -> Void
  ) throws(RomanizationError) -> ValidationReport.Clean {
    let wide = matcher.with(threshold: Score(lowest), limit: matcher.policy.limit)
    let threshold = matcher.policy.threshold
    var hitCount = 0
    var scores: [Double] = []
    var alerts: [(name: String, hit: Hit)] = []
    for start in stride(from: 0, to: names.count, by: Self.blockSize) {
      let block = names[start..<min(start + Self.blockSize, names.count)]
      let results = wide.hits(for: block.map { Query($0) }, workers: workers)
      for (name, result) in zip(block, results) {
        let hits = try result.get()
        guard let best = hits.first else { continue }
        scores.append(best.score.value)
        hitCount += hits.count { $0.score >= threshold }
        if best.score >= threshold { alerts.append((name, best)) }
      }
      progress(min(start + Self.blockSize, names.count), names.count)
    }
    return ValidationReport.Clean(
      label: label, alerting: Share(alerts.count, of: names.count), hits: hitCount,
      namesakes: alerts.count { $0.hit.score.value == 1 },
      alerts: NearestErrors(
        alerts, threshold: threshold.value, limit: errors, score: { $0.hit.score.value },
        element: alert),
      scores: scores.sorted())
  }

  private func alert(_ alert: (name: String, hit: Hit)) -> ValidationReport.Alert {
    let hit = alert.hit
    return .init(
      name: alert.name, list: lists[hit.list], entry: hit.entry.id.rawValue,
      listed: hit.name.written, score: hit.score.value, evidence: hit.evidence.map(\.description))
  }
}
