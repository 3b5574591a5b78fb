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
/// costs half a millisecond or so on lists of some ten thousand names. A matcher is a value that
/// any number of threads may use.
public struct Matcher: Sendable {
  /// What is a hit, and what each kind of difference is worth.
  public internal(set) var policy: Policy
  /// How many names of entries there are to be found.
  public var nameCount: Int { index.nameCount }

  package let comparer: NameComparer
  let index: ListIndex
  let entries: EntryStore
  let documents: DocumentIndex
  let judge: IdentityJudge
  let series: DocumentSeriesIndex
  /// What searches share.
  let pool = SearchPool()
  private let hasPersons: Bool
  private let hasOthers: Bool

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
    judge = IdentityJudge(comparer)
    entries = EntryStore(lists)
    documents = DocumentIndex(lists.joined())
    series = DocumentSeriesIndex(of: lists.joined())
    var names = ListIndex.Builder(scoring: policy.scoring)
    for (entryNumber, entry) in lists.joined().enumerated() where entry.series == nil {
      for (nameNumber, name) in entry.names.enumerated() {
        if name.quality == .weak, !policy.matchesWeakAliases { continue }
        let read = try comparer.reader.read(name.written, kind: NameKind(entry.kind))
        for prepared in comparer.prepared(read, .listed) {
          names.add(
            prepared, entry: entryNumber, name: nameNumber, isWeakAlias: name.quality == .weak)
        }
      }
    }
    index = ListIndex(names, lexicon: comparer.reader.lexicon)
    (hasPersons, hasOthers) = index.kindsOfNames
  }

  /// Makes a matcher of a compiled list.
  ///
  ///     let matcher = try Matcher(compiled: "ofac.nisba")
  ///
  /// - Throws: what `CompiledList(contentsOf:)` and `Matcher(_:policy:)` throw.
  /// - Complexity: O(*n*) for *n* bytes of the file, but none of it by name.
  public init(
    compiled path: String, policy: Policy = .standard
  ) throws(CompiledListError) {
    try self.init(CompiledList(contentsOf: path), policy: policy)
  }

  /// Makes a matcher of what a compiled list holds.
  ///
  /// Nothing is read of its names until a query asks for them: the index and the entries stay in the
  /// file, which is mapped into memory for as long as the matcher or a copy of it lives.
  ///
  /// The hits are those that a matcher of the same lists finds. `policy.matchesWeakAliases` may be
  /// either; what the index depends on must be as it was when the list was compiled.
  ///
  /// - Throws: ``CompiledListError/otherPolicy(path:)`` where `scoring`, `partLimit` or `letterLimit`
  ///   are others; ``CompiledListError/romanization(_:)`` where ICU cannot be opened.
  public init(_ compiled: CompiledList, policy: Policy = .standard) throws(CompiledListError) {
    guard compiled.policyVersion == CompiledList.version(of: policy) else {
      throw .otherPolicy(path: compiled.path)
    }
    self.policy = policy
    do {
      comparer = try NameComparer(policy: policy)
    } catch {
      throw .romanization(error)
    }
    judge = IdentityJudge(comparer)
    entries = compiled.entries
    documents = compiled.documents
    series = compiled.series
    index = compiled.index
    (hasPersons, hasOthers) = index.kindsOfNames
  }

  /// Returns the hits for one query, best first.
  ///
  /// Of an entry only the name that is most alike is a hit. At the same score the more alike name comes
  /// first, then the rarer agreement, then a primary name before an alias, then the order of the lists
  /// decides. An entry one of whose documents the query has is a hit whatever its names.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails on the name.
  public func hits(for query: Query) throws(RomanizationError) -> [Hit] {
    let plan = QueryPlan(try readings(of: query), self)
    var screener = Screener(matcher: self)
    let screening = screener.screening(of: plan, keepsSuppressed: false)
    screener.end()
    return screening.hits
  }

  /// Returns the hits for one query, and what is known beside the name lowered under the threshold.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails on the name.
  public func screening(of query: Query) throws(RomanizationError) -> Screening {
    let plan = QueryPlan(try readings(of: query), self)
    var screener = Screener(matcher: self)
    let screening = screener.screening(of: plan, keepsSuppressed: true)
    screener.end()
    return screening
  }

  /// The readings of a query in each style that the entries need, and what is known beside the name unless
  /// the name alone counts.
  func readings(
    of query: Query, isNameAlone: Bool = false
  ) throws(RomanizationError) -> QueryReadings {
    let name = try comparer.reader.romanized(query.name)
    let own = try comparer.reader.read(name, kind: query.kind)
    /// The query as it would be if it were of a kind.
    func names(_ kind: NameKind) throws(RomanizationError) -> [PreparedName] {
      own.kind == kind
        ? comparer.prepared(own)
        : comparer.prepared(try comparer.reader.read(name, kind: kind), .reread)
    }
    var prepared: [PreparedName] = []
    if hasPersons { prepared += try names(.person) }
    if hasOthers { prepared += try names(own.kind == .person ? .organization : own.kind) }
    let identity = isNameAlone || query.identity.isEmpty ? nil : KnownIdentity(query.identity)
    return QueryReadings(kind: query.kind, names: prepared, identity: identity)
  }
}

/// A query, read in each style that it is compared in.
struct QueryReadings: Sendable {
  let kind: NameKind
  let names: [PreparedName]
  /// What is known beside the name; `nil` where nothing is, or where it does not count.
  let identity: KnownIdentity?
}

extension NameKind {
  /// The kind of the names of an entry.
  public init(_ kind: Entry.Kind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .vessel, .aircraft: self = .vessel
    case .place: self = .place
    case .document, .unknown: self = .unknown
    }
  }
}
