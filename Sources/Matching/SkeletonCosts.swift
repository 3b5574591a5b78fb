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

/// The edits of a table, by the classes of a script.
struct SkeletonTable: Sendable {
  typealias Cost = RespellingModel.Cost

  /// An edit of several letters that is cheaper than its letters one by one.
  struct LongerEdit: Hashable, Sendable {
    /// The classes that it gives, 0 standing for those that are none.
    let first: UInt8
    let second: UInt8
    let third: UInt8
    let atHead: Bool
    let atEnd: Bool
  }

  let classes: SkeletonClasses
  /// The least that each letter costs as a letter of each class; as class 0, that it leaves none.
  private let substitutions: [Cost]
  /// The least that it costs to put in a letter of each class.
  private let insertions: [Cost]
  /// Of each list of the edit table, the edits of several letters and what they cost.
  private let longer: [[(edit: LongerEdit, cost: Cost)]]

  init(_ table: EditTable, classes: SkeletonClasses, isOutline: Bool) {
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
    longer = table.lists.map { list in
      Self.longer(list, of: table, classes, substitutions, insertions, isOutline: isOutline)
    }
  }

  /// The edits of a list that are cheaper than their letters one by one, of those of the same classes the
  /// cheapest.
  private static func longer(
    _ list: Int32, of table: EditTable, _ classes: SkeletonClasses, _ substitutions: [Cost],
    _ insertions: [Cost], isOutline: Bool
  ) -> [(edit: LongerEdit, cost: Cost)] {
    let letters = table.letters(of: list)
    let rows = zip(letters, SkeletonCosts.rows(of: letters, isOutline: isOutline)).filter(\.1)
    var plain: [Cost] = []
    for (letter, _) in rows {
      plain += substitutions[Int(letter) * classes.count..<(Int(letter) + 1) * classes.count]
    }
    for _ in 0...rows.count { plain += insertions }
    var longer: [(edit: LongerEdit, cost: Cost)] = []
    table.forEachEdit(of: list) { edit in
      let kinds = edit.to.lastThree
      let classed = LongerEdit(
        first: classes[kinds.0], second: classes[kinds.1], third: classes[kinds.2],
        atHead: edit.at_head != 0, atEnd: edit.at_end != 0)
      if let known = longer.firstIndex(where: { $0.edit == classed }) {
        longer[known].cost = min(longer[known].cost, edit.cost)
        return
      }
      var costs = plain
      let isCheaper = unsafe costs.withUnsafeMutableBufferPointer { costs in
        var room = unsafe nisba_plain_costs(
          costs: costs.baseAddress, rows: Int32(rows.count), classes: Int32(classes.count))
        return unsafe classed.takeApart(&room, rows: 0..<rows.count, cost: edit.cost)
      }
      if isCheaper { longer.append((classed, edit.cost)) }
    }
    return longer
  }

  /// Calls `body` with each longer edit of a list and what it costs.
  @inline(__always)
  func forEachEdit(of list: Int32, _ body: (LongerEdit, Cost) -> Void) {
    for (edit, cost) in longer[Int(list)] { body(edit, cost) }
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
  private let costs: [Cost]

  /// Takes apart the edits of a pattern.
  ///
  /// - Parameter isOutline: whether all letters of the word are told apart, not only its consonants.
  init(_ pattern: RespellingPattern, _ table: SkeletonTable, isOutline: Bool = false) {
    let word = pattern.letters
    let classes = table.classes
    let classCount = classes.count
    let isRow = Self.rows(of: word, isOutline: isOutline)
    // The rows before each letter.
    var rowsBefore = [0]
    rowsBefore.reserveCapacity(word.count + 1)
    for index in word.indices { rowsBefore.append(rowsBefore[index] + (isRow[index] ? 1 : 0)) }
    let rowCount = rowsBefore[word.count]
    self.classCount = classCount
    self.rowCount = rowCount
    self.rowsBefore = rowsBefore.map { UInt8($0) }
    var costs: [Cost] = []
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
    unsafe costs.withUnsafeMutableBufferPointer { room in
      var room = unsafe nisba_plain_costs(
        costs: room.baseAddress, rows: Int32(rowCount), classes: Int32(classCount))
      // Neighbors that change places are each changed for the other.
      for index in word.indices.dropLast() where word[index] != word[index + 1] {
        let swapped = SkeletonTable.LongerEdit(
          first: classes[word[index + 1]], second: classes[word[index]], third: 0, atHead: false,
          atEnd: false)
        unsafe swapped.takeApart(
          &room, rows: rowsBefore[index]..<rowsBefore[index + 2], cost: pattern.swap)
      }
      pattern.forEachList { list, end, count in
        let rows = rowsBefore[end - count]..<rowsBefore[end]
        table.forEachEdit(of: list) { edit, cost in
          if edit.atHead, count != end { return }
          if edit.atEnd, end != word.count { return }
          unsafe edit.takeApart(&room, rows: rows, cost: cost)
        }
      }
    }
    self.costs = costs
  }

  /// The letters that the costs tell apart, as far as the kernel goes.
  fileprivate static func rows(of word: [UInt8], isOutline: Bool) -> [Bool] {
    let (latin, arabic): (SkeletonClasses, SkeletonClasses) =
      isOutline ? (.latinOutline, .arabicOutline) : (.latin, .arabic)
    var left = Int(nisba_most_skeleton_rows)
    return word.map { letter in
      guard latin[letter] != 0 || arabic[letter] != 0, left > 0 else { return false }
      left -= 1
      return true
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

extension SkeletonTable.LongerEdit {
  /// Makes sure that letters can become the classes that the edit gives at a cost; `false` where nothing has to
  /// be made cheaper for it.
  @discardableResult
  @unsafe fileprivate func takeApart(
    _ costs: UnsafePointer<nisba_plain_costs>, rows: Range<Int>, cost: SkeletonTable.Cost
  ) -> Bool {
    let kinds: InlineArray<3, UInt8> = [first, second, third]
    return unsafe kinds.span.withUnsafeBufferPointer { kinds in
      unsafe nisba_take_apart(
        costs, Int32(rows.lowerBound), Int32(rows.count), kinds.baseAddress, cost) != 0
    }
  }
}
