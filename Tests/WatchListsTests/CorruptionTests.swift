import TestSupport
import Testing

@testable import WatchLists

/// Damaged files are read or refused; they never crash or hang a reader.
@Suite struct CorruptionTests {
  @Test(arguments: 0..<5, 0..<10 as Range<UInt64>)
  func survivesDamagedLists(sample: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed &* 5 &+ UInt64(sample))
    for _ in 0..<40 {
      let bytes = Corruptions.corrupted(
        Array(StreamingTests.samples[sample].1.prefix(4_000)), using: &random)
      do {
        var reader = try WatchListReader(ByteSource(bytes, path: "x"), path: "x", limit: 512)
        var last = 0
        while let entry = try reader.next() {
          #expect(entry.line >= last)
          #expect(!entry.primaryName.written.isEmpty)
          last = entry.line
        }
        #expect(reader.entryCount > 0)
      } catch {
        #expect("\(error)".hasPrefix("x"))
      }
    }
  }

  @Test(arguments: [QueryFormat?.none, .text, .csv, .tsv, .jsonLines], 0..<5 as Range<UInt64>)
  func survivesDamagedQueries(format: QueryFormat?, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for sample in [0, 1, 4] {
      for _ in 0..<20 {
        let bytes = Corruptions.corrupted(
          Array(StreamingTests.samples[sample].1.prefix(3_000)), using: &random)
        do {
          let items = try queries(bytes, path: "x", format: format, limit: 512)
          let lineCount = bytes.count { $0 == .newline } + 1
          #expect(items.count <= lineCount)
        } catch {
          #expect("\(error)".hasPrefix("x"))
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func survivesNoise(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet =
      Array("<>&\"',;|\t\r\n{}[]:\\u0- name".utf8) + [0, 0x1A, 0xEF, 0xBB, 0xBF, 0xC3, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      do { _ = try list(bytes) } catch { #expect(error is WatchListError) }
      do { _ = try queries(bytes) } catch { #expect(error is WatchListError) }
    }
  }

  /// Of rows that are well-formed themselves, a damaged one takes none but itself away.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func oneDamagedLineLosesNoOther(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var lines = (0..<60).map { "\($0),\"N, \"\"x\"\"\",\($0 % 2 == 0 ? "" : "\"\"")" }
    let victim = Int.random(in: 0..<60, using: &random)
    var line = Array(lines[victim].utf8)
    let letters = Array("\",x ".utf8)
    for _ in 0..<2 {
      let letter = letters[Int.random(in: 0..<letters.count, using: &random)]
      line.insert(letter, at: Int.random(in: 0..<line.count, using: &random))
    }
    lines[victim] = String(decoding: line, as: UTF8.self)
    let read = try list("id,name,dob\n" + lines.joined(separator: "\n"))
    let ids = Set(read.entries.map(\.id.rawValue))
    let lost = (0..<60).filter { $0 != victim && !ids.contains("\($0)") }
    #expect(lost.isEmpty, "\(lines[victim])")
  }
}
