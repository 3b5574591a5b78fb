import ArgumentParser
import Evaluation
import Matching
import Nisba

/// `nisba evaluate pairs`: precision, recall and their like on labelled pairs.
struct EvaluatePairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Measures the engine on pairs of names of which is known whether they are the same.",
    discussion: """
      Example:
        nisba evaluate pairs pairs.tsv --threshold 0.8 --report pairs.html

      The file is TSV or CSV with a header: name1, name2, and one of same, same_name, is_match \
      (1 or true, 0 or false) or expect (M must match, N must not, R a reviewer decides). kind or \
      schema is read where it is there, and so are columns that group the pairs: category, class, \
      split, change. A bad row is reported and left out; the exit code is then 65.
      """)

  @Argument(help: "A file of labelled pairs, or - for standard input.")
  var pairs: String

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp(
      "A column that groups the pairs; may be repeated. Found unless given.", valueName: "column"))
  var categories: [String] = []

  @OptionGroup var kindOption: KindOption
  @OptionGroup var thresholdOption: ThresholdOption
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var runOptions: RunOptions

  func run() throws {
    try InputFiles.check([pairs])
    try reportOptions.check(inputs: [pairs])
    var policy = Policy.standard
    thresholdOption.apply(to: &policy)
    let comparer = try NameComparer(policy: policy)
    var badRows = BadRows(isStrict: runOptions.strictOption.isStrict)
    let rows = try read(&badRows)
    let kind = kindOption.kind
    let scores = concurrentMap(count: rows.count, chunkSize: 64, workers: runOptions.workers) {
      range in
      range.map { index in
        Result { () throws(RomanizationError) in
          let pair = rows[index]
          return try comparer.compare(pair.name, pair.other, kind: pair.kind ?? kind).score.value
        }
      }
    }
    var scored: [LabelledPair] = []
    var values: [Double] = []
    for (pair, score) in zip(rows, scores) {
      switch score {
      case .success(let score):
        scored.append(pair)
        values.append(score)
      case .failure(let error): try badRows.leaveOut("\(source):\(pair.line): \(error)")
      }
    }
    if scored.isEmpty { throw EvaluationError.nothingLabelled(path: source) }
    let evaluation = try PairEvaluation(
      scored, scores: values, comparer: comparer, kind: kind, source: source,
      version: Versions.tool, badRows: badRows.count, limit: reportOptions.errors ?? 10)
    try reportOptions.write(evaluation, lines: { evaluation.lines }, html: { evaluation.html })
    try badRows.finish()
  }

  private var source: String { pairs == "-" ? "standard input" : pairs }

  private func read(_ badRows: inout BadRows) throws -> [LabelledPair] {
    var file = try LabelledPairFile(path: pairs, categories: categories)
    var rows: [LabelledPair] = []
    while let item = try file.next() {
      switch item {
      case .refused(let reason): try badRows.leaveOut(reason)
      case .pair(let pair):
        let names = [("name1", pair.name), ("name2", pair.other)]
        let fault = names.lazy.compactMap { column, name in
          NameFault(in: name).map { "\(column): \($0)" }
        }.first
        if let fault {
          try badRows.leaveOut("\(source):\(pair.line): \(fault)")
        } else {
          rows.append(pair)
        }
      }
    }
    return rows
  }
}
