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
  private let likenesses: [(part: Part, likeness: Double)]

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
    var likenesses: [(part: Part, likeness: Double)] = []
    for step in steps {
      for row in step.cover.rows {
        let part = query.names[step.reading].parts[row].shape
        if let place = likenesses.firstIndex(where: { $0.part == part }) {
          likenesses[place].likeness = min(likenesses[place].likeness, step.cover.likeness)
        } else {
          likenesses.append((part, step.cover.likeness))
        }
      }
    }
    self.likenesses = likenesses
  }

  /// How alike the candidates of a part must be that is looked up.
  func likeness(of part: Part) -> Double {
    likenesses.first { $0.part == part }?.likeness ?? 1
  }
}
