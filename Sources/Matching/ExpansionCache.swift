import NameAnatomy

/// The expansions of the distinct parts of a batch.
struct ExpansionCache: Sendable {
  private let matcher: Matcher
  private var expansions: [Part: PartExpansion] = [:]
  private var joinedExpansions: [Part: PartExpansion] = [:]

  init(matcher: Matcher) {
    self.matcher = matcher
  }

  /// Expands each distinct part of the queries once.
  mutating func expand(_ queries: [QueryReadings], workers: Int) {
    var parts = DistinctParts(known: expansions)
    var joined = DistinctParts(known: joinedExpansions)
    for name in queries.lazy.flatMap(\.names) {
      for part in name.parts { parts.insert(part.shape) }
      for range in name.joinableRanges { joined.insert(name.joined(range).shape) }
    }
    let matcher = matcher
    let comparer = matcher.comparer
    let found = concurrentMap(count: parts.elements.count, chunkSize: 16, workers: workers) {
      [elements = parts.elements] in
      $0.map {
        PartExpansion(
          elements[$0], in: matcher.index, floor: matcher.policy.scoring.floor,
          scorer: comparer.scorer, comparer: comparer.parts)
      }
    }
    for (part, expansion) in zip(parts.elements, found) { expansions[part] = expansion }
    let foundJoined = concurrentMap(
      count: joined.elements.count, chunkSize: 16, workers: workers
    ) { [elements = joined.elements] in
      $0.map {
        PartExpansion(
          joined: elements[$0], in: matcher.index, scorer: comparer.scorer,
          comparer: comparer.parts)
      }
    }
    for (part, expansion) in zip(joined.elements, foundJoined) {
      joinedExpansions[part] = expansion
    }
  }

  /// The expansion of a part that was among those expanded.
  func expansion(of part: Part) -> PartExpansion {
    guard let expansion = expansions[part.shape] else {
      preconditionFailure("the part was not expanded")
    }
    return expansion
  }

  /// The expansion of a joined word that was among those expanded.
  func expansion(ofJoined part: Part) -> PartExpansion {
    guard let expansion = joinedExpansions[part.shape] else {
      preconditionFailure("the joined word was not expanded")
    }
    return expansion
  }
}

/// Parts without repetition, in the order in which they came.
private struct DistinctParts {
  private(set) var elements: [Part] = []
  private var seen: Set<Part>

  init(known: [Part: PartExpansion]) {
    seen = Set(known.keys)
  }

  mutating func insert(_ part: Part) {
    if seen.insert(part).inserted { elements.append(part) }
  }
}
