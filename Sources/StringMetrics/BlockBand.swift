/// The part of an edit matrix that a path within a limit can touch, in blocks of 64 rows.
///
/// The rows are the letters of the pattern, the columns those of the text. A path that leaves the
/// main diagonal must pay for each step away and for each step toward the last corner, so it stays
/// between two diagonals (Ukkonen, *Information and Control* 64, 1985).
struct BlockBand {
  private let patternCount: Int
  private let rowsAhead: Int
  private let rowsBehind: Int

  /// Bounds the paths that insert and delete at most `limit` letters.
  ///
  /// The limit must be at least the difference of the counts, else no path is within it.
  init(patternCount: Int, textCount: Int, limit: Int) {
    self.patternCount = patternCount
    rowsAhead = (limit + patternCount - textCount) / 2
    rowsBehind = (limit - patternCount + textCount) / 2
  }

  /// Returns the blocks to visit in the column of the text letter at `index`.
  func blocks(inColumn index: Int) -> ClosedRange<Int> {
    let first = max(0, index - rowsBehind) / 64
    let last = (min(patternCount, index + 1 + rowsAhead) - 1) / 64
    return first...max(first, last)
  }
}
