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
        JSON lines with a column “name”, or what nisba compile wrote; the format is found from the \
        content. The lists end at the next option or at --, so names go before them.
        """,
      valueName: "file"))
  var paths: [String]

  @OptionGroup var columnOption: ListColumnOption

  /// Makes the lists ready and reports the rows that are refused.
  ///
  /// - Parameter since: older states of the lists, of which no entry is searched.
  func prepared(
    policy: Policy, isStrict: Bool, since: [String] = []
  ) throws -> PreparedLists {
    try PreparedLists(
      paths, since: since, columns: columnOption, policy: policy, isStrict: isStrict)
  }
}

/// Which columns of watch lists are read, where they are not the usual ones.
struct ListColumnOption: ParsableArguments {
  @Option(
    name: .customLong("list-column"),
    help: ArgumentHelp(
      "Which header of the lists stands for a column, as in name=Listed.",
      valueName: "column=header"))
  var columns: [String] = []

  /// Reads lists whole and reports the rows that are refused.
  func read(_ paths: [String], isStrict: Bool) throws -> [WatchList] {
    let mapping = try ColumnMapping(parsing: columns)
    return try paths.flatMap { path in
      if CompiledList.isCompiled(path) {
        return try compiled(path, isStrict: isStrict).watchLists()
      }
      let list = try WatchList(contentsOf: path, columns: mapping, strict: isStrict)
      for refusal in list.refusals { StandardError.note("\(refusal)") }
      let unseen = list.refusalCount - list.refusals.count
      if unseen > 0 { StandardError.note("\(path): \(unseen.counted("more bad row"))") }
      return [list]
    }
  }

  /// Opens a compiled list, in which bad rows were left out before.
  func compiled(_ path: String, isStrict: Bool) throws -> CompiledList {
    let compiled = try CompiledList(contentsOf: path)
    let refusals = compiled.lists.reduce(0) { $0 + $1.refusalCount }
    if isStrict, refusals > 0 {
      throw ToolError.badInput("\(path): compiled without \(refusals.counted("bad row"))")
    }
    return compiled
  }
}
