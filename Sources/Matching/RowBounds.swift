import NameAnatomy

/// The most that the likeness of the parts of a reading and those of the index can be.
///
/// Of the parts that are looked up the candidates tell it; of the others it is worked out for each of
/// the index's parts that is met, by consonant skeletons and outlines.
struct RowBounds {
  private let index: ListIndex
  private let comparer: PartComparer
  private let scorer: NameScorer
  private let floor: Double
  /// A bound that tells no more than that parts are less alike than the floor.
  private let low: UInt8
  private let initialWorth: Double
  /// The bounds, a row of the reading after the other, in 255ths, 0 where none is known yet.
  private var bounds: [UInt8] = []
  /// Whether the bounds are as narrow as aligning words makes them.
  private var isNarrow: [Bool] = []
  /// The places of `bounds` that are in use.
  private var places: [Int] = []
  private var rows: [Row] = []

  private struct Row {
    let searched: SearchedPart?
    let sieve: PartSieve?
    let joinSieve: PartSieve?
    /// The bound where none is known, 0 where it is to be worked out.
    let rest: UInt8
  }

  init(_ matcher: Matcher) {
    index = matcher.index
    comparer = matcher.comparer.parts
    scorer = matcher.comparer.scorer
    floor = matcher.policy.scoring.floor
    initialWorth = matcher.policy.scoring.initialWorth
    low = Self.bound(floor)
  }

  /// Begins a reading.
  ///
  /// - Parameter candidates: those of each part that is looked up.
  mutating func begin(_ prepared: PreparedName, _ candidates: [PartCandidates?]) {
    for place in places {
      bounds[place] = 0
      isNarrow[place] = false
    }
    places.removeAll(keepingCapacity: true)
    let size = prepared.parts.count * index.shapeCount
    if bounds.count < size {
      bounds += [UInt8](repeating: 0, count: size - bounds.count)
      isNarrow += [Bool](repeating: false, count: size - isNarrow.count)
    }
    rows = zip(prepared.parts, candidates).map { part, candidates in
      if part.role == .initial {
        return Row(searched: nil, sieve: nil, joinSieve: nil, rest: Self.bound(initialWorth))
      }
      let searched = SearchedPart(
        part.shape, model: comparer.model, keys: index.shapeKeys, isForMany: false)
      let joinSieve = PartSieve(searched, limits: scorer.joinLimits, keys: index.joinedKeys)
      if part.mayBeTruncated {
        return Row(searched: searched, sieve: nil, joinSieve: joinSieve, rest: 255)
      }
      if let candidates {
        return Row(
          searched: searched, sieve: nil, joinSieve: joinSieve,
          rest: Self.bound(candidates.likeness))
      }
      return Row(
        searched: searched,
        sieve: PartSieve(searched, limits: scorer.floorLimits, keys: index.shapeKeys),
        joinSieve: joinSieve, rest: 0)
    }
    for row in rows.indices {
      if let candidates = candidates[row] {
        for (shape, bound) in zip(candidates.shapes, candidates.bounds) { enter(row, shape, bound) }
      } else {
        let part = prepared.parts[row]
        for shape in index.shapesTied(to: part, lexicon: comparer.lexicon) {
          enter(row, shape, 255)
          isNarrow[row * index.shapeCount + Int(shape)] = true
        }
        if part.role == .initial {
          for shape in index.shapeKeys.parts(spelled: part.letters) { enter(row, shape, 255) }
        }
      }
    }
  }

  private static func bound(_ likeness: Double) -> UInt8 {
    UInt8(min(255, (likeness * 255).rounded(.up)))
  }

  private mutating func enter(_ row: Int, _ shape: Int32, _ bound: UInt8) {
    let place = row * index.shapeCount + Int(shape)
    if bounds[place] == 0 { places.append(place) }
    bounds[place] = bound
  }

  /// The most that the likeness of a row and one of the index's parts can be, in 255ths.
  mutating func bound(_ row: Int, _ shape: Int32) -> UInt8 {
    let known = bounds[row * index.shapeCount + Int(shape)]
    if known > 0 { return known }
    let rest = rows[row].rest
    if rest > 0 { return rest }
    let bound: UInt8
    if index.isBrokenShape[shape] {
      bound = 255
    } else if let sieve = rows[row].sieve {
      let most = index.shapeKeys.most(of: shape, for: sieve, curve: comparer.curve)
      bound = Self.bound(max(floor, comparer.most(spelled: most)))
    } else {
      bound = 255
    }
    enter(row, shape, bound)
    return bound
  }

  /// Aligns a row and one of the index's parts, where the bound of their likeness is of skeletons alone.
  mutating func narrow(_ row: Int, _ shape: Int32) {
    guard rows[row].sieve != nil, let searched = rows[row].searched, bound(row, shape) > low,
      !index.isBrokenShape[shape]
    else { return }
    let place = row * index.shapeCount + Int(shape)
    if isNarrow[place] { return }
    isNarrow[place] = true
    let most = index.shapeKeys.most(
      of: shape, aligned: searched, limit: scorer.floorLimits, curve: comparer.curve)
    bounds[place] = min(bounds[place], Self.bound(max(floor, comparer.most(spelled: most))))
  }

  /// Whether a row may be one of the index's joined words.
  func mayBeJoined(_ row: Int, _ word: Int32) -> Bool {
    guard let sieve = rows[row].joinSieve else { return false }
    return index.joinedKeys.most(of: word, for: sieve, curve: comparer.curve) > 0
  }

  /// Whether a row is near one of the index's joined words.
  func isJoined(_ row: Int, _ word: Int32) -> Bool {
    guard let searched = rows[row].searched else { return false }
    return index.joinedKeys.most(
      of: word, aligned: searched, limit: scorer.joinLimits, curve: comparer.curve) > 0
  }
}
