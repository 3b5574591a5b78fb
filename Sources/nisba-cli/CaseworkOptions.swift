import ArgumentParser
import FoundationEssentials
import Nisba
import Reporting

/// What a screening run takes from earlier casework, and what it leaves for it.
struct CaseworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The analyst's report: a page with all hits that needs nothing else.", valueName: "file"))
  var report: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files of decisions, as the report exports them; a hit that was judged false stays quiet "
        + "until either side changes.", valueName: "file"))
  var decisions: [String] = []

  @Flag(help: "Show the hits that a decision keeps quiet, too.")
  var showQuiet = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Older states of the lists: only entries that are new or changed since are searched.",
      valueName: "file"))
  var since: [String] = []

  @Option(
    help: ArgumentHelp(
      "An audit log to which a record of the run is added.", valueName: "file"))
  var audit: String?

  /// The files that are read.
  var inputs: [String] { decisions + since }

  /// Throws where the files cannot be used together.
  func check(names: [String], lists: [String], output: String?) throws {
    let inputs = names + lists + inputs
    for path in [report, audit].compactMap({ $0 }) {
      try OutputFile.check(path, isNoneOf: inputs)
    }
    let written = [output, report, audit].compactMap { $0 }
    for (place, path) in written.enumerated() where written[..<place].contains(path) {
      throw ToolError.usage("\(path): is written to twice")
    }
    // Its digest would need a second look at what is gone.
    if audit != nil, inputs.contains("-") {
      throw ToolError.usage("--audit: standard input (-) has no file to tell its content by")
    }
  }
}
