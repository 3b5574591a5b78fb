import NameAnatomy

/// The most that the likeness of the parts of a reading and those of the index can be.
///
/// Of the parts that are looked up the candidates tell it; of the others it is worked out for each of
/// the index's parts that is met, by consonant skeletons.
struct RowBounds {
  private let index: ListIndex
  private let curve: LikenessCurve
  /// The most that respelling may cost between parts that are alike at all.
  private let floorLimits: ScriptLimits
  private let floor: Double
  /// A bound that tells no more than that parts are less alike than the floor.
  private let low: UInt8
  private let initialWorth: Double
  /// The least likeness that skeletons tell from none, and what respelling costs at it.
  private static let lowest = 0.15
  private let widestLimits: ScriptLimits
  /// The bounds, a row of the reading after the other, in 255ths, 0 where none is known yet.
  private var bounds: [UInt8] = []
  /// Whether the bounds are as narrow as aligning words makes them.
  private var isNarrow: [Bool] = []
  /// The places of `bounds` that are in use.
  private var places: [Int] = []
  private var rows: [Row] = []
  /// The most that what is not known of each row can be.
  private var rests: [UInt8] = []
  /// The parts of the index that a row is told from.
  private var sought: [Int32] = []
  private let searchedParts: SearchedParts
  private let broken: BrokenParts

  private struct Row {
    let part: Part
    /// Whether its candidates are known, so that nothing else is more alike than `rest`.
    let hasCandidates: Bool
    /// Whether what is not known is worked out.
    let isSought: Bool
    /// The most that what is not known can be.
    let rest: UInt8
  }

  init(
    _ index: ListIndex, _ comparer: NameComparer, scoring: Scoring, searchedParts: SearchedParts,
    broken: BrokenParts
  ) {
    self.index = index
    self.broken = broken
    self.searchedParts = searchedParts
    curve = comparer.parts.curve
    floorLimits = comparer.scorer.floorLimits
    floor = scoring.floor
    initialWorth = scoring.initialWorth
    low = Self.bound(floor)
    widestLimits = curve.limits(forLikeness: Self.lowest)
  }

  /// Begins a reading.
  ///
  /// - Parameter found: what is known of each part, and whether its candidates count.
  mutating func begin(
    _ prepared: PreparedName, _ found: [(word: KnownWord, isCover: Bool)]
  ) {
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
    rows = zip(prepared.parts, found).map { part, found in
      let candidates = found.isCover ? found.word.candidates : nil
      // Nothing is worked out of parts of which letters are missing.
      if part.role == .initial {
        return Row(
          part: part, hasCandidates: true, isSought: false, rest: Self.bound(initialWorth))
      }
      return Row(
        part: part, hasCandidates: candidates != nil, isSought: !part.mayBeTruncated,
        rest: part.mayBeTruncated ? 255 : candidates.map { Self.bound($0.likeness) } ?? 255)
    }
    rests.removeAll(keepingCapacity: true)
    for row in rows { rests.append(row.rest) }
    for row in rows.indices {
      if found[row].isCover, let candidates = found[row].word.candidates {
        for (shape, bound) in zip(candidates.numbers, candidates.bounds) {
          enter(row, shape, bound)
        }
      } else {
        let part = prepared.parts[row]
        for shape in found[row].word.tied {
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

  /// Works out what skeletons tell of rows and the parts of names.
  ///
  /// - Parameters:
  ///   - positions: those of the names.
  ///   - haveCandidates: whether of the rows whose candidates are known, or of the others.
  mutating func seek(
    _ positions: [Int32], of names: GatheredNames, haveCandidates: Bool
  ) {
    for row in rows.indices
    where rows[row].isSought && rows[row].hasCandidates == haveCandidates {
      sought.removeAll(keepingCapacity: true)
      for position in positions {
        for place in names.range(Int(position)) {
          let shape = names.parts[place].number
          guard bounds[row * index.shapeCount + Int(shape)] == 0 else { continue }
          if index.isBrokenShape[shape] {
            enter(row, shape, brokenBound(row, shape))
          } else {
            enter(row, shape, rows[row].rest)
            sought.append(shape)
          }
        }
      }
      if sought.isEmpty { continue }
      let most = index.shapeKeys.most(
        of: sought, for: searchedParts[rows[row].part.shape], limits: widestLimits,
        curve: curve)
      for (shape, most) in zip(sought, most) {
        bounds[row * index.shapeCount + Int(shape)] = min(
          rows[row].rest, Self.bound(max(Self.lowest, most)))
      }
    }
  }

  private func brokenBound(_ row: Int, _ shape: Int32) -> UInt8 {
    max(1, Self.bound(broken.likeness(rows[row].part, shape)))
  }

  /// The most that the likeness of a row and one of the index's parts can be, in 255ths.
  private func bound(_ row: Int, _ shape: Int32) -> UInt8 {
    let known = bounds[row * index.shapeCount + Int(shape)]
    return known > 0 ? known : rows[row].rest
  }

  /// Writes what names cost at least by the bounds.
  func leastCosts(
    _ positions: [Int32], of names: GatheredNames, _ bound: CoverBound, to costs: inout [Float]
  ) {
    bound.leastCosts(
      positions, of: names, likenesses: bounds, rests: rests, partCount: index.shapeCount,
      to: &costs)
  }

  /// Makes the bound of a row and one of the index's parts as narrow as it can be without working out their
  /// likeness.
  mutating func narrow(_ row: Int, _ shape: Int32) {
    let place = row * index.shapeCount + Int(shape)
    guard rows[row].isSought, !isNarrow[place] else { return }
    isNarrow[place] = true
    // Candidates were aligned.
    if rows[row].hasCandidates, bounds[place] > 0 { return }
    let known = bound(row, shape)
    guard !rows[row].hasCandidates, known > low, !index.isBrokenShape[shape] else { return }
    let most = index.shapeKeys.most(
      of: shape, aligned: searchedParts[rows[row].part.shape], limit: floorLimits,
      curve: curve)
    bounds[place] = min(known, Self.bound(max(floor, most)))
  }

  /// Takes the likeness of a row and one of the index's parts for their bound.
  mutating func learn(_ row: Int, _ shape: Int32, _ likeness: Double) {
    enter(row, shape, max(1, Self.bound(likeness)))
    isNarrow[row * index.shapeCount + Int(shape)] = true
  }
}
