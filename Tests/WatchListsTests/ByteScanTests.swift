import TestSupport
import Testing

@testable import WatchLists

/// Searches by words of eight bytes, against searches byte by byte.
@Suite struct ByteScanTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithPlainSearches(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [UInt8] = [0, 0x0A, 0x0B, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5C, 0x61, 0x80, 0xFF]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let range = start..<bytes.count
      for byte in alphabet {
        let found = ByteScan.firstIndex(of: byte, in: bytes.span, range)
        #expect(found == bytes[range].firstIndex(of: byte) ?? bytes.count)
        var places: [Int] = []
        ByteScan.forEachIndex(of: byte, in: bytes.span, range) { places.append($0) }
        #expect(places == range.filter { bytes[$0] == byte })
      }
      let special = bytes[range].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      #expect(ByteScan.stringEnd(in: bytes.span, range) == special ?? bytes.count)
      var line = ByteScan.Line()
      let end = ByteScan.lineEnd(in: bytes.span, range, &line)
      let newline = bytes[range].firstIndex(of: 0x0A)
      #expect(end == newline.map { $0 + 1 })
      let before = bytes[start..<(newline ?? bytes.count)]
      #expect(line.hasNUL == before.contains(0))
      #expect(line.hasQuote == before.contains(0x22))
      #expect(line.hasHighBits == before.contains { $0 >= 0x80 })
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func findsSeparatorsAndTellsTextsApart(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [UInt8] = [0x3A, 0x3B, 0x3C, 0x7B, 0x7C, 0x7D, 0xBB, 0xFC]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let range = Int.random(in: 0...bytes.count, using: &random)..<bytes.count
      let separator = bytes[range].firstIndex { $0 == 0x3B || $0 == 0x7C }
      let found = ByteScan.firstIndex(ofEither: 0x3B, or: 0x7C, in: bytes.span, range)
      #expect(found == separator ?? bytes.count)
      func isEqual(to other: [UInt8]) -> Bool { ByteScan.areEqual(bytes.span, other.span) }
      #expect(isEqual(to: bytes))
      #expect(!isEqual(to: bytes + [0]))
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 0x80
        #expect(!isEqual(to: changed))
      }
    }
  }
}
