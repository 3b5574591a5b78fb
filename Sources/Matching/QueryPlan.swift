import NameAnatomy

/// How the names that a query may mean are found: of each reading, the parts that are looked up.
struct QueryPlan: Sendable {
  /// A reading, and what every hit of it must have.
  struct Step: Sendable {
    let reading: Int
    let bound: CoverBound
    let cover: CoverBound.Cover
  }

  let query: QueryReadings
  /// The lowest score of a name that is looked for.
  let threshold: Double
  let steps: [Step]
  /// How alike the candidates of each part that is looked up must be.
  let likenesses: [Part: Double]

  init(_ query: QueryReadings, _ matcher: Matcher) {
    self.query = query
    let scoring = matcher.policy.scoring
    let lowest = matcher.policy.threshold.value
    let threshold =
      query.identity == nil ? lowest : matcher.policy.identity.leastScore(liftedTo: lowest)
    self.threshold = threshold
    steps = query.names.indices.compactMap { reading in
      guard !query.names[reading].parts.isEmpty else { return nil }
      let bound = CoverBound(
        query.names[reading], index: matcher.index, scoring: scoring, threshold: threshold)
      return Step(
        reading: reading, bound: bound,
        cover: bound.cover(floor: scoring.floor, initialWorth: scoring.initialWorth))
    }
    var likenesses: [Part: Double] = [:]
    for step in steps {
      for row in step.cover.rows {
        let shape = query.names[step.reading].parts[row].shape
        likenesses[shape] = min(likenesses[shape] ?? 1, step.cover.likeness)
      }
    }
    self.likenesses = likenesses
  }
}

/// The candidates of parts that several queries of a batch look up, each found once.
struct CandidateCache: Sendable {
  private var candidates: [Part: PartCandidates] = [:]

  /// How many parts a worker takes at a time.
  private static let chunkSize = 16

  /// Finds the candidates of each part that is looked up more than once.
  mutating func find(for plans: [QueryPlan], _ matcher: Matcher, workers: Int) {
    var likenesses: [Part: (likeness: Double, isRepeated: Bool)] = [:]
    var repeated: [Part] = []
    for plan in plans {
      for step in plan.steps {
        for row in step.cover.rows {
          let shape = plan.query.names[step.reading].parts[row].shape
          guard let known = likenesses[shape] else {
            likenesses[shape] = (plan.likenesses[shape] ?? 0, false)
            continue
          }
          if !known.isRepeated { repeated.append(shape) }
          likenesses[shape] = (min(known.likeness, plan.likenesses[shape] ?? 0), true)
        }
      }
    }
    let found = concurrentMap(count: repeated.count, chunkSize: Self.chunkSize, workers: workers) {
      [repeated, likenesses] in
      var finder = matcher.candidateFinder
      return $0.map {
        finder.candidates(of: repeated[$0], likeness: likenesses[repeated[$0]]?.likeness ?? 0)
      }
    }
    for (part, candidates) in zip(repeated, found) { self.candidates[part] = candidates }
  }

  /// The candidates of a part, `nil` where they are still to be found.
  subscript(shape: Part) -> PartCandidates? { candidates[shape] }
}
