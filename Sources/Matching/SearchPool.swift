import NameAnatomy
import Synchronization

/// What the searches of one matcher share: what words of queries may be, and rooms to work in.
final class SearchPool: Sendable {
  private let candidates = Mutex(KnownCandidates())
  private let rooms = Mutex<[SearchRoom]>([])

  /// Takes a room that no search works in, if there is one.
  func takeRoom() -> SearchRoom? {
    rooms.withLock { $0.popLast() }
  }

  /// Gives back a room for the next search.
  func giveBack(_ room: SearchRoom) {
    rooms.withLock { $0.append(room) }
  }

  /// What a word may be, if it was found before and is still known.
  func candidates(of part: Part, for use: PartCandidateFinder.Use) -> PartCandidates? {
    candidates.withLock { $0[KnownCandidates.Key(part: part, use: use)] }
  }

  /// Keeps what a word may be for the queries that follow.
  func keep(_ found: PartCandidates, of part: Part, for use: PartCandidateFinder.Use) {
    candidates.withLock { $0.keep(found, KnownCandidates.Key(part: part, use: use)) }
  }
}

/// What words of queries may be, for as many words as there is room; those that were not asked for the
/// longest make place.
struct KnownCandidates {
  struct Key: Hashable {
    let part: Part
    let use: PartCandidateFinder.Use
  }

  private let room: Int
  /// What was asked for lately, and what was before that.
  private var recent: [Key: PartCandidates] = [:]
  private var former: [Key: PartCandidates] = [:]
  /// About how many bytes `recent` takes.
  private var size = 0

  /// - Parameter room: about how many bytes may be taken.
  init(room: Int = 64 << 20) {
    self.room = room
  }

  /// How many words are known.
  var count: Int { recent.count + former.count }

  /// What a word may be, if it is known.
  subscript(key: Key) -> PartCandidates? {
    mutating get {
      if let found = recent[key] { return found }
      guard let found = former.removeValue(forKey: key) else { return nil }
      keep(found, key)
      return found
    }
  }

  /// Keeps what a word may be.
  mutating func keep(_ found: PartCandidates, _ key: Key) {
    size += Self.overhead + 4 * found.numbers.count + found.bounds.count
    if size > room / 2 {
      former = recent
      recent = [:]
      size = Self.overhead + 4 * found.numbers.count + found.bounds.count
    }
    recent[key] = found
  }

  /// About how many bytes a word takes beside its candidates.
  private static let overhead = 512
}

/// What a search works in: tables with a place for each name, part and joined word of an index.
struct SearchRoom: Sendable {
  var finder: PartCandidateFinder
  var bounds: RowBounds
  /// The reading in which each name was met last.
  var stamps: [UInt32]
  /// The reading in which something of each name may be joined last.
  var joinStamps: [UInt32]
  var stamp: UInt32 = 0
  /// A bit for each part of the reading that each joined word of the index may be, and for each range of
  /// its parts that each part of the index may be when they are joined.
  var rowsOfJoined: Marks
  var rangesOfShape: Marks
  /// One more than the place in `likenesses` of each that is known, a row after the other.
  var known: [Int32] = []
  var likenesses: [PartLikeness] = []
  /// The places of `known` that are in use.
  var knownPlaces: [Int] = []
  /// How alike words and joined parts are, as far as it is known; `nil` where they are no join.
  var joins: [JoinKey: PartLikeness?] = [:]
  let memo = PatternMemo()
  let searchedParts: SearchedParts

  init(_ matcher: Matcher) {
    let index = matcher.index, scoring = matcher.policy.scoring
    let comparer = matcher.comparer
    searchedParts = SearchedParts(comparer.parts.model, index.shapeKeys)
    finder = PartCandidateFinder(index, comparer, scoring: scoring, searchedParts: searchedParts)
    bounds = RowBounds(index, comparer, scoring: scoring, searchedParts: searchedParts)
    stamps = [UInt32](repeating: 0, count: index.nameCount)
    joinStamps = stamps
    rowsOfJoined = Marks(count: index.placesOfJoined.count)
    rangesOfShape = Marks(count: index.shapeCount)
  }

  /// Forgets what belongs to one query.
  mutating func beginQuery() {
    memo.removeAll()
    searchedParts.removeAll()
  }

  /// Makes room for a reading of so many parts.
  mutating func begin(_ rows: Int, shapeCount: Int) {
    if stamp == .max {
      for name in stamps.indices {
        stamps[name] = 0
        joinStamps[name] = 0
      }
      stamp = 0
    }
    stamp += 1
    for place in knownPlaces { known[place] = 0 }
    knownPlaces.removeAll(keepingCapacity: true)
    likenesses.removeAll(keepingCapacity: true)
    joins.removeAll(keepingCapacity: true)
    rowsOfJoined.removeAll()
    rangesOfShape.removeAll()
    let size = rows * shapeCount
    if known.count < size { known += [Int32](repeating: 0, count: size - known.count) }
  }
}

/// Sets of small numbers, one for each of many places; few are not empty.
struct Marks: Sendable {
  private var sets: [UInt32]
  private var places: [Int32] = []

  init(count: Int) {
    sets = [UInt32](repeating: 0, count: count)
  }

  /// The greatest number that is told from others; greater ones count as it.
  static let greatest = 31

  /// The set at a place, a bit for each number.
  subscript(place: Int32) -> UInt32 { sets[Int(place)] }

  /// Adds a number to the set at a place.
  mutating func add(_ number: Int, at place: Int32) {
    if sets[Int(place)] == 0 { places.append(place) }
    sets[Int(place)] |= 1 << UInt32(min(number, Self.greatest))
  }

  /// Makes all sets empty.
  mutating func removeAll() {
    for place in places { sets[Int(place)] = 0 }
    places.removeAll(keepingCapacity: true)
  }
}
