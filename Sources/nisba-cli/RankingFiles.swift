import Evaluation
import Nisba
import WatchLists

/// The files of a ranking task, read.
struct RankingFiles {
  /// The names to search among, in the order of their file.
  private(set) var index: [IdentifiedNames.Row] = []
  /// The names to search for, each with its splits.
  private(set) var queries: [IdentifiedNames.Row] = []
  /// The right answers of each query.
  private(set) var truth: [String: Set<String>] = [:]

  init(index: String, queries: String, truth: String, _ badRows: inout BadRows) throws {
    self.index = try Self.names(index, &badRows)
    self.queries = try Self.names(queries, &badRows)
    let known = Set(self.index.map(\.id)), asked = Set(self.queries.map(\.id))
    var reader = try DelimitedReader(path: truth, dialect: .tsv, hasHeader: false)
    let file = truth == "-" ? "standard input" : truth
    while let item = try reader.next() {
      switch item {
      case .refused(let refusal): try badRows.leaveOut("\(refusal)")
      case .row(let row):
        guard row.fields.count >= 2 else {
          try badRows.leaveOut("\(file):\(row.line): expected two ids between tabs")
          continue
        }
        let (query, answer) = (row.fields[0], row.fields[1])
        if asked.contains(query), known.contains(answer) {
          self.truth[query, default: []].insert(answer)
        } else {
          let unknown = EvaluationError.unknownIdentifier(
            path: file, line: row.line, identifier: asked.contains(query) ? answer : query,
            expected: asked.contains(query) ? "an id of the index" : "an id of a query")
          try badRows.leaveOut("\(unknown)")
        }
      }
    }
    if self.queries.isEmpty { throw EvaluationError.nothingLabelled(path: queries) }
    if self.truth.isEmpty { throw EvaluationError.nothingLabelled(path: truth) }
  }

  /// The rows of a file, the first of each identifier.
  private static func names(
    _ path: String, _ badRows: inout BadRows
  ) throws -> [IdentifiedNames.Row] {
    var rows: [IdentifiedNames.Row] = []
    var seen: Set<String> = []
    var file = try IdentifiedNames(path: path)
    while let row = try file.next(&badRows) {
      if seen.insert(row.id).inserted {
        rows.append(row)
      } else {
        try badRows.leaveOut("\(row.place): “\(row.id)” is there twice")
      }
    }
    return rows
  }
}
