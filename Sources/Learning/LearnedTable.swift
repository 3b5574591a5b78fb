/// A table of `Data/` that a command of the project writes.
///
/// The header says what the table is, its columns, its sources and the command that made it; the
/// rows follow in the order given, so the same input gives the same bytes.
package struct LearnedTable: Sendable {
  /// The lines of the header, without their `#`.
  private let header: [String]
  private var rows: [[String]] = []

  /// Begins a table with the lines of its header.
  package init(header: [String], rows: [[String]] = []) {
    self.header = header
    for row in rows { append(row) }
  }

  /// Adds a row of fields.
  ///
  /// - Precondition: no field holds a tab or a line break.
  package mutating func append(_ fields: [String]) {
    precondition(
      fields.allSatisfy { !$0.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } },
      "a field of a table holds a tab or a line break: \(fields)")
    rows.append(fields)
  }

  /// The whole file.
  package var text: String {
    let lines = header.map { "# " + $0 } + rows.map { $0.joined(separator: "\t") }
    return lines.joined(separator: "\n") + "\n"
  }
}
