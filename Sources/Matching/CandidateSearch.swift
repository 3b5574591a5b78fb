import NameAnatomy
import WatchLists

/// Finds the candidates of queries one after the other and scores the names of those that can be hits.
///
/// Of each reading of a query, a few parts are chosen of which every hit must have one
/// (``CoverBound``); the names that have it are passed by as soon as bounds of their score are below
/// the threshold; what is left is scored whole.
struct CandidateSearch {
  private let matcher: Matcher
  private let cache: CandidateCache
  private var finder: PartCandidateFinder
  /// What parts of the query at hand may be.
  private var found: [Part: PartCandidates] = [:]
  /// The reading in which each name was met last.
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0
  private var names: [Int32] = []
  /// The names that may be hits, and what each costs at least.
  private var leastCosts: [(cost: Double, name: Int32)] = []
  private var bounds: RowBounds
  /// One more than the place in `likenesses` of each that is known, a row after the other.
  private var known: [Int32] = []
  private var likenesses: [PartLikeness] = []
  /// The places of `known` that are in use.
  private var knownPlaces: [Int] = []
  /// The most that each likeness of the name at hand can be, and what may be joined in it.
  private var most: [Double] = []
  private var joins: [PossibleJoin] = []
  private var columns = CoverBound.Columns()
  private let memo = PatternMemo()
  /// The lowest score of a name that is looked for.
  private var threshold = 0.0
  /// The most that a weak alias scores.
  private var weakAliasLimit = 1.0
  /// Whether names are kept however many are better.
  private var keepsAll = false
  /// A score that as many entries have as hits are kept: what scores less is none of them.
  private var leastScore = 0.0
  private var foundCount = 0
  /// How many scores are kept before it is looked up again.
  private var nextLimit = 0

  init(matcher: Matcher, cache: CandidateCache) {
    self.matcher = matcher
    self.cache = cache
    finder = matcher.candidateFinder
    stamps = [UInt32](repeating: 0, count: matcher.index.nameCount)
    bounds = RowBounds(matcher)
  }

  /// The best name of an entry so far.
  struct Best {
    let score: Scored
    /// What counts of the score: less where the name is a weak alias.
    let base: Double
    /// The number of the name; -1 where the entry has none that can be compared.
    let name: Int32
    let reading: Int

    /// No name that can be compared.
    static let none = Best(
      score: Scored(value: 0, agreement: 0), base: 0, name: -1, reading: 0)
  }

  /// Finds the best name of each entry that has one at or above the threshold of a plan, or of those that
  /// may be among as many as the policy keeps.
  ///
  /// - Parameter limitsWeakAliases: whether a weak alias counts for no more than the policy says.
  mutating func best(for plan: QueryPlan, limitsWeakAliases: Bool) -> [Int32: Best] {
    var best: [Int32: Best] = [:]
    threshold = plan.threshold
    weakAliasLimit = limitsWeakAliases ? matcher.policy.weakAliasLimit.value : 1
    // What is known beside a name may put it before those that are more alike.
    keepsAll = plan.query.identity != nil
    leastScore = 0
    foundCount = 0
    nextLimit = matcher.policy.limit
    found.removeAll(keepingCapacity: true)
    memo.removeAll()
    if matcher.policy.scansAll {
      for reading in plan.query.names.indices { scan(reading, of: plan.query, &best) }
    } else {
      for step in plan.steps { search(step, of: plan, &best) }
    }
    return best
  }

  private func isComparable(_ query: QueryReadings, _ reading: Int, _ name: Int) -> Bool {
    guard isOfStyle(query, reading, name) else { return false }
    let other = matcher.entries.kind(of: Int(matcher.index.entries[name]))
    return query.kind == .unknown || other == .unknown || query.kind == other
  }

  /// Whether a name is read in the style of a reading, and counts at all.
  private func isOfStyle(_ query: QueryReadings, _ reading: Int, _ name: Int) -> Bool {
    let flags = matcher.index.flags[name]
    return flags.contains(.person) == query.names[reading].isPerson
      && (matcher.policy.matchesWeakAliases || !flags.contains(.weakAlias))
  }

  /// What counts of the score of a name.
  private func base(of score: Scored, _ name: Int32) -> Double {
    matcher.index.flags[name].contains(.weakAlias) ? min(score.value, weakAliasLimit) : score.value
  }

  private mutating func keep(
    _ score: Scored, _ name: Int32, _ reading: Int, _ best: inout [Int32: Best]
  ) {
    let candidate = Best(score: score, base: base(of: score, name), name: name, reading: reading)
    guard candidate.base >= threshold else { return }
    let entry = matcher.index.entries[name]
    if let other = best[entry], !isBetter(candidate, than: other) { return }
    best[entry] = candidate
    foundCount += 1
    let limit = matcher.policy.limit
    if !keepsAll, foundCount >= nextLimit, limit > 0, best.count >= limit {
      let scores = best.values.map(\.base).sorted(by: >)
      leastScore = scores[limit - 1]
      nextLimit = foundCount + max(limit, best.count / 2)
    }
  }

  private func isBetter(_ one: Best, than other: Best) -> Bool {
    if one.base != other.base { return one.base > other.base }
    return one.score.isBetter(than: other.score) ?? (one.name < other.name)
  }

  /// The best name of an entry that was found by a document, of whatever kind it is and however little alike.
  func bestName(of entry: Int32, _ query: QueryReadings) -> Best {
    var best = Best.none
    for name in matcher.index.names(of: entry) {
      for reading in query.names.indices where isOfStyle(query, reading, name) {
        let score = matcher.comparer.scorer.score(
          query.names[reading], matcher.index.name(name))
        let candidate = Best(
          score: score, base: base(of: score, Int32(name)), name: Int32(name), reading: reading)
        if best.name < 0 || isBetter(candidate, than: best) { best = candidate }
      }
    }
    return best
  }

  // MARK: All names

  private mutating func scan(
    _ reading: Int, of query: QueryReadings, _ best: inout [Int32: Best]
  ) {
    for name in 0..<matcher.index.nameCount where isComparable(query, reading, name) {
      let score = matcher.comparer.scorer.score(query.names[reading], matcher.index.name(name))
      keep(score, Int32(name), reading, &best)
    }
  }

  // MARK: Names that can be hits

  private mutating func search(
    _ step: QueryPlan.Step, of plan: QueryPlan, _ best: inout [Int32: Best]
  ) {
    let prepared = plan.query.names[step.reading]
    let candidates = prepared.parts.indices.map { row in
      step.cover.rows.contains(row)
        ? self.candidates(of: prepared.parts[row].shape, in: plan) : nil
    }
    stamp += 1
    names.removeAll(keepingCapacity: true)
    bounds.begin(prepared, candidates)
    let room = prepared.parts.count * matcher.index.shapeCount
    if known.count < room { known += [Int32](repeating: 0, count: room - known.count) }
    let ranges = prepared.joinableRanges.map { range in
      JoinedRange(range, of: prepared, matcher)
    }
    collectNames(candidates)
    collectJoinedNames(ranges, step.cover)
    // Those that may score highest come first, so that the others can be passed by.
    leastCosts.removeAll(keepingCapacity: true)
    for name in names where isComparable(plan.query, step.reading, Int(name)) {
      collectJoins(of: Int(name), prepared, ranges)
      let cost = leastCost(name, step.bound)
      if !step.bound.isHopeless(cost, leastScore: leastScore) { leastCosts.append((cost, name)) }
    }
    leastCosts.sort { $0 < $1 }
    for (cost, name) in leastCosts {
      if step.bound.isHopeless(cost, leastScore: leastScore) { break }
      score(name, prepared, step, ranges, &best)
    }
    for place in knownPlaces { known[place] = 0 }
    knownPlaces.removeAll(keepingCapacity: true)
    likenesses.removeAll(keepingCapacity: true)
  }

  /// What a part may be, found once for all readings of a query.
  private mutating func candidates(of shape: Part, in plan: QueryPlan) -> PartCandidates {
    if let known = cache[shape] ?? found[shape] { return known }
    let candidates = finder.candidates(of: shape, likeness: plan.likenesses[shape] ?? 0)
    found[shape] = candidates
    return candidates
  }

  private mutating func collectNames(_ candidates: [PartCandidates?]) {
    let index = matcher.index
    for case let candidates? in candidates {
      for shape in candidates.shapes {
        for place in index.namesOfShape.range(Int(shape)) {
          enter(index.namesOfShape.elements[place])
        }
      }
      for word in candidates.joined {
        for place in index.placesOfJoined.range(Int(word)) {
          enter(index.placesOfJoined.elements[place].name)
        }
      }
    }
  }

  /// Collects the names of which a part may be like parts of the query that are joined, one of them
  /// being of the cover.
  private mutating func collectJoinedNames(_ ranges: [JoinedRange], _ cover: CoverBound.Cover) {
    let index = matcher.index
    for range in ranges where cover.rows.contains(where: range.range.contains) {
      for shape in finder.candidates(ofJoined: range.searched) {
        for place in index.namesOfShape.range(Int(shape)) {
          enter(index.namesOfShape.elements[place])
        }
      }
    }
  }

  private mutating func enter(_ name: Int32) {
    if stamps[Int(name)] != stamp {
      stamps[Int(name)] = stamp
      names.append(name)
    }
  }

  // MARK: Scores

  private mutating func score(
    _ name: Int32, _ prepared: PreparedName, _ step: QueryPlan.Step, _ ranges: [JoinedRange],
    _ best: inout [Int32: Best]
  ) {
    let index = matcher.index
    let places = index.shapesOfName.range(Int(name))
    // The bounds are made as narrow as they can be, then it is found out what is joined.
    for row in prepared.parts.indices {
      for place in places { bounds.narrow(row, index.shapesOfName.elements[place]) }
    }
    collectJoins(of: Int(name), prepared, ranges)
    if step.bound.isHopeless(leastCost(name, step.bound), leastScore: leastScore) { return }
    let certain = joins.compactMap { join in
      isJoined(join, places, ranges) ? matcher.join(join, of: prepared, name) : nil
    }
    joins.removeAll { join in !certain.contains { join.isSame(as: $0) } }
    if step.bound.isHopeless(leastCost(name, step.bound), leastScore: leastScore) { return }
    var all: [PartLikeness] = []
    all.reserveCapacity(prepared.parts.count * places.count)
    for row in prepared.parts.indices {
      for place in places { all.append(learn(row, index.shapesOfName.elements[place], prepared)) }
    }
    let score = matcher.comparer.scorer.score(
      prepared, index.name(Int(name)), likenesses: all,
      joins: certain.sorted(by: NameScorer.Join.precedes))
    keep(score, name, step.reading, &best)
  }

  /// What the name at hand costs at least.
  private mutating func leastCost(_ name: Int32, _ bound: CoverBound) -> Double {
    let places = matcher.index.shapesOfName.range(Int(name))
    var rows: UInt64 = 0, joinedPlaces: UInt64 = 0
    for join in joins {
      let word = UInt64(1) << UInt64(min(join.word, 63))
      var range: UInt64 = 0
      for place in join.range { range |= 1 << UInt64(min(place, 63)) }
      rows |= join.isQueryWord ? word : range
      joinedPlaces |= join.isQueryWord ? range : word
    }
    let shapeCount = matcher.index.shapeCount
    most.removeAll(keepingCapacity: true)
    for row in bound.rows.indices {
      for place in places {
        let shape = matcher.index.shapesOfName.elements[place]
        let known = known[row * shapeCount + Int(shape)]
        most.append(
          known > 0 ? likenesses[Int(known) - 1].value : Double(bounds.bound(row, shape)) / 255)
      }
    }
    return bound.leastCost(
      Int(name), of: matcher.index, joinedRows: rows, joinedPlaces: joinedPlaces, &columns,
      likenesses: most)
  }

  /// The length that stands for all that are longer.
  private static var longest: Int { Int(UInt8.max) }

  /// Collects what may be joined in a name.
  private mutating func collectJoins(
    of name: Int, _ prepared: PreparedName, _ ranges: [JoinedRange]
  ) {
    let index = matcher.index
    joins.removeAll(keepingCapacity: true)
    for place in index.joinsOfName.range(name) {
      let join = index.joinsOfName.elements[place]
      let length = Int(index.joinedLengths[join.word])
      for row in prepared.parts.indices
      where
        (length == Self.longest
        || NameScorer.mayBeJoined(length, prepared.parts[row].letters.count))
        && bounds.mayBeJoined(row, join.word)
      {
        joins.append(
          PossibleJoin(
            isQueryWord: true, word: row, range: Int(join.start)..<Int(join.end),
            joined: join.word))
      }
    }
    for range in ranges {
      for (word, place) in index.shapesOfName.range(name).enumerated() {
        let shape = index.shapesOfName.elements[place]
        let length = Int(index.shapeLengths[shape])
        if length == Self.longest || NameScorer.mayBeJoined(range.length, length),
          range.mayBe(shape, index, matcher.comparer)
        {
          joins.append(
            PossibleJoin(isQueryWord: false, word: word, range: range.range, joined: -1))
        }
      }
    }
  }

  /// Whether what may be joined is within the limits where it is aligned.
  private func isJoined(
    _ join: PossibleJoin, _ places: Range<Int>, _ ranges: [JoinedRange]
  ) -> Bool {
    if join.isQueryWord { return bounds.isJoined(join.word, join.joined) }
    let shape = matcher.index.shapesOfName.elements[places.lowerBound + join.word]
    return ranges.contains {
      $0.range == join.range && $0.isNear(shape, matcher.index, matcher.comparer)
    }
  }

  /// The likeness of a part and one of the index's.
  @discardableResult
  private mutating func learn(_ row: Int, _ shape: Int32, _ prepared: PreparedName) -> PartLikeness
  {
    let place = row * matcher.index.shapeCount + Int(shape)
    if known[place] > 0 { return likenesses[Int(known[place]) - 1] }
    let likeness = matcher.comparer.parts.likeness(
      prepared.parts[row], matcher.index.shape(shape), memo: memo)
    likenesses.append(likeness)
    known[place] = Int32(likenesses.count)
    knownPlaces.append(place)
    return likeness
  }
}
