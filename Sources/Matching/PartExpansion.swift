import NameAnatomy

/// The parts of an index that a query part may be, with their likenesses.
struct PartExpansion: Sendable {
  /// The numbers of the index's parts, ascending.
  private(set) var shapes: [Int32] = []
  /// The likeness of each, at least the floor of the scores.
  private(set) var likenesses: [PartLikeness] = []
  /// The joined words of the index that the part may be, ascending, with their likenesses.
  private(set) var joined: [(word: Int32, likeness: PartLikeness)] = []
  /// Whether letters of the part are missing, so that it fits too many others to bring candidates of
  /// its own but for those with the same part.
  let isBroad: Bool

  /// Finds what `part` may be in an index.
  init(
    _ part: Part, in index: ListIndex, floor: Double, scorer: NameScorer, comparer: PartComparer
  ) {
    isBroad = part.isBroken
    let found: Set<Int32>
    if isBroad {
      found = Set(0..<Int32(index.shapes.count))
    } else {
      var near = Set(index.shapesTied(to: part, lexicon: comparer.lexicon))
      near.formUnion(index.brokenShapes)
      index.shapeKeys.forEachPart(
        near: part, model: comparer.model, limit: scorer.floorLimits
      ) { near.insert($0) }
      found = near
    }
    for shape in found.sorted() {
      let likeness = comparer.likeness(part, index.shapes[Int(shape)])
      guard likeness.value >= floor else { continue }
      shapes.append(shape)
      likenesses.append(likeness)
    }
    var words = Set<Int32>()
    index.joinedKeys.forEachPart(
      near: part, model: comparer.model, limit: scorer.joinLimits
    ) { words.insert($0) }
    for word in words.sorted() {
      guard let likeness = scorer.join(index.joinedWords[Int(word)], part) else { continue }
      joined.append((word, likeness))
    }
  }

  /// Finds the parts of an index that a joined word of the query may be.
  init(joined part: Part, in index: ListIndex, scorer: NameScorer, comparer: PartComparer) {
    isBroad = false
    var found = Set<Int32>()
    index.shapeKeys.forEachPart(
      near: part, model: comparer.model, limit: scorer.joinLimits
    ) { found.insert($0) }
    for shape in found.sorted() {
      guard let likeness = scorer.join(part, index.shapes[Int(shape)]) else { continue }
      shapes.append(shape)
      likenesses.append(likeness)
    }
  }

  /// The likeness of one of the index's parts, `nil` where it is below the floor.
  ///
  /// - Complexity: O(log *n*) for *n* parts found.
  func likeness(of shape: Int32) -> PartLikeness? {
    var lower = 0, upper = shapes.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if shapes[middle] < shape { lower = middle + 1 } else { upper = middle }
    }
    return lower < shapes.count && shapes[lower] == shape ? likenesses[lower] : nil
  }
}
