import ArgumentParser
import Nisba
import Reporting

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
        nisba screen passengers.csv --list sdn.csv --report report.html
        nisba screen passengers.csv --list new.nisba --since old.nisba
        nisba screen passengers.csv --list sdn.csv --decisions decisions.jsonl \
          --audit screening.log

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

  @OptionGroup var caseworkOptions: CaseworkOptions
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
    let inputs = names + listOptions.paths + caseworkOptions.inputs
    try InputFiles.check(inputs)
    try OutputFile.check(output, isNoneOf: inputs)
    try caseworkOptions.check(names: names, lists: listOptions.paths, output: output)
    var audit = try caseworkOptions.audit.map {
      try RunAudit(path: $0, lists: listOptions.paths, names: names, casework: caseworkOptions)
    }
    var badRows = BadRows(isStrict: isStrict)
    let decisions = try DecisionFiles.read(caseworkOptions.decisions, &badRows)
    let lists = try listOptions.prepared(
      policy: policyOptions.policy, isStrict: isStrict, since: caseworkOptions.since)
    try audit?.add(sides: lists.sidePaths)
    let style: TableStyle = output == nil ? .ofOutput : .plain
    var output = try OutputFile(path: output, isDigested: audit != nil)
    var run = ScreeningRun(
      lists: lists, paths: names, kind: kindOption.kind, workers: runOptions.workers,
      inputFormat: inputFormat, format: format, style: style,
      showsSuppressed: suppressedOption.showsSuppressed,
      casework: Casework(
        decisions: decisions, showsQuiet: caseworkOptions.showQuiet, lists: lists.lists,
        makesReport: caseworkOptions.report != nil), badRows: badRows)
    var outcome = "finished"
    defer { StandardError.write(run.summary(elapsed: ContinuousClock.now - start)) }
    do {
      try run.screen(columns: mapping, to: &output)
      try output.finish()
      try run.writeReport(to: caseworkOptions.report)
    } catch {
      // What was found before the error is not lost.
      outcome = "\(error)"
      try output.finish()
      try run.writeReport(to: caseworkOptions.report)
      try finish(audit, run, lists, output.digest, outcome)
      throw error
    }
    try finish(audit, run, lists, output.digest, outcome)
    try run.badRows.finish()
  }

  private func finish(
    _ audit: RunAudit?, _ run: ScreeningRun, _ lists: PreparedLists, _ output: AuditRecord.File,
    _ outcome: String
  ) throws {
    guard let audit else { return }
    let hash = try audit.finish(run, lists: lists, output: output, outcome: outcome)
    StandardError.write("audit record       \(hash)\n")
  }
}
