import NameAnatomy

/// The parts of an index that a query part may be, with the most that their likeness can be.
struct PartCandidates: Sendable {
  /// The numbers of the index's parts.
  let shapes: [Int32]
  /// The most that the likeness of each can be, in 255ths, rounded up.
  let bounds: [UInt8]
  /// The joined words of the index that the part may be.
  let joined: [Int32]
  /// No other part of the index is as like as this.
  let likeness: Double
}

/// Finds the candidates of parts, one after the other.
struct PartCandidateFinder {
  private let index: ListIndex
  private let comparer: PartComparer
  private let scorer: NameScorer
  private let floor: Double
  /// The best bound of each of the index's parts so far, and of each joined word whether it was found.
  private var bounds: [UInt8]
  private var isFound: [Bool] = []
  private var shapes: [Int32] = []
  private var knownLimits: [Double: ScriptLimits] = [:]
  /// Parts of the index of which letters are missing, ready to be compared.
  private let broken: [(shape: Int32, part: Part)]

  init(_ index: ListIndex, comparer: PartComparer, scorer: NameScorer, scoring: Scoring) {
    self.index = index
    self.comparer = comparer
    self.scorer = scorer
    floor = scoring.floor
    bounds = [UInt8](repeating: 0, count: index.shapeCount)
    broken = index.brokenShapes.indices.map {
      (index.brokenShapes[$0], index.shape(index.brokenShapes[$0]))
    }
  }

  /// Finds what a part may be that is at least so much alike.
  mutating func candidates(of part: Part, likeness: Double) -> PartCandidates {
    shapes.removeAll(keepingCapacity: true)
    var joined: [Int32] = []
    if part.role == .initial {
      for shape in index.shapeKeys.parts(spelled: part.letters) { raise(shape, to: 1) }
    } else {
      let searched = SearchedPart(
        part, model: comparer.model, keys: index.shapeKeys, isForMany: true)
      index.shapeKeys.forEachPart(
        near: searched, isAligned: true, limit: limits(likeness), curve: comparer.curve
      ) { shape, most in
        let most = comparer.most(spelled: most)
        if most >= likeness { raise(shape, to: most) }
      }
      if likeness > floor, index.weakShapes.count > 0 {
        // What stands for a weak part of a name costs little, even if it is less alike.
        index.weakKeys.forEachPart(
          near: searched, isAligned: true, limit: scorer.floorLimits, curve: comparer.curve
        ) { place, most in raise(index.weakShapes[place], to: comparer.most(spelled: most)) }
      }
      for (shape, other) in broken {
        let brokenLikeness = comparer.likeness(part, other).value
        if brokenLikeness >= likeness { raise(shape, to: brokenLikeness) }
      }
      joined = joinedWords(part, searched)
    }
    for shape in index.shapesTied(to: part, lexicon: comparer.lexicon) { raise(shape, to: 1) }
    return taken(joined: joined, likeness: likeness)
  }

  /// Finds what a joined word of the query may be.
  mutating func candidates(ofJoined searched: SearchedPart) -> [Int32] {
    shapes.removeAll(keepingCapacity: true)
    index.shapeKeys.forEachPart(
      near: searched, isAligned: false, limit: scorer.joinLimits, curve: comparer.curve
    ) { shape, _ in raise(shape, to: 1) }
    for shape in shapes { bounds[Int(shape)] = 0 }
    return shapes
  }

  /// The most that respelling may cost parts that are so much alike.
  private mutating func limits(_ likeness: Double) -> ScriptLimits {
    if let known = knownLimits[likeness] { return known }
    let limits = comparer.curve.limits(forLikeness: comparer.least(spelledFor: likeness))
    knownLimits[likeness] = limits
    return limits
  }

  private mutating func joinedWords(_ part: Part, _ searched: SearchedPart) -> [Int32] {
    if isFound.isEmpty { isFound = [Bool](repeating: false, count: index.placesOfJoined.count) }
    var words: [Int32] = []
    index.joinedKeys.forEachPart(
      near: searched, isAligned: false, limit: scorer.joinLimits,
      lengths: NameScorer.lengths(ofJoined: part.letters.count), curve: comparer.curve
    ) { word, _ in
      if !isFound[Int(word)] {
        isFound[Int(word)] = true
        words.append(word)
      }
    }
    for word in words { isFound[Int(word)] = false }
    return words
  }

  private mutating func raise(_ shape: Int32, to likeness: Double) {
    let bound = UInt8(min(255, (likeness * 255).rounded(.up)))
    let known = bounds[Int(shape)]
    if known == 0 { shapes.append(shape) }
    if bound > known { bounds[Int(shape)] = bound }
  }

  /// What was found; the finder is ready for the next part.
  private mutating func taken(joined: [Int32], likeness: Double) -> PartCandidates {
    var most: [UInt8] = []
    most.reserveCapacity(shapes.count)
    for shape in shapes {
      most.append(bounds[Int(shape)])
      bounds[Int(shape)] = 0
    }
    return PartCandidates(shapes: shapes, bounds: most, joined: joined, likeness: likeness)
  }
}
