/// Name tokens in Arabic and Latin letters that mean the same, from a file of them.
package struct TokenPairs {
  /// A pair, and how often it was met.
  package struct Pair: Equatable, Sendable {
    package let arabic: String
    package let latin: String
    package let count: Int
  }

  /// The pairs that some source attests and that are plausible.
  package let attested: [Pair]

  /// The largest implausibility (0 best) of a pair that is taken.
  private static let largestDistance = 0.35

  /// Reads a file with a header and the columns ar_key, latin, n, sources and p.
  package init(path: String) throws(LearningError) {
    var rows = try TextRows(path: path)
    let header = rows.next() ?? []
    var columns: [Int] = []
    for name in ["ar_key", "latin", "n", "sources", "p"] {
      guard let column = header.firstIndex(of: name) else {
        throw .badRow(path: path, line: 1, expected: "a column \(name)")
      }
      columns.append(column)
    }
    var attested: [Pair] = []
    while let row = rows.next() {
      guard row.count == header.count, let count = Int(row[columns[2]]),
        let distance = Double(row[columns[4]])
      else { throw .badRow(path: path, line: rows.line, expected: "a count and a distance") }
      let isAttested = row[columns[3]].split(separator: ",").contains { !$0.hasSuffix("(llm)") }
      if isAttested, distance <= Self.largestDistance {
        attested.append(Pair(arabic: row[columns[0]], latin: row[columns[1]], count: count))
      }
    }
    self.attested = attested
  }
}
