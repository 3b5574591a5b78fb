import ArgumentParser
import Nisba

/// The watch lists of a command.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("list"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "One or more watch lists, or - for standard input.",
      discussion: """
        OFAC sdn.csv (with alt.csv and add.csv beside it), UN consolidated XML, or CSV, TSV or \
        JSON lines with a column “name”; the format is found from the content. The lists end at \
        the next option or at --, so names go before them.
        """,
      valueName: "file"))
  var paths: [String]

  @Option(
    name: .customLong("list-column"),
    help: ArgumentHelp(
      "Which header of the lists stands for a column, as in name=Listed.",
      valueName: "column=header"))
  var columns: [String] = []

  /// Reads the lists whole and reports the rows that are refused.
  func read(isStrict: Bool) throws -> [WatchList] {
    let mapping = try ColumnMapping(parsing: columns)
    return try paths.map { path in
      let list = try WatchList(contentsOf: path, columns: mapping, strict: isStrict)
      for refusal in list.refusals { StandardError.note("\(refusal)") }
      let unseen = list.refusalCount - list.refusals.count
      if unseen > 0 { StandardError.note("\(path): \(unseen.counted("more bad row"))") }
      return list
    }
  }
}
