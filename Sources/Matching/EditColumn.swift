import NameAnatomy

/// The alignment of one part with the path to a node of a trie, a column a letter of the path.
struct EditColumn {
  private let table: EditTable
  private let pattern: [UInt8]
  private var path: [UInt8]
  private var cells: [RespellingModel.Cost]
  private var least: [RespellingModel.Cost]

  /// An alignment with a path of no letters, which may become `depth` letters long.
  init(table: EditTable, pattern: [UInt8], depth: Int) {
    self.table = table
    self.pattern = pattern
    path = [UInt8](repeating: 0, count: depth)
    cells = [RespellingModel.Cost](repeating: 0, count: (pattern.count + 1) * (depth + 1))
    least = [RespellingModel.Cost](repeating: 0, count: depth + 1)
    fill(0)
  }

  /// Makes `letter` the letter number `depth` of the path, counted from 1, and returns the least
  /// cost that any completion of the path can have.
  mutating func advance(to letter: UInt8, at depth: Int) -> RespellingModel.Cost {
    path[depth - 1] = letter
    fill(depth)
    // An edit may leap over the columns between its ends, so those before count as well.
    return least[max(0, depth - EditTable.longestEdit + 1)...depth].min() ?? 0
  }

  private mutating func fill(_ column: Int) {
    let (pattern, path) = (pattern, path)
    table.fill(
      column: column, of: &cells, from: pattern.span, to: path.span.extracting(0..<column),
      isEnd: false)
    let height = pattern.count + 1
    var smallest = cells[column * height]
    for row in 1..<height { smallest = min(smallest, cells[column * height + row]) }
    least[column] = smallest
  }
}
