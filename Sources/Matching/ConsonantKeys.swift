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
    // Words that begin alike follow each other.
    keyed.sort { one, two in
      if one.key != two.key { return one.key < two.key }
      if one.letters != two.letters {
        return one.letters.bytes.lexicographicallyPrecedes(two.letters.bytes)
      }
      return one.number < two.number
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
      var end = place
      while end < keys.count, keys[end] == key { end += 1 }
      while place < end {
        // Those of one script follow each other.
        let isArabic = isArabic(place)
        var next = place + 1
        while next < end, self.isArabic(next) == isArabic { next += 1 }
        let limit = limit.limits(spelling.isArabic, against: isArabic ? .arabic : .latin)
        let pattern = patterns.pattern(of: spelling, isToArabic: isArabic, model)
        if next - place < (pattern.isLaidOut ? Self.some : Self.many) {
          for place in place..<next where isNear(place, pattern, limit) { body(numbers[place]) }
        } else {
          let laidOut = patterns.laidOut(of: spelling, isToArabic: isArabic, model)
          forEachNear(in: place..<next, laidOut, limit) { body(numbers[$0]) }
        }
        place = next
      }
    }
  }

  /// How many words pay for walking through them, and for laying a pattern out besides.
  private static var some: Int { 6 }
  private static var many: Int { 12 }

  private func isArabic(_ place: Int) -> Bool {
    letters.range(place).first.map { Letters.isArabic(letters.elements[$0]) } ?? false
  }

  private func isNear(_ place: Int, _ pattern: RespellingPattern, _ limit: CostLimits) -> Bool {
    let range = letters.range(place)
    guard let first = range.first else { return false }
    return unsafe pattern.isWithin(
      limit[pattern.letters.count + range.count], of: letters.elements.elements + first,
      count: range.count)
  }

  /// Calls `body` with those of some places of which the words are near.
  private func forEachNear(
    in places: Range<Int>, _ pattern: RespellingPattern, _ limit: CostLimits,
    _ body: (Int) -> Void
  ) {
    let words = places.map { UInt32($0) }
    let limits = places.map { limit[pattern.letters.count + letters.range($0).count] }
    let costs = pattern.costs(as: words, of: letters, limits: limits)
    for (index, place) in places.enumerated() where costs[index] <= limits[index] { body(place) }
  }
}

extension Part {
  /// The letters, and those with what is parted from them, where there is something.
  var wholeSpellings: [Letters] {
    guard let fusedLetters, fusedLetters != letters else { return [letters] }
    return [letters, fusedLetters]
  }
}
