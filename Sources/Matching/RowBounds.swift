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
  /// The bounds of each row and each part of the names that were gathered, a row after the other, in 255ths, 0 where
  /// none is known yet.
  private var bounds: [UInt8] = []
  /// Whether the bounds are as narrow as aligning words makes them.
  private var isNarrow: [Bool] = []
  /// The numbers of the parts in the index.
  private var shapes: [Int32] = []
  private var rows: [Row] = []
  /// The most that what is not known of each row can be.
  private var rests: [UInt8] = []
  /// The parts that a row is told from, and their numbers in the index.
  private var sought: [Int] = []
  private var soughtShapes: [Int32] = []
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
  /// - Parameters:
  ///   - found: what is known of each part, and whether its candidates count.
  ///   - names: the names that are compared with the reading.
  mutating func begin(
    _ prepared: PreparedName, _ found: [(word: KnownWord, isCover: Bool)], _ names: GatheredNames
  ) {
    // A table of its own, so that either is written to in its place.
    shapes.removeAll(keepingCapacity: true)
    shapes.append(contentsOf: names.shapes)
    let size = prepared.parts.count * shapes.count
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: size))
    isNarrow.removeAll(keepingCapacity: true)
    isNarrow.append(contentsOf: repeatElement(false, count: size))
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
          if let place = names.place(of: shape) { enter(row, place, bound) }
        }
      } else {
        let part = prepared.parts[row]
        for shape in found[row].word.tied {
          guard let place = names.place(of: shape) else { continue }
          enter(row, place, 255)
          isNarrow[row * shapes.count + place] = true
        }
        if part.role == .initial {
          for shape in index.shapeKeys.parts(spelled: part.letters) {
            if let place = names.place(of: shape) { enter(row, place, 255) }
          }
        }
      }
    }
  }

  private static func bound(_ likeness: Double) -> UInt8 {
    UInt8(min(255, (likeness * 255).rounded(.up)))
  }

  private mutating func enter(_ row: Int, _ part: Int, _ bound: UInt8) {
    bounds[row * shapes.count + part] = bound
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
      soughtShapes.removeAll(keepingCapacity: true)
      let first = row * shapes.count, rest = rows[row].rest
      for position in positions {
        for place in names.range(Int(position)) {
          let part = Int(names.parts[place].number)
          guard bounds[first + part] == 0 else { continue }
          let shape = shapes[part]
          if index.isBrokenShape[shape] {
            bounds[first + part] = brokenBound(row, shape)
          } else {
            bounds[first + part] = rest
            sought.append(part)
            soughtShapes.append(shape)
          }
        }
      }
      if sought.isEmpty { continue }
      let most = index.shapeKeys.most(
        of: soughtShapes, for: searchedParts[rows[row].part.shape], limits: widestLimits,
        curve: curve)
      for (part, most) in zip(sought, most) {
        bounds[first + part] = min(rest, Self.bound(max(Self.lowest, most)))
      }
    }
  }

  private func brokenBound(_ row: Int, _ shape: Int32) -> UInt8 {
    max(1, Self.bound(broken.likeness(rows[row].part, shape)))
  }

  /// Writes what names cost at least by the bounds.
  func leastCosts(
    _ positions: [Int32], of names: GatheredNames, _ bound: CoverBound, to costs: inout [Float]
  ) {
    bound.leastCosts(positions, of: names, likenesses: bounds, rests: rests, to: &costs)
  }

  /// Makes the bound of a row and one of the parts as narrow as it can be without working out their likeness.
  mutating func narrow(_ row: Int, _ part: Int) {
    let place = row * shapes.count + part
    guard rows[row].isSought, !isNarrow[place] else { return }
    isNarrow[place] = true
    // Candidates were aligned.
    guard !rows[row].hasCandidates else { return }
    let known = bounds[place] > 0 ? bounds[place] : rows[row].rest
    guard known > low, !index.isBrokenShape[shapes[part]] else { return }
    let most = index.shapeKeys.most(
      of: shapes[part], aligned: searchedParts[rows[row].part.shape], limit: floorLimits,
      curve: curve)
    bounds[place] = min(known, Self.bound(max(floor, most)))
  }

  /// Takes the likeness of a row and one of the parts for their bound.
  mutating func learn(_ row: Int, _ part: Int, _ likeness: Double) {
    enter(row, part, max(1, Self.bound(likeness)))
    isNarrow[row * shapes.count + part] = true
  }
}
