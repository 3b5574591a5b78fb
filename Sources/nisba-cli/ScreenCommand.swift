import ArgumentParser
import Nisba

/// `nisba screen`: files of names against watch lists.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screens files of names against watch lists.",
    discussion: """
      Examples:
        nisba screen passengers.csv --list sdn.csv
        nisba screen a.jsonl b.csv --list sdn.csv un.xml --format csv
        cut -f2 names.tsv | nisba screen - --list sdn.csv --kind person
        nisba screen flight.paxlst --list sdn.csv --format jsonl

      Names come from CSV or TSV with a column “name”, JSON lines, or text with one name a \
      line, from the machine-readable zones of travel documents (in a text, in the column \
      “name” or in one “mrz”), or from UN/EDIFACT messages PAXLST; the format is found from \
      the content. Hits come in the order of the names, best first, and are the same for any \
      number of workers. A bad row is reported and left out, and so is a bad field, such as a \
      document number whose check digit is wrong, while its name is screened; the others are \
      screened, and the exit code is 65. A summary goes to standard error.

      Columns with dates and places of birth, nationality, citizenship, gender and the numbers \
      of documents are found by their usual headers, or mapped, as in --column dob=Geb.-Datum. \
      They lift or lower the score of a name, and a document that agrees is a hit whatever the \
      name. The column BESIDE of the table tells what agrees (+), is compatible (~) or \
      contradicts (-). What is lowered under the threshold is counted in the summary.
      """)

  @Argument(help: "Files of names, before --list; - for standard input.")
  var names: [String] = []

  @OptionGroup var listOptions: ListOptions

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "Which header of the names stands for a column, as in name=Customer.",
      valueName: "column=header"))
  var columns: [String] = []

  @Option(help: "How names are written; found from the content unless given.")
  var inputFormat: QueryFormat?

  @OptionGroup var kindOption: KindOption
  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var suppressedOption: SuppressedOption

  @Option(help: "How hits are written.")
  var format: HitFormat = .table

  @Option(help: "Where hits are written; standard output unless given.")
  var output: String?

  @OptionGroup var runOptions: RunOptions

  func validate() throws {
    if names.isEmpty {
      throw ValidationError("expected files of names before --list, or behind --")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let isStrict = runOptions.strictOption.isStrict
    let mapping = try ColumnMapping(parsing: columns)
    let inputs = names + listOptions.paths
    try InputFiles.check(inputs)
    try OutputFile.check(output, isNoneOf: inputs)
    let lists = try listOptions.prepared(policy: policyOptions.policy, isStrict: isStrict)
    var output = try OutputFile(path: output)
    var run = ScreeningRun(
      lists: lists, paths: names, kind: kindOption.kind, workers: runOptions.workers,
      inputFormat: inputFormat, format: format, showsSuppressed: suppressedOption.showsSuppressed,
      isStrict: isStrict)
    do {
      try run.screen(columns: mapping, to: &output)
      try output.finish()
    } catch {
      // What was found before the error is not lost.
      try output.finish()
      StandardError.write(run.summary(elapsed: ContinuousClock.now - start))
      throw error
    }
    StandardError.write(run.summary(elapsed: ContinuousClock.now - start))
    try run.badRows.finish()
  }
}
