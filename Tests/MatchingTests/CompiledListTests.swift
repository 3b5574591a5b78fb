import Foundation
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct CompiledListTests {
  #if DEBUG
    static let seeds = 0..<3 as Range<UInt64>
    static let sizes = (entries: 30, queries: 20)
  #else
    static let seeds = 0..<20 as Range<UInt64>
    static let sizes = (entries: 120, queries: 80)
  #endif

  // MARK: What a file gives back

  @Test(arguments: seeds)
  func givesTheHitsOfItsSources(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    let lists = try (0..<3).map { number in
      try TemporaryList.list(
        "list \(number)", names.identifiedEntries(count: Self.sizes.entries / 3))
    }
    let entries = lists.flatMap(\.entries)
    let queries =
      names.queries(for: entries, count: Self.sizes.queries)
      + names.identifiedQueries(for: entries, count: Self.sizes.queries)
    let file = try TemporaryList(lists)
    for matchesWeakAliases in [true, false] {
      var policy = Policy.standard
      policy.threshold = 0.5
      policy.matchesWeakAliases = matchesWeakAliases
      let matcher = try Matcher(lists, policy: policy)
      let compiled = try Matcher(CompiledList(contentsOf: file.path), policy: policy)
      let expected = matcher.hits(for: queries, workers: 1)
      let found = compiled.hits(for: queries, workers: 2)
      for (query, (expected, found)) in zip(queries, zip(expected, found)) {
        let (expected, found) = (try expected.get(), try found.get())
        #expect(found.map(\.list) == expected.map(\.list), "\(query)")
        #expect(found.map(\.entry) == expected.map(\.entry), "\(query)")
        #expect(found.map(\.name) == expected.map(\.name), "\(query)")
        #expect(found.map(\.score) == expected.map(\.score), "\(query)")
        #expect(found.map(\.identity) == expected.map(\.identity), "\(query)")
        #expect(
          found.map { $0.evidence.map(\.description) }
            == expected.map { $0.evidence.map(\.description) }, "\(query)")
      }
    }
  }

  @Test func keepsAllOfAnEntryAndOfAList() throws {
    let entry = Entry(
      id: "é7", kind: .aircraft,
      names: [
        EntryName("Абу Умар", quality: .primary), EntryName("Abu Umar", quality: .strong),
        EntryName("", quality: .weak),
      ],
      titles: ["Dr", "Mullah"], positions: ["a"], programs: ["SDGT", ""], remarks: "long\n\u{0}",
      gender: .male, datesOfBirth: ["1960", "circa 1961"], placesOfBirth: ["b"],
      nationalities: ["c"], countries: ["d", "e", "f"], addresses: ["g"], documents: ["h"],
      line: 1 << 40)
    let entries = Entry.Kind.allCases.map { kind in
      Entry(id: "", kind: kind, names: [EntryName("A", quality: .primary)], gender: .female)
    }
    var lists = try [
      TemporaryList.list("first", [entry] + entries), TemporaryList.list("second", [entry]),
    ]
    lists[0].refusalCount = 12
    lists[0].date = "2024-02-29"
    lists[0].format = .un
    let file = try TemporaryList(lists)
    let compiled = try CompiledList(contentsOf: file.path)
    #expect(compiled.lists == lists.map(\.summary))
    #expect(compiled.lists[0].entryCount == 8)
    #expect(compiled.lists[0].nameCount == 10)
    #expect(try compiled.watchLists() == lists)
  }

  @Test func keepsListsWithoutAnEntry() throws {
    let entry = Entry(id: "1", kind: .person, names: [EntryName("Salim Omar", quality: .primary)])
    let empty = try TemporaryList.list("empty", [])
    for lists in [[], [empty], [empty, try TemporaryList.list("one", [entry]), empty]] {
      let file = try TemporaryList(lists)
      let matcher = try Matcher(CompiledList(contentsOf: file.path))
      let hits = try matcher.hits(for: Query("Salim Omar"))
      #expect(hits.map(\.list) == (lists.count == 3 ? [1] : []))
    }
  }

  @Test func writesTheSameBytesAgain() throws {
    let one = try TemporaryList.small(), two = try TemporaryList.small()
    #expect(try one.bytes() == two.bytes())
    var names = RandomNames(seed: 6)
    let list = try TemporaryList.list("list", names.entries(count: 80))
    try CompiledList.write([list], to: one.path, workers: 1)
    try CompiledList.write([list], to: two.path, workers: 3)
    #expect(try one.bytes() == two.bytes())
  }

  @Test func doesNotDisturbWhoeverHasTheOldFileOpen() throws {
    let file = try TemporaryList.small()
    let matcher = try Matcher(CompiledList(contentsOf: file.path))
    let before = try matcher.hits(for: Query("Salim Omar")).map(\.entry)
    try CompiledList.write([], to: file.path)
    #expect(try matcher.hits(for: Query("Salim Omar")).map(\.entry) == before)
    #expect(try CompiledList(contentsOf: file.path).lists.isEmpty)
  }

  // MARK: What is refused

  @Test func refusesEveryOtherLength() throws {
    let file = try TemporaryList.small()
    let bytes = try file.bytes()
    let directory = 64 * (1 + (TableFile.headerSize + 60 * TableFile.rowSize) / 64)
    var lengths = Set(0..<TableFile.headerSize + 2)
    lengths.formUnion([directory, bytes.count / 2, bytes.count - 64, bytes.count - 1])
    for length in stride(from: 0, to: bytes.count, by: 997) { lengths.insert(length) }
    for length in lengths.sorted() {
      try file.write(Array(bytes[..<length]))
      let error = #expect(throws: CompiledListError.self) {
        try CompiledList(contentsOf: file.path)
      }
      switch error {
      case .foreign: #expect(length == 0 || length < TableFile.mark.count)
      case .cut(_, _, let found): #expect(found == length)
      default: Issue.record("\(length): \(String(describing: error))")
      }
    }
    try file.write(bytes + [UInt8](repeating: 0, count: 64))
    #expect(
      throws: CompiledListError.cut(
        path: file.path, expected: bytes.count, found: bytes.count + 64)
    ) { try CompiledList(contentsOf: file.path) }
  }

  @Test func refusesEveryOtherByte() throws {
    let file = try TemporaryList.small()
    let bytes = try file.bytes()
    var random = SplitMix64(seed: 7)
    let places =
      Array(0..<TableFile.headerSize)
      + (0..<500).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
    for place in places {
      var changed = bytes
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      try file.write(changed)
      #expect(throws: CompiledListError.self, "byte \(place)") {
        try CompiledList(contentsOf: file.path)
      }
    }
  }

  /// A file whose checksums hold, but whose content is another: what opens is searched, and nothing
  /// outside of it is read. It may end the process, but in no other way than by a check of ours.
  @Test func refusesTablesThatKernelsCannotTrust() throws {
    let file = try TemporaryList.small()
    let bytes = try file.bytes()
    var random = SplitMix64(seed: 11)
    let rowCount = Int(try TableFile.Header(of: MappedFile(path: file.path)).tableCount)
    // Each word of each row of the directory: places, counts and sizes.
    for row in 0..<rowCount {
      for word in 0..<3 {
        let place = TableFile.headerSize + row * TableFile.rowSize + 8 * word
        for value in [0, UInt64.random(in: 0...UInt64.max, using: &random), 1 << 63] {
          var changed = bytes
          for byte in 0..<8 {
            changed[place + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
          }
          guard changed != bytes else { continue }
          try file.write(TemporaryList.resealed(changed))
          _ = try? CompiledList(contentsOf: file.path).watchLists()
        }
      }
    }
    // Beginnings of lists, masks, skeletons, letters.
    var refused = 0
    for _ in 0..<200 {
      var changed = bytes
      let place = Int.random(
        in: TableFile.contentStart(tableCount: rowCount)..<bytes.count, using: &random)
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      try file.write(TemporaryList.resealed(changed))
      do {
        _ = try CompiledList(contentsOf: file.path).watchLists()
      } catch {
        refused += 1
      }
    }
    #expect(refused > 40)
  }

  @Test(arguments: [
    [], Array("name\nSalim\n".utf8), Array("NISBA".utf8), [0x89, 0x50, 0x4E, 0x47],
  ])
  func refusesWhatIsNoCompiledList(bytes: [UInt8]) throws {
    let file = try TemporaryList.small()
    try file.write(bytes)
    #expect(throws: CompiledListError.foreign(path: file.path)) {
      try CompiledList(contentsOf: file.path)
    }
    #expect(!CompiledList.isCompiled(file.path))
  }

  @Test func refusesOtherVersions() throws {
    let file = try TemporaryList.small()
    let bytes = try file.bytes()
    // The version of the format, and that of the tables.
    for word in [1, 4] {
      var changed = bytes
      changed[8 * word] ^= 1
      try file.write(TemporaryList.resealed(changed))
      let error = #expect(throws: CompiledListError.otherVersion(path: file.path)) {
        try CompiledList(contentsOf: file.path)
      }
      #expect(
        error?.description
          == "\(file.path): made by another version of Nisba; compile the lists anew")
    }
  }

  @Test func refusesOtherPolicies() throws {
    let file = try TemporaryList.small()
    let compiled = try CompiledList(contentsOf: file.path)
    let changes: [(inout Policy) -> Void] = [
      { $0.partLimit -= 1 }, { $0.letterLimit += 1 }, { $0.scoring.floor += 0.01 },
      { $0.scoring.person.omission += 0.01 }, { $0.scoring.particle.aligned += 0.01 },
    ]
    for change in changes {
      var policy = Policy.standard
      change(&policy)
      #expect(throws: CompiledListError.otherPolicy(path: file.path)) {
        try Matcher(compiled, policy: policy)
      }
    }
    var policy = Policy.standard
    policy.threshold = 0.2
    policy.limit = 3
    policy.matchesWeakAliases = false
    policy.scansAll = true
    _ = try Matcher(compiled, policy: policy)
  }

  @Test func saysWhereItCannotWrite() throws {
    let file = try TemporaryList.small()
    let folder = (file.path as NSString).deletingLastPathComponent
    for (path, reason) in [
      (folder, "is a directory"), ("/dev/null", "not a regular file"),
      (folder + "/none/list.nisba", "No such file or directory"),
    ] {
      #expect(throws: CompiledListError.cannotCreate(path: path, reason: reason)) {
        try CompiledList.write([], to: path)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["list.nisba"])
  }

  @Test func saysWhatCannotBeRead() throws {
    let error = #expect(throws: CompiledListError.self) {
      try CompiledList(contentsOf: "/none.nisba")
    }
    #expect(error?.description == "/none.nisba: cannot be opened: No such file or directory")
    #expect(throws: CompiledListError.cannotRead(path: "/dev/null", reason: "not a regular file")) {
      try CompiledList(contentsOf: "/dev/null")
    }
    #expect(!CompiledList.isCompiled("/none.nisba"))
  }
}

/// A compiled list in a folder of its own, which goes away with it.
final class TemporaryList {
  let path: String
  private let folder: URL

  init(_ lists: [WatchList]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nisba-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("list.nisba").path
    try CompiledList.write(lists, to: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// A list that was read from no file.
  static func list(_ name: String, _ entries: [Entry]) throws -> WatchList {
    WatchList(
      WatchList.Summary(
        name: name, path: "\(name).csv", format: .csv, date: nil, byteCount: 99,
        entryCount: entries.count, nameCount: 0, refusalCount: 0),
      entries: entries)
  }

  /// A few entries.
  static func small() throws -> TemporaryList {
    var names = RandomNames(seed: 5)
    let salim = Entry(id: "S", kind: .person, names: [EntryName("Salim Omar", quality: .primary)])
    return try TemporaryList([list("small", [salim] + names.entries(count: 12))])
  }

  /// The bytes of a file of which one table, counted from 0, is filled with a byte.
  static func filled(_ bytes: [UInt8], table: Int, with byte: UInt8) -> [UInt8] {
    var bytes = bytes
    func word(_ place: Int) -> Int {
      (0..<8).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let row = TableFile.headerSize + TableFile.rowSize * table
    let start = word(row)
    for place in start..<start + word(row + 8) * word(row + 16) { bytes[place] = byte }
    return resealed(bytes)
  }

  /// Bytes with checksums that hold, as a forger would make them.
  static func resealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    func word(_ number: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[8 * number + $1]) << UInt64(8 * $1) }
    }
    func sum(_ range: Range<Int>) -> UInt64 {
      var checksum = Checksum()
      checksum.add(Array(bytes[range]).span)
      return checksum.value
    }
    func set(_ number: Int, _ value: UInt64) {
      for byte in 0..<8 {
        bytes[8 * number + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
      }
    }
    let start = TableFile.contentStart(tableCount: Int(word(6)))
    set(7, sum(TableFile.headerSize..<start))
    set(8, sum(start..<bytes.count))
    set(15, sum(0..<TableFile.headerSize - 8))
    return bytes
  }
}
