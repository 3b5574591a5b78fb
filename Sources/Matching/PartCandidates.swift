import NameAnatomy

/// Parts of an index that a word of a query may be.
struct PartCandidates: Sendable {
  /// Their numbers.
  let numbers: [Int32]
  /// The most that the likeness of each can be, in 255ths, rounded up.
  let bounds: [UInt8]
  /// No other part of the index is as like as this; weak parts of names are there that are less alike.
  let likeness: Double
}

/// A word that neighboring parts of a name of an index make together, and that is like a word of a query; or a part
/// of an index that joined parts of a query are like.
struct JoinedWord: Sendable {
  let number: Int32
  let likeness: PartLikeness
}

/// Finds the candidates of words, one after the other.
struct PartCandidateFinder {
  private let index: ListIndex
  private let comparer: PartComparer
  private let scorer: NameScorer
  private let floor: Double
  /// The best bound of each of the index's parts so far.
  private var bounds: [UInt8]
  private var shapes: [Int32] = []
  private var knownLimits: [Double: ScriptLimits] = [:]
  private let searchedParts: SearchedParts
  private let broken: BrokenParts

  init(
    _ index: ListIndex, _ comparer: NameComparer, scoring: Scoring, searchedParts: SearchedParts,
    broken: BrokenParts
  ) {
    self.index = index
    self.comparer = comparer.parts
    scorer = comparer.scorer
    self.searchedParts = searchedParts
    floor = scoring.floor
    bounds = [UInt8](repeating: 0, count: index.shapeCount)
    self.broken = broken
  }

  /// Finds the parts that a word may be.
  ///
  /// - Parameters:
  ///   - tied: parts that tables tie to it.
  ///   - likeness: how much parts are alike at least that it is looked for among.
  mutating func candidates(of part: Part, tied: [Int32], likeness: Double) -> PartCandidates {
    shapes.removeAll(keepingCapacity: true)
    if part.role == .initial {
      for shape in index.shapeKeys.parts(spelled: part.letters) { raise(shape, to: 1) }
    } else {
      // What stands for a weak part of a name costs little, even if it is less alike.
      let weakLimit = likeness > floor ? scorer.floorLimits : nil
      index.shapeKeys.forEachPart(
        near: searchedParts[part], limit: limits(likeness), weakLimit: weakLimit,
        curve: comparer.curve
      ) { shape, most in
        if most >= likeness || (weakLimit != nil && index.isWeakShape[shape]) {
          raise(shape, to: most)
        }
      }
      broken.forEach(likeTo: part) { shape, brokenLikeness in
        if brokenLikeness >= likeness { raise(shape, to: brokenLikeness) }
      }
    }
    for shape in tied { raise(shape, to: 1) }
    return taken(likeness)
  }

  /// Finds the words that neighboring parts of a name make together and that are like a word.
  ///
  /// - Parameter memo: keeps what is prepared of the parts of the query.
  func joinedWords(likeTo part: Part, memo: PatternMemo) -> [JoinedWord] {
    guard part.role != .initial else { return [] }
    var words: [JoinedWord] = []
    index.joinedKeys.forEachNumber(
      like: part, in: memo, comparer.model, limit: scorer.joinLimits
    ) { number in
      guard !words.contains(where: { $0.number == number }),
        let likeness = scorer.join(index.joinedWord(number), part, memo: memo, isWordKept: true)
      else { return }
      words.append(JoinedWord(number: number, likeness: likeness))
    }
    return words
  }

  /// The most that respelling may cost parts that are so much alike.
  private mutating func limits(_ likeness: Double) -> ScriptLimits {
    if let known = knownLimits[likeness] { return known }
    let limits = comparer.curve.limits(forLikeness: max(floor, likeness))
    knownLimits[likeness] = limits
    return limits
  }

  private mutating func raise(_ shape: Int32, to likeness: Double) {
    let bound = UInt8(min(255, (likeness * 255).rounded(.up)))
    let known = bounds[Int(shape)]
    if known == 0 { shapes.append(shape) }
    if bound > known { bounds[Int(shape)] = bound }
  }

  /// What was found; the finder is ready for the next part.
  private mutating func taken(_ likeness: Double) -> PartCandidates {
    var most: [UInt8] = []
    most.reserveCapacity(shapes.count)
    for shape in shapes {
      most.append(bounds[Int(shape)])
      bounds[Int(shape)] = 0
    }
    return PartCandidates(numbers: shapes, bounds: most, likeness: likeness)
  }
}
