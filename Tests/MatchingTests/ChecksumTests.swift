import TestSupport
import Testing

@testable import Matching

@Suite struct ChecksumTests {
  private func sum(_ bytes: [UInt8]) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes.span)
    return checksum.value
  }

  /// Files are read by other processes and on other days.
  @Test func isTheSameEverywhere() {
    #expect(sum([]) == 9_429_301_957_524_930_106)
    #expect(sum([1, 2, 3]) == 14_527_312_296_554_978_859)
  }

  @Test func tellsEveryByte() {
    var random = SplitMix64(seed: 3)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    let whole = sum(bytes)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        #expect(sum(changed) != whole)
      }
    }
  }

  @Test func tellsBlocksThatChangePlaces() {
    var random = SplitMix64(seed: 4)
    let words = (0..<64).map { _ in (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) } }
    let whole = sum(words.flatMap { $0 })
    for (one, two) in [(0, 1), (0, 8), (8, 16), (7, 63)] {
      var changed = words
      changed.swapAt(one, two)
      #expect(sum(changed.flatMap { $0 }) != whole)
    }
  }

  @Test func doesNotDependOnThePieces() {
    let bytes = (0..<256).map { UInt8($0) }
    var pieces = Checksum()
    pieces.add(Array(bytes[..<64]).span)
    pieces.add(Array(bytes[64...]).span)
    #expect(pieces.value == sum(bytes))
  }
}
