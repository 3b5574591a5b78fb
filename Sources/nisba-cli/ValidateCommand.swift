import ArgumentParser
import Evaluation
import Nisba

/// `nisba validate`: the yearly test of a filter, on its own lists.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract:
      "Tests the screening on its own lists: names unchanged, changed, and of nobody listed.",
    discussion: """
      Examples:
        nisba validate --list sdn.csv un.xml --report validation.html
        nisba validate --clean customers.csv --list sdn.csv --sample 1000

      Screens every name of the lists unchanged; names that are changed in known ways (order, \
      missing and joined parts, initials, slips of typing, transliteration, script, machine-readable \
      zone), each of which should find its entry; and names that are invented or given, which \
      should find none. The report has the recall of each change with its interval, the alerts in \
      1,000 names, what other thresholds would do, and what was missed and why.

      The same lists, seed and options give the same report, for any number of workers.
      """)

  @OptionGroup var listOptions: ListOptions

  @Option(help: "The most names that each change is tried on.")
  var sample: Int = 200

  @Option(help: "How many unchanged names are screened; all unless given.")
  var controlSample: Int?

  @Option(help: "How many names of no list are invented, of each of two origins.")
  var invented: Int = 1000

  @Option(
    help: ArgumentHelp(
      "A file of names that stand on no list, such as customers; may be repeated.",
      valueName: "file"))
  var clean: [String] = []

  @Option(help: "What decides which names are drawn and how they are changed.")
  var seed: UInt64 = 1

  @Flag(help: "Tell with each query what its entry is, as customer files do.")
  var tellKind = false

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var runOptions: RunOptions

  func validate() throws {
    for (name, value) in [
      ("sample", sample), ("control-sample", controlSample ?? 0), ("invented", invented),
    ] where value < 0 {
      throw ValidationError("--\(name) \(value): expected 0 or more")
    }
  }

  func run() throws {
    let inputs = clean + listOptions.paths
    try InputFiles.check(inputs)
    try reportOptions.check(inputs: inputs)
    let isStrict = runOptions.strictOption.isStrict
    var badRows = BadRows(isStrict: isStrict)
    let sets = try clean.map { try (label: $0, names: names(of: $0, &badRows)) }
    let lists = try listOptions.columnOption.read(listOptions.paths, isStrict: isStrict)
    let settings = ValidationSettings(
      sample: sample, controlSample: controlSample, cleanCount: invented, seed: seed,
      tellsKind: tellKind, errors: reportOptions.errors ?? 3)
    let validator = try Validator(lists, policy: policyOptions.policy, settings: settings)
    var progress = StageProgress()
    let report = try validator.report(
      clean: sets, workers: runOptions.workers, version: Versions.tool
    ) { progress.show($0, done: $1, of: $2) }
    progress.clear()
    try reportOptions.write(report, lines: { report.lines }, html: { report.html })
    try badRows.finish()
  }

  private func names(of path: String, _ badRows: inout BadRows) throws -> [String] {
    var file = try QueryFile(path: path)
    var names: [String] = []
    while let item = try file.next() {
      switch item {
      case .refused(let refusal): try badRows.leaveOut("\(refusal)")
      case .row(let row):
        if let fault = NameFault(in: row.name) {
          try badRows.leaveOut("\(path == "-" ? "standard input" : path):\(row.line): \(fault)")
        } else {
          names.append(row.name)
        }
      }
    }
    return names
  }
}
