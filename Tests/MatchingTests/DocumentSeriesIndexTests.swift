import Identity
import TestSupport
import Testing
import WatchLists

@testable import Matching

@Suite struct DocumentSeriesIndexTests {
  /// Some hundred ranges of 18,002 documents in all, none next to another.
  private static func stolen() throws -> [DocumentSeries] {
    var random = SplitMix64(seed: 18_002)
    var series: [DocumentSeries] = []
    var rest = 18_002
    var next: [String: Int] = ["AB": 4_000, "XK": 990_000, "": 12_000_000, "P7": 100, "C": 1]
    let prefixes = next.keys.sorted()
    while rest > 0 {
      let count = min(rest, Int.random(in: 1...110, using: &random))
      let prefix = prefixes[Int.random(in: 0..<prefixes.count, using: &random)]
      let from = (next[prefix] ?? 0) + Int.random(in: 1...900, using: &random)
      next[prefix] = from + count
      func padded(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: 8 - digits.count) + digits
      }
      series.append(
        try DocumentSeries(
          issuer: "UTO", type: "passport", prefix: prefix, from: padded(from),
          to: padded(from + count - 1), count: "\(count)"))
      rest -= count
    }
    return series
  }

  private static func numbers(of series: DocumentSeries) -> [String] {
    series.spans.flatMap { span in
      (span.first.value...span.last).map {
        let digits = "\($0)"
        return String(decoding: span.first.letters, as: UTF8.self)
          + String(repeating: "0", count: span.first.width - digits.count) + digits
      }
    }
  }

  @Test func findsEveryStolenDocumentAndNoneBesideThem() throws {
    let series = try Self.stolen()
    #expect((200...600).contains(series.count))
    let index = DocumentSeriesIndex(series)
    var stolen: Set<String> = []
    for (place, range) in series.enumerated() {
      for number in Self.numbers(of: range) {
        #expect(index.ranges(of: number) == [place])
        stolen.insert(number)
      }
    }
    #expect(stolen.count == 18_002)
    for number in stolen {
      guard let serial = SerialNumber(number) else { continue }
      for other in [serial.value &- 1, serial.value + 1] where other < 100_000_000 {
        let digits = "\(other)"
        let neighbor =
          String(decoding: serial.letters, as: UTF8.self)
          + String(repeating: "0", count: max(0, serial.width - digits.count)) + digits
        #expect(index.ranges(of: neighbor).isEmpty == !stolen.contains(neighbor), "\(neighbor)")
      }
      #expect(index.ranges(of: "0" + number).isEmpty)
      #expect(index.ranges(of: "Q" + number).isEmpty)
      #expect(index.ranges(of: String(number.dropLast())).isEmpty)
    }
  }

  /// Ranges that overlap, hold each other and are the same, against a look at each.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func findsAllThatOverlap(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var series: [DocumentSeries] = []
    for _ in 0..<Int.random(in: 1...700, using: &random) {
      let from = Int.random(in: 1_000...9_000, using: &random)
      let longest = Bool.random(using: &random) ? 20 : 9_999 - from
      let to = from + Int.random(in: 0...longest, using: &random)
      let prefix = ["", "A", "B1"][Int.random(in: 0..<3, using: &random)]
      series.append(try DocumentSeries(prefix: prefix, from: "\(from)", to: "\(to)"))
    }
    let index = DocumentSeriesIndex(series)
    for _ in 0..<300 {
      let prefix = ["", "A", "B1", "B"][Int.random(in: 0..<4, using: &random)]
      let number = "\(prefix)\(Int.random(in: 900...10_100, using: &random))"
      let expected = series.indices.filter { series[$0].contains(number) }
      #expect(index.ranges(of: number) == expected, "\(number)")
    }
  }

  @Test func nestedRangesAreAllFound() throws {
    let series = try (0..<3_000).map {
      try DocumentSeries(from: "\(100_000 + $0)", to: "\(900_000 - $0)")
    }
    let index = DocumentSeriesIndex(series)
    #expect(index.ranges(of: "500000").count == 3_000)
    #expect(index.ranges(of: "899500").count == 501)
    #expect(index.ranges(of: "100000") == [0])
    #expect(index.ranges(of: "900001") == [])
    #expect(DocumentSeriesIndex([]).ranges(of: "1") == [])
  }

  @Test(arguments: [
    ("ABOO0150", "", []),  // two slips
    ("AB0O0150", "AB000150", [0]), ("AB00015O", "AB000150", [0]), ("A8000150", "AB000150", [0]),
    ("ABI00150", "", []), ("AB000I50", "AB000150", [0]), ("ABQ00150", "AB000150", [0]),
    ("5Z000007", "SZ000007", [1]), ("SZ00000Z", "SZ000002", [1]), ("5Z000002", "SZ000002", [1]),
    ("S2000002", "SZ000002", [1]), ("AB000250", "", []),
  ])
  func findsWhatIsMisread(_ number: String, read: String, ranges: [Int]) throws {
    let index = DocumentSeriesIndex([
      try DocumentSeries(prefix: "AB", from: "000100", to: "000199"),
      try DocumentSeries(prefix: "SZ", from: "000001", to: "000009"),
    ])
    #expect(index.ranges(of: number).isEmpty)
    #expect(index.near(number).map(\.range) == ranges)
    #expect(index.near(number).first?.number ?? "" == read)
  }
}
