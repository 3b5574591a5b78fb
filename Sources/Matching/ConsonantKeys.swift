import NameAnatomy
import RespellingKernel

/// Words by the consonants that respelling leaves them, so that a word finds those which may be written as it is.
struct ConsonantKeys: Sendable {
  /// Keeps the tables.
  private let arena: FlatArena
  /// The keys in order, the number of the word that each belongs to, and the letters that have it.
  private let keys: FlatTable<UInt32>
  private let numbers: FlatTable<Int32>
  private let letters: FlatLists<UInt8>

  /// Lays out words that are numbered by their positions.
  ///
  /// - Complexity: O(*n* log *n*) for *n* words.
  init(_ words: [Part], in arena: FlatArena) {
    self.arena = arena
    var keyed: [(key: UInt32, number: Int32, letters: Letters)] = []
    keyed.reserveCapacity(words.count)
    for (number, word) in words.enumerated() {
      for letters in word.wholeSpellings {
        keyed.append((ConsonantSkeleton.key(of: letters), Int32(number), letters))
      }
    }
    keyed.sort { one, two in
      one.key == two.key ? one.number < two.number : one.key < two.key
    }
    keys = FlatTable(keyed.map(\.key), in: arena)
    numbers = FlatTable(keyed.map(\.number), in: arena)
    letters = FlatLists(keyed.map(\.letters.bytes), in: arena)
  }

  /// Takes the tables of a file.
  init(_ file: inout TableReader) throws(CompiledListError) {
    arena = file.arena
    keys = try file.table()
    numbers = try file.table(count: keys.count)
    letters = try file.lists(count: keys.count)
    try file.check(letters.elements.areBelow(UInt8(Letters.codeCount)))
  }

  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(keys)
    file.add(numbers)
    file.add(letters)
  }

  /// Calls `body` with the number of each word that has a key of one of a part's, and of which respelling it is
  /// within the limit; with some more than once.
  ///
  /// - Complexity: O(log *n*) for *n* words, and an alignment for each that has the key.
  func forEachNumber(
    like part: Part, in patterns: PatternMemo, _ model: RespellingModel, limit: ScriptLimits,
    _ body: (Int32) -> Void
  ) {
    for spelling in part.wholeSpellings {
      let key = ConsonantSkeleton.key(of: spelling)
      var place = keys.lowerBound(of: key)
      while place < keys.count, keys[place] == key {
        if isNear(place, spelling, patterns, model, limit) { body(numbers[place]) }
        place += 1
      }
    }
  }

  private func isNear(
    _ place: Int, _ spelling: Letters, _ patterns: PatternMemo, _ model: RespellingModel,
    _ limit: ScriptLimits
  ) -> Bool {
    let range = letters.range(place)
    guard let first = range.first else { return false }
    let isArabic = Letters.isArabic(letters.elements[first])
    let most = limit.limits(spelling.isArabic, against: isArabic ? .arabic : .latin)[
      spelling.count + range.count]
    let pattern = patterns.pattern(of: spelling, isToArabic: isArabic, model)
    return unsafe pattern.isWithin(
      most, of: letters.elements.elements + first, count: range.count)
  }
}

extension Part {
  /// The letters, and those with what is parted from them, where there is something.
  var wholeSpellings: [Letters] {
    guard let fusedLetters, fusedLetters != letters else { return [letters] }
    return [letters, fusedLetters]
  }
}
