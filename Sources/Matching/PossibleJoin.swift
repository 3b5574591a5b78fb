import NameAnatomy

/// A word that may be like parts of the other name that were joined.
struct PossibleJoin {
  /// Whether the single word is the query's.
  let isQueryWord: Bool
  /// The single word's position.
  let word: Int
  /// The parts that it joins, in the other name.
  let range: Range<Int>
  /// The joined word of the index, or its part where the parts are the query's.
  let number: Int32
}

/// A word and neighboring parts, whatever names they stand in: the query's by its position, or the first of its
/// positions and their count, and the index's by its number.
struct JoinKey: Hashable {
  let isQueryWord: Bool
  let first: UInt16
  let count: UInt16
  let number: Int32

  init(_ join: PossibleJoin) {
    isQueryWord = join.isQueryWord
    first = UInt16(join.isQueryWord ? join.word : join.range.lowerBound)
    count = UInt16(join.isQueryWord ? 1 : join.range.count)
    number = join.number
  }
}

/// The parts of two names that may be joined, or stand for parts that are.
struct JoinedParts {
  /// A bit for each part of the query and of the other name; the last stands for all behind it.
  private(set) var rows: UInt64 = 0
  private(set) var places: UInt64 = 0

  /// Whether no part is joined.
  var isEmpty: Bool { rows == 0 }

  mutating func add(isQueryWord: Bool, word: Int, range: Range<Int>) {
    let word = UInt64(1) << UInt64(min(word, 63))
    var parts: UInt64 = 0
    for part in range { parts |= 1 << UInt64(min(part, 63)) }
    rows |= isQueryWord ? word : parts
    places |= isQueryWord ? parts : word
  }

  func hasRow(_ row: Int) -> Bool { rows >> UInt64(min(row, 63)) & 1 != 0 }

  func hasPlace(_ place: Int) -> Bool { places >> UInt64(min(place, 63)) & 1 != 0 }
}
