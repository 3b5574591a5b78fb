import NameAnatomy
import WatchLists

/// The entries of all lists of a matcher, as they were given or as a compiled list has them.
///
/// What a search asks of an entry lies in flat tables; the entry itself is made of its bytes when it is
/// a hit.
struct EntryStore: Sendable {
  private enum Entries: Sendable {
    case given([Entry])
    case coded(FlatLists<UInt8>)
  }

  private static let kindCodes: [NameKind] = [.person, .organization, .place, .vessel, .unknown]

  /// Keeps the tables.
  private let arena: FlatArena
  private let kinds: FlatTable<UInt8>
  /// The first entry of each list, and where those of the last end.
  private let firstEntries: FlatTable<UInt32>
  private let entries: Entries

  /// The entries of lists, in order.
  init(_ lists: [[Entry]]) {
    arena = FlatArena()
    var firstEntries: [UInt32] = [0]
    var entries: [Entry] = []
    entries.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists {
      entries += list
      firstEntries.append(UInt32(entries.count))
    }
    kinds = FlatTable(entries.map { Self.code(of: NameKind($0.kind)) }, in: arena)
    self.firstEntries = FlatTable(firstEntries, in: arena)
    self.entries = .given(entries)
  }

  private static func code(of kind: NameKind) -> UInt8 {
    guard let code = kindCodes.firstIndex(of: kind) else {
      preconditionFailure("no code for \(kind)")
    }
    return UInt8(code)
  }

  /// How many entries there are.
  var count: Int { kinds.count }

  /// How many lists there are.
  var listCount: Int { firstEntries.count - 1 }

  /// The kind that the names of an entry are read as.
  func kind(of entry: Int) -> NameKind { Self.kindCodes[Int(kinds[entry])] }

  /// The number of the list that an entry stands on.
  func list(of entry: Int) -> Int {
    // The last list that begins at the entry or before it; those before may be empty.
    var lower = 0, upper = listCount
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(firstEntries[middle]) <= entry { lower = middle } else { upper = middle }
    }
    return lower
  }

  /// The entries of a list.
  func entries(of list: Int) -> Range<Int> {
    Int(firstEntries[list])..<Int(firstEntries[list + 1])
  }

  /// An entry, by its number in all lists.
  subscript(entry: Int) -> Entry {
    do {
      return try self.entry(entry)
    } catch {
      preconditionFailure("the compiled list is damaged: entry \(entry)")
    }
  }

  /// An entry; throws where a compiled list has something else in its place.
  func entry(_ entry: Int) throws(ByteReader.Malformed) -> Entry {
    switch entries {
    case .given(let entries): return entries[entry]
    case .coded(let lists):
      var reader = ByteReader(lists, entry)
      return try EntryCode.entry(&reader)
    }
  }
}

// MARK: Files

extension EntryStore {
  /// Returns the store with its entries as bytes, which can be written; `nil` where they are more
  /// than 4 GiB.
  func coded() -> EntryStore? {
    guard case .given(let entries) = entries else { return self }
    let arena = FlatArena()
    var starts: [UInt32] = [0]
    starts.reserveCapacity(entries.count + 1)
    var writer = ByteWriter()
    for entry in entries {
      EntryCode.write(entry, to: &writer)
      guard let end = UInt32(exactly: writer.bytes.count) else { return nil }
      starts.append(end)
    }
    let lists = FlatLists(
      starts: FlatTable(starts, in: arena), elements: FlatTable(writer.bytes, in: arena))
    return EntryStore(
      arena: arena, kinds: FlatTable(kinds.indices.map { kinds[$0] }, in: arena),
      firstEntries: FlatTable(firstEntries.indices.map { firstEntries[$0] }, in: arena),
      entries: .coded(lists))
  }

  private init(
    arena: FlatArena, kinds: FlatTable<UInt8>, firstEntries: FlatTable<UInt32>, entries: Entries
  ) {
    self.arena = arena
    self.kinds = kinds
    self.firstEntries = firstEntries
    self.entries = entries
  }

  /// Adds the tables to a file.
  ///
  /// - Precondition: the entries are coded.
  func write(to file: inout TableWriter) {
    guard case .coded(let lists) = entries else { preconditionFailure("the entries are not coded") }
    file.add(firstEntries)
    file.add(kinds)
    file.add(lists)
  }

  /// Takes the tables of a file.
  init(_ file: inout TableReader) throws(CompiledListError) {
    arena = file.arena
    firstEntries = try file.table()
    kinds = try file.table()
    try file.check(firstEntries.isRising(to: kinds.count))
    entries = .coded(try file.lists(count: kinds.count))
  }
}
