import Foundation
import NameAnatomy
import TestSupport
import Testing
import WatchLists

@testable import Matching

/// The control set: listed names, screened unchanged.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedListsTests {
  #if DEBUG
    static let stride = 40
  #else
    static let stride = 1
  #endif

  @Test(arguments: ["lists/ofac/set_2022-01/sdn.csv", "lists/un/consolidated_2026-02-27.xml"])
  func eachNameHitsItsOwnEntry(path: String) throws {
    let file = SharedData.folder.appendingPathComponent(path).path
    let entries = try WatchList(contentsOf: file).entries
    var policy = Policy.standard
    policy.limit = entries.count
    policy.threshold = 0.999
    let matcher = try Matcher(entries: [entries], policy: policy)
    let own = entries.enumerated().flatMap { number, entry in
      entry.names.filter { $0.quality != .weak }.map { (number, entry, $0) }
    }.enumerated().filter { $0.offset % Self.stride == 0 }.map(\.element)
    let queries = own.map { Query($0.2.written, kind: NameKind($0.1.kind)) }
    let results = matcher.ranking(for: queries, workers: 2)
    for ((_, entry, name), result) in zip(own, results) {
      // A published list has used one identifier twice, so the whole entry is compared.
      let hit = try result.get().first { $0.entry == entry }
      #expect(hit?.score == 1.0, "\(entry.id) \(name.written)")
    }
  }
}
