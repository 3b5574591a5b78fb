import ArgumentParser
import Nisba
import WatchLists

/// `nisba rank`: the best candidates of each query, for scorers.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Ranks the names of one file for each name of another.",
    discussion: """
      Example:
        nisba rank --index index.tsv --queries queries.tsv --limit 100 > run.tsv

      Both files are TSV without a header: id, name, and further columns that are ignored. Each \
      candidate gives a row: query id, rank, index id, score; best first, without a threshold unless \
      one is given.
      """)

  @Option(help: "The names to search among: TSV of id and name.")
  var index: String

  @Option(help: "The names to search for: TSV of id and name, or - for standard input.")
  var queries: String

  @Option(help: "What the names name: \(NameKind.allWords).")
  var kind: NameKind = .unknown

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var workerOptions: WorkerOptions

  func run() throws {
    let entries = try rows(of: index).map { id, name in
      Entry(id: Entry.ID(rawValue: id), names: [EntryName(name, quality: .primary)])
    }
    let policy = policyOptions.policy(limit: 100, threshold: 0.0)
    let matcher = try Matcher(entries: [entries], policy: policy)
    let all = try rows(of: queries)
    var output = try OutputFile(path: nil)
    for start in stride(from: 0, to: all.count, by: 1024) {
      let chunk = all[start..<min(start + 1024, all.count)]
      let results = matcher.ranking(
        for: chunk.map { Query($0.name, kind: kind) }, workers: workerOptions.workers)
      for (query, result) in zip(chunk, results) {
        for (rank, candidate) in try result.get().enumerated() {
          try output.write(
            "\(query.id)\t\(rank + 1)\t\(candidate.entry.id)\t\(candidate.score.value)\n")
        }
      }
    }
    try output.flush()
  }

  private func rows(of path: String) throws -> [(id: String, name: String)] {
    var reader = try DelimitedReader(path: path, dialect: .tsv, hasHeader: false)
    var rows: [(id: String, name: String)] = []
    while let item = try reader.next() {
      switch item {
      case .refused(let refusal):
        throw WatchListError.refused(refusal)
      case .row(let row):
        guard row.fields.count >= 2 else {
          throw ToolError.badInput("\(path):\(row.line): expected an id and a name between tabs")
        }
        rows.append((row.fields[0], row.fields[1]))
      }
    }
    return rows
  }
}
