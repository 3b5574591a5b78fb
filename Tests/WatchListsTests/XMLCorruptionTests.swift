import TestSupport
import Testing

@testable import WatchLists

/// Each list in XML is read or refused after any accident, in memory that its size bounds.
@Suite struct XMLCorruptionTests {
  private static let files = [
    "un/consolidated.xml", "xml/ofac.xml", "xml/ofac_advanced.xml", "xml/eu.xml",
    "xml/canada.xml", "xml/switzerland.xml", "xml/malaysia.xml", "xml/malaysia_tagged.xml",
  ]

  @Test(.timeLimit(.minutes(2)), arguments: files)
  func survivesDamage(file: String) throws {
    let good = try Fixture.bytes(file)
    var readCount = 0
    for seed in 0..<2_000 as Range<UInt64> {
      let bytes = Corruptions.corrupted(good, seed: seed)
      do {
        var reader = try WatchListReader(ByteSource(bytes, path: "x"), path: "x", limit: 1 << 14)
        while let entry = try reader.next() {
          #expect(!entry.primaryName.written.isEmpty)
          #expect(entry.primaryName.quality == .primary)
          #expect(size(of: entry) < 40 * bytes.count)
        }
        readCount += 1
      } catch {
        // All but what is said of the whole file names a line.
        let words = "\(error)"
        #expect(words.hasPrefix("x:") || words.hasPrefix("x "), "\(words)")
      }
    }
    #expect(readCount > 50)
  }

  /// The bytes of all texts of an entry.
  private func size(of entry: Entry) -> Int {
    let texts =
      entry.names.map(\.written) + entry.titles + entry.positions + entry.programs
      + entry.datesOfBirth + entry.placesOfBirth + entry.nationalities + entry.countries
      + entry.addresses + entry.documents.map(\.written) + entry.references + [entry.remarks]
    return texts.reduce(0) { $0 + $1.utf8.count }
  }
}
