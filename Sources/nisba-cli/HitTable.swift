/// Hits as columns for people.
struct HitTable {
  private let style: TableStyle
  private let widths: [Int]
  /// The most columns of a field.
  private let widest: Int

  init(_ style: TableStyle) {
    self.style = style
    let others = [6, 6, 14, 14]
    guard let columns = style.columns else {
      (widths, widest) = ([6, 36, 6, 14, 14, 40, 0], 100)
      return
    }
    // What a terminal has room for: both names get the same, the list what is left.
    let list = 16
    let room = columns - others.reduce(0, +) - list - 2 * 6
    let name = min(40, max(14, room / 2))
    (widths, widest) = ([6, name, 6, 14, 14, name, 0], name)
  }

  /// The names of the columns.
  var header: String {
    line(["LINE", "NAME", "SCORE", "BESIDE", "ENTRY", "LISTED NAME", "LIST"])
  }

  /// The line of one hit.
  func line(_ row: HitRow) -> String {
    let place = row.isOnlyFile ? "\(row.query.line)" : "\(row.file):\(row.query.line)"
    let beside = [HitMarks.marks(of: row.hit), row.decision].filter { !$0.isEmpty }
    return line(
      [
        place, row.query.name, row.hit.score.description, beside.joined(separator: " "),
        row.hit.entry.id.rawValue, row.hit.name.written, row.list,
      ], score: row.hit.score.value)
  }

  private func line(_ fields: [String], score: Double? = nil) -> String {
    var line = ""
    for (place, (field, width)) in zip(fields, widths).enumerated() {
      let shown = field.visible.padded(to: width, limit: max(widest, place == 4 ? 14 : 0))
      let isolated = style.isTerminal ? shown.isolated : shown
      line += (line.isEmpty ? "" : "  ") + (place == 2 ? style.colored(isolated, score) : isolated)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
