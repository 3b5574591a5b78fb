import NameAnatomy

/// The alignment of one part with the paths of a trie, a column a letter of the path.
///
/// The edits of the table are sorted by the part's rows once, so a cell looks only at those that
/// can end there; and only the cells that a cost within the limit can reach are filled.
struct EditWalk {
  typealias Cost = RespellingModel.Cost

  /// An edit whose side in the part is known to stand at its row.
  private struct RowEdit {
    let fromCount: Int
    let toCount: Int
    let toHead: UInt32
    let atHead: Bool
    let atEnd: Bool
    let cost: Cost
  }

  private static var unreachable: Cost { .max / 2 }
  private static var codes: Int { Letters.codeCount }

  private let table: EditTable
  private let pattern: [UInt8]
  private let height: Int
  private let limit: Cost
  /// The edits that end at a row, by the last letter of their other side.
  private var rowEdits: [RowEdit] = []
  private var rowRanges: [Range<Int32>]
  private var path: [UInt8]
  private var cells: [Cost]
  private var least: [Cost]
  /// The first and the last row of each column that are within the limit.
  private var firstRow: [Int]
  private var lastRow: [Int]

  /// An alignment with a path of no letters, which may become `depth` letters long.
  ///
  /// - Parameter limit: the largest cost that is ever asked for.
  init(table: EditTable, pattern: [UInt8], depth: Int, limit: Cost) {
    self.table = table
    self.pattern = pattern
    self.limit = limit
    height = pattern.count + 1
    path = [UInt8](repeating: 0, count: depth + 1)
    cells = [Cost](repeating: Self.unreachable, count: height * (depth + 1))
    least = [Cost](repeating: 0, count: depth + 1)
    firstRow = [Int](repeating: 0, count: depth + 1)
    lastRow = firstRow
    rowRanges = [Range<Int32>](repeating: 0..<0, count: height * Self.codes)
    for row in 0..<height { sortEdits(endingAt: row) }
    fill(0)
  }

  private mutating func sortEdits(endingAt row: Int) {
    let last = row > 0 ? pattern[row - 1] : 0
    for from in row > 0 ? [0, last] : [0] {
      table.forEachEdit(fromEndingIn: from) { code, edit in
        guard edit.fromCount <= row, !edit.atHead || edit.fromCount == row,
          EditTable.head(pattern.span, endingAt: row, count: edit.fromCount) == edit.fromHead
        else { return }
        let index = row * Self.codes + Int(code)
        if rowRanges[index].isEmpty {
          let start = Int32(rowEdits.count)
          rowRanges[index] = start..<start
        }
        rowEdits.append(
          RowEdit(
            fromCount: edit.fromCount, toCount: edit.toCount, toHead: edit.toHead,
            atHead: edit.atHead, atEnd: edit.atEnd, cost: edit.cost))
        rowRanges[index] = rowRanges[index].lowerBound..<Int32(rowEdits.count)
      }
    }
  }

  /// Makes `letter` the letter number `depth` of the path, counted from 1, and returns the least
  /// cost that any completion of the path can have.
  mutating func advance(to letter: UInt8, at depth: Int) -> Cost {
    path[depth - 1] = letter
    fill(depth)
    // An edit may leap over the columns between its ends, so those before count as well.
    var bound = least[depth]
    for column in max(0, depth - EditTable.longestEdit + 1)..<depth {
      bound = min(bound, least[column])
    }
    return bound
  }

  /// The cost of the whole part against the path of `depth` letters.
  func cost(at depth: Int) -> Cost {
    cell(height - 1, depth, isEnd: true)
  }

  // MARK: Cells

  private mutating func fill(_ column: Int) {
    let base = column * height
    var first = column == 0 ? 0 : height
    var reach = column == 0 ? 0 : -1
    for before in max(0, column - EditTable.longestEdit)..<max(column, 0) {
      first = min(first, firstRow[before])
      reach = max(reach, lastRow[before])
    }
    reach = min(height - 1, reach + EditTable.longestEdit)
    var smallest = Self.unreachable
    var firstWithin = height
    var lastWithin = -1
    for row in 0..<height {
      // Beyond the reach of the columns before, only deletions from the row above lead on.
      guard row >= first, row <= reach || row - lastWithin <= EditTable.longestEdit else {
        cells[base + row] = Self.unreachable
        continue
      }
      let cost = cell(row, column, isEnd: false)
      cells[base + row] = cost
      if cost <= limit {
        smallest = min(smallest, cost)
        firstWithin = min(firstWithin, row)
        lastWithin = row
      }
    }
    least[column] = smallest
    firstRow[column] = firstWithin
    lastRow[column] = lastWithin
  }

  private func cell(_ row: Int, _ column: Int, isEnd: Bool) -> Cost {
    if row == 0, column == 0 { return 0 }
    let base = column * height
    var best = Self.unreachable
    let fromLast = row > 0 ? pattern[row - 1] : 0
    let toLast = column > 0 ? path[column - 1] : 0
    if row > 0 {
      let before = row > 1 ? pattern[row - 2] : 0
      best = cells[base + row - 1] + table.deletion(of: fromLast, after: before)
    }
    if column > 0 {
      let before = column > 1 ? path[column - 2] : 0
      best = min(best, cells[base - height + row] + table.insertion(of: toLast, after: before))
      if row > 0 {
        best = min(best, cells[base - height + row - 1] + table.substitution(fromLast, toLast))
        if row > 1, column > 1, fromLast == before, pattern[row - 2] == toLast {
          best = min(best, cells[base - 2 * height + row - 2] + table.swap)
        }
      }
      best = min(best, cheapestEdit(rowRanges[row * Self.codes + Int(toLast)], row, column, isEnd))
    }
    return min(best, cheapestEdit(rowRanges[row * Self.codes], row, column, isEnd))
  }

  private func cheapestEdit(
    _ range: Range<Int32>, _ row: Int, _ column: Int, _ isEnd: Bool
  ) -> Cost {
    var best = Self.unreachable
    for index in range {
      let edit = rowEdits[Int(index)]
      guard edit.toCount <= column, !edit.atHead || edit.toCount == column,
        !edit.atEnd || (isEnd && row == height - 1)
      else { continue }
      switch edit.toCount {
      case 2 where UInt32(path[column - 2]) != edit.toHead: continue
      case 3
      where UInt32(path[column - 3]) << 8 | UInt32(path[column - 2]) != edit.toHead:
        continue
      default: break
      }
      best = min(
        best, cells[(column - edit.toCount) * height + row - edit.fromCount] + edit.cost)
    }
    return best
  }
}
