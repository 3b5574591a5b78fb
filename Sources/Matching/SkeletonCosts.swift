import NameAnatomy
import RespellingKernel

/// The classes of letters that a table of costs tells apart.
struct SkeletonClasses: Sendable {
  /// The class of each letter, 0 for those that have none.
  let classes: FlatTable<UInt8>
  /// How many classes a table of costs has.
  let count: Int
  /// Keeps the table.
  private let arena = FlatArena()

  /// Consonants that are often written for each other share a class; vowels, and *h*, *w*, *y*, which
  /// are written for them or beside other letters, have none.
  static let latin = SkeletonClasses(
    ["b8", "cç", "d", "fv", "g9", "j", "kq", "l1", "m", "n", "p", "r", "sş5", "t7", "zžx"])
  static let arabic = SkeletonClasses(
    [
      "بپ", "تط", "ثس", "جچ", "حخ", "د", "ذزژظ", "رڤ", "شص", "ض", "غف", "قكگ", "ل", "م", "ن",
    ])

  /// Classes of all letters, vowels too, and therefore fewer of consonants.
  static let latinLetters = SkeletonClasses(
    [
      "a", "eiy", "ouw", "h", "bp8", "dt7", "fv", "gjkqcç9", "l1", "m", "n", "r", "sşzžx5", "0",
      "2346",
    ])
  static let arabicLetters = SkeletonClasses(
    [
      "ا", "وي", "هءە", "ع", "بپ", "تطدض", "ثسشص", "جچغ", "حخ", "ذزژظ", "رل", "فڤ", "قكگ", "م",
      "ن",
    ])

  private init(_ groups: [String]) {
    count = Int(nisba_skeleton_classes)
    precondition(groups.count < count, "more classes than a table has")
    var classes = [UInt8](repeating: 0, count: EditTable.codes)
    for (number, group) in groups.enumerated() {
      for letter in Letters(group).bytes { classes[Int(letter)] = UInt8(number + 1) }
    }
    self.classes = FlatTable(classes, in: arena)
  }

  static func of(_ script: PartDictionary.Script) -> SkeletonClasses {
    script == .latin ? latin : arabic
  }

  static func ofLetters(_ script: PartDictionary.Script) -> SkeletonClasses {
    script == .latin ? latinLetters : arabicLetters
  }

  /// The class of a letter, 0 for one that is in no skeleton.
  subscript(letter: UInt8) -> UInt8 { classes[Int(letter)] }

  /// The classes of a word's letters as the kernel has them; 0 for a word of too many.
  func packed(of word: [UInt8]) -> UInt64 {
    guard word.count <= Int(nisba_longest_classed) else { return 0 }
    return word.indices.reduce(UInt64(word.count) << 60) {
      $0 | UInt64(self[word[$1]]) << UInt64(4 * $1)
    }
  }

  /// The skeleton of a word.
  func skeleton(of word: Span<UInt8>) -> [UInt8] {
    var skeleton: [UInt8] = []
    for index in word.indices where self[word[index]] != 0 { skeleton.append(self[word[index]]) }
    return skeleton
  }
}

/// The single edits of a table, by the classes of a script.
struct SkeletonTable: Sendable {
  typealias Cost = RespellingModel.Cost

  /// The number of the table among all of a model.
  let number: Int
  let edits: EditTable
  let classes: SkeletonClasses
  /// Whether vowels have classes too.
  let hasAllLetters: Bool
  /// The least that each letter costs as a letter of each class; as class 0, that it leaves none.
  private let substitutions: [Cost]
  /// The least that it costs to put in a letter of each class.
  private let insertions: [Cost]

  init(_ edits: EditTable, classes: SkeletonClasses, hasAllLetters: Bool, number: Int) {
    self.number = number
    self.edits = edits
    self.classes = classes
    self.hasAllLetters = hasAllLetters
    let codes = 0..<UInt8(EditTable.codes)
    var substitutions: [Cost] = []
    substitutions.reserveCapacity(EditTable.codes * classes.count)
    var insertions = [Cost](repeating: Self.dearest, count: classes.count)
    for letter in codes {
      var costs = [Cost](repeating: Self.dearest, count: classes.count)
      costs[0] = edits.deletion(of: letter)
      for other in codes {
        let kind = Int(classes[other])
        costs[kind] = min(costs[kind], edits.substitution(letter, other))
      }
      substitutions += costs
      let kind = Int(classes[letter])
      insertions[kind] = min(insertions[kind], edits.insertion(of: letter))
    }
    insertions[0] = 0
    self.substitutions = substitutions
    self.insertions = insertions
  }

  /// More than any limit.
  private static var dearest: Cost { 1 << 24 }

  /// The costs of a letter as each class.
  func substitutions(of letter: UInt8) -> ArraySlice<Cost> {
    substitutions[Int(letter) * classes.count..<(Int(letter) + 1) * classes.count]
  }

  /// The costs of putting in each class.
  var plainInsertions: [Cost] { insertions }
}

/// What a word costs against the skeletons of others: never more than respelling it costs.
///
/// Each edit that fits the word's letters is taken apart into letters that are left out, put in or
/// changed, letters that no skeleton has counting nothing; these cost so little that together they
/// never cost more than the edit. What is left is a plain weighted edit distance, whose costs depend
/// on the place in the word.
struct SkeletonCosts: Sendable {
  typealias Cost = RespellingModel.Cost

  private let classCount: Int
  private let rowCount: Int
  /// The letters that are rows.
  private let isRow: [Bool]
  /// How many rows are before each letter.
  let rowsBefore: [UInt8]
  /// The costs of each row as each class, those of class 0 being what it costs to leave the row out;
  /// behind them the costs of putting in each class before each row and behind the last.
  private var costs: [Cost]

  /// Takes apart the edits of a pattern.
  init(_ pattern: RespellingPattern, _ table: SkeletonTable, _ reductions: SkeletonReductions) {
    self.init(lettersOf: pattern.letters, table)
    pattern.forEachList { list, end, count in
      let place = reductions.place(of: list, table)
      if place.isEmpty { return }
      lower(
        by: reductions.all, place, from: end - count, isAtHead: count == end,
        isAtEnd: end == pattern.letters.count)
    }
    let word = pattern.letters, classes = table.classes
    // Neighbors that change places are each changed for the other.
    for index in word.indices.dropLast() where word[index] != word[index + 1] {
      takeApart(
        index..<index + 2, (classes[word[index + 1]], classes[word[index]], 0), pattern.swap)
    }
  }

  /// The costs of letters one by one.
  init(lettersOf word: [UInt8], _ table: SkeletonTable) {
    classCount = table.classes.count
    isRow = Self.rows(of: word, hasAllLetters: table.hasAllLetters)
    var rowsBefore: [UInt8] = [0]
    rowsBefore.reserveCapacity(word.count + 1)
    for isRow in isRow { rowsBefore.append(rowsBefore[rowsBefore.count - 1] + (isRow ? 1 : 0)) }
    self.rowsBefore = rowsBefore
    rowCount = Int(rowsBefore[word.count])
    costs = []
    costs.reserveCapacity((2 * rowCount + 1) * classCount)
    for (index, letter) in word.enumerated() where isRow[index] {
      costs += table.substitutions(of: letter)
    }
    let insertions = table.plainInsertions
    for _ in 0...rowCount { costs += insertions }
    for (index, letter) in word.enumerated() where !isRow[index] {
      let gap = (rowCount + Int(rowsBefore[index])) * classCount
      for (kind, cost) in table.substitutions(of: letter).enumerated() where kind > 0 {
        costs[gap + kind] = min(costs[gap + kind], cost)
      }
    }
  }

  /// The letters that the costs tell apart, as far as the kernel goes.
  private static func rows(of word: [UInt8], hasAllLetters: Bool) -> [Bool] {
    let (latin, arabic): (SkeletonClasses, SkeletonClasses) =
      hasAllLetters ? (.latinLetters, .arabicLetters) : (.latin, .arabic)
    var left = Int(nisba_most_skeleton_rows)
    return word.map { letter in
      guard latin[letter] != 0 || arabic[letter] != 0, left > 0 else { return false }
      left -= 1
      return true
    }
  }

  // MARK: Edits of several letters

  /// Makes costs less by what edits take off, the letters that they take beginning at one of the word's.
  mutating func lower(
    by reductions: [nisba_reduction], _ place: Range<Int32>, from start: Int, isAtHead: Bool,
    isAtEnd: Bool
  ) {
    let ties: Int32 = (isAtHead ? 1 : 0) | (isAtEnd ? 2 : 0)
    let rowsBefore = rowsBefore
    unsafe withPlainCosts { costs in
      unsafe rowsBefore.withUnsafeBufferPointer { rowsBefore in
        unsafe reductions.withUnsafeBufferPointer { reductions in
          guard let all = reductions.baseAddress else { return }
          unsafe nisba_lower(
            costs, rowsBefore.baseAddress, all + Int(place.lowerBound), Int32(place.count),
            Int32(start), ties)
        }
      }
    }
  }

  /// Calls `body` with the costs in the form that the kernel reads and changes.
  @unsafe private mutating func withPlainCosts(
    _ body: (UnsafePointer<nisba_plain_costs>) -> Void
  ) {
    let (rowCount, classCount) = (rowCount, classCount)
    unsafe costs.withUnsafeMutableBufferPointer { costs in
      var room = unsafe nisba_plain_costs(
        costs: costs.baseAddress, rows: Int32(rowCount), classes: Int32(classCount))
      unsafe body(&room)
    }
  }

  /// Makes sure that letters can become classes (0 being none) at a cost: of all ways in which they can, the
  /// cheapest is made as cheap, each of its steps by the same share.
  mutating func takeApart(_ letters: Range<Int>, _ kinds: (UInt8, UInt8, UInt8), _ cost: Cost) {
    let first = Int32(rowsBefore[letters.lowerBound])
    let count = Int32(rowsBefore[letters.upperBound]) - first
    let kinds: InlineArray<3, UInt8> = [kinds.0, kinds.1, kinds.2]
    unsafe withPlainCosts { costs in
      unsafe kinds.span.withUnsafeBufferPointer { kinds in
        unsafe nisba_take_apart(costs, first, count, kinds.baseAddress, cost)
      }
    }
  }

  /// What is less than in other costs of the same letters.
  func reductions(
    from other: SkeletonCosts, atHead: Bool, atEnd: Bool
  ) -> [nisba_reduction] {
    costs.indices.filter { costs[$0] < other.costs[$0] }.map { place in
      let isPutIn = place >= rowCount * classCount
      let row = place / classCount - (isPutIn ? rowCount : 0)
      // The letter that is the row; none behind the last.
      let letter = isRow.indices.first { isRow[$0] && Int(rowsBefore[$0]) == row } ?? isRow.count
      return nisba_reduction(
        cost: costs[place], letter: UInt8(letter), is_put_in: isPutIn ? 1 : 0,
        kind: UInt8(place % classCount), ties: (atHead ? 1 : 0) | (atEnd ? 2 : 0))
    }
  }

  /// The costs as the kernel takes them.
  struct Scaled: Sendable {
    let rowCount: Int
    /// How many thousandths of a nat are one of the kernel's units.
    let unit: Cost
    let substitutions: [UInt8]
    let insertions: [UInt8]
    let deletions: [UInt8]

    /// The least that skeletons of so many classes or more cost, by their length alone.
    func leastCost(ofSkeletonsOf length: Int) -> Cost {
      let classCount = insertions.count / (rowCount + 1)
      var least = UInt8.max
      for place in insertions.indices where place % classCount > 0 {
        least = min(least, insertions[place])
      }
      return Cost(max(0, length - rowCount)) * Cost(least) * unit
    }
  }

  /// The costs in units in which `limit` is less than 255.
  func scaled(limit: Cost) -> Scaled {
    let unit = max(1, limit / 240 + 1)
    let count = rowCount * classCount
    var substitutions = [UInt8](repeating: 0, count: count)
    var insertions = [UInt8](repeating: 0, count: count + classCount)
    var deletions = [UInt8](repeating: 0, count: rowCount)
    unsafe costs.withUnsafeBufferPointer { costs in
      // What scales them does not change them.
      var plain = unsafe nisba_plain_costs(
        costs: UnsafeMutablePointer(mutating: costs.baseAddress), rows: Int32(rowCount),
        classes: Int32(classCount))
      unsafe nisba_scale(&plain, unit, &substitutions, &insertions, &deletions)
    }
    return Scaled(
      rowCount: rowCount, unit: unit, substitutions: substitutions, insertions: insertions,
      deletions: deletions)
  }
}
