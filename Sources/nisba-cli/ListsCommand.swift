import ArgumentParser
import Nisba

/// `nisba lists`: what is in files of watch lists.
struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: "Tells what files of watch lists are, what they hold, and what was refused.",
    discussion: """
      Examples:
        nisba lists sdn.csv ConList.csv entities.ftm.json
        nisba lists sdn_csv.zip --format jsonl

      For each file: its format, publisher and date, the entries by kind, the names by quality \
      and by the scripts in them (codes of ISO 15924; a name in two scripts counts twice), how \
      many entries have dates of birth, documents and so on, and each row that was refused \
      with its line and the reason. Rows that are refused are part of the report, and the exit \
      code is 0; with --strict the first of them is an error. A file that cannot be read does \
      not stop the others, and the exit code is 65 or 66.
      """)

  @Argument(help: "Watch lists, or - for standard input.")
  var files: [String] = []

  @Option(help: "How the report is written.")
  var format: ListReportFormat = .table

  @Option(help: "How many refused rows of a file are shown; the others are counted.")
  var refusals: Int = 20

  @OptionGroup var columnOption: ListColumnOption
  @OptionGroup var strictOption: StrictOption

  func validate() throws {
    if files.isEmpty { throw ValidationError("expected files of watch lists") }
    if refusals < 0 { throw ValidationError("--refusals \(refusals): expected 0 or more") }
  }

  func run() throws {
    try InputFiles.check(files)
    let columns = try ColumnMapping(parsing: columnOption.columns)
    var output = try OutputFile(path: nil)
    var isFirst = true
    var faults: [WatchListError] = []
    for file in files {
      do {
        for list in try read(file, columns) {
          let report = ListReport(list, limit: refusals)
          if format == .table, !isFirst { try output.write("\n") }
          isFirst = false
          try output.write(format == .table ? report.table : report.json)
        }
      } catch let error as WatchListError where files.count > 1 && !strictOption.isStrict {
        try output.flush()
        StandardError.note("\(error)")
        faults.append(error)
      }
    }
    try output.finish()
    guard let first = faults.first else { return }
    let words = "\(faults.count.counted("file")) of \(files.count) could not be read"
    throw first.isMissingFile ? ToolError.missing(words) : ToolError.badInput(words)
  }

  private func read(_ file: String, _ columns: ColumnMapping) throws -> [WatchList] {
    if CompiledList.isCompiled(file) {
      return try columnOption.compiled(file, isStrict: strictOption.isStrict).watchLists()
    }
    return [try WatchList(contentsOf: file, columns: columns, strict: strictOption.isStrict)]
  }
}

/// How a report of lists is written.
enum ListReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, jsonl
}
