import NameAnatomy

/// A part, made ready to be aligned with the paths of a trie, a column a letter of the path.
///
/// The edits of the table are sorted by the part's rows once, so that a cell looks only at those
/// that can end there; and only the cells that a cost within the limit can reach are worked out.
///
/// Of a respelling within the limit either the first half of the part costs at most half of it, or
/// the rest behind the edit that spans the middle does. So two walks, one from the beginning and one
/// from the end, find every word although each leaves a branch where its own half costs more.
struct EditWalk {
  typealias Cost = RespellingModel.Cost

  /// An edit whose side in the part is known to stand at its row.
  private struct RowEdit {
    let fromCount: Int32
    let toCount: Int32
    let toHead: UInt32
    let cost: Cost
    let atHead: Bool
    let atEnd: Bool
  }

  /// An edit into several letters, seen from the row where it begins.
  private struct Leap {
    /// The letters that it leaps over before its last, the second 0 where there is but one.
    let first: UInt8
    let second: UInt8
    let cost: Cost
  }

  private static var unreachable: Cost { .max / 2 }
  private static var codes: Int { EditTable.codes }

  private let pattern: [UInt8]
  private let height: Int
  private let table: EditTable
  /// What it costs to leave out the letter above each row.
  private let deletions: [Cost]
  /// What each letter costs in place of the one above each row.
  private let substitutions: [Cost]
  /// The edits that end at a row, by the last letter of their other side.
  private let rowEdits: [RowEdit]
  private let rowRanges: [Range<Int32>]
  /// The leaps that begin at each row.
  private let leaps: [[Leap]]
  /// The rows up to here must be reached at half the limit.
  private let lastHalfRow: Int

  /// Sorts the edits of a table by the rows of `pattern`.
  ///
  /// - Parameter isMirrored: whether this is the walk from the end, which finds what the one from
  ///   the beginning leaves out.
  init(table: EditTable, pattern: [UInt8], isMirrored: Bool) {
    self.table = table
    self.pattern = pattern
    height = pattern.count + 1
    lastHalfRow = isMirrored ? pattern.count - pattern.count / 2 - 1 : pattern.count / 2
    var deletions = [Cost](repeating: 0, count: height)
    var substitutions = [Cost](repeating: 0, count: height * Self.codes)
    var rowEdits: [RowEdit] = []
    var rowRanges = [Range<Int32>](repeating: 0..<0, count: height * Self.codes)
    var leaps = [[Leap]](repeating: [], count: height)
    for row in 0..<height {
      let last = row > 0 ? pattern[row - 1] : 0
      if row > 0 {
        deletions[row] = table.deletion(of: last)
        for code in 0..<Self.codes {
          substitutions[row * Self.codes + code] = table.substitution(last, UInt8(code))
        }
      }
      var ofRow: [(code: UInt8, edit: RowEdit)] = []
      for from in row > 0 ? [0, last] : [0] {
        table.forEachEdit(fromEndingIn: from) { code, edit in
          guard edit.fromCount <= row, !edit.atHead || edit.fromCount == row,
            EditTable.head(pattern.span, endingAt: row, count: edit.fromCount) == edit.fromHead
          else { return }
          let rowEdit = RowEdit(
            fromCount: Int32(edit.fromCount), toCount: Int32(edit.toCount), toHead: edit.toHead,
            cost: edit.cost, atHead: edit.atHead, atEnd: edit.atEnd)
          ofRow.append((code, rowEdit))
          guard edit.toCount > 1 else { return }
          let first = UInt8(edit.toCount == 3 ? edit.toHead >> 8 : edit.toHead)
          let second = edit.toCount == 3 ? UInt8(edit.toHead & 0xFF) : 0
          leaps[row - edit.fromCount].append(Leap(first: first, second: second, cost: edit.cost))
        }
      }
      ofRow.sort { $0.code < $1.code }
      for (code, edit) in ofRow {
        let index = row * Self.codes + Int(code)
        let start = rowRanges[index].isEmpty ? Int32(rowEdits.count) : rowRanges[index].lowerBound
        rowEdits.append(edit)
        rowRanges[index] = start..<Int32(rowEdits.count)
      }
    }
    for row in 0..<max(0, height - 2) {
      leaps[row].append(Leap(first: pattern[row + 1], second: 0, cost: table.swap))
    }
    self.deletions = deletions
    self.substitutions = substitutions
    self.rowEdits = rowEdits
    self.rowRanges = rowRanges
    self.leaps = leaps
  }

  // MARK: The walk

  /// Calls `body` with the number of each word of a trie whose respelling is within the limit.
  ///
  /// - Complexity: O(*v* · *m*) for *v* nodes visited and *m* letters of the part.
  func forEachWord(
    in nodes: Span<PartTrie.Node>, depth: Int, limit: CostLimits, _ body: (Int) -> Void
  ) {
    var state = State(depth: depth, height: height)
    let largest = limit[max(pattern.count, depth)]
    fill(0, &state, limit: largest)
    var nextChild = [Int](repeating: 0, count: depth + 1)
    var endOfChildren = nextChild
    nextChild[0] = Int(nodes[0].firstChild)
    endOfChildren[0] = nextChild[0] + Int(nodes[0].childCount)
    var level = 0
    while level >= 0 {
      guard nextChild[level] < endOfChildren[level] else {
        level -= 1
        continue
      }
      let node = nodes[nextChild[level]]
      nextChild[level] += 1
      let column = level + 1
      state.path[level] = node.letter
      fill(column, &state, limit: largest)
      // Edits that are tied to the end may lead to it where no other leads on.
      if node.word >= 0 {
        let cost = cell(height - 1, column, state, insertion: state.insertion, isEnd: true)
        if cost <= limit[max(pattern.count, column)] { body(Int(node.word)) }
      }
      let bound = limit[max(pattern.count, Int(node.longest))]
      guard state.least[column] <= bound || canLeap(over: column, state, limit: bound) else {
        continue
      }
      level = column
      if level < nextChild.count {
        nextChild[level] = Int(node.firstChild)
        endOfChildren[level] = nextChild[level] + Int(node.childCount)
      } else {
        level -= 1
      }
    }
  }

  /// The columns of the alignment with the path to a node.
  private struct State {
    var path: [UInt8]
    var cells: [Cost]
    /// The least cost of each column.
    var least: [Cost]
    /// The first and the last row of each column that are within the limit.
    var firstRow: [Int]
    var lastRow: [Int]
    /// What it costs to put in the letter of the last column.
    var insertion: Cost = 0

    init(depth: Int, height: Int) {
      path = [UInt8](repeating: 0, count: depth + 1)
      cells = [Cost](repeating: EditWalk.unreachable, count: height * (depth + 1))
      least = [Cost](repeating: 0, count: depth + 1)
      firstRow = [Int](repeating: 0, count: depth + 1)
      lastRow = firstRow
    }
  }

  /// Whether an edit that began in an earlier column may end behind `column` within the limit.
  private func canLeap(over column: Int, _ state: borrowing State, limit: Cost) -> Bool {
    let letter = state.path[column - 1]
    for row in 0..<height {
      let cost = state.cells[(column - 1) * height + row]
      guard cost <= limit else { continue }
      for leap in leaps[row] where leap.first == letter && cost + leap.cost <= limit { return true }
    }
    guard column > 1 else { return false }
    let before = state.path[column - 2]
    for row in 0..<height {
      let cost = state.cells[(column - 2) * height + row]
      guard cost <= limit else { continue }
      for leap in leaps[row]
      where leap.second == letter && leap.first == before && cost + leap.cost <= limit {
        return true
      }
    }
    return false
  }

  // MARK: Cells

  private func fill(_ column: Int, _ state: inout State, limit: Cost) {
    let base = column * height
    var first = column == 0 ? 0 : height
    var reach = column == 0 ? 0 : -1
    for earlier in max(0, column - EditTable.longestEdit)..<column {
      first = min(first, state.firstRow[earlier])
      reach = max(reach, state.lastRow[earlier])
    }
    reach = min(height - 1, reach + EditTable.longestEdit)
    let insertion = column > 0 ? table.insertion(of: state.path[column - 1]) : 0
    state.insertion = insertion
    var smallest = Self.unreachable
    var firstWithin = height
    var lastWithin = -1
    for row in 0..<height {
      // Beyond the reach of the columns before, only deletions from the rows above lead on.
      var cost = Self.unreachable
      if row >= first, row <= reach || row - lastWithin <= EditTable.longestEdit {
        cost = cell(row, column, state, insertion: insertion, isEnd: false)
        if cost <= (row <= lastHalfRow ? limit / 2 : limit) {
          smallest = min(smallest, cost)
          firstWithin = min(firstWithin, row)
          lastWithin = row
        } else {
          cost = Self.unreachable
        }
      }
      state.cells[base + row] = cost
    }
    state.least[column] = smallest
    state.firstRow[column] = firstWithin
    state.lastRow[column] = lastWithin
  }

  @inline(__always)
  private func cell(
    _ row: Int, _ column: Int, _ state: borrowing State, insertion: Cost, isEnd: Bool
  ) -> Cost {
    if row == 0, column == 0 { return 0 }
    let index = column * height + row
    var best = row > 0 ? state.cells[index - 1] + deletions[row] : Self.unreachable
    guard column > 0 else {
      return min(best, cheapestEdit(rowRanges[row * Self.codes], row, column, state, isEnd))
    }
    let letter = state.path[column - 1]
    best = min(best, state.cells[index - height] + insertion)
    let key = row * Self.codes + Int(letter)
    if row > 0 {
      best = min(best, state.cells[index - height - 1] + substitutions[key])
      if row > 1, column > 1, pattern[row - 2] == letter,
        pattern[row - 1] == state.path[column - 2]
      {
        best = min(best, state.cells[index - 2 * height - 2] + table.swap)
      }
    }
    if !rowRanges[key].isEmpty {
      best = min(best, cheapestEdit(rowRanges[key], row, column, state, isEnd))
    }
    let omissions = rowRanges[row * Self.codes]
    return omissions.isEmpty ? best : min(best, cheapestEdit(omissions, row, column, state, isEnd))
  }

  private func cheapestEdit(
    _ range: Range<Int32>, _ row: Int, _ column: Int, _ state: borrowing State, _ isEnd: Bool
  ) -> Cost {
    var best = Self.unreachable
    for index in range {
      let edit = rowEdits[Int(index)]
      let toCount = Int(edit.toCount)
      guard toCount <= column, !edit.atHead || toCount == column,
        !edit.atEnd || (isEnd && row == height - 1)
      else { continue }
      if toCount == 2, UInt32(state.path[column - 2]) != edit.toHead { continue }
      if toCount == 3,
        UInt32(state.path[column - 3]) << 8 | UInt32(state.path[column - 2]) != edit.toHead
      {
        continue
      }
      let start = (column - toCount) * height + row - Int(edit.fromCount)
      best = min(best, state.cells[start] + edit.cost)
    }
    return best
  }
}
