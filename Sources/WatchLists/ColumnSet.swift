/// Columns, a bit each.
struct ColumnSet {
  let bits: UInt64

  init(_ columns: [Column]) {
    precondition(
      Column.allCases.count <= UInt64.bitWidth, "there are more columns than bits in a word")
    bits = columns.reduce(0) { $0 | 1 << $1.rawValue }
  }
}
