import NameAnatomy

/// Parts or joined words of an index that a word of a query may be.
struct PartCandidates: Sendable {
  /// Their numbers.
  let numbers: [Int32]
  /// The most that the likeness of each can be, in 255ths, rounded up; empty where it does not matter.
  let bounds: [UInt8]
  /// No other part of the index is as like as this, where likeness matters; weak parts of names are there
  /// that are less alike.
  let likeness: Double
}

/// Finds the candidates of words, one after the other.
struct PartCandidateFinder {
  /// What a word is looked for as.
  enum Use: Hashable, Sendable {
    /// A part, among parts that are alike.
    case part
    /// A part, among the words that neighboring parts of a name make together.
    case joinedWord
    /// Neighboring parts of the query that are written as one word, among parts.
    case joinedParts
  }

  private let index: ListIndex
  private let comparer: PartComparer
  private let scorer: NameScorer
  private let floor: Double
  /// The best bound of each of the index's parts so far, and of each joined word whether it was found.
  private var bounds: [UInt8]
  private var isFound: [Bool] = []
  private var shapes: [Int32] = []
  private var knownLimits: [Double: ScriptLimits] = [:]
  private let searchedParts: SearchedParts
  /// Parts of the index of which letters are missing, ready to be compared.
  private let broken: [(shape: Int32, part: Part)]

  init(
    _ index: ListIndex, _ comparer: NameComparer, scoring: Scoring, searchedParts: SearchedParts
  ) {
    self.index = index
    self.comparer = comparer.parts
    scorer = comparer.scorer
    self.searchedParts = searchedParts
    floor = scoring.floor
    bounds = [UInt8](repeating: 0, count: index.shapeCount)
    broken = index.brokenShapes.indices.map {
      (index.brokenShapes[$0], index.shape(index.brokenShapes[$0]))
    }
  }

  /// Finds what a word may be.
  ///
  /// - Parameter likeness: how much parts are alike at least that it is looked for among.
  mutating func candidates(of part: Part, for use: Use, likeness: Double) -> PartCandidates {
    switch use {
    case .part: parts(likeTo: part, likeness: likeness)
    case .joinedWord: joinedWords(likeTo: part)
    case .joinedParts: parts(likeToJoined: part)
    }
  }

  private mutating func parts(likeTo part: Part, likeness: Double) -> PartCandidates {
    shapes.removeAll(keepingCapacity: true)
    if part.role == .initial {
      for shape in index.shapeKeys.parts(spelled: part.letters) { raise(shape, to: 1) }
    } else {
      let searched = searchedParts[part]
      index.shapeKeys.forEachPart(
        near: searched, isForMany: true, limit: limits(likeness), curve: comparer.curve
      ) { shape, most in
        if most >= likeness { raise(shape, to: most) }
      }
      if likeness > floor, index.weakShapes.count > 0 {
        // What stands for a weak part of a name costs little, even if it is less alike.
        index.weakKeys.forEachPart(
          near: searched, isForMany: true, limit: scorer.floorLimits, curve: comparer.curve
        ) { place, most in raise(index.weakShapes[place], to: most) }
      }
      for (shape, other) in broken {
        let brokenLikeness = comparer.likeness(part, other).value
        if brokenLikeness >= likeness { raise(shape, to: brokenLikeness) }
      }
    }
    for shape in index.shapesTied(to: part, lexicon: comparer.lexicon) { raise(shape, to: 1) }
    return taken(likeness)
  }

  private mutating func joinedWords(likeTo part: Part) -> PartCandidates {
    guard part.role != .initial else { return PartCandidates(numbers: [], bounds: [], likeness: 0) }
    if isFound.isEmpty { isFound = [Bool](repeating: false, count: index.placesOfJoined.count) }
    var words: [Int32] = []
    index.joinedKeys.forEachPart(
      near: searchedParts[part], isForMany: false, limit: scorer.joinLimits,
      lengths: NameScorer.lengths(ofJoined: part.letters.count), curve: comparer.curve
    ) { word, _ in
      if !isFound[Int(word)] {
        isFound[Int(word)] = true
        words.append(word)
      }
    }
    for word in words { isFound[Int(word)] = false }
    return PartCandidates(numbers: words, bounds: [], likeness: 0)
  }

  private mutating func parts(likeToJoined part: Part) -> PartCandidates {
    let searched = searchedParts.made(part)
    // A spelling may be shorter than its part.
    let longest = NameScorer.lengths(ofJoined: part.letters.count).upperBound
    shapes.removeAll(keepingCapacity: true)
    index.shapeKeys.forEachPart(
      near: searched, isForMany: false, limit: scorer.joinLimits, lengths: 0...longest,
      curve: comparer.curve
    ) { shape, _ in raise(shape, to: 1) }
    for shape in shapes { bounds[Int(shape)] = 0 }
    return PartCandidates(numbers: shapes, bounds: [], likeness: 0)
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
