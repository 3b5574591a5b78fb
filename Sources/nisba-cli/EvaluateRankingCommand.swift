import ArgumentParser
import Evaluation
import Nisba

/// `nisba evaluate ranking`: whether the right names come first, and above one threshold.
struct EvaluateRankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Measures how the right names of an index are ranked for each query.",
    discussion: """
      Example:
        nisba evaluate ranking --index i.tsv --queries q.tsv --truth t.tsv

      All files are TSV without a header. Index: id, name. Queries: id, name, and perhaps splits \
      between commas. Truth: query id, index id, a line for each right answer. Candidates are \
      ranked without a threshold; --threshold says from which score on errors are told. \
      rec@1FP is the share of the queries that are found under the lowest threshold at which an \
      average query has at most one wrong candidate, rec@0.1FP that with one in ten queries.

      With --clean, names that stand on no list (name, label) are searched too: how many alert at \
      the threshold where the queries of --clean-split reach --clean-recall. A bad row is \
      reported and left out; the exit code is then 65.
      """)

  @Option(
    help: ArgumentHelp("The names to search among, or - for standard input.", valueName: "file"))
  var index: String

  @Option(
    help: ArgumentHelp("The names to search for, or - for standard input.", valueName: "file"))
  var queries: String

  @Option(help: ArgumentHelp("The right answers, or - for standard input.", valueName: "file"))
  var truth: String

  @Option(
    help: ArgumentHelp("Names on no list: name, label; or - for standard input.", valueName: "file")
  )
  var clean: String?

  @Option(help: "The queries that are to be found when clean names are counted.")
  var cleanSplit: String = "all"

  @Option(help: "The share of them that is to be found, above 0 and at most 1.")
  var cleanRecall: Double = 0.8

  @OptionGroup var kindOption: KindOption
  @OptionGroup var thresholdOption: ThresholdOption

  @Option(help: "The most candidates for one name; the best are kept.")
  var limit: Int = 100

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var runOptions: RunOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
    if !(cleanRecall > 0 && cleanRecall <= 1) {
      throw ValidationError("--clean-recall \(cleanRecall): expected above 0 and at most 1")
    }
  }

  func run() throws {
    let inputs = [index, queries, truth] + (clean.map { [$0] } ?? [])
    try InputFiles.check(inputs)
    try reportOptions.check(inputs: inputs)
    var badRows = BadRows(isStrict: runOptions.strictOption.isStrict)
    let files = try RankingFiles(index: index, queries: queries, truth: truth, &badRows)
    var policy = Policy.standard
    policy.threshold = 0.0
    policy.limit = limit
    let entries = files.index.map {
      Entry(id: Entry.ID(rawValue: $0.id), names: [EntryName($0.name, quality: .primary)])
    }
    let matcher = try Matcher(entries: [entries], policy: policy)
    var ranked: [RankedQuery] = []
    let found = candidates(of: files.queries.map(\.name), matcher)
    for (row, result) in zip(files.queries, found) {
      switch result {
      case .failure(let error): try badRows.leaveOut("\(row.place): \(error)")
      case .success(let candidates):
        ranked.append(
          RankedQuery(
            id: row.id, splits: (row.rest.first ?? "").split(separator: ",").map(String.init),
            candidates: candidates, right: files.truth[row.id] ?? []))
      }
    }
    if ranked.isEmpty { throw EvaluationError.nothingLabelled(path: queries) }
    let cleanFigures = try clean.map { try figures(of: $0, ranked, matcher, &badRows) }
    let task = RankingEvaluation.Task(
      source: queries == "-" ? "standard input" : queries,
      nameOfCandidate: Dictionary(uniqueKeysWithValues: files.index.map { ($0.id, $0.name) }),
      nameOfQuery: Dictionary(uniqueKeysWithValues: files.queries.map { ($0.id, $0.name) }),
      queries: ranked)
    var comparison = Policy.standard
    thresholdOption.apply(to: &comparison)
    let evaluation = try RankingEvaluation(
      task, clean: cleanFigures, comparer: try NameComparer(policy: comparison),
      kind: kindOption.kind, version: Versions.tool, badRows: badRows.count,
      limit: reportOptions.errors ?? 10)
    try reportOptions.write(evaluation, lines: { evaluation.lines }, html: { evaluation.html })
    try badRows.finish()
  }

  private func candidates(
    of names: [String], _ matcher: Matcher
  ) -> [Result<[RankedQuery.Candidate], RomanizationError>] {
    matcher.ranking(
      for: names.map { Query($0, kind: kindOption.kind) }, workers: runOptions.workers
    ).map { result in
      result.map { found in
        found.map { RankedQuery.Candidate(id: $0.entry.id.rawValue, score: $0.score.value) }
      }
    }
  }

  /// The alerts of clean names, of which each counts once.
  private func figures(
    of path: String, _ queries: [RankedQuery], _ matcher: Matcher, _ badRows: inout BadRows
  ) throws -> CleanFigures {
    var file = try CleanNames(path: path)
    var rows: [CleanNames.Row] = []
    var seen: Set<String> = []
    while let row = try file.next(&badRows) {
      if seen.insert(row.name).inserted { rows.append(row) }
    }
    var names: [(label: String, scores: [Double])] = []
    for (row, result) in zip(rows, candidates(of: rows.map(\.name), matcher)) {
      switch result {
      case .failure(let error): try badRows.leaveOut("\(row.place): \(error)")
      case .success(let candidates): names.append((row.label, candidates.map(\.score)))
      }
    }
    return try CleanFigures(names, queries: queries, split: cleanSplit, recall: cleanRecall)
  }
}
