import NameAnatomy

/// Words that are often looked for, with the words of a dictionary that are near them, which were found when a list was
/// compiled.
///
/// It tells just what a search would find, as far as its limits go.
struct ReadyWords: Sendable {
  /// A word that is near another.
  struct Near: BitwiseCopyable, Sendable {
    /// The number of the word, twice as large, and one more where it is found within wider limits.
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
  /// How many words are made ready at the most: in all, for each word of the dictionary, since a small one is soon
  /// looked through, and by the pairs of them and of its words, since a large one takes long.
  private static func most(wordCount: Int) -> Int {
    min(60_000, 3 * wordCount, 1_000_000_000 / max(1, wordCount))
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
  /// - Parameter numberCount: one more than the greatest number of a word of the dictionary.
  init(_ file: inout TableReader, numberCount: Int) throws(CompiledListError) {
    arena = file.arena
    letters = try file.lists()
    slots = try WordSlots(&file, wordCount: letters.count)
    near = try file.lists(count: letters.count)
    limits = try file.table(count: letters.count > 0 ? Limits.count : 0)
    var greatest: UInt32 = 0
    for place in near.elements.indices { greatest = max(greatest, near.elements[place].code) }
    try file.check(near.elements.count == 0 || Int(greatest >> 1) < numberCount)
  }

  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(letters)
    slots.write(to: &file)
    file.add(near)
    file.add(limits)
  }

  // MARK: Looking words up

  /// Calls `body` with the words that are near one, as a search within a limit finds them, if the word is ready and
  /// the limits do not go beyond those that it was made ready with.
  ///
  /// - Parameter weakLimit: the limit of those that are found within wider ones.
  /// - Returns: whether it is.
  func forEachWord(
    near word: Letters, limit: CostLimits, weakLimit: CostLimits?,
    _ body: (_ number: Int, _ length: Int, _ cost: RespellingModel.Cost) -> Void
  ) -> Bool {
    guard letters.count > 0, let place = slots.place(of: word, in: letters),
      isWithin(limit, Limits.place(isArabic: word.isArabic, isWeak: false)),
      weakLimit.map({ isWithin($0, Limits.place(isArabic: word.isArabic, isWeak: true)) }) ?? true
    else { return false }
    for index in near.range(place) {
      let other = near.elements[index]
      let both = word.count + Int(other.length), cost = RespellingModel.Cost(other.cost)
      let isWeak = other.code & 1 != 0
      if cost <= limit[both] || (isWeak && cost <= weakLimit?[both] ?? -1) {
        body(Int(other.code >> 1), Int(other.length), cost)
      }
    }
    return true
  }

  private func isWithin(_ limit: CostLimits, _ place: Int) -> Bool {
    limit.limits.count == Limits.lengths
      && limit.limits.indices.allSatisfy { limit.limits[$0] <= limits[place + $0] }
  }

  /// The limits within which words are found: for Latin and for Arabic words, those of all words and those of weak
  /// parts.
  private enum Limits {
    static let lengths = CostLimits.lengths
    static let count = 4 * lengths

    static func place(isArabic: Bool, isWeak: Bool) -> Int {
      ((isArabic ? 2 : 0) + (isWeak ? 1 : 0)) * lengths
    }
  }

  // MARK: Making words ready

  /// Finds what is near words in a dictionary.
  ///
  /// - Parameters:
  ///   - words: those that are looked for, the most frequent first; some more than once.
  ///   - weak: the places of words that are found within the limits of weak parts.
  ///   - workers: the most words that are looked for at the same time, at least 1.
  init(
    _ words: [Letters], in dictionary: PartDictionary, weak: FlatTable<UInt32>,
    comparer: NameComparer, workers: Int, in arena: FlatArena
  ) {
    let limits = comparer.parts.curve.limits(forLikeness: Self.likeness)
    let weakLimits = comparer.scorer.floorLimits
    let all = [false, true].flatMap { isArabic in
      [limits, weakLimits].flatMap { $0.limits(isArabic, against: dictionary.script).limits }
    }
    // A policy may have a floor at which costs are too large to be kept; no word is ready then.
    let most =
      all.allSatisfy { $0 <= UInt16.max } ? Self.most(wordCount: dictionary.wordCount) : 0
    var isTaken: Set<Letters> = []
    var taken: [Letters] = []
    for word in words where taken.count < most && isTaken.insert(word).inserted {
      taken.append(word)
    }
    let chosen = taken
    let weakNumbers = Set(weak.indices.map { dictionary.number(at: Int(weak[$0])) })
    let model = comparer.parts.model
    let near = concurrentMap(count: chosen.count, chunkSize: 256, workers: workers) { range in
      let patterns = PatternMemo(), reductions = SkeletonReductions()
      return chosen[range].map { word in
        patterns.removeAll()
        var near: [Near] = []
        dictionary.forEachWord(
          near: model.search(for: word, against: dictionary.script, patterns, reductions),
          limit: limits.limits(word.isArabic, against: dictionary.script),
          except: PartDictionary.Exceptions(
            words: weak, limit: weakLimits.limits(word.isArabic, against: dictionary.script))
        ) { number, length, cost in
          near.append(
            Near(
              code: UInt32(2 * number + (weakNumbers.contains(number) ? 1 : 0)), cost: UInt16(cost),
              length: UInt16(length)))
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
