/// The parts of two names that are joined, or stand for parts that are.
struct JoinedParts {
  /// A bit for each part of the query and of the other name; the last stands for all behind it.
  private(set) var rows: UInt64 = 0
  private(set) var places: UInt64 = 0

  /// The parts of some joins.
  init(_ joins: [NameScorer.Join] = []) {
    for join in joins {
      add(isQueryWord: join.isQueryWord, word: join.word, range: join.range)
    }
  }

  private mutating func add(isQueryWord: Bool, word: Int, range: Range<Int>) {
    let word = UInt64(1) << UInt64(min(word, 63))
    var parts: UInt64 = 0
    for part in range { parts |= 1 << UInt64(min(part, 63)) }
    rows |= isQueryWord ? word : parts
    places |= isQueryWord ? parts : word
  }
}
