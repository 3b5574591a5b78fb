import Nisba

/// The watch lists of a command, ready to be searched.
struct PreparedLists {
  let matcher: Matcher
  /// What is known of each list, by its number in hits.
  let lists: [WatchList.Summary]
  /// The compiled list in which they were found, where there is one.
  let compiledPath: String?

  /// Maps a single compiled list; reads all others.
  init(
    _ paths: [String], columns: ListColumnOption, policy: Policy, isStrict: Bool
  ) throws {
    if paths.count == 1, CompiledList.isCompiled(paths[0]) {
      let compiled = try columns.compiled(paths[0], isStrict: isStrict)
      matcher = try Matcher(compiled, policy: policy)
      lists = compiled.lists
      compiledPath = paths[0]
    } else {
      let read = try columns.read(paths, isStrict: isStrict)
      matcher = try Matcher(read, policy: policy)
      lists = read.map(\.summary)
      compiledPath = nil
    }
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
