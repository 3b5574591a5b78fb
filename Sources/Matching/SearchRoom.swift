import NameAnatomy

/// What a search works in: tables with a place for each name, part and joined word of an index.
struct SearchRoom: Sendable {
  var finder: PartCandidateFinder
  var bounds: RowBounds
  /// The reading in which each name was met last; of one byte, so that the stamps of many names stay at hand.
  var stamps: [UInt8]
  var stamp: UInt8 = 0
  var joins: JoinSearch
  /// The names of the reading that can be compared.
  var gathered: GatheredNames
  /// One more than the place in `likenesses` of each that is known of a row and a part of those names, a row after the
  /// other.
  private var known: [Int32] = []
  private var likenesses: [PartLikeness] = []
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
    gathered = GatheredNames(index)
  }

  /// Forgets what belongs to one query.
  mutating func beginQuery() {
    words.removeAll(keepingCapacity: true)
    joins.beginQuery()
    memo.removeAll()
    searchedParts.removeAll()
  }

  /// Begins a reading.
  mutating func begin() {
    if stamp == .max {
      for name in stamps.indices { stamps[name] = 0 }
      stamp = 0
    }
    stamp += 1
    joins.begin()
  }

  /// Takes names for those that can be compared with a reading.
  ///
  /// - Parameter found: what is known of each part of the reading, and whether it is of the cover.
  mutating func gather(
    _ names: [Int32], for prepared: PreparedName, _ found: [(word: KnownWord, isCover: Bool)]
  ) {
    let joined = joins.found
    gathered.take(names) { joined.isEmpty ? JoinedParts() : JoinedParts(joined.joins(of: $0)) }
    bounds.begin(prepared, found, gathered)
    known.removeAll(keepingCapacity: true)
    known.append(
      contentsOf: repeatElement(0, count: prepared.parts.count * gathered.shapes.count))
    likenesses.removeAll(keepingCapacity: true)
  }

  /// The likeness of a row and one of the parts, if it is known.
  func likeness(_ row: Int, _ part: Int) -> PartLikeness? {
    let place = known[row * gathered.shapes.count + part]
    return place > 0 ? likenesses[Int(place) - 1] : nil
  }

  /// Keeps the likeness of a row and one of the parts.
  mutating func keep(_ likeness: PartLikeness, _ row: Int, _ part: Int) {
    likenesses.append(likeness)
    known[row * gathered.shapes.count + part] = Int32(likenesses.count)
    bounds.learn(row, part, likeness.value)
  }
}
