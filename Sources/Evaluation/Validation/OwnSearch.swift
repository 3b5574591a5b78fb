import Matching
import NameAnatomy
import Romanization
import WatchLists

/// Looks for the entries that queries were made of.
struct OwnSearch {
  /// A query and the entry that it should find.
  struct Sought: Sendable {
    let query: String
    let kind: NameKind
    /// The name that the query was made of.
    let listed: String
    let list: Int
    let entry: Entry

    /// Whether a hit is the entry, or another that is listed under the very name.
    func isFound(by hit: Hit) -> Bool {
      (hit.list == list && hit.entry.id == entry.id && hit.entry.line == entry.line)
        || hit.entry.names.contains { $0.written == listed }
    }
  }

  /// What became of it.
  struct Result {
    /// The place of the hit among all, 1 for the best; `nil` where there is none.
    let rank: Int?
    let score: Double
    let hits: Int
    /// The entry's name that scores best, where the entry is no hit.
    let best: String
  }

  let matcher: Matcher
  let workers: Int
  /// Whether names in other scripts than Latin are off the list.
  let isLatinOnly: Bool
  private static let blockSize = 1024

  /// Returns what became of each query.
  ///
  /// Where as many other entries score as high as there may be hits, the query is searched again without a
  /// limit: an entry that is found and not shown is told from one that is not found.
  ///
  /// - Parameter progress: is told how many queries are done.
  func results(
    for sought: [Sought], progress: (Int) -> Void
  ) throws(RomanizationError) -> [Result] {
    let limit = matcher.policy.limit
    let unlimited = matcher.with(threshold: matcher.policy.threshold, limit: matcher.nameCount)
    var results: [Result] = []
    for start in stride(from: 0, to: sought.count, by: Self.blockSize) {
      let block = Array(sought[start..<min(start + Self.blockSize, sought.count)])
      let found = try Self.hits(matcher, block, workers)
      let hidden = block.indices.filter { index in
        found[index].count == limit && !found[index].contains(where: block[index].isFound)
      }
      let again = try Self.hits(unlimited, hidden.map { block[$0] }, workers)
      var all = found
      for (index, hits) in zip(hidden, again) { all[index] = hits }
      for (index, item) in block.enumerated() {
        if let place = all[index].firstIndex(where: item.isFound) {
          let hit = all[index][place]
          results.append(
            Result(
              rank: place + 1, score: hit.score.value, hits: found[index].count,
              best: hit.name.written))
        } else {
          let best = try bestName(item)
          results.append(
            Result(rank: nil, score: best.score, hits: found[index].count, best: best.name))
        }
      }
      progress(results.count)
    }
    return results
  }

  private static func hits(
    _ matcher: Matcher, _ sought: [Sought], _ workers: Int
  ) throws(RomanizationError) -> [[Hit]] {
    var hits: [[Hit]] = []
    let queries = sought.map { Query($0.query, kind: $0.kind) }
    for result in matcher.hits(for: queries, workers: workers) { hits.append(try result.get()) }
    return hits
  }

  /// The name of the entry that is most like the query, and its score.
  private func bestName(_ item: Sought) throws(RomanizationError) -> (name: String, score: Double) {
    var best = (name: item.listed, score: -1.0)
    // Of names that are all unlike the query, the one that it was made of tells most.
    let names = item.entry.names.filter { $0.written == item.listed } + item.entry.names
    for name in names where !isLatinOnly || Validator.isLatin(name.written) {
      let score = try matcher.comparer.compare(
        item.query, name.written, kind: NameKind(item.entry.kind)
      ).score.value
      if score > best.score { best = (name.written, score) }
    }
    return (best.name, max(0, best.score))
  }
}
