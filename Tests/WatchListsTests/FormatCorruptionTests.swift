import TestSupport
import Testing

@testable import WatchLists

/// Each reader of a format, fed with damaged copies of its fixture, reads entries or says where it fails.
@Suite struct FormatCorruptionTests {
  private static let files = [
    "csl.csv", "eu_1_1.csv", "eu_1_0.csv", "ofsi.csv", "uk_sanctions.csv", "dfat.csv", "bis.txt",
    "targets.simple.csv", "parsed.csv", "alt.csv", "entities.ftm.json", "senzing.json",
  ]

  @Test(.timeLimit(.minutes(5)), arguments: files)
  func survivesDamage(_ file: String) throws {
    let fixture = try Fixture.bytes("tables/" + file)
    for seed in 0..<2_000 as Range<UInt64> {
      let bytes = Corruptions.corrupted(fixture, seed: seed)
      do {
        let list = try list(bytes, path: "x", limit: 8_192)
        #expect(!list.entries.isEmpty)
        #expect(list.entries.allSatisfy { $0.primaryName.quality == .primary })
        #expect(list.refusals.allSatisfy { $0.path == "x" && $0.line > 0 })
      } catch {
        #expect("\(error)".hasPrefix("x"), "\(file) \(seed)")
      }
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func survivesDamagedArrays() throws {
    let lines = try Fixture.bytes("tables/entities.ftm.json").split(separator: .newline)
    let fixture = [UInt8(ascii: "[")] + lines.joined(separator: [.comma]) + [UInt8(ascii: "]")]
    for seed in 0..<2_000 as Range<UInt64> {
      do {
        _ = try list(Corruptions.corrupted(fixture, seed: seed), path: "x", limit: 8_192)
      } catch {
        #expect("\(error)".hasPrefix("x"), "\(seed)")
      }
    }
  }
}
