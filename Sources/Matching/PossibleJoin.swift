import NameAnatomy

/// Neighboring parts of a reading that may have been written as one word.
struct JoinedRange {
  let range: Range<Int>
  let length: Int
  let searched: SearchedPart
  private let sieve: PartSieve

  init(_ range: Range<Int>, of prepared: PreparedName, _ matcher: Matcher) {
    self.range = range
    let joined = prepared.joined(range)
    length = joined.letters.count
    searched = SearchedPart(
      joined.shape, model: matcher.comparer.parts.model, keys: matcher.index.shapeKeys,
      isForMany: false)
    sieve = PartSieve(
      searched, limits: matcher.comparer.scorer.joinLimits, keys: matcher.index.shapeKeys)
  }

  /// Whether the parts may be one of the index's.
  func mayBe(_ shape: Int32, _ index: ListIndex, _ comparer: NameComparer) -> Bool {
    index.shapeKeys.most(of: shape, for: sieve, curve: comparer.parts.curve) > 0
  }

  /// Whether the parts are near one of the index's.
  func isNear(_ shape: Int32, _ index: ListIndex, _ comparer: NameComparer) -> Bool {
    index.shapeKeys.most(
      of: shape, aligned: searched, limit: comparer.scorer.joinLimits, curve: comparer.parts.curve)
      > 0
  }
}

/// A word that may be like parts of the other name that were joined.
struct PossibleJoin {
  /// Whether the single word is the query's.
  let isQueryWord: Bool
  /// The single word's position.
  let word: Int
  /// The parts that it joins, in the other name.
  let range: Range<Int>
  /// The joined word of the index, where the single word is the query's.
  let joined: Int32

  func isSame(as join: NameScorer.Join) -> Bool {
    join.isQueryWord == isQueryWord && join.word == word && join.range == range
  }
}

extension Matcher {
  /// Returns what a word and joined parts make of a join, or `nil` where they are not alike enough.
  func join(
    _ possible: PossibleJoin, of query: PreparedName, _ name: Int32
  ) -> NameScorer.Join? {
    let (joined, word) =
      possible.isQueryWord
      ? (index.joinedWord(possible.joined), query.parts[possible.word])
      : (
        query.joined(possible.range),
        index.shape(
          index.shapesOfName.elements[
            index.shapesOfName.range(Int(name)).lowerBound + possible.word])
      )
    return comparer.scorer.join(joined, word).map {
      NameScorer.Join(
        isQueryWord: possible.isQueryWord, word: possible.word, range: possible.range, likeness: $0)
    }
  }
}
