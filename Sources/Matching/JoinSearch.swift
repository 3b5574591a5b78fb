import NameAnatomy

/// Finds what is written as one word in a reading of a query and as neighboring parts in a name of an index, or the
/// other way round.
struct JoinSearch: Sendable {
  private let index: ListIndex
  private let scorer: NameScorer
  /// A bit for each part of the reading that each joined word of the index may be, and for each of `ranges`
  /// that each part of the index may be.
  private var rowsOfJoined: Marks
  private var rangesOfShape: Marks
  /// The neighboring parts of the reading that may have been written as one word, and how many letters
  /// they have.
  private var ranges: [(range: Range<Int>, length: Int)] = []
  /// The reading in which something of each name may be joined last.
  private var stamps: [UInt8]
  private var stamp: UInt8 = 0
  /// How alike words and joined parts are, as far as it is known; `nil` where they are no join.
  private var known: [JoinKey: PartLikeness?] = [:]

  init(_ index: ListIndex, _ scorer: NameScorer) {
    self.index = index
    self.scorer = scorer
    rowsOfJoined = Marks(count: index.placesOfJoined.count)
    rangesOfShape = Marks(count: index.shapeCount)
    stamps = [UInt8](repeating: 0, count: index.nameCount)
  }

  /// Begins a reading.
  mutating func begin() {
    if stamp == .max {
      for name in stamps.indices { stamps[name] = 0 }
      stamp = 0
    }
    stamp += 1
    rowsOfJoined.removeAll()
    rangesOfShape.removeAll()
    ranges.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }

  /// Takes a joined word of the index that a part of the reading may be.
  mutating func add(_ row: Int, _ word: Int32) {
    rowsOfJoined.add(row, at: word)
    for place in index.placesOfJoined.range(Int(word)) {
      stamps[Int(index.placesOfJoined.elements[place].name)] = stamp
    }
  }

  /// Takes neighboring parts of the reading, of so many letters, and the parts of the index that they may be.
  mutating func add(_ range: Range<Int>, length: Int, _ shapes: [Int32]) {
    for shape in shapes {
      rangesOfShape.add(ranges.count, at: shape)
      for place in index.namesOfShape.range(Int(shape)) {
        stamps[Int(index.namesOfShape.elements[place])] = stamp
      }
    }
    ranges.append((range, length))
  }

  /// Whether something of a name may be joined.
  func mayJoin(_ name: Int32) -> Bool { stamps[Int(name)] == stamp }

  /// The parts of a name and of the reading that may be joined.
  func joinedParts(of name: Int32, _ prepared: PreparedName) -> JoinedParts {
    var joined = JoinedParts()
    forEachJoin(of: name, prepared) {
      joined.add(isQueryWord: $0.isQueryWord, word: $0.word, range: $0.range)
    }
    return joined
  }

  /// What is joined in a name, in the order in which it is tried.
  mutating func joins(
    of name: Int32, _ prepared: PreparedName, memo: PatternMemo
  ) -> [NameScorer.Join] {
    var possible: [PossibleJoin] = []
    forEachJoin(of: name, prepared) { possible.append($0) }
    return possible.compactMap { join in
      likeness(of: join, name, prepared, memo).map {
        NameScorer.Join(
          isQueryWord: join.isQueryWord, word: join.word, range: join.range, likeness: $0)
      }
    }.sorted(by: NameScorer.Join.precedes)
  }

  /// Calls `body` with all that may be joined.
  @inline(__always)
  private func forEachJoin(
    of name: Int32, _ prepared: PreparedName, _ body: (PossibleJoin) -> Void
  ) {
    for place in index.joinsOfName.range(Int(name)) {
      let join = index.joinsOfName.elements[place]
      let rows = rowsOfJoined[join.word]
      if rows == 0 { continue }
      let length = Int(index.joinedLengths[join.word])
      for row in prepared.parts.indices
      where Marks.has(row, in: rows)
        && Self.mayBeJoined(length, prepared.parts[row].letters.count)
      {
        body(
          PossibleJoin(
            isQueryWord: true, word: row, range: Int(join.start)..<Int(join.end),
            number: join.word))
      }
    }
    for (word, place) in index.partsOfName.range(Int(name)).enumerated() {
      let shape = index.partsOfName.elements[place].shape
      let marks = rangesOfShape[shape]
      if marks == 0 { continue }
      let length = Int(index.shapeLengths[shape])
      for (number, range) in ranges.enumerated()
      where Marks.has(number, in: marks) && Self.mayBeJoined(length, range.length) {
        body(PossibleJoin(isQueryWord: false, word: word, range: range.range, number: shape))
      }
    }
  }

  /// The length that stands for all that are longer.
  private static var longest: Int { Int(UInt8.max) }

  private static func mayBeJoined(_ length: Int, _ other: Int) -> Bool {
    length == longest || NameScorer.mayBeJoined(length, other)
  }

  /// How alike a word and parts that may be joined are, or `nil` where they are no join.
  private mutating func likeness(
    of join: PossibleJoin, _ name: Int32, _ prepared: PreparedName, _ memo: PatternMemo
  ) -> PartLikeness? {
    let key = JoinKey(join)
    if let known = known[key] { return known }
    let likeness =
      join.isQueryWord
      ? scorer.join(
        index.name(Int(name)).joined(join.range).shape, prepared.parts[join.word], memo: memo,
        isWordKept: true)
      : scorer.join(prepared.joined(join.range), index.shape(join.number), memo: memo)
    known[key] = .some(likeness)
    return likeness
  }
}
