/// Hits as columns for people.
enum HitTable {
  private static let widths = [6, 36, 6, 14, 14, 40, 0]
  private static let widest = 100

  static let header = line([
    "LINE", "NAME", "SCORE", "BESIDE", "ENTRY", "LISTED NAME", "LIST",
  ])

  static func line(_ row: HitRow) -> String {
    let place = row.isOnlyFile ? "\(row.query.line)" : "\(row.file):\(row.query.line)"
    return line([
      place, row.query.name, row.hit.score.description, HitMarks.marks(of: row.hit),
      row.hit.entry.id.rawValue, row.hit.name.written, row.list,
    ])
  }

  private static func line(_ fields: [String]) -> String {
    var line = zip(fields, widths)
      .map { $0.visible.padded(to: $1, limit: widest) }
      .joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
