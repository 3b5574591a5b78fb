import NameAnatomy

/// Finds what is written as one word in a reading of a query and as neighboring parts in a name of an index, or the
/// other way round.
struct JoinSearch: Sendable {
  private let index: ListIndex
  private let scorer: NameScorer
  private let model: RespellingModel
  /// What was found.
  private(set) var found = JoinedNames()
  /// The parts of the index that joined parts of the query are like; its readings have many in common.
  private var known: [(joined: Part, like: [JoinedWord])] = []

  init(_ index: ListIndex, _ comparer: NameComparer) {
    self.index = index
    scorer = comparer.scorer
    model = comparer.parts.model
  }

  /// Begins a query.
  mutating func beginQuery() {
    known.removeAll(keepingCapacity: true)
  }

  /// Begins a reading.
  mutating func begin() {
    found.removeAll()
  }

  /// Takes the joined words of the index that a part of the reading is like.
  mutating func add(_ row: Int, _ words: [JoinedWord]) {
    for word in words {
      for place in index.placesOfJoined.range(Int(word.number)) {
        let place = index.placesOfJoined.elements[place]
        found.add(
          place.name,
          NameScorer.Join(
            isQueryWord: true, word: row, range: Int(place.start)..<Int(place.end),
            likeness: word.likeness))
      }
    }
  }

  /// Takes neighboring parts of the reading, and looks the parts of the index up that they are like as one word.
  mutating func add(_ range: Range<Int>, of prepared: PreparedName, memo: PatternMemo) {
    for word in parts(likeTo: prepared.joined(range), memo: memo) {
      for place in index.namesOfShape.range(Int(word.number)) {
        let name = index.namesOfShape.elements[place]
        for (place, part) in index.partsOfName.range(Int(name)).enumerated()
        where index.partsOfName.elements[part].shape == word.number {
          found.add(
            name,
            NameScorer.Join(
              isQueryWord: false, word: place, range: range, likeness: word.likeness))
        }
      }
    }
  }

  /// The parts of the index that joined parts are like.
  private mutating func parts(likeTo joined: Part, memo: PatternMemo) -> [JoinedWord] {
    if let known = known.first(where: { $0.joined == joined }) { return known.like }
    var shapes: [Int32] = []
    index.shapeConsonants.forEachNumber(
      like: joined, in: memo, model, limit: scorer.joinLimits
    ) { shape in
      if !shapes.contains(shape) { shapes.append(shape) }
    }
    let like = shapes.compactMap { shape in
      scorer.join(joined, index.shape(shape), memo: memo).map {
        JoinedWord(number: shape, likeness: $0)
      }
    }
    known.append((joined, like))
    return like
  }

  /// The names in which something is joined, in order; some more than once.
  mutating func names() -> [Int32] { found.names() }
}

/// What is joined in names of an index.
struct JoinedNames: Sendable {
  /// Those of one name in the order in which they are tried.
  private var joins: [(name: Int32, join: NameScorer.Join)] = []
  private var isSorted = true

  mutating func removeAll() {
    joins.removeAll(keepingCapacity: true)
  }

  mutating func add(_ name: Int32, _ join: NameScorer.Join) {
    joins.append((name, join))
    isSorted = false
  }

  /// The names, in order; some more than once.
  mutating func names() -> [Int32] {
    if !isSorted {
      joins.sort { one, two in
        one.name == two.name ? one.join.precedes(two.join) : one.name < two.name
      }
      isSorted = true
    }
    return joins.map(\.name)
  }

  /// Whether nothing is joined in any name.
  var isEmpty: Bool { joins.isEmpty }

  /// What is joined in a name, in the order in which it is tried.
  ///
  /// - Precondition: names were asked for since something was added.
  func joins(of name: Int32) -> [NameScorer.Join] {
    joins[first(of: name)...].prefix { $0.name == name }.map(\.join)
  }

  /// The first place of a name, or where it would be.
  private func first(of name: Int32) -> Int {
    var lower = 0, upper = joins.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if joins[middle].name < name { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
