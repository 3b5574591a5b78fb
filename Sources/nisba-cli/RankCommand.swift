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
        nisba rank --index index.tsv --queries queries.tsv --limit 10 > run.tsv

      Both files are TSV without a header: id, name, and further columns that are ignored. \
      Each candidate gives a row: query id, rank, index id, score; best first, without a \
      threshold unless one is given. A bad row is reported and left out; the exit code is \
      then 65.
      """)

  @Option(
    help: ArgumentHelp("The names to search among, or - for standard input.", valueName: "file"))
  var index: String

  @Option(
    help: ArgumentHelp("The names to search for, or - for standard input.", valueName: "file"))
  var queries: String

  @OptionGroup var kindOption: KindOption
  @OptionGroup var thresholdOption: ThresholdOption

  @Option(help: "The most candidates for one name; the best are kept.")
  var limit: Int = 100

  @OptionGroup var runOptions: RunOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
  }

  func run() throws {
    try InputFiles.check([index, queries])
    try OutputFile.check(nil, isNoneOf: [index, queries])
    var badRows = BadRows(isStrict: runOptions.strictOption.isStrict)
    var policy = Policy.standard
    policy.threshold = 0.0
    policy.limit = limit
    thresholdOption.apply(to: &policy)
    var entries: [Entry] = []
    var indexRows = try IdentifiedNames(path: index)
    while let row = try indexRows.next(&badRows) {
      entries.append(
        Entry(id: Entry.ID(rawValue: row.id), names: [EntryName(row.name, quality: .primary)]))
    }
    let matcher = try Matcher(entries: [entries], policy: policy)
    var output = try OutputFile(path: nil)
    try rank(with: matcher, &badRows, to: &output)
    try output.finish()
    try badRows.finish()
  }

  private func rank(
    with matcher: Matcher, _ badRows: inout BadRows, to output: inout OutputFile
  ) throws {
    var rows = try IdentifiedNames(path: queries)
    var chunk = Chunk<IdentifiedNames.Row>(resultsPerRow: limit)
    do {
      while let row = try rows.next(&badRows) {
        chunk.append(row, bytes: row.id.utf8.count + row.name.utf8.count)
        if chunk.isFull { try write(chunk.take(), matcher, &badRows, to: &output) }
      }
    } catch {
      // What stands before the error is ranked.
      try write(chunk.take(), matcher, &badRows, to: &output)
      throw error
    }
    try write(chunk.take(), matcher, &badRows, to: &output)
  }

  private func write(
    _ rows: [IdentifiedNames.Row], _ matcher: Matcher, _ badRows: inout BadRows,
    to output: inout OutputFile
  ) throws {
    let results = matcher.ranking(
      for: rows.map { Query($0.name, kind: kindOption.kind) }, workers: runOptions.workers)
    for (row, result) in zip(rows, results) {
      switch result {
      case .success(let candidates):
        for (rank, candidate) in candidates.enumerated() {
          let fields = [row.id, "\(rank + 1)", candidate.entry.id.rawValue]
          try output.write(fields.joined(separator: "\t") + "\t\(candidate.score.value)\n")
        }
      case .failure(let error):
        try badRows.leaveOut("\(row.place): \(error)")
      }
    }
    try output.flush()
  }
}
