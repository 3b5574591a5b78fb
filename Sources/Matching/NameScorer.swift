import NameAnatomy

/// Scores two names from the likenesses of their parts.
///
/// The parts of the shorter name are each aligned with one of the longer so that the whole costs
/// least; what differs there contradicts, and what is left of the longer name is omitted. ``Scoring``
/// says what each costs; the score is 1 / (1 + costs).
package struct NameScorer: Sendable {
  private let policy: Policy
  private let comparer: PartComparer
  /// The most that respelling may cost between parts that are alike at all.
  package let floorLimits: ScriptLimits
  /// The most that respelling may cost between a word and parts that were joined to it.
  package let joinLimits: ScriptLimits

  package init(policy: Policy, comparer: PartComparer) {
    self.policy = policy
    self.comparer = comparer
    floorLimits = comparer.curve.limits(forLikeness: policy.scoring.floor)
    joinLimits = comparer.curve.limits(forLikeness: Self.joinFloor)
  }

  /// A part of one name that is like several neighboring ones of the other, written as one word.
  package struct Join: Sendable {
    /// Whether the single word is the query's.
    let isQueryWord: Bool
    /// The single word's position.
    let word: Int
    /// The parts that it joins, in the other name.
    let range: Range<Int>
    /// How alike the word and the joined parts are.
    let likeness: PartLikeness

    /// The order in which joins are tried: one order for all ways of finding them.
    func precedes(_ other: Join) -> Bool {
      if isQueryWord != other.isQueryWord { return isQueryWord }
      if range.lowerBound != other.range.lowerBound {
        return range.lowerBound < other.range.lowerBound
      }
      if range.upperBound != other.range.upperBound {
        return range.upperBound < other.range.upperBound
      }
      return word < other.word
    }
  }

  /// The likeness from which a joined word counts.
  static let joinFloor = 0.9

  // MARK: Scoring

  /// Returns the score of two names.
  ///
  /// Equal parts in the same order score 1.
  ///
  /// - Complexity: O(*n*³) for names of at most *n* parts, once likenesses are known.
  package func score(_ query: PreparedName, _ entry: PreparedName) -> Scored {
    let likenesses = likenesses(query, entry)
    return score(query, entry, likenesses: likenesses, joins: joins(query, entry))
  }

  /// Returns the score of two names from known likenesses (row by row of the query's parts) and
  /// possible joins.
  package func score(
    _ query: PreparedName, _ entry: PreparedName, likenesses: [PartLikeness], joins: [Join]
  ) -> Scored {
    let best = best(query, entry, likenesses, joins)
    return Scored(value: best.score, agreement: best.agreement)
  }

  /// Returns the score with its evidence.
  package func comparison(_ query: PreparedName, _ entry: PreparedName) -> Comparison {
    let best = best(query, entry, likenesses(query, entry), joins(query, entry))
    return Comparison(score: Score(best.score), evidence: best.evidence())
  }

  private func likenesses(_ query: PreparedName, _ entry: PreparedName) -> [PartLikeness] {
    query.parts.flatMap { part in entry.parts.map { comparer.likeness(part, $0) } }
  }

  /// Returns the best alignment of two names.
  package func alignment(_ query: PreparedName, _ entry: PreparedName) -> Alignment {
    best(query, entry, likenesses(query, entry), joins(query, entry))
  }

  /// Takes joins as long as each makes the score better.
  private func best(
    _ query: PreparedName, _ entry: PreparedName, _ likenesses: [PartLikeness], _ joins: [Join]
  ) -> Alignment {
    let columns = entry.parts.count
    var sides = AlignmentSides(
      query: query.parts.indices.map { AlignmentSides.Group(query, $0..<$0 + 1) },
      entry: entry.parts.indices.map { AlignmentSides.Group(entry, $0..<$0 + 1) },
      likenesses: likenesses)
    func aligned(_ sides: AlignmentSides) -> Alignment {
      Alignment(sides, query: query.traits, entry: entry.traits, scoring: policy.scoring)
    }
    var best = aligned(sides)
    guard best.costs > 0, !joins.isEmpty, columns > 0 else { return best }
    var left = joins
    while let next = left.indices.map({ index in
      (index, sides.applying(left[index], query: query, entry: entry))
    }).compactMap({ index, sides in
      sides.map { (index, $0, aligned($0)) }
    }).min(by: { $0.2.costs < $1.2.costs }), next.2.costs < best.costs {
      sides = next.1
      best = next.2
      left.remove(at: next.0)
    }
    return best
  }

  // MARK: Joined and split words

  /// The joins that two names allow, found by comparing all of them.
  package func joins(_ query: PreparedName, _ entry: PreparedName) -> [Join] {
    if query.parts == entry.parts { return [] }
    return joins(of: query, in: entry, isQueryWord: true)
      + joins(of: entry, in: query, isQueryWord: false)
  }

  private func joins(
    of words: PreparedName, in parts: PreparedName, isQueryWord: Bool
  ) -> [Join] {
    guard parts.parts.count > 1 else { return [] }
    return parts.joinableRanges.flatMap { range in
      let joined = parts.joined(range)
      return words.parts.indices.compactMap { word in
        join(joined, words.parts[word]).map {
          Join(isQueryWord: isQueryWord, word: word, range: range, likeness: $0)
        }
      }
    }
  }

  /// Whether joined parts and a word have lengths that can be of the same letters: half as long again is no
  /// respelling of them.
  static func mayBeJoined(_ joined: Int, _ word: Int) -> Bool {
    2 * joined <= 3 * word + 4 && 2 * word <= 3 * joined + 4
  }

  /// How alike a word and joined parts are, or `nil` where they are no join.
  ///
  /// - Parameter isWordKept: whether the memo keeps the word, rather than the joined parts.
  func join(
    _ joined: Part, _ word: Part, memo: PatternMemo? = nil, isWordKept: Bool = false
  ) -> PartLikeness? {
    guard Self.mayBeJoined(joined.letters.count, word.letters.count), word.role != .initial,
      // A number that is lacking is no respelling.
      joined.letters.digits == word.letters.digits
    else { return nil }
    let (one, two) = isWordKept ? (word, joined) : (joined, word)
    let likeness = comparer.joinedLikeness(one, two, limits: joinLimits, memo: memo)
    guard likeness.value >= Self.joinFloor else { return nil }
    return PartLikeness(value: likeness.value * 0.99, law: .joined)
  }
}

/// The score of two names, and what tells equal scores apart.
package struct Scored: Hashable, Sendable {
  /// The score, 0 to 1.
  package let value: Double
  /// What the parts that agree count for: at the same score, the rarer agreement is likelier.
  package let agreement: Double

  /// Whether this is the better of two scores; `nil` where they are the same.
  package func isBetter(than other: Scored) -> Bool? {
    if value != other.value { return value > other.value }
    return agreement == other.agreement ? nil : agreement > other.agreement
  }
}

/// The score of two names and the reasons for it.
public struct Comparison: Hashable, Sendable {
  /// How alike the names are.
  public let score: Score
  /// Why, a line a part.
  public let evidence: [Evidence]
}

extension Letters {
  fileprivate var digits: [UInt8] { bytes.filter { Letters.isDigit($0) } }
}
