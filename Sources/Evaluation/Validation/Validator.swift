import Matching
import NameAnatomy
import Romanization
import WatchLists

/// Tests a filter as banks test theirs once a year: names of its lists unchanged and changed in known ways,
/// all of which it should find, and names of nobody listed, of which it should find none.
///
///     let validator = try Validator(lists, policy: .standard, settings: settings)
///     let report = try validator.report(clean: [], workers: 2, version: "1") { _, _, _ in }
///     report.changes[0].result.found.interval
///
/// The report is the same for the same lists and settings, whatever the number of workers.
package struct Validator {
  private typealias Sought = OwnSearch.Sought

  private let lists: [WatchList]
  private let settings: ValidationSettings
  private let matcher: Matcher
  /// A matcher of the lists without names in other scripts, where they have any.
  private let latinMatcher: Matcher?
  private let names: [ListedName]
  private let changes: [Change]

  /// Reads the lists into matchers.
  ///
  /// - Throws: a ``RomanizationError`` where ICU cannot be opened or fails on a name.
  package init(
    _ lists: [WatchList], policy: Policy, settings: ValidationSettings
  ) throws(RomanizationError) {
    self.lists = lists
    self.settings = settings
    matcher = try Matcher(lists, policy: policy)
    let reader = try ListedNameReader(matcher.comparer)
    var names: [ListedName] = []
    for (number, list) in lists.enumerated() {
      for entry in list.entries { names += try reader.names(of: entry, list: number) }
    }
    self.names = names
    let isAllLatin = names.allSatisfy { Self.isLatin($0.written) }
    latinMatcher =
      isAllLatin
      ? nil : try Matcher(entries: lists.map { Self.withLatinNames($0.entries) }, policy: policy)
    changes = Change.all(try ChangeTools())
  }

  /// Whether a name has Latin letters, or no letters at all.
  static func isLatin(_ written: String) -> Bool {
    let scripts = Script.scripts(in: written)
    return scripts.isEmpty || scripts.contains(.latin)
  }

  /// The entries with their names in other scripts taken off; one that has no others is left out.
  private static func withLatinNames(_ entries: [Entry]) -> [Entry] {
    entries.compactMap { entry in
      var entry = entry
      let names = entry.names.filter { isLatin($0.written) }
      if names.isEmpty { return nil }
      entry.names = names
      return entry
    }
  }

  /// Runs all sets.
  ///
  /// - Parameters:
  ///   - clean: names of no list, each set with its label, beside those that are invented.
  ///   - progress: is told what is being done, and how many queries of how many are done.
  /// - Throws: a ``RomanizationError`` where ICU fails on a name.
  package func report(
    clean given: [(label: String, names: [String])], workers: Int, version: String,
    progress: (String, Int, Int) -> Void
  ) throws(RomanizationError) -> ValidationReport {
    let control = try found(
      controlSet, skipped: 0, matcher, workers, isLatinOnly: false
    ) { progress("control set", $0, $1) }
    var results: [ValidationReport.ChangeResult] = []
    for change in changes {
      let (sought, skipped) = changedSet(change)
      let searched = change.needsLatinList ? latinMatcher ?? matcher : matcher
      let result = try found(
        sought, skipped: skipped, searched, workers, isLatinOnly: change.needsLatinList
      ) { progress(change.id, $0, $1) }
      results.append(
        .init(family: change.family, name: change.name, deed: change.deed, result: result))
    }
    let policy = matcher.policy
    let lowest = max(0, policy.threshold.value - 0.1)
    let cleanSets = CleanSearch(
      matcher: matcher, lowest: lowest, lists: lists.map(\.name), errors: settings.errors)
    var clean: [ValidationReport.Clean] = []
    for set in invented + given {
      clean.append(
        try cleanSets.result(set.label, set.names, workers) { progress(set.label, $0, $1) })
    }
    return ValidationReport(
      version: version, lists: lists.map { .init($0) }, threshold: policy.threshold.value,
      limit: policy.limit, settings: settings, control: control, changes: results, clean: clean,
      lowest: lowest)
  }

  // MARK: Sets

  private func kind(of entry: Entry) -> NameKind {
    settings.tellsKind ? NameKind(entry.kind) : .unknown
  }

  /// Every name of the lists that can bring a hit, unchanged, or a sample of them.
  private var controlSet: [Sought] {
    var all: [Sought] = []
    for (number, list) in lists.enumerated() {
      for entry in list.entries {
        for name in entry.names where name.quality != .weak || matcher.policy.matchesWeakAliases {
          all.append(
            Sought(
              query: name.written, kind: kind(of: entry), listed: name.written, list: number,
              entry: entry))
        }
      }
    }
    guard let sample = settings.controlSample, sample < all.count else { return all }
    var random = SplitMix64(seed: settings.seed, "control")
    return random.order(all.count).prefix(sample).sorted().map { all[$0] }
  }

  /// Queries that a change makes of names drawn at random, and how many names it could not change.
  private func changedSet(_ change: Change) -> (sought: [Sought], skipped: Int) {
    if change.needsLatinList, latinMatcher == nil, !names.contains(where: \.isLatin) {
      return ([], names.count)
    }
    var random = SplitMix64(seed: settings.seed, change.id)
    var sought: [Sought] = []
    var skipped = 0
    for index in random.order(names.count) {
      if sought.count == settings.sample { break }
      let name = names[index]
      guard let query = change.query(of: name, seed: settings.seed) else {
        skipped += 1
        continue
      }
      // An entry that has no Latin name is not on the list of Latin names.
      if change.needsLatinList, !name.entry.names.contains(where: { Self.isLatin($0.written) }) {
        skipped += 1
        continue
      }
      sought.append(
        Sought(
          query: query, kind: kind(of: name.entry), listed: name.written, list: name.list,
          entry: name.entry))
    }
    return (sought, skipped)
  }

  private var invented: [(label: String, names: [String])] {
    if settings.cleanCount == 0 { return [] }
    return InventedNames.Origin.allCases.map { origin in
      var names = InventedNames(origin, seed: settings.seed)
      return (origin.rawValue, (0..<settings.cleanCount).map { _ in names.next() })
    }
  }

  // MARK: Results

  private func found(
    _ sought: [Sought], skipped: Int, _ matcher: Matcher, _ workers: Int, isLatinOnly: Bool,
    progress: (Int, Int) -> Void
  ) throws(RomanizationError) -> ValidationReport.Found {
    let search = OwnSearch(matcher: matcher, workers: workers, isLatinOnly: isLatinOnly)
    let results = try search.results(for: sought) { progress($0, sought.count) }
    let threshold = matcher.policy.threshold.value
    func outcome(_ index: Int) -> ValidationReport.Outcome {
      let (item, result) = (sought[index], results[index])
      // What was compared before can be compared again.
      let comparison = try? matcher.comparer.compare(
        item.query, result.best, kind: NameKind(item.entry.kind))
      return .init(
        list: lists[item.list].name, entry: item.entry.id.rawValue, listed: item.listed,
        query: item.query, score: result.score, best: result.best, hits: result.hits,
        evidence: (comparison?.evidence ?? []).map(\.description))
    }
    let missed = results.indices.filter { results[$0].rank == nil }
    let hardest = results.indices.filter { results[$0].rank != nil }
      .sorted { (results[$0].score, $0) < (results[$1].score, $1) }.prefix(settings.errors)
    return .init(
      found: Share(results.count - missed.count, of: results.count),
      beyondLimit: results.count { $0.rank.map { $0 > matcher.policy.limit } ?? false },
      skipped: skipped,
      misses: NearestErrors(
        missed, threshold: threshold, limit: settings.errors, score: { results[$0].score },
        element: outcome),
      hardest: hardest.map(outcome),
      scores: results.map { $0.rank == nil ? min($0.score, threshold.nextDown) : $0.score }.sorted()
    )
  }
}
