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

  /// A part of a name: what is known of it lies together, since names are met in no order.
  struct NamePart: BitwiseCopyable, Sendable {
    /// Its number in the dictionary of shapes.
    let shape: Int32
    /// What it counts for where it is aligned, and where the other name lacks it.
    let aligned: Float
    let omitted: Float
    /// Its role and worth as a number.
    fileprivate let stance: UInt16
    /// 1 where it can stand for any other part, or else 0.
    private let plainness: UInt16

    fileprivate init(shape: Int, aligned: Double, omitted: Double, stance: Int, isPlain: Bool) {
      self.shape = Int32(shape)
      self.aligned = Float(aligned)
      self.omitted = Float(omitted)
      self.stance = UInt16(stance)
      plainness = isPlain ? 1 : 0
    }

    /// Whether it can stand for any other part.
    var isPlain: Bool { plainness != 0 }
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
    /// Its list calls the name weak.
    static let weakAlias = Flags(rawValue: 16)
  }

  /// Keeps the tables.
  private let arena: FlatArena
  /// The number of the entry of each name (one reading of one name of an entry), and the number of the
  /// name among the entry's.
  let entries: FlatTable<Int32>
  let numbers: FlatTable<Int32>
  let flags: FlatTable<Flags>
  /// The parts of each name.
  let partsOfName: FlatLists<NamePart>
  /// The role and the worth of each number that stands for them.
  private let stanceRoles: FlatTable<UInt8>
  private let stanceWorths: FlatTable<Double>
  /// The least that a part counts for which a part of a query can contradict, in names of persons and
  /// in others.
  var leastPersonWeight: Double { leastWeights[0] }
  var leastOtherWeight: Double { leastWeights[1] }
  private let leastWeights: FlatTable<Double>
  /// The distinct parts, with no role but that of an initial.
  private let shapes: FlatLists<UInt8>
  private let shapeBits: FlatTable<Double>
  /// Whether each shape is a title, a particle or another weak part of any name.
  let isWeakShape: FlatTable<Bool>
  /// The names that have each shape, in order.
  let namesOfShape: FlatLists<Int32>
  /// Where each joined word stands.
  let placesOfJoined: FlatLists<JoinPlace>
  /// The shapes of which letters are missing: initials and parts that may be cut.
  let brokenShapes: FlatTable<Int32>
  let isBrokenShape: FlatTable<Bool>
  let shapeKeys: PartKeys
  /// The shapes and the joined words by their consonants.
  let shapeConsonants: ConsonantKeys
  let joinedKeys: ConsonantKeys
  private let shapesOfLexiconName: FlatLists<Int32>
  /// The common words that parts stand for, in order, and the shapes of each.
  private let commonWords: FlatLists<UInt8>
  private let shapesOfCommonWord: FlatLists<Int32>

  /// Lays out the names that were gathered.
  init(_ names: Builder, lexicon: NameLexicon) {
    let arena = FlatArena()
    self.arena = arena
    let shapes = names.shapes.elements, joined = names.joined.elements
    entries = FlatTable(names.entries, in: arena)
    numbers = FlatTable(names.numbers, in: arena)
    flags = FlatTable(names.flags, in: arena)
    partsOfName = FlatLists(
      starts: FlatTable(names.starts, in: arena), elements: FlatTable(names.parts, in: arena))
    stanceRoles = FlatTable(names.stances.elements.map(\.role), in: arena)
    stanceWorths = FlatTable(names.stances.elements.map(\.worth), in: arena)
    leastWeights = FlatTable([names.leastPersonWeight, names.leastOtherWeight], in: arena)
    self.shapes = FlatLists(shapes.map { PartCode.bytes(of: $0) }, in: arena)
    shapeBits = FlatTable(names.bits, in: arena)
    isWeakShape = FlatTable(names.isWeakShape, in: arena)
    namesOfShape = FlatLists(names.namesOfShape, in: arena)
    placesOfJoined = FlatLists(
      names.placesOfJoins, of: names.joins, count: joined.count, in: arena)
    brokenShapes = FlatTable(
      shapes.indices.filter { shapes[$0].isBroken }.map { Int32($0) }, in: arena)
    isBrokenShape = FlatTable(shapes.map(\.isBroken), in: arena)
    shapeKeys = PartKeys(shapes, isWeak: names.isWeakShape, in: arena)
    shapeConsonants = ConsonantKeys(shapes, in: arena)
    joinedKeys = ConsonantKeys(joined, in: arena)
    var ofName: [[Int32]] = []
    var ofWord: [String: [Int32]] = [:]
    for (number, shape) in shapes.enumerated() {
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

  /// Takes the tables of a file, in the order in which they are written.
  init(_ file: inout TableReader) throws(CompiledListError) {
    arena = file.arena
    entries = try file.table()
    numbers = try file.table(count: entries.count)
    flags = try file.table(count: entries.count)
    partsOfName = try file.lists(count: entries.count)
    stanceRoles = try file.table()
    stanceWorths = try file.table(count: stanceRoles.count)
    leastWeights = try file.table(count: 2)
    shapes = try file.lists()
    shapeBits = try file.table(count: shapes.count)
    isWeakShape = try file.truths(count: shapes.count)
    namesOfShape = try file.lists(count: shapes.count)
    placesOfJoined = try file.lists()
    brokenShapes = try file.table()
    isBrokenShape = try file.truths(count: shapes.count)
    shapeKeys = try PartKeys(&file)
    shapeConsonants = try ConsonantKeys(&file)
    joinedKeys = try ConsonantKeys(&file)
    shapesOfLexiconName = try file.lists()
    commonWords = try file.lists()
    shapesOfCommonWord = try file.lists(count: commonWords.count)
  }

  /// Names that are gathered one after the other; what an index needs of each is kept, and no more.
  struct Builder {
    private let scoring: Scoring
    fileprivate var shapes = Numbering<Part>()
    fileprivate var joined = Numbering<Part>()
    fileprivate var stances = Numbering<Stance>()
    fileprivate var entries: [Int32] = []
    fileprivate var numbers: [Int32] = []
    fileprivate var flags: [Flags] = []
    /// Where the parts of each name begin, and where those of the last end.
    fileprivate var starts: [UInt32] = [0]
    fileprivate var parts: [NamePart] = []
    fileprivate var namesOfShape: [[Int32]] = []
    fileprivate var bits: [Double] = []
    fileprivate var isWeakShape: [Bool] = []
    /// The joined words one name after the other, and where each stands.
    fileprivate var joins: [Int32] = []
    fileprivate var placesOfJoins: [JoinPlace] = []
    fileprivate var leastPersonWeight = Double.infinity, leastOtherWeight = Double.infinity

    init(scoring: Scoring) {
      self.scoring = scoring
    }

    /// Adds a reading of a name, by the numbers of its entry and of the name among the entry's.
    mutating func add(_ prepared: PreparedName, entry: Int, name: Int, isWeakAlias: Bool) {
      let number = Int32(flags.count)
      var ownFlags: Flags = prepared.isPerson ? .person : []
      if prepared.isTransliterated { ownFlags.insert(.transliterated) }
      if isWeakAlias { ownFlags.insert(.weakAlias) }
      for (place, part) in prepared.parts.enumerated() {
        let shape = shapes.number(of: part.shape)
        if shape == namesOfShape.count {
          namesOfShape.append([])
          bits.append(prepared.information[place].bits)
          isWeakShape.append(false)
        }
        if namesOfShape[shape].last != number { namesOfShape[shape].append(number) }
        parts.append(
          NamePart(
            shape: shape, aligned: prepared.weight(of: place, scoring),
            omitted: prepared.omittedWeight(of: place, scoring),
            stance: stances.number(
              of: Stance(role: PartCode.code(of: part.role), worth: part.worth)),
            isPlain: PartStanding(part.role) == .plain))
        if !part.role.canContradict { ownFlags.insert(.weak) }
        if !part.role.isStrong { isWeakShape[shape] = true }
        if part.isBroken { ownFlags.insert(.broken) }
        if let weight = prepared.contradictedWeight(of: place, scoring) {
          if prepared.isPerson {
            leastPersonWeight = min(leastPersonWeight, weight)
          } else {
            leastOtherWeight = min(leastOtherWeight, weight)
          }
        }
      }
      for range in prepared.joinableRanges {
        let word = joined.number(of: prepared.joined(range).shape)
        joins.append(Int32(word))
        placesOfJoins.append(
          JoinPlace(
            name: number, start: UInt16(range.lowerBound), end: UInt16(range.upperBound)))
      }
      entries.append(Int32(entry))
      numbers.append(Int32(name))
      starts.append(UInt32(parts.count))
      flags.append(ownFlags)
    }
  }

  /// What a part's place in its name adds to its shape.
  fileprivate struct Stance: Hashable {
    let role: UInt8
    let worth: Double
  }

  /// How many names there are.
  var nameCount: Int { entries.count }
  /// How many distinct parts there are.
  var shapeCount: Int { shapes.count }

  /// Whether any name is one of a person, and whether any is not.
  var kindsOfNames: (hasPersons: Bool, hasOthers: Bool) {
    (
      flags.indices.contains { flags[$0].contains(.person) },
      flags.indices.contains { !flags[$0].contains(.person) }
    )
  }

  /// The names of an entry, which stand one behind the other.
  func names(of entry: Int32) -> Range<Int> {
    entries.lowerBound(of: entry)..<entries.lowerBound(of: entry + 1)
  }

  /// Returns a distinct part.
  func shape(_ number: Int32) -> Part { PartCode.part(shapes, Int(number)) }

  /// Returns a joined word.
  func joinedWord(_ number: Int32) -> Part {
    let place = placesOfJoined.elements[placesOfJoined.range(Int(number)).lowerBound]
    let parts = partsOfName.range(Int(place.name))
    let range = parts.lowerBound + Int(place.start)..<parts.lowerBound + Int(place.end)
    return Part(joining: range.map { shape(partsOfName.elements[$0].shape) }[...])
  }

  /// Returns a name as it was prepared.
  func name(_ number: Int) -> PreparedName {
    var parts: [Part] = []
    var information: [Information] = []
    for place in partsOfName.range(number) {
      let known = partsOfName.elements[place]
      let shape = known.shape, stance = Int(known.stance)
      var part = self.shape(shape)
      part.role = PartCode.role(stanceRoles[stance])
      part.worth = stanceWorths[stance]
      information.append(
        Information(
          bits: shapeBits[shape], letters: Double(part.letters.count), worth: part.worth))
      parts.append(part)
    }
    var traits: PreparedName.Traits = .listed
    if flags[number].contains(.person) { traits.insert(.person) }
    if flags[number].contains(.transliterated) { traits.insert(.transliterated) }
    return PreparedName(parts: parts, information: information, traits: traits)
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

// MARK: Files

extension ListIndex {
  /// Makes words ready that are often looked for.
  ///
  /// - Parameter workers: the most words that are looked for at the same time, at least 1.
  func readyWords(
    comparer: NameComparer, workers: Int, in arena: FlatArena
  ) -> ReadyWords {
    shapeKeys.readyWords(
      NameLexicon.frequentWords(), counts: (0..<shapeCount).map { namesOfShape.range($0).count },
      comparer: comparer, workers: workers, in: arena)
  }

  /// Adds the tables to a file, with words that were made ready.
  func write(to file: inout TableWriter, _ ready: ReadyWords) {
    file.add(entries)
    file.add(numbers)
    file.add(flags)
    file.add(partsOfName)
    file.add(stanceRoles)
    file.add(stanceWorths)
    file.add(leastWeights)
    file.add(shapes)
    file.add(shapeBits)
    file.add(isWeakShape)
    file.add(namesOfShape)
    file.add(placesOfJoined)
    file.add(brokenShapes)
    file.add(isBrokenShape)
    shapeKeys.write(to: &file, ready)
    shapeConsonants.write(to: &file)
    joinedKeys.write(to: &file)
    file.add(shapesOfLexiconName)
    file.add(commonWords)
    file.add(shapesOfCommonWord)
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
