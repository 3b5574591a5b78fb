import NameAnatomy
import WatchLists

/// The names of watch lists, laid out so that those which a query may mean are found.
///
/// Distinct parts are kept once, with the names that have them; so are the words that neighboring
/// parts would make if they were written as one.
struct ListIndex: Sendable {
  /// One reading of one name of one entry.
  struct Name: Sendable {
    /// The number of the entry among all.
    let entry: Int32
    /// The number of the name among the entry's.
    let name: Int32
    let prepared: PreparedName
    /// The numbers of its parts in the dictionary.
    let shapes: [Int32]
    /// The least weight of a part that a contradiction can cost.
    let leastWeight: Double
    /// How many parts can contradict.
    let strongCount: Int
    /// Whether letters of any part are missing.
    let isBroken: Bool
  }

  /// Where parts of a name make a joined word.
  struct JoinPlace: Sendable {
    let name: Int32
    let start: Int16
    let end: Int16
  }

  let names: [Name]
  /// The distinct parts, with no role but that of an initial.
  let shapes: [Part]
  /// The names that have each shape, in order.
  let namesOfShape: [[Int32]]
  let joinedWords: [Part]
  let placesOfJoined: [[JoinPlace]]
  /// The shapes of which letters are missing: initials and parts that may be cut.
  let brokenShapes: [Int32]
  let shapeKeys: PartKeys
  let joinedKeys: PartKeys
  private let shapesOfLexiconName: [NameLexicon.ID: [Int32]]
  private let shapesOfCommonWord: [String: [Int32]]

  init(
    names unnumbered: [(entry: Int, name: Int, prepared: PreparedName)], lexicon: NameLexicon,
    scoring: Scoring
  ) {
    var shapes = Numbering<Part>()
    var joined = Numbering<Part>()
    var namesOfShape: [[Int32]] = []
    var placesOfJoined: [[JoinPlace]] = []
    var names: [Name] = []
    names.reserveCapacity(unnumbered.count)
    for (entry, nameNumber, prepared) in unnumbered {
      let number = Int32(names.count)
      var own: [Int32] = []
      for part in prepared.parts {
        let shape = shapes.number(of: part.shape)
        if shape == namesOfShape.count { namesOfShape.append([]) }
        if namesOfShape[shape].last != number { namesOfShape[shape].append(number) }
        own.append(Int32(shape))
      }
      for range in prepared.joinableRanges {
        let word = joined.number(of: prepared.joined(range).shape)
        if word == placesOfJoined.count { placesOfJoined.append([]) }
        placesOfJoined[word].append(
          JoinPlace(
            name: number, start: Int16(range.lowerBound), end: Int16(range.upperBound)))
      }
      let strong = prepared.strongWeights(scoring)
      names.append(
        Name(
          entry: Int32(entry), name: Int32(nameNumber), prepared: prepared, shapes: own,
          leastWeight: strong.min() ?? 0, strongCount: strong.count,
          isBroken: prepared.parts.contains(where: \.isBroken)))
    }
    self.names = names
    self.shapes = shapes.elements
    self.namesOfShape = namesOfShape
    joinedWords = joined.elements
    self.placesOfJoined = placesOfJoined
    brokenShapes = shapes.elements.indices.filter { shapes.elements[$0].isBroken }.map { Int32($0) }
    shapeKeys = PartKeys(shapes.elements)
    joinedKeys = PartKeys(joined.elements)
    var ofName: [NameLexicon.ID: [Int32]] = [:]
    var ofWord: [String: [Int32]] = [:]
    for (number, shape) in shapes.elements.enumerated() {
      for id in lexicon.ids(of: shape.letters) { ofName[id, default: []].append(Int32(number)) }
      if shape.compound != nil {
        for id in lexicon.ids(of: shape.coreLetters) {
          ofName[id, default: []].append(Int32(number))
        }
      }
      if let word = shape.word { ofWord[word, default: []].append(Int32(number)) }
    }
    shapesOfLexiconName = ofName
    shapesOfCommonWord = ofWord
  }

  /// The shapes that tables tie to a part, by the name or the word that it is.
  func shapesTied(to part: Part, lexicon: NameLexicon) -> [Int32] {
    var numbers: [Int32] = []
    for letters in part.compound == nil ? [part.letters] : [part.letters, part.coreLetters] {
      for id in lexicon.ids(of: letters) { numbers += shapesOfLexiconName[id] ?? [] }
      for other in lexicon.related(to: letters) { numbers += shapeKeys.parts(spelled: other) }
    }
    if let word = part.word { numbers += shapesOfCommonWord[word] ?? [] }
    return numbers
  }
}

extension Part {
  /// Whether letters are missing: it is an initial or may be cut.
  var isBroken: Bool { role == .initial || mayBeTruncated }

  /// The part without what its place in a name adds, so that equal words are equal.
  var shape: Part {
    var shape = self
    if role != .initial, role != .number { shape.role = .name }
    shape.worth = 1
    return shape
  }
}

extension Part.Role {
  /// Whether a part that differs from what stands in its place speaks against the names.
  var canContradict: Bool {
    switch self {
    case .name, .given, .family, .nasab, .kunya, .nisba: true
    default: false
    }
  }
}

/// Numbers distinct elements in the order in which they come.
private struct Numbering<Element: Hashable> {
  private(set) var elements: [Element] = []
  private var numbers: [Element: Int] = [:]

  mutating func number(of element: Element) -> Int {
    if let number = numbers[element] { return number }
    let number = elements.count
    numbers[element] = number
    elements.append(element)
    return number
  }
}
