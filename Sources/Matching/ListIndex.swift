import NameAnatomy
import WatchLists

/// The names of watch lists, laid out so that those which a query may mean are found.
///
/// Distinct parts are kept once, with the names that have them; so are the words that neighboring
/// parts would make if they were written as one. All lies in flat tables, which may be those of a
/// compiled list.
final class ListIndex: Sendable {
  /// Where parts of a name make a joined word.
  struct JoinPlace: BitwiseCopyable, Sendable {
    let name: Int32
    let start: UInt16
    let end: UInt16
  }

  /// A joined word of a name, and the parts that make it.
  struct NameJoin: BitwiseCopyable, Sendable {
    let word: Int32
    let start: UInt16
    let end: UInt16
  }

  /// What is known of a name as a whole.
  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8
    /// The laws for persons' names hold.
    static let person = Flags(rawValue: 1)
    /// A part is a title, a number or another word that need not stand for anything, or not for a name.
    static let weak = Flags(rawValue: 2)
    /// Letters of a part are missing.
    static let broken = Flags(rawValue: 4)
    /// The name was transliterated.
    static let transliterated = Flags(rawValue: 8)
  }

  /// Keeps the tables.
  private let arena: FlatArena
  /// The number of the entry of each name (one reading of one name of an entry), and the number of the
  /// name among the entry's.
  let entries: FlatTable<Int32>
  let numbers: FlatTable<Int32>
  let flags: FlatTable<Flags>
  /// The numbers of each name's parts in the dictionary of shapes.
  let shapesOfName: FlatLists<Int32>
  /// For each part of each name, its role and worth as a number.
  private let stances: FlatTable<UInt16>
  private let stanceRoles: FlatTable<UInt8>
  private let stanceWorths: FlatTable<Double>
  /// What each part of each name counts for where it is aligned, and where the other name lacks it.
  let alignedWeights: FlatTable<Float>
  let omittedWeights: FlatTable<Float>
  /// The least that a part counts for which a part of a query can contradict, in names of persons and
  /// in others.
  let leastPersonWeight: Double
  let leastOtherWeight: Double
  /// The distinct parts, with no role but that of an initial.
  private let shapes: FlatLists<UInt8>
  private let shapeBits: FlatTable<Double>
  /// The shapes that are a title, a particle or another weak part of any name.
  let weakShapes: FlatTable<Int32>
  let weakKeys: PartKeys
  /// The names that have each shape, in order.
  let namesOfShape: FlatLists<Int32>
  private let joinedWords: FlatLists<UInt8>
  let placesOfJoined: FlatLists<JoinPlace>
  /// The shapes of which letters are missing: initials and parts that may be cut.
  let brokenShapes: FlatTable<Int32>
  let isBrokenShape: FlatTable<Bool>
  /// The joined words of each name.
  let joinsOfName: FlatLists<NameJoin>
  /// How many letters each shape and each joined word has.
  let shapeLengths: FlatTable<UInt8>
  let joinedLengths: FlatTable<UInt8>
  let shapeKeys: PartKeys
  let joinedKeys: PartKeys
  private let shapesOfLexiconName: FlatLists<Int32>
  /// The common words that parts stand for, in order, and the shapes of each.
  private let commonWords: FlatLists<UInt8>
  private let shapesOfCommonWord: FlatLists<Int32>

  init(
    names unnumbered: [(entry: Int, name: Int, prepared: PreparedName)], lexicon: NameLexicon,
    scoring: Scoring
  ) {
    let arena = FlatArena()
    self.arena = arena
    var shapes = Numbering<Part>()
    var joined = Numbering<Part>()
    var stances = Numbering<Stance>()
    var namesOfShape: [[Int32]] = []
    var placesOfJoined: [[JoinPlace]] = []
    var joins: [[NameJoin]] = []
    var shapesOfName: [[Int32]] = []
    var stancesOfName: [UInt16] = []
    var flags: [Flags] = []
    var bits: [Double] = []
    var isWeakShape: [Bool] = []
    var aligned: [Float] = [], omitted: [Float] = []
    var leastPersonWeight = Double.infinity, leastOtherWeight = Double.infinity
    for (number, (_, _, prepared)) in unnumbered.enumerated() {
      let number = Int32(number)
      var own: [Int32] = []
      var ownFlags: Flags = prepared.isPerson ? .person : []
      if prepared.isTransliterated { ownFlags.insert(.transliterated) }
      for (place, part) in prepared.parts.enumerated() {
        let shape = shapes.number(of: part.shape)
        if shape == namesOfShape.count {
          namesOfShape.append([])
          bits.append(prepared.information[place].bits)
          isWeakShape.append(false)
        }
        if namesOfShape[shape].last != number { namesOfShape[shape].append(number) }
        own.append(Int32(shape))
        stancesOfName.append(
          UInt16(stances.number(of: Stance(role: PartCode.code(of: part.role), worth: part.worth))))
        if !part.role.canContradict { ownFlags.insert(.weak) }
        if !part.role.isStrong { isWeakShape[shape] = true }
        if part.isBroken { ownFlags.insert(.broken) }
        aligned.append(Float(prepared.weight(of: place, scoring)))
        omitted.append(Float(prepared.omittedWeight(of: place, scoring)))
        if let weight = prepared.contradictedWeight(of: place, scoring) {
          if prepared.isPerson {
            leastPersonWeight = min(leastPersonWeight, weight)
          } else {
            leastOtherWeight = min(leastOtherWeight, weight)
          }
        }
      }
      var ownJoins: [NameJoin] = []
      for range in prepared.joinableRanges {
        let word = joined.number(of: prepared.joined(range).shape)
        if word == placesOfJoined.count { placesOfJoined.append([]) }
        placesOfJoined[word].append(
          JoinPlace(
            name: number, start: UInt16(range.lowerBound), end: UInt16(range.upperBound)))
        ownJoins.append(
          NameJoin(
            word: Int32(word), start: UInt16(range.lowerBound), end: UInt16(range.upperBound)))
      }
      joins.append(ownJoins)
      shapesOfName.append(own)
      flags.append(ownFlags)
    }
    entries = FlatTable(unnumbered.map { Int32($0.entry) }, in: arena)
    numbers = FlatTable(unnumbered.map { Int32($0.name) }, in: arena)
    self.flags = FlatTable(flags, in: arena)
    self.shapesOfName = FlatLists(shapesOfName, in: arena)
    self.stances = FlatTable(stancesOfName, in: arena)
    stanceRoles = FlatTable(stances.elements.map(\.role), in: arena)
    stanceWorths = FlatTable(stances.elements.map(\.worth), in: arena)
    alignedWeights = FlatTable(aligned, in: arena)
    omittedWeights = FlatTable(omitted, in: arena)
    self.leastPersonWeight = leastPersonWeight
    self.leastOtherWeight = leastOtherWeight
    self.shapes = FlatLists(shapes.elements.map { PartCode.bytes(of: $0) }, in: arena)
    shapeBits = FlatTable(bits, in: arena)
    let weakShapes = shapes.elements.indices.filter { isWeakShape[$0] }
    self.weakShapes = FlatTable(weakShapes.map { Int32($0) }, in: arena)
    weakKeys = PartKeys(weakShapes.map { shapes.elements[$0] }, in: arena)
    self.namesOfShape = FlatLists(namesOfShape, in: arena)
    joinedWords = FlatLists(joined.elements.map { PartCode.bytes(of: $0) }, in: arena)
    self.placesOfJoined = FlatLists(placesOfJoined, in: arena)
    brokenShapes = FlatTable(
      shapes.elements.indices.filter { shapes.elements[$0].isBroken }.map { Int32($0) }, in: arena)
    isBrokenShape = FlatTable(shapes.elements.map(\.isBroken), in: arena)
    joinsOfName = FlatLists(joins, in: arena)
    shapeLengths = FlatTable(
      shapes.elements.map { UInt8(clamping: $0.letters.count) }, in: arena)
    joinedLengths = FlatTable(
      joined.elements.map { UInt8(clamping: $0.letters.count) }, in: arena)
    shapeKeys = PartKeys(shapes.elements, in: arena)
    joinedKeys = PartKeys(joined.elements, in: arena)
    var ofName: [[Int32]] = []
    var ofWord: [String: [Int32]] = [:]
    for (number, shape) in shapes.elements.enumerated() {
      for letters in shape.compound == nil ? [shape.letters] : [shape.letters, shape.coreLetters] {
        for id in lexicon.ids(of: letters) {
          while ofName.count <= Int(id) { ofName.append([]) }
          ofName[Int(id)].append(Int32(number))
        }
      }
      if let word = shape.word { ofWord[word, default: []].append(Int32(number)) }
    }
    shapesOfLexiconName = FlatLists(ofName, in: arena)
    let words = ofWord.map { (bytes: Array($0.key.utf8), shapes: $0.value) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    commonWords = FlatLists(words.map(\.bytes), in: arena)
    shapesOfCommonWord = FlatLists(words.map(\.shapes), in: arena)
  }

  /// What a part's place in its name adds to its shape.
  private struct Stance: Hashable {
    let role: UInt8
    let worth: Double
  }

  /// How many names there are.
  var nameCount: Int { entries.count }
  /// How many distinct parts there are.
  var shapeCount: Int { shapes.count }

  /// Returns a distinct part.
  func shape(_ number: Int32) -> Part { PartCode.part(shapes, Int(number)) }

  /// Returns a word that neighboring parts would make.
  func joinedWord(_ number: Int32) -> Part { PartCode.part(joinedWords, Int(number)) }

  /// Returns a name as it was prepared.
  func name(_ number: Int) -> PreparedName {
    var parts: [Part] = []
    var information: [Information] = []
    for place in shapesOfName.range(number) {
      let shape = shapesOfName.elements[place]
      let stance = Int(stances[place])
      var part = self.shape(shape)
      part.role = PartCode.role(stanceRoles[stance])
      part.worth = stanceWorths[stance]
      information.append(
        Information(
          bits: shapeBits[shape], letters: Double(part.letters.count), worth: part.worth))
      parts.append(part)
    }
    return PreparedName(
      parts: parts, information: information, isPerson: flags[number].contains(.person),
      isTransliterated: flags[number].contains(.transliterated))
  }

  /// The shapes that tables tie to a part, by the name or the word that it is.
  func shapesTied(to part: Part, lexicon: NameLexicon) -> [Int32] {
    var numbers: [Int32] = []
    for letters in part.compound == nil ? [part.letters] : [part.letters, part.coreLetters] {
      for id in lexicon.ids(of: letters) where Int(id) < shapesOfLexiconName.count {
        numbers += shapesOfLexiconName.list(Int(id))
      }
      for other in lexicon.related(to: letters) { numbers += shapeKeys.parts(spelled: other) }
    }
    if let word = part.word { numbers += shapes(ofCommonWord: Array(word.utf8)) }
    return numbers
  }

  private func shapes(ofCommonWord word: [UInt8]) -> [Int32] {
    var lower = 0, upper = commonWords.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if commonWords.list(middle).lexicographicallyPrecedes(word) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < commonWords.count && commonWords.list(lower) == word
      ? shapesOfCommonWord.list(lower) : []
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

extension PreparedName {
  /// What a part counts for where it is aligned.
  func weight(of part: Int, _ scoring: Scoring) -> Double {
    information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter)
      * scoring.weight(of: parts[part].role).aligned
  }

  /// What a part counts for where the other name lacks it.
  func omittedWeight(of part: Int, _ scoring: Scoring) -> Double {
    information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter)
      * scoring.weight(of: parts[part].role).omitted
  }

  /// The least that a part which contradicts this one counts for, where that part counts for more;
  /// `nil` where none can.
  func contradictedWeight(of part: Int, _ scoring: Scoring) -> Double? {
    switch parts[part].role {
    case .initial: weight(of: part, scoring) * max(1, scoring.initialContradiction)
    case .title, .particle, .generational, .placeholder, .organizationType, .number: nil
    // A word that it is joined to has the role of a plain name.
    default:
      min(
        weight(of: part, scoring),
        information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter))
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
