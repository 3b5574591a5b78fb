import Nisba
import Reporting

/// The watch lists of a command, ready to be searched.
struct PreparedLists {
  let matcher: Matcher
  /// What is known of each list, by its number in hits.
  let lists: [WatchList.Summary]
  /// The files beside the lists that were read with them.
  let sidePaths: [String]
  /// The compiled list in which they were found, where there is one.
  let compiledPath: String?

  /// How many entries are searched, where that is not all of them.
  let changedCount: Int?

  /// Maps a single compiled list; reads all others.
  ///
  /// - Parameter since: older states of the lists; of each list only the entries that none of them has
  ///   just so are searched.
  init(
    _ paths: [String], since: [String] = [], columns: ListColumnOption, policy: Policy,
    isStrict: Bool
  ) throws {
    if since.isEmpty, paths.count == 1, CompiledList.isCompiled(paths[0]) {
      let compiled = try columns.compiled(paths[0], isStrict: isStrict)
      matcher = try Matcher(compiled, policy: policy)
      lists = compiled.lists
      sidePaths = []
      compiledPath = paths[0]
      changedCount = nil
      return
    }
    var read = try columns.read(paths, isStrict: isStrict)
    lists = read.map(\.summary)
    sidePaths = read.flatMap(\.sidePaths)
    compiledPath = nil
    if since.isEmpty {
      changedCount = nil
    } else {
      let old = Set(
        try columns.read(since, isStrict: isStrict).flatMap { $0.entries.map { Fingerprint($0) } })
      for list in read.indices {
        read[list].entries.removeAll { old.contains(Fingerprint($0)) }
      }
      changedCount = read.reduce(0) { $0 + $1.entries.count }
    }
    matcher = try Matcher(read, policy: policy)
  }
}

extension WatchList.Summary {
  /// What a person wants to know of a list at the end.
  ///
  /// - Parameter compiled: the compiled list in which it was found.
  func line(in compiled: String?) -> String {
    var facts = [
      entryCount.counted("entry", plural: "entries"), nameCount.counted("name"),
      date.map { "dated \($0)" } ?? "without a date",
    ]
    if refusalCount > 0 { facts.append(refusalCount.counted("bad row")) }
    let place = compiled.map { "\(path) in \($0)" } ?? path
    return "list               \("\(name) (\(place))".visible): \(facts.joined(separator: ", "))"
  }
}

extension Duration {
  /// The duration in seconds, with two decimals.
  var seconds: String {
    let hundredths = Int((self / .seconds(1) * 100).rounded())
    let decimals = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(hundredths / 100).\(decimals) s"
  }
}
