import Identity
import WatchLists

/// The entries of all lists by the numbers of their documents.
///
/// A number is kept as a sum of its letters; what two numbers with one sum have in common is for the
/// comparison of the documents to tell. The tables may be those of a compiled list.
struct DocumentIndex: Sendable {
  /// Keeps the tables.
  private let arena: FlatArena
  /// The sums of the numbers in rising order, and the entry of each.
  private let keys: FlatTable<UInt64>
  private let entries: FlatTable<Int32>

  /// Indexes the documents of entries, by their numbers in order.
  ///
  /// - Complexity: O(*n* log *n*) for *n* documents.
  init(_ entries: some Sequence<Entry>) {
    var pairs: [(key: UInt64, entry: Int32)] = []
    for (number, entry) in entries.enumerated() {
      let keys = Set(entry.documents.compactMap(\.lookupKey).map(Self.sum))
      for key in keys.sorted() { pairs.append((key, Int32(number))) }
    }
    pairs.sort { $0 < $1 }
    arena = FlatArena()
    keys = FlatTable(pairs.map(\.key), in: arena)
    self.entries = FlatTable(pairs.map(\.entry), in: arena)
  }

  /// Returns the entries that may have one of some documents, each once, in their order.
  ///
  /// - Complexity: O(log *n*) for *n* documents that are indexed, for each document.
  func entries(of documents: [IdentityDocument]) -> [Int32] {
    var found: Set<Int32> = []
    for key in Set(documents.compactMap(\.lookupKey)).map(Self.sum) {
      for place in keys.lowerBound(of: key)..<keys.count {
        if keys[place] != key { break }
        found.insert(entries[place])
      }
    }
    return found.sorted()
  }

  /// The FNV-1a sum of a number, the same on every machine.
  private static func sum(_ key: String) -> UInt64 {
    key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

// MARK: Files

extension DocumentIndex {
  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(keys)
    file.add(entries)
  }

  /// Takes the tables of a file that has so many entries.
  init(_ file: inout TableReader, entryCount: Int) throws(CompiledListError) {
    arena = file.arena
    keys = try file.table()
    entries = try file.table(count: keys.count)
    try file.check(entries.indices.allSatisfy { 0..<entryCount ~= Int(entries[$0]) })
  }
}
