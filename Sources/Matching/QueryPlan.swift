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
  /// How alike the candidates of each part that is looked up must be; one for all readings.
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
        let part = query.names[step.reading].parts[row].shape
        likenesses[part] = min(likenesses[part] ?? 1, step.cover.likeness)
      }
    }
    self.likenesses = likenesses
  }
}
