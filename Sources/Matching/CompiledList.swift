import Romanization
import WatchLists

/// Watch lists in a file that holds all a ``Matcher`` needs, so that one is made without reading a name.
///
///     try CompiledList.write([list], to: "ofac.nisba")
///     let matcher = try Matcher(compiled: "ofac.nisba")
///
/// The file holds the tables of the index as they lie in memory, the entries, where their documents are
/// found, and what is known of their lists. Opening it maps it, and makes sure of its header, its directory and all that kernels
/// trust: whatever a file holds, nothing outside of it is read. Files up to ``verifiedSize`` are also
/// compared with their checksum; for larger ones, ``verify()`` does so. Content that was not verified, or
/// that was forged, may bring other hits, or stop the process where a part or an entry is none.
///
/// A file holds for the version of Nisba, of its tables and of ICU, and for the policy, that it was made
/// with; for any other it is an error and never another hit. The same lists give the same bytes.
public struct CompiledList: Sendable {
  /// The file as the caller named it.
  public let path: String
  /// What is known of its lists beside their entries, in the order of their numbers in hits.
  public let lists: [WatchList.Summary]

  let index: ListIndex
  let entries: EntryStore
  let documents: DocumentIndex
  let series: DocumentSeriesIndex
  let policyVersion: UInt64
  private let file: TableReader

  /// The most bytes of a file that is verified each time it is opened, which takes a millisecond for
  /// each 10 MB that are in the page cache.
  public static let verifiedSize = 512 << 20

  /// Opens a file.
  ///
  /// - Throws: a ``CompiledListError`` where it cannot be read, is no compiled list, is cut or damaged, or
  ///   was made by another version.
  /// - Complexity: O(*n*) for *n* bytes, but none of it by name: some 45 ms for 300 MB, which hold a
  ///   million names.
  public init(contentsOf path: String) throws(CompiledListError) {
    var reader = try TableReader(MappedFile(path: path))
    guard reader.header.dataVersion == Self.dataVersion else { throw .otherVersion(path: path) }
    if reader.fileSize <= Self.verifiedSize { try reader.verify() }
    self.path = path
    policyVersion = reader.header.policyVersion
    let summaries: FlatLists<UInt8> = try reader.lists()
    do {
      lists = try (0..<summaries.count).map { number in
        var bytes = ByteReader(summaries, number)
        return try EntryCode.summary(&bytes)
      }
    } catch {
      throw reader.damage("what is known of the lists")
    }
    entries = try EntryStore(&reader)
    documents = try DocumentIndex(&reader, entryCount: entries.count)
    series = try DocumentSeriesIndex(&reader, entryCount: entries.count)
    index = try ListIndex(&reader)
    try reader.check(entries.listCount == lists.count)
    try reader.finish()
    file = reader
  }

  /// Compares the whole content with its checksum.
  ///
  /// - Throws: ``CompiledListError/damaged(path:what:)`` where it is not what was written.
  /// - Complexity: O(*n*) for *n* bytes, all of which are read.
  public func verify() throws(CompiledListError) {
    try file.verify()
  }

  /// Returns the lists with their entries, to be indexed with others; the rows that were refused are
  /// counted and no longer known.
  ///
  /// - Throws: ``CompiledListError/damaged(path:what:)`` where an entry is none.
  /// - Complexity: O(*n*) for *n* bytes of entries.
  public func watchLists() throws(CompiledListError) -> [WatchList] {
    var watchLists: [WatchList] = []
    for (number, summary) in lists.enumerated() {
      var entries: [Entry] = []
      for entry in self.entries.entries(of: number) {
        do {
          entries.append(try self.entries.entry(entry))
        } catch {
          throw file.damage("entry \(entry)")
        }
      }
      watchLists.append(WatchList(summary, entries: entries))
    }
    return watchLists
  }

  /// Whether a file is a compiled list, or what is left of one: whether it begins as they do.
  ///
  /// Only a regular file can be one. What comes through a pipe is not touched.
  public static func isCompiled(_ path: String) -> Bool {
    guard let file = try? MappedFile(path: path) else { return false }
    let begin = unsafe Array(file.bytes.prefix(TableFile.mark.count))
    return !begin.isEmpty && TableFile.mark.starts(with: begin)
  }
}

// MARK: Writing

extension CompiledList {
  /// Indexes lists and writes them to a file, which takes the place of one that is there once it is
  /// whole; whoever has the old one open keeps it.
  ///
  /// Weak aliases are indexed whatever the policy says of them; a ``Matcher`` leaves them out.
  ///
  /// - Parameters:
  ///   - lists: The lists, in the order of their numbers in hits.
  ///   - policy: What the index is made for: `scoring`, `partLimit` and `letterLimit` hold for each matcher
  ///     of the file.
  ///   - workers: The most words that are looked for at the same time, at least 1; the file is the same
  ///     for any number of them.
  /// - Throws: a ``CompiledListError`` where the file cannot be written or ICU fails on a name.
  /// - Complexity: O(*n* log *n*) for *n* letters of names in all, and a search for each of up to 60,000 frequent
  ///   words, which takes three seconds for 24,000 names.
  public static func write(
    _ lists: [WatchList], to path: String, policy: Policy = .standard, workers: Int = 1
  ) throws(CompiledListError) {
    var policy = policy
    policy.matchesWeakAliases = true
    let matcher: Matcher
    do {
      matcher = try Matcher(lists, policy: policy)
    } catch {
      throw .romanization(error)
    }
    guard let entries = matcher.entries.coded() else { throw .tooLarge(path: path) }
    let arena = FlatArena()
    let summaries = lists.map { list in
      var writer = ByteWriter()
      EntryCode.write(list.summary, to: &writer)
      return writer.bytes
    }
    var file = TableWriter()
    file.add(FlatLists(summaries, in: arena))
    entries.write(to: &file)
    matcher.documents.write(to: &file)
    matcher.series.write(to: &file)
    matcher.index.write(
      to: &file,
      matcher.index.readyWords(comparer: matcher.comparer, workers: workers, in: arena))
    try withExtendedLifetime((arena, entries, matcher)) { () throws(CompiledListError) in
      try file.write(to: path, dataVersion: dataVersion, policyVersion: version(of: policy))
    }
  }

  /// A sum of all that decides how a name is read: the tables of `Data/` and the version of ICU.
  package static let dataVersion: UInt64 = {
    var checksum = Checksum()
    DataTable.forEachTable { checksum.add($0) }
    checksum.add(TableFile.bytes(of: [UInt64(ICU.majorVersion)]).span)
    return checksum.value
  }()

  /// A sum of those tables of `Data/` that are learned.
  package static let modelVersion: UInt64 = {
    var checksum = Checksum()
    for name in DataTable.learnedTables {
      DataTable.withBytes(of: name) { checksum.add($0) }
    }
    return checksum.value
  }()

  /// The version of the format of a file.
  package static var formatVersion: UInt64 { TableFile.version }

  /// A sum of all of a policy on which an index depends.
  package static func version(of policy: Policy) -> UInt64 {
    var words = Scoring.parameters.map { policy.scoring[keyPath: $0.path].bitPattern }
    words.append(policy.scoring.floor.bitPattern)
    words += [policy.partLimit, policy.letterLimit].map { UInt64(bitPattern: Int64($0)) }
    var checksum = Checksum()
    checksum.add(TableFile.bytes(of: words).span)
    return checksum.value
  }
}
