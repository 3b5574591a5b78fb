import Foundation
import Nisba

/// A list that is screened against, with queries for it.
///
/// Published lists come from the files that environment variables name; without them they are left
/// out. Invented ones are always there.
final class BenchmarkList: Sendable {
  /// All lists that there are, the small ones first.
  static let all: [BenchmarkList] =
    [
      published("OFAC", variable: "NISBA_BENCH_OFAC"),
      published("UN", variable: "NISBA_BENCH_UN"),
    ].compactMap { $0 }
    + [invented("100,000 names", count: 100_000), invented("1,000,000 names", count: 1_000_000)]

  /// What the list is called in the output.
  let name: String

  private let source: Source
  private let loaded = Cache()

  private init(name: String, source: Source) {
    self.name = name
    self.source = source
  }

  private enum Source {
    case file(String)
    case invented(count: Int)
  }

  private static func published(_ name: String, variable: String) -> BenchmarkList? {
    ProcessInfo.processInfo.environment[variable].map {
      BenchmarkList(name: name, source: .file($0))
    }
  }

  private static func invented(_ name: String, count: Int) -> BenchmarkList {
    BenchmarkList(name: name, source: .invented(count: count))
  }

  /// Reads or invents the entries.
  func entries() throws -> [Entry] {
    switch source {
    case .file(let path):
      return try WatchList(contentsOf: path).entries
    case .invented(let count):
      var names = try InventedNames()
      return (0..<count).map {
        Entry(
          id: Entry.ID(rawValue: "\($0)"), kind: .person,
          names: [EntryName(names.next(), quality: .primary)])
      }
    }
  }

  /// Makes a matcher anew: what a program pays for before its first query, without a compiled list.
  func makeMatcher(of entries: [Entry]) throws -> Matcher {
    try Matcher(entries: [entries])
  }

  /// Compiles the list to a file of its own.
  func compile() throws -> CompiledFile {
    let folder = FileManager.default.temporaryDirectory
    let identifier = UUID().uuidString
    let path = folder.appendingPathComponent("\(identifier).nisba").path
    switch source {
    case .file(let source):
      try CompiledList.write([WatchList(contentsOf: source)], to: path)
    case .invented:
      // A list is read from a file, as it would be.
      let rows = try entries().map { "\($0.id.rawValue),\($0.primaryName.written),person\n" }
      let csv = folder.appendingPathComponent("\(identifier).csv")
      try ("id,name,kind\n" + rows.joined()).write(to: csv, atomically: false, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: csv) }
      try CompiledList.write([WatchList(contentsOf: csv.path)], to: path)
    }
    return CompiledFile(path: path)
  }

  /// The matcher and 2,000 queries, made once a process: half of them names of the list with a slip,
  /// half others.
  func prepared() throws -> (matcher: Matcher, queries: [Query]) {
    try loaded.value {
      let entries = try entries()
      var names = try InventedNames()
      let step = max(1, entries.count / 1_000)
      var queries: [Query] = []
      for number in 0..<1_000 {
        let entry = entries[number * step % entries.count]
        let kind = NameKind(entry.kind)
        queries.append(Query(names.misspelled(entry.primaryName.written), kind: kind))
        queries.append(Query(names.next(), kind: .person))
      }
      // The file stays mapped when it is removed, and is not removed before.
      let file = try compile()
      let matcher = try withExtendedLifetime(file) { try Matcher(compiled: file.path) }
      return (matcher, queries)
    }
  }

  /// Keeps what was made, for the benchmarks that follow.
  private final class Cache: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: (matcher: Matcher, queries: [Query])?

    func value(
      _ make: () throws -> (matcher: Matcher, queries: [Query])
    ) throws -> (matcher: Matcher, queries: [Query]) {
      try lock.withLock {
        if let kept { return kept }
        let made = try make()
        kept = made
        return made
      }
    }
  }
}

/// A compiled list, which is removed with its last user.
final class CompiledFile: Sendable {
  let path: String

  init(path: String) {
    self.path = path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
