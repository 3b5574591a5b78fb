import NameAnatomy
import Romanization
import WatchLists

/// Finds the entries of watch lists that a name may mean.
///
///     let matcher = try Matcher([list])
///     for hit in try matcher.hits(for: Query("Abou Bakr El Baghdadi", kind: .person)) {
///       print(hit.score, hit.entry.primaryName.written)
///     }
///
/// Making a matcher reads every name of its lists and is the expensive step; screening a name then
/// costs well under a millisecond on lists of some ten thousand names. A matcher is a value that
/// any number of threads may use.
public struct Matcher: Sendable {
  /// What is a hit, and what each kind of difference is worth.
  public let policy: Policy
  /// How many names of entries there are to be found.
  public var nameCount: Int { index.nameCount }

  let comparer: NameComparer
  let index: ListIndex
  let entries: [ListedEntry]
  private let hasPersons: Bool
  private let hasOthers: Bool

  /// An entry with the list that it stands on.
  struct ListedEntry: Sendable {
    let list: Int
    let entry: Entry
    let kind: NameKind
  }

  /// Makes a matcher for watch lists.
  ///
  /// - Throws: a ``RomanizationError`` where ICU cannot be opened or fails on a name.
  /// - Complexity: O(*n* log *n*) for *n* letters of names in all.
  public init(_ lists: [WatchList], policy: Policy = .standard) throws(RomanizationError) {
    try self.init(entries: lists.map(\.entries), policy: policy)
  }

  /// Makes a matcher for the entries of one or more lists.
  ///
  /// - Throws: a ``RomanizationError`` where ICU cannot be opened or fails on a name.
  /// - Complexity: O(*n* log *n*) for *n* letters of names in all.
  public init(
    entries lists: [[Entry]], policy: Policy = .standard
  ) throws(RomanizationError) {
    self.policy = policy
    comparer = try NameComparer(policy: policy)
    var entries: [ListedEntry] = []
    var names: [(entry: Int, name: Int, prepared: PreparedName)] = []
    for (number, list) in lists.enumerated() {
      for entry in list {
        let kind = NameKind(entry.kind)
        for (nameNumber, name) in entry.names.enumerated() {
          if name.quality == .weak, !policy.matchesWeakAliases { continue }
          let read = try comparer.reader.read(name.written, kind: kind)
          for prepared in comparer.prepared(read) {
            names.append((entries.count, nameNumber, prepared))
          }
        }
        entries.append(ListedEntry(list: number, entry: entry, kind: kind))
      }
    }
    self.entries = entries
    index = ListIndex(names: names, lexicon: comparer.reader.lexicon, scoring: policy.scoring)
    hasPersons = names.contains { $0.prepared.isPerson }
    hasOthers = names.contains { !$0.prepared.isPerson }
  }

  /// Returns the hits for one query, best first.
  ///
  /// Of an entry only the name that is most alike is a hit. At the same score the rarer agreement comes
  /// first, then a primary name before an alias, then the order of the lists decides.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails on the name.
  public func hits(for query: Query) throws(RomanizationError) -> [Hit] {
    let readings = try readings(of: query)
    var search = CandidateSearch(matcher: self, cache: CandidateCache())
    return search.hits(for: QueryPlan(readings, self))
  }

  /// A finder of what parts of queries may be.
  var candidateFinder: PartCandidateFinder {
    PartCandidateFinder(
      index, comparer: comparer.parts, scorer: comparer.scorer, scoring: policy.scoring)
  }

  /// The readings of a query in each style that the entries need.
  func readings(of query: Query) throws(RomanizationError) -> QueryReadings {
    var names: [PreparedName] = []
    if hasPersons {
      names += comparer.prepared(try comparer.reader.read(query.name, kind: .person))
    }
    if hasOthers {
      let kind = query.kind == .unknown || query.kind == .person ? .organization : query.kind
      names += comparer.prepared(try comparer.reader.read(query.name, kind: kind))
    }
    return QueryReadings(kind: query.kind, names: names)
  }
}

/// A query, read in each style that it is compared in.
struct QueryReadings: Sendable {
  let kind: NameKind
  let names: [PreparedName]
}

extension NameKind {
  /// The kind of the names of an entry.
  public init(_ kind: Entry.Kind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .vessel, .aircraft: self = .vessel
    case .place: self = .place
    case .unknown: self = .unknown
    }
  }
}
