import NameAnatomy

/// What a search works in: tables with a place for each name, part and joined word of an index.
struct SearchRoom: Sendable {
  var finder: PartCandidateFinder
  var bounds: RowBounds
  /// The reading in which each name was met last; of one byte, so that the stamps of many names stay at hand.
  var stamps: [UInt8]
  var stamp: UInt8 = 0
  var joins: JoinSearch
  /// One more than the place in `likenesses` of each that is known, a row after the other.
  var known: [Int32] = []
  var likenesses: [PartLikeness] = []
  /// The places of `known` that are in use.
  var knownPlaces: [Int] = []
  /// What is known of the words of the query.
  var words: [(part: Part, known: KnownWord)] = []
  let memo = PatternMemo()
  let searchedParts: SearchedParts

  init(_ matcher: Matcher) {
    let index = matcher.index, scoring = matcher.policy.scoring
    let comparer = matcher.comparer
    searchedParts = SearchedParts(comparer.parts.model, memo)
    let broken = BrokenParts(index, comparer.parts)
    finder = PartCandidateFinder(
      index, comparer, scoring: scoring, searchedParts: searchedParts, broken: broken)
    bounds = RowBounds(
      index, comparer, scoring: scoring, searchedParts: searchedParts, broken: broken)
    stamps = [UInt8](repeating: 0, count: index.nameCount)
    joins = JoinSearch(index, comparer)
  }

  /// Forgets what belongs to one query.
  mutating func beginQuery() {
    words.removeAll(keepingCapacity: true)
    joins.beginQuery()
    memo.removeAll()
    searchedParts.removeAll()
  }

  /// Makes room for a reading of so many parts.
  mutating func begin(_ rows: Int, shapeCount: Int) {
    if stamp == .max {
      for name in stamps.indices { stamps[name] = 0 }
      stamp = 0
    }
    stamp += 1
    for place in knownPlaces { known[place] = 0 }
    knownPlaces.removeAll(keepingCapacity: true)
    likenesses.removeAll(keepingCapacity: true)
    joins.begin()
    let size = rows * shapeCount
    if known.count < size { known += [Int32](repeating: 0, count: size - known.count) }
  }
}
