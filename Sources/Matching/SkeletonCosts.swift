import NameAnatomy
import RespellingKernel

/// The classes of letters that a consonant skeleton tells apart.
struct SkeletonClasses: Sendable {
  /// The class of each letter, 0 for those that are not in skeletons.
  let classes: FlatTable<UInt8>
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

  /// The classes of outlines, which tell all letters apart, but consonants less.
  static let latinOutline = SkeletonClasses(
    [
      "a4", "e3", "i1", "o0", "u", "y", "w", "h", "bpfv8", "ckqgjx9", "szşçž5", "td7", "mn", "l",
      "r",
    ])
  static let arabicOutline = SkeletonClasses(
    ["ا", "و", "ي", "هە", "ء", "ع", "بپفڤ", "تطدض", "ثسشصزذظژ", "جچقكغگ", "حخ", "ر", "ل", "من"])

  private init(_ groups: [String]) {
    var classes = [UInt8](repeating: 0, count: EditTable.codes)
    for (number, group) in groups.enumerated() {
      for letter in Letters(group).bytes { classes[Int(letter)] = UInt8(number + 1) }
    }
    self.classes = FlatTable(classes, in: arena)
  }

  static func of(_ script: PartDictionary.Script) -> SkeletonClasses {
    script == .latin ? latin : arabic
  }

  static func ofOutlines(_ script: PartDictionary.Script) -> SkeletonClasses {
    script == .latin ? latinOutline : arabicOutline
  }

  /// The class of a letter, 0 for one that is in no skeleton.
  subscript(letter: UInt8) -> UInt8 { classes[Int(letter)] }

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

  static var classCount: Int { Int(nisba_skeleton_classes) }

  let classes: SkeletonClasses
  /// The least that each letter costs as a letter of each class; as class 0, that it leaves none.
  private let substitutions: [Cost]
  /// The least that it costs to put in a letter of each class.
  private let insertions: [Cost]

  init(_ table: EditTable, classes: SkeletonClasses) {
    self.classes = classes
    let codes = 0..<UInt8(EditTable.codes)
    var substitutions: [Cost] = []
    substitutions.reserveCapacity(EditTable.codes * Self.classCount)
    var insertions = [Cost](repeating: Self.dearest, count: Self.classCount)
    for letter in codes {
      var costs = [Cost](repeating: Self.dearest, count: Self.classCount)
      costs[0] = table.deletion(of: letter)
      for other in codes {
        let kind = Int(classes[other])
        costs[kind] = min(costs[kind], table.substitution(letter, other))
      }
      substitutions += costs
      let kind = Int(classes[letter])
      insertions[kind] = min(insertions[kind], table.insertion(of: letter))
    }
    insertions[0] = 0
    self.substitutions = substitutions
    self.insertions = insertions
  }

  /// More than any limit.
  private static var dearest: Cost { 1 << 24 }

  /// The costs of a letter as each class.
  func substitutions(of letter: UInt8) -> ArraySlice<Cost> {
    substitutions[Int(letter) * Self.classCount..<(Int(letter) + 1) * Self.classCount]
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

  private static var classCount: Int { SkeletonTable.classCount }

  private let rowCount: Int
  /// How many rows are before each letter.
  let rowsBefore: [UInt8]
  /// The costs of each row as each class, those of class 0 being what it costs to leave the row out;
  /// behind them the costs of putting in each class before each row and behind the last.
  private var costs: [Cost]

  /// Takes apart the edits of a pattern.
  ///
  /// - Parameter isOutline: whether all letters of the word are told apart, not only its consonants.
  init(_ pattern: RespellingPattern, _ table: SkeletonTable, isOutline: Bool = false) {
    let word = pattern.letters
    let classes = table.classes
    let isRow = Self.rows(of: word, isOutline: isOutline)
    // The rows before each letter.
    var rowsBefore = [0]
    rowsBefore.reserveCapacity(word.count + 1)
    for index in word.indices { rowsBefore.append(rowsBefore[index] + (isRow[index] ? 1 : 0)) }
    rowCount = rowsBefore[word.count]
    self.rowsBefore = rowsBefore.map { UInt8($0) }
    costs = []
    costs.reserveCapacity((2 * rowCount + 1) * Self.classCount)
    for (index, letter) in word.enumerated() where isRow[index] {
      costs += table.substitutions(of: letter)
    }
    let insertions = table.plainInsertions
    for _ in 0...rowCount { costs += insertions }
    for (index, letter) in word.enumerated() where !isRow[index] {
      let gap = (rowCount + rowsBefore[index]) * Self.classCount
      for (kind, cost) in table.substitutions(of: letter).enumerated() where kind > 0 {
        costs[gap + kind] = min(costs[gap + kind], cost)
      }
    }
    // Neighbors that change places are each changed for the other.
    for index in word.indices.dropLast() where word[index] != word[index + 1] {
      takeApart(
        rows: rowsBefore[index]..<rowsBefore[index + 2],
        (classes[word[index + 1]], classes[word[index]], 0), cost: pattern.swap)
    }
    for end in 0...word.count {
      pattern.forEachEdit(endingAt: end) { edit in
        let kinds = edit.to.lastThree
        takeApart(
          rows: rowsBefore[end - edit.from.letterCount]..<rowsBefore[end],
          (classes[kinds.0], classes[kinds.1], classes[kinds.2]), cost: edit.cost)
      }
    }
  }

  /// The letters that the costs tell apart, as far as the kernel goes.
  private static func rows(of word: [UInt8], isOutline: Bool) -> [Bool] {
    let (latin, arabic): (SkeletonClasses, SkeletonClasses) =
      isOutline ? (.latinOutline, .arabicOutline) : (.latin, .arabic)
    var left = Int(nisba_most_skeleton_rows)
    return word.map { letter in
      guard latin[letter] != 0 || arabic[letter] != 0, left > 0 else { return false }
      left -= 1
      return true
    }
  }

  /// Makes sure that the letters of rows can become classes (0 being none) at a cost.
  private mutating func takeApart(rows: Range<Int>, _ kinds: (UInt8, UInt8, UInt8), cost: Cost) {
    var places = (-1, -1, -1)
    var count = 0
    func add(_ place: Int) {
      if count == 0 {
        places.0 = place
      } else if count == 1 {
        places.1 = place
      } else {
        places.2 = place
      }
      count += 1
    }
    var row = rows.lowerBound
    for kind in [kinds.0, kinds.1, kinds.2] where kind != 0 {
      if row < rows.upperBound {
        add(row * Self.classCount + Int(kind))
        row += 1
      } else {
        add((rowCount + rows.upperBound) * Self.classCount + Int(kind))
      }
    }
    while row < rows.upperBound {
      add(row * Self.classCount)
      row += 1
    }
    var excess = -cost
    if count > 0 { excess += costs[places.0] }
    if count > 1 { excess += costs[places.1] }
    if count > 2 { excess += costs[places.2] }
    guard excess > 0 else { return }
    save(&excess, places.0)
    save(&excess, places.1)
    save(&excess, places.2)
  }

  private mutating func save(_ excess: inout Cost, _ place: Int) {
    guard place >= 0, excess > 0 else { return }
    let saved = min(excess, costs[place])
    costs[place] -= saved
    excess -= saved
  }

  /// The costs as the kernel takes them.
  struct Scaled: Sendable {
    let rowCount: Int
    /// How many thousandths of a nat are one of the kernel's units.
    let unit: Cost
    let substitutions: [UInt8]
    let insertions: [UInt8]
    let deletions: [UInt8]
  }

  /// The costs in units in which `limit` is less than 255.
  func scaled(limit: Cost) -> Scaled {
    let unit = max(1, limit / 240 + 1)
    let scaled = costs.map { UInt8(min(255, $0 / unit)) }
    var substitutions = Array(scaled[..<(rowCount * Self.classCount)])
    var deletions: [UInt8] = []
    deletions.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      deletions.append(substitutions[row * Self.classCount])
      substitutions[row * Self.classCount] = 255
    }
    return Scaled(
      rowCount: rowCount, unit: unit, substitutions: substitutions,
      insertions: Array(scaled[(rowCount * Self.classCount)...]), deletions: deletions)
  }
}
