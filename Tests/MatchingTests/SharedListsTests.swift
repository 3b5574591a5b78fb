import Foundation
import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

/// The control set: listed names, screened unchanged.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedListsTests {
  /// A debug build screens a part of each list against that part.
  #if DEBUG
    static let step = 60
  #else
    static let step = 1
  #endif

  @Test(arguments: ["lists/ofac/set_2022-01/sdn.csv", "lists/un/consolidated_2026-02-27.xml"])
  func eachNameHitsItsOwnEntry(path: String) throws {
    let file = SharedData.folder.appendingPathComponent(path).path
    let all = try WatchList(contentsOf: file).entries
    let entries = all.indices.filter { $0 % Self.step == 0 }.map { all[$0] }
    var policy = Policy.standard
    policy.limit = entries.count
    policy.threshold = 0.999
    let matcher = try Matcher(entries: [entries], policy: policy)
    let own = entries.flatMap { entry in
      entry.names.filter { $0.quality != .weak }.map { (entry, $0) }
    }
    let queries = own.map { Query($0.1.written, kind: NameKind($0.0.kind)) }
    let results = matcher.ranking(for: queries, workers: 2)
    for ((entry, name), result) in zip(own, results) {
      // A published list has used one identifier twice, so the whole entry is compared.
      let hit = try result.get().first { $0.entry == entry }
      #expect(hit?.score == 1.0, "\(entry.id) \(name.written)")
    }
  }
}
