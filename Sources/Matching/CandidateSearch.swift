import NameAnatomy
import WatchLists

/// Finds the candidates of queries one after the other and scores those that can be hits.
struct CandidateSearch {
  private let matcher: Matcher
  private let cache: ExpansionCache
  /// The number of query parts that each name was found by, in the reading of `stamp`.
  private var counts: [UInt8]
  private var stamps: [UInt32]
  private var lastParts: [UInt32]
  private var stamp: UInt32 = 0
  private var partStamp: UInt32 = 0
  /// The likenesses below the floor that the reading at hand has met, by its part and the shape.
  private var faintLikenesses: [Int64: PartLikeness] = [:]

  init(matcher: Matcher, cache: ExpansionCache) {
    self.matcher = matcher
    self.cache = cache
    counts = [UInt8](repeating: 0, count: matcher.index.names.count)
    stamps = [UInt32](repeating: 0, count: matcher.index.names.count)
    lastParts = stamps
  }

  /// The best name of an entry so far.
  private struct Best {
    let score: Scored
    let name: Int32
    let reading: Int
  }

  /// Returns the hits of a query, best first, with their evidence.
  mutating func hits(for query: QueryReadings) -> [Hit] {
    ranked(for: query).map { candidate in
      let comparison = matcher.comparer.scorer.comparison(
        query.names[candidate.reading], matcher.index.names[candidate.name].prepared)
      return Hit(
        list: candidate.listed.list, entry: candidate.listed.entry,
        name: candidate.listed.entry.names[Int(matcher.index.names[candidate.name].name)],
        score: comparison.score, evidence: comparison.evidence)
    }
  }

  /// Returns the candidates of a query, best first.
  mutating func candidates(for query: QueryReadings) -> [Candidate] {
    ranked(for: query).map { Candidate(entry: $0.listed.entry, score: Score($0.score.value)) }
  }

  private struct Ranked {
    let listed: Matcher.ListedEntry
    let name: Int
    let reading: Int
    let score: Scored
  }

  private mutating func ranked(for query: QueryReadings) -> [Ranked] {
    var best: [Int32: Best] = [:]
    for reading in query.names.indices { search(reading, of: query, &best) }
    let index = matcher.index
    let ranked = best.sorted { one, two in
      if let isBetter = one.value.score.isBetter(than: two.value.score) { return isBetter }
      let isPrimary = index.names[Int(one.value.name)].name == 0
      if isPrimary != (index.names[Int(two.value.name)].name == 0) { return isPrimary }
      return one.key < two.key
    }
    return ranked.prefix(matcher.policy.limit).map { entry, best in
      Ranked(
        listed: matcher.entries[Int(entry)], name: Int(best.name), reading: best.reading,
        score: best.score)
    }
  }

  // MARK: Candidates

  private mutating func search(
    _ reading: Int, of query: QueryReadings, _ best: inout [Int32: Best]
  ) {
    let prepared = query.names[reading]
    let index = matcher.index
    let expansions = prepared.parts.map { cache.expansion(of: $0) }
    let joins = joins(of: prepared, expansions)
    var candidates: [Int32] = []
    faintLikenesses.removeAll(keepingCapacity: true)
    stamp += 1
    for expansion in expansions {
      partStamp += 1
      for (shape, likeness) in zip(expansion.shapes, expansion.likenesses) {
        if expansion.isBroad, likeness.law != .equal { continue }
        for name in index.namesOfShape[Int(shape)] {
          let number = Int(name)
          if stamps[number] != stamp {
            stamps[number] = stamp
            counts[number] = 0
            candidates.append(name)
          }
          if lastParts[number] != partStamp {
            lastParts[number] = partStamp
            counts[number] += 1
          }
        }
      }
    }
    for name in joins.keys where stamps[Int(name)] != stamp {
      stamps[Int(name)] = stamp
      counts[Int(name)] = 0
      candidates.append(name)
    }
    let bound = ContradictionBound(prepared, policy: matcher.policy)
    for number in candidates {
      let name = index.names[Int(number)]
      guard name.prepared.isPerson == prepared.isPerson, isComparable(query.kind, name.entry)
      else { continue }
      let joins = joins[number] ?? []
      if joins.isEmpty, bound.isHopeless(name, agreeing: Int(counts[Int(number)])) { continue }
      score(name, number, prepared, reading, expansions, joins, &best)
    }
  }

  private func isComparable(_ kind: NameKind, _ entry: Int32) -> Bool {
    let other = matcher.entries[Int(entry)].kind
    return kind == .unknown || other == .unknown || kind == other
  }

  private mutating func score(
    _ name: ListIndex.Name, _ number: Int32, _ prepared: PreparedName, _ reading: Int,
    _ expansions: [PartExpansion], _ joins: [NameScorer.Join], _ best: inout [Int32: Best]
  ) {
    var likenesses: [PartLikeness] = []
    likenesses.reserveCapacity(expansions.count * name.shapes.count)
    for (part, expansion) in expansions.enumerated() {
      for shape in name.shapes {
        likenesses.append(
          expansion.likeness(of: shape) ?? faintLikeness(prepared.parts[part], part, shape))
      }
    }
    let score = matcher.comparer.scorer.score(
      prepared, name.prepared, likenesses: likenesses, joins: joins)
    guard score.value >= matcher.policy.threshold.value else { return }
    if let other = best[name.entry], !(score.isBetter(than: other.score) ?? (number < other.name)) {
      return
    }
    best[name.entry] = Best(score: score, name: number, reading: reading)
  }

  /// The likeness of parts that are too little alike to be found by each other.
  private mutating func faintLikeness(_ part: Part, _ place: Int, _ shape: Int32) -> PartLikeness {
    let key = Int64(place) << 32 | Int64(shape)
    if let known = faintLikenesses[key] { return known }
    let likeness = matcher.comparer.parts.likeness(part, matcher.index.shapes[Int(shape)])
    faintLikenesses[key] = likeness
    return likeness
  }

  // MARK: Joins

  /// The joins of a query with the names of the index, by name.
  private func joins(
    of query: PreparedName, _ expansions: [PartExpansion]
  ) -> [Int32: [NameScorer.Join]] {
    let index = matcher.index
    var joins: [Int32: [NameScorer.Join]] = [:]
    for (part, expansion) in expansions.enumerated() {
      for (word, likeness) in expansion.joined {
        for place in index.placesOfJoined[Int(word)] {
          joins[place.name, default: []].append(
            NameScorer.Join(
              isQueryWord: true, word: part, range: Int(place.start)..<Int(place.end),
              likeness: likeness))
        }
      }
    }
    for range in query.joinableRanges {
      let expansion = cache.expansion(ofJoined: query.joined(range))
      for (shape, likeness) in zip(expansion.shapes, expansion.likenesses) {
        for name in index.namesOfShape[Int(shape)] {
          for (word, own) in index.names[Int(name)].shapes.enumerated() where own == shape {
            joins[name, default: []].append(
              NameScorer.Join(isQueryWord: false, word: word, range: range, likeness: likeness))
          }
        }
      }
    }
    return joins.mapValues { $0.sorted(by: NameScorer.Join.precedes) }
  }
}

/// Tells which names cannot reach the threshold because too many of their parts contradict.
private struct ContradictionBound {
  private let strongCount: Int
  private let leastWeight: Double
  private let weights: Double
  private let law: Scoring.Law
  private let difference: Double
  private let allowed: Double
  private let isKnown: Bool

  init(_ query: PreparedName, policy: Policy) {
    let strong = query.strongWeights(policy.scoring)
    strongCount = strong.count
    leastWeight = strong.min() ?? 0
    weights = query.parts.indices.reduce(0) { $0 + query.weight(of: $1, policy.scoring) }
    law = policy.scoring.person
    difference = 1 - policy.scoring.floor
    allowed = 1 / max(policy.threshold.value, 0.000001) - 1
    // An initial may stand where a part would contradict, at less cost.
    isKnown = query.isPerson && !query.parts.contains(where: \.isBroken)
  }

  /// Whether parts that must be aligned and have nothing in common cost too much already.
  ///
  /// - Parameter agreeing: how many of the query's parts have a likeness to some part of the name.
  func isHopeless(_ name: ListIndex.Name, agreeing: Int) -> Bool {
    guard isKnown, !name.isBroken else { return false }
    let contradicting = min(strongCount, name.strongCount) - agreeing
    guard contradicting > 0 else { return false }
    let least = Scoring.contradiction(
      weight: min(leastWeight, name.leastWeight), loss: difference)
    let support = max(weights, AlignmentTerms.leastAgreement)
    // A little less than the cost, which is a sum in another order.
    return law.contradiction(Double(contradicting) * least, agreement: support) * 0.999 > allowed
  }
}

extension PreparedName {
  /// What a part counts for where it is aligned.
  func weight(of part: Int, _ scoring: Scoring) -> Double {
    information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter)
      * scoring.weight(of: parts[part].role).aligned
  }

  /// What the parts that can contradict count for.
  func strongWeights(_ scoring: Scoring) -> [Double] {
    parts.indices.filter { parts[$0].role.canContradict }.map { weight(of: $0, scoring) }
  }
}
