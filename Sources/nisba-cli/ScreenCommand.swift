import ArgumentParser
import Foundation
import Nisba

/// `nisba screen`: files of names against watch lists.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screens files of names against watch lists.",
    discussion: """
      Examples:
        nisba screen passengers.csv --list sdn.csv
        nisba screen customers.jsonl --list sdn.csv --list un.xml --format csv --output hits.csv
        cut -f2 names.tsv | nisba screen - --list sdn.csv --kind person --format jsonl

      Names come from CSV or TSV with a column “name”, JSON lines, or text with one name a line; the \
      format is found from the content. Hits come in the order of the names, best first, and are the \
      same for any number of workers. A bad row is reported, counted and left out.
      """)

  @Argument(help: "Files of names, or - for standard input.")
  var names: [String]

  @OptionGroup var listOptions: ListOptions
  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var workerOptions: WorkerOptions

  @Option(help: "What the names name, where their rows do not say: \(NameKind.allWords).")
  var kind: NameKind?

  @Option(
    name: .customLong("column"),
    help: "Which header of the names stands for a column, as in name=Customer.")
  var columns: [String] = []

  @Option(help: "How hits are written: \(HitFormat.allWords).")
  var format: HitFormat = .table

  @Option(help: "Where hits are written; standard output unless given.")
  var output: String?

  func run() throws {
    let start = ContinuousClock.now
    let mapping = try ColumnMapping(parsing: columns)
    let lists = try listOptions.read()
    var output = try OutputFile(path: output)
    let policy = policyOptions.policy(limit: 10, threshold: nil)
    let matcher = try Matcher(lists, policy: policy)
    var run = ScreeningRun(
      matcher: matcher, lists: lists, kind: kind ?? .unknown, workers: workerOptions.workers,
      format: format, isStrict: listOptions.strict)
    try run.begin(&output)
    do {
      for path in names { try run.screen(path, columns: mapping, to: &output) }
    } catch {
      // What was found before the error is not lost.
      run.progress.end()
      try output.flush()
      throw error
    }
    run.progress.end()
    try output.flush()
    StandardError.write(run.summary(elapsed: ContinuousClock.now - start))
    if run.nameCount == 0, run.refusalCount > 0 {
      throw ToolError.badInput("none of the \(run.refusalCount) rows can be screened")
    }
  }
}
