import NameAnatomy
import RespellingKernel

/// The classes of letters that a consonant skeleton tells apart.
struct SkeletonClasses: Sendable {
  /// The class of each letter, 0 for those that are not in skeletons.
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

  /// The classes of outlines, which tell nearly all letters apart.
  static let latinOutline = SkeletonClasses(
    "abcdefghijklmnopqrstuvwxyzşçž".map { String($0) } + ["0123456789"], isOutline: true)
  static let arabicOutline = SkeletonClasses(
    "ابجحخدرسشصضعغقكلمنويءپچگ".map { String($0) } + ["تط", "ث", "ذظ", "زژ", "فڤ", "هە"],
    isOutline: true)

  private init(_ groups: [String], isOutline: Bool = false) {
    count = Int(isOutline ? nisba_outline_classes : nisba_skeleton_classes)
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

  let classes: SkeletonClasses
  /// The least that each letter costs as a letter of each class; as class 0, that it leaves none.
  private let substitutions: [Cost]
  /// The least that it costs to put in a letter of each class.
  private let insertions: [Cost]

  init(_ table: EditTable, classes: SkeletonClasses) {
    self.classes = classes
    let codes = 0..<UInt8(EditTable.codes)
    var substitutions: [Cost] = []
    substitutions.reserveCapacity(EditTable.codes * classes.count)
    var insertions = [Cost](repeating: Self.dearest, count: classes.count)
    for letter in codes {
      var costs = [Cost](repeating: Self.dearest, count: classes.count)
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
    classCount = classes.count
    let isRow = Self.rows(of: word, isOutline: isOutline)
    // The rows before each letter.
    var rowsBefore = [0]
    rowsBefore.reserveCapacity(word.count + 1)
    for index in word.indices { rowsBefore.append(rowsBefore[index] + (isRow[index] ? 1 : 0)) }
    rowCount = rowsBefore[word.count]
    self.rowsBefore = rowsBefore.map { UInt8($0) }
    costs = []
    costs.reserveCapacity((2 * rowCount + 1) * classCount)
    for (index, letter) in word.enumerated() where isRow[index] {
      costs += table.substitutions(of: letter)
    }
    let insertions = table.plainInsertions
    for _ in 0...rowCount { costs += insertions }
    for (index, letter) in word.enumerated() where !isRow[index] {
      let gap = (rowCount + rowsBefore[index]) * classCount
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

  /// Makes sure that the letters of rows can become classes (0 being none) at a cost: of all ways in which they
  /// can, the cheapest is made as cheap, each of its steps by the same share.
  private mutating func takeApart(rows: Range<Int>, _ kinds: (UInt8, UInt8, UInt8), cost: Cost) {
    var sought = InlineArray<3, Int>(repeating: 0)
    var count = 0
    func seek(_ kind: UInt8) {
      guard kind != 0 else { return }
      sought[count] = Int(kind)
      count += 1
    }
    seek(kinds.0)
    seek(kinds.1)
    seek(kinds.2)
    // The cheapest way to each pair of a row and a class, and the place of its last step.
    var least = InlineArray<16, Cost>(repeating: 0)
    var places = InlineArray<16, Int>(repeating: -1)
    for row in 0...rows.count {
      let substitutions = (rows.lowerBound + row - 1) * classCount
      let insertions = (rowCount + rows.lowerBound + row) * classCount
      for column in 0...count where row + column > 0 {
        let own = 4 * row + column
        var best = Cost.max
        var bestPlace = -1
        func take(_ before: Int, _ place: Int) {
          let sum = least[before] &+ costs[place]
          if sum < best {
            best = sum
            bestPlace = place
          }
        }
        if row > 0, column > 0 { take(own - 5, substitutions + sought[column - 1]) }
        if row > 0 { take(own - 4, substitutions) }
        if column > 0 { take(own - 1, insertions + sought[column - 1]) }
        least[own] = best
        places[own] = bestPlace
      }
    }
    let total = least[4 * rows.count + count]
    guard total > cost else { return }
    var row = rows.count, column = count
    while row + column > 0 {
      let place = places[4 * row + column]
      if place >= rowCount * classCount {
        column -= 1
      } else {
        row -= 1
        if place % classCount != 0 { column -= 1 }
      }
      // Rounded down.
      costs[place] = Cost(Int64(costs[place]) * Int64(cost) / Int64(total))
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
  }

  /// The costs in units in which `limit` is less than 255.
  func scaled(limit: Cost) -> Scaled {
    let unit = max(1, limit / 240 + 1)
    let scaled = costs.map { UInt8(min(255, $0 / unit)) }
    var substitutions = Array(scaled[..<(rowCount * classCount)])
    var deletions: [UInt8] = []
    deletions.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      deletions.append(substitutions[row * classCount])
      substitutions[row * classCount] = 255
    }
    return Scaled(
      rowCount: rowCount, unit: unit, substitutions: substitutions,
      insertions: Array(scaled[(rowCount * classCount)...]), deletions: deletions)
  }
}
