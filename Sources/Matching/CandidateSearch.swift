import NameAnatomy
import WatchLists

/// Finds the candidates of queries one after the other and scores the names of those that can be hits.
///
/// Of each reading of a query, a few parts are chosen of which every hit must have one, or something that
/// is joined (``CoverBound``); the names that have it are passed by as soon as bounds of their score are below
/// the threshold; what is left is scored whole.
struct CandidateSearch {
  private let index: ListIndex
  private let entries: EntryStore
  private let comparer: PartComparer
  private let scorer: NameScorer
  private let pool: SearchPool
  private let limit: Int
  private let scansAll: Bool
  private let matchesWeakAliases: Bool
  /// The most that a weak alias scores, where that is limited.
  private let usualWeakAliasLimit: Double
  private var room: SearchRoom
  /// What is known of each part of the reading, and whether it is of the cover.
  private var found: [(word: KnownWord, isCover: Bool)] = []
  private var names: [Int32] = []
  /// The positions of the names that may be hits, and what each costs at least.
  private var positions: [Int32] = []
  private var leastCosts: [Float] = []
  /// The places of those, the cheapest first.
  private var order: [Int32] = []
  /// Where the names of each step of costs begin in their order; one more than there are steps.
  private var orderStarts = [Int32](repeating: 0, count: costSteps + 1)
  /// What the name costs at least that is scored.
  private var ownCost: [Float] = [0]
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

  /// Begins searches in a room of the matcher's pool.
  init(matcher: Matcher) {
    index = matcher.index
    entries = matcher.entries
    comparer = matcher.comparer.parts
    scorer = matcher.comparer.scorer
    pool = matcher.pool
    limit = matcher.policy.limit
    scansAll = matcher.policy.scansAll
    matchesWeakAliases = matcher.policy.matchesWeakAliases
    usualWeakAliasLimit = matcher.policy.weakAliasLimit.value
    room = pool.takeRoom() ?? SearchRoom(matcher)
  }

  /// Gives the room back to the pool; nothing is searched after that.
  consuming func end() {
    pool.giveBack(room)
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
    weakAliasLimit = limitsWeakAliases ? usualWeakAliasLimit : 1
    // What is known beside a name may put it before those that are more alike.
    keepsAll = plan.query.identity != nil
    leastScore = 0
    foundCount = 0
    nextLimit = limit
    room.beginQuery()
    if scansAll {
      for reading in plan.query.names.indices { scan(reading, of: plan.query, &best) }
    } else {
      for step in plan.steps { search(step, of: plan, &best) }
    }
    return best
  }

  private func isComparable(_ query: QueryReadings, _ reading: Int, _ name: Int) -> Bool {
    isOfStyle(query.names[reading], name) && isOfKind(query, name)
  }

  /// Whether the entry of a name may be of the kind of a query.
  private func isOfKind(_ query: QueryReadings, _ name: Int) -> Bool {
    if query.kind == .unknown { return true }
    let other = entries.kind(of: Int(index.entries[name]))
    return other == .unknown || query.kind == other
  }

  /// Whether a name is read in the style of a reading, and counts at all.
  private func isOfStyle(_ reading: PreparedName, _ name: Int) -> Bool {
    let flags = index.flags[name]
    return flags.contains(.person) == reading.isPerson
      && (matchesWeakAliases || !flags.contains(.weakAlias))
  }

  /// What counts of the score of a name.
  private func base(of score: Scored, _ name: Int32) -> Double {
    index.flags[name].contains(.weakAlias) ? min(score.value, weakAliasLimit) : score.value
  }

  private mutating func keep(
    _ score: Scored, _ name: Int32, _ reading: Int, _ best: inout [Int32: Best]
  ) {
    let candidate = Best(score: score, base: base(of: score, name), name: name, reading: reading)
    guard candidate.base >= threshold else { return }
    let entry = index.entries[name]
    if let other = best[entry], !isBetter(candidate, than: other) { return }
    best[entry] = candidate
    foundCount += 1
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
    for name in index.names(of: entry) {
      for reading in query.names.indices where isOfStyle(query.names[reading], name) {
        let score = scorer.score(
          query.names[reading], index.name(name))
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
    for name in 0..<index.nameCount where isComparable(query, reading, name) {
      let score = scorer.score(query.names[reading], index.name(name))
      keep(score, Int32(name), reading, &best)
    }
  }

  // MARK: Names that can be hits

  private mutating func search(
    _ step: QueryPlan.Step, of plan: QueryPlan, _ best: inout [Int32: Best]
  ) {
    let prepared = plan.query.names[step.reading]
    room.begin()
    names.removeAll(keepingCapacity: true)
    collectNames(prepared, step.cover, plan)
    if plan.query.kind != .unknown { names = names.filter { isOfKind(plan.query, Int($0)) } }
    if names.isEmpty { return }
    room.gather(names, for: prepared, found)
    positions.removeAll(keepingCapacity: true)
    for position in room.gathered.indices { positions.append(Int32(position)) }
    room.bounds.seek(positions, of: room.gathered, haveCandidates: false)
    dropHopeless(step)
    // The names that are left are few, so that more can be found out.
    room.bounds.seek(positions, of: room.gathered, haveCandidates: true)
    dropHopeless(step)
    // Those that may score highest come first, so that the others can be passed by.
    orderByCosts()
    for place in order {
      let cost = leastCosts[Int(place)]
      if step.bound.isHopeless(cost, leastScore: leastScore) { continue }
      score(Int(positions[Int(place)]), prepared, step, &best)
    }
  }

  /// Works out what the names cost at least, and drops those that cost too much.
  private mutating func dropHopeless(_ step: QueryPlan.Step) {
    if leastCosts.count < positions.count {
      leastCosts += [Float](repeating: 0, count: positions.count - leastCosts.count)
    }
    room.bounds.leastCosts(positions, of: room.gathered, step.bound, to: &leastCosts)
    var kept = 0
    for place in positions.indices {
      if step.bound.isHopeless(leastCosts[place], leastScore: leastScore) { continue }
      positions[kept] = positions[place]
      leastCosts[kept] = leastCosts[place]
      kept += 1
    }
    positions.removeSubrange(kept...)
  }

  /// Puts the names that may be hits into the order of about what they cost.
  private mutating func orderByCosts() {
    order.removeAll(keepingCapacity: true)
    for place in positions.indices { order.append(Int32(place)) }
    if order.count < 2 { return }
    let most = leastCosts[..<order.count].reduce(0, max)
    let scale = most > 0.000001 ? Float(Self.costSteps - 1) / most : 0
    for step in orderStarts.indices { orderStarts[step] = 0 }
    for cost in leastCosts[..<order.count] { orderStarts[Int(cost * scale) + 1] += 1 }
    for step in 1...Self.costSteps { orderStarts[step] += orderStarts[step - 1] }
    for place in order.indices {
      let step = Int(leastCosts[place] * scale)
      order[Int(orderStarts[step])] = Int32(place)
      orderStarts[step] += 1
    }
  }

  /// How many costs are told apart where names are ordered by them.
  private static var costSteps: Int { 256 }

  /// What is known of a word, found once for as many queries as follow each other.
  ///
  /// - Parameter likeness: how much parts are alike at least that it is looked for among; `nil` where it is not
  ///   looked for.
  private mutating func known(_ part: Part, likeness: Double?) -> KnownWord {
    func isEnough(_ word: KnownWord) -> Bool {
      guard let likeness else { return true }
      return word.candidates.map { $0.likeness <= likeness } ?? false
    }
    let place = room.words.firstIndex { $0.part == part }
    let word = place.map { room.words[$0].known } ?? pool.word(part)
    if let word, isEnough(word) {
      if place == nil { room.words.append((part, word)) }
      return word
    }
    let tied = word?.tied ?? index.shapesTied(to: part, lexicon: comparer.lexicon)
    let made = KnownWord(
      candidates: likeness.map { room.finder.candidates(of: part, tied: tied, likeness: $0) },
      tied: tied,
      joined: word?.joined ?? room.finder.joinedWords(likeTo: part, memo: room.memo))
    pool.keep(made, of: part)
    if let place { room.words[place].known = made } else { room.words.append((part, made)) }
    return made
  }

  /// Collects the names of which a part may be one of the cover, or in which something is joined.
  private mutating func collectNames(
    _ prepared: PreparedName, _ cover: CoverBound.Cover, _ plan: QueryPlan
  ) {
    found.removeAll(keepingCapacity: true)
    let least = UInt8((cover.likeness * 255).rounded(.up))
    for row in prepared.parts.indices {
      let part = prepared.parts[row].shape
      let isCover = cover.rows.contains(row)
      let word = known(part, likeness: isCover ? plan.likeness(of: part) : nil)
      room.joins.add(row, word.joined)
      found.append((word, isCover))
      guard isCover, let candidates = word.candidates else { continue }
      for (shape, bound) in zip(candidates.numbers, candidates.bounds)
      where bound >= least || index.isWeakShape[shape] {
        for place in index.namesOfShape.range(Int(shape)) {
          enter(index.namesOfShape.elements[place], prepared)
        }
      }
    }
    for range in prepared.joinableRanges {
      room.joins.add(range, of: prepared, memo: room.memo)
    }
    for name in room.joins.names() { enter(name, prepared) }
  }

  private mutating func enter(_ name: Int32, _ prepared: PreparedName) {
    if isOfStyle(prepared, Int(name)), room.stamps[Int(name)] != room.stamp {
      room.stamps[Int(name)] = room.stamp
      names.append(name)
    }
  }

  // MARK: Scores

  private mutating func score(
    _ position: Int, _ prepared: PreparedName, _ step: QueryPlan.Step, _ best: inout [Int32: Best]
  ) {
    let name = room.gathered.numbers[position]
    let parts = room.gathered.range(position).map { Int(room.gathered.parts[$0].number) }
    // The bounds are made as narrow as they can be.
    for row in prepared.parts.indices {
      for part in parts { room.bounds.narrow(row, part) }
    }
    if isHopeless(position, step.bound) { return }
    // The heaviest part tells most.
    for row in step.bound.heaviestFirst {
      for part in parts { learn(row, part, prepared) }
      if isHopeless(position, step.bound) { return }
    }
    let joins = room.gathered.isJoined(position) ? room.joins.found.joins(of: name) : []
    var likenesses: [PartLikeness] = []
    likenesses.reserveCapacity(prepared.parts.count * parts.count)
    for row in prepared.parts.indices {
      for part in parts {
        guard let likeness = room.likeness(row, part) else { preconditionFailure("not learned") }
        likenesses.append(likeness)
      }
    }
    let score = scorer.score(
      prepared, index.name(Int(name)), likenesses: likenesses, joins: joins)
    keep(score, name, step.reading, &best)
  }

  private mutating func isHopeless(_ position: Int, _ bound: CoverBound) -> Bool {
    room.bounds.leastCosts([Int32(position)], of: room.gathered, bound, to: &ownCost)
    return bound.isHopeless(ownCost[0], leastScore: leastScore)
  }

  /// Learns the likeness of a row and one of the parts of names, once a reading.
  private mutating func learn(_ row: Int, _ part: Int, _ prepared: PreparedName) {
    if room.likeness(row, part) != nil { return }
    let likeness = comparer.likeness(
      prepared.parts[row], index.shape(room.gathered.shapes[part]), memo: room.memo)
    room.keep(likeness, row, part)
  }
}
