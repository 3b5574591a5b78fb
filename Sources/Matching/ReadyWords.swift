import NameAnatomy

/// Words that are often looked for, with the spellings of parts that are near them, which were found when a list was
/// compiled.
///
/// It tells just what a search would find, as far as its limits go.
struct ReadyWords: Sendable {
  /// A word that is near another.
  struct Near: BitwiseCopyable, Sendable {
    /// The number of the word, four times as large; two more where it is Arabic, and one more where it is a spelling of
    /// a weak part.
    fileprivate let code: UInt32
    fileprivate let cost: UInt16
    /// How many letters it has.
    fileprivate let length: UInt16
  }

  /// Keeps the tables.
  private let arena: FlatArena
  /// The words that are looked for.
  private let letters: FlatLists<UInt8>
  private let slots: WordSlots
  /// What is near each of them.
  private let near: FlatLists<Near>
  /// The limits within which it was found, as ``Limits`` has them one behind the other.
  private let limits: FlatTable<Int32>

  /// How much alike words are at least that are found: less is asked for below the usual thresholds alone.
  private static let likeness = 0.45
  /// How many words are made ready at the most for so many spellings: in all, for each of them, since few are soon
  /// looked through, and by the pairs that are compared, since many take long.
  private static func most(spellings count: Int) -> Int {
    min(60_000, 3 * count, 1_500_000_000 / max(1, count))
  }

  /// No words.
  init(in arena: FlatArena) {
    self.arena = arena
    letters = FlatLists([], in: arena)
    slots = WordSlots([], in: arena)
    near = FlatLists([], in: arena)
    limits = FlatTable([], in: arena)
  }

  /// Takes the tables of a file.
  ///
  /// - Parameter numberCount: how many spellings are numbered.
  init(_ file: inout TableReader, numberCount: Int) throws(CompiledListError) {
    arena = file.arena
    letters = try file.lists()
    slots = try WordSlots(&file, wordCount: letters.count)
    near = try file.lists(count: letters.count)
    limits = try file.table(count: letters.count > 0 ? Limits.count : 0)
    var greatest: UInt32 = 0
    // Safe because the place is below the count.
    for place in near.elements.indices {
      greatest = unsafe max(greatest, near.elements.elements[place].code)
    }
    try file.check(near.elements.count == 0 || Int(greatest >> 2) < numberCount)
  }

  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(letters)
    slots.write(to: &file)
    file.add(near)
    file.add(limits)
  }

  // MARK: Looking words up

  /// Calls `body` with the spellings that are near a word, as a search within limits finds them, if the word is ready
  /// and the limits do not go beyond those that it was made ready with.
  ///
  /// - Parameter weakLimit: the limit of spellings of weak parts.
  /// - Returns: whether it is.
  func forEachSpelling(
    near word: Letters, limit: ScriptLimits, weakLimit: ScriptLimits?,
    _ body: (
      _ number: Int, _ script: PartDictionary.Script, _ length: Int, _ cost: RespellingModel.Cost
    ) -> Void
  ) -> Bool {
    guard letters.count > 0, let place = slots.place(of: word, in: letters) else { return false }
    for script in PartDictionary.Script.allCases {
      let first = Limits.place(isArabic: word.isArabic, script)
      guard isWithin(limit.limits(word.isArabic, against: script), first) else { return false }
      if let weakLimit,
        !isWithin(weakLimit.limits(word.isArabic, against: script), first + Limits.lengths)
      {
        return false
      }
    }
    for index in near.range(place) {
      let other = near.elements[index]
      let script: PartDictionary.Script = other.code & 2 != 0 ? .arabic : .latin
      let length = Int(other.length), cost = RespellingModel.Cost(other.cost)
      let limit = (other.code & 1 != 0 ? weakLimit : nil) ?? limit
      if cost <= limit.limits(word.isArabic, against: script)[word.count + length] {
        body(Int(other.code >> 2), script, length, cost)
      }
    }
    return true
  }

  private func isWithin(_ limit: CostLimits, _ place: Int) -> Bool {
    limit.limits.count == Limits.lengths
      && limit.limits.indices.allSatisfy { limit.limits[$0] <= limits[place + $0] }
  }

  /// The limits within which spellings are found: for Latin and for Arabic words, against either script, those of all
  /// and those of weak parts.
  private enum Limits {
    static let lengths = CostLimits.lengths
    static let count = 8 * lengths

    static func place(isArabic: Bool, _ script: PartDictionary.Script) -> Int {
      ((isArabic ? 4 : 0) + (script == .arabic ? 2 : 0)) * lengths
    }
  }

  // MARK: Making words ready

  /// Finds what is near words.
  ///
  /// - Parameters:
  ///   - words: those that are looked for, the most frequent first; some more than once.
  ///   - keys: the spellings.
  ///   - weak: the numbers of those of weak parts.
  ///   - workers: the most words that are looked for at the same time, at least 1.
  init(
    _ words: [Letters], in keys: PartKeys, weak: Set<Int>, comparer: NameComparer,
    workers: Int, in arena: FlatArena
  ) {
    let limits = comparer.parts.curve.limits(forLikeness: Self.likeness)
    let weakLimits = comparer.scorer.floorLimits
    let all = [false, true].flatMap { isArabic in
      PartDictionary.Script.allCases.flatMap { script in
        [limits, weakLimits].flatMap { $0.limits(isArabic, against: script).limits }
      }
    }
    // A policy may have a floor at which costs are too large to be kept; no word is ready then.
    let most =
      all.allSatisfy { $0 <= UInt16.max } ? Self.most(spellings: keys.spellingCount) : 0
    var isTaken: Set<Letters> = []
    var taken: [Letters] = []
    for word in words where taken.count < most && isTaken.insert(word).inserted {
      taken.append(word)
    }
    let chosen = taken
    let near = concurrentMap(count: chosen.count, chunkSize: 256, workers: workers) { range in
      let patterns = PatternMemo()
      let parts = SearchedParts(comparer.parts.model, patterns)
      return chosen[range].map { word in
        patterns.removeAll()
        parts.removeAll()
        let part = parts[Part(word)]
        var near: [Near] = []
        for spelling in part.spellings {
          keys.forEachSpelling(
            near: spelling, few: part.few, limit: limits, weakLimit: weakLimits
          ) { number, script, length, cost in
            let isWeak = weak.contains(number)
            let code = 4 * number + (script == .arabic ? 2 : 0) + (isWeak ? 1 : 0)
            near.append(Near(code: UInt32(code), cost: UInt16(cost), length: UInt16(length)))
          }
        }
        return near
      }
    }
    self.arena = arena
    letters = FlatLists(chosen.map(\.bytes), in: arena)
    slots = WordSlots(chosen.map(\.bytes), in: arena)
    self.near = FlatLists(near, in: arena)
    self.limits = FlatTable(chosen.isEmpty ? [] : all, in: arena)
  }
}
