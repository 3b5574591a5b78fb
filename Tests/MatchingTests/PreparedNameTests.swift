import NameAnatomy
import Testing

@testable import Matching

@Suite struct PreparedNameTests {
  static let comparer = try! NameComparer()

  private func prepared(_ name: String, _ kind: NameKind = .person) throws -> PreparedName {
    try #require(
      Self.comparer.prepared(Self.comparer.reader.read(name, kind: kind)).first)
  }

  private func weights(_ name: String, _ kind: NameKind = .person) throws -> [Double] {
    let prepared = try prepared(name, kind)
    return prepared.parts.indices.map { prepared.weight(of: $0, .fitted) }
  }

  @Test func rarePartsCountForMore() throws {
    let weights = try weights("Muhammad Qwartaz")
    #expect(weights[0] < weights[1])
    #expect(weights.allSatisfy { $0 > 0.2 && $0 < 2 })
  }

  @Test func weakPartsCountForLittle() throws {
    let plain = try weights("Salim Qwartaz")
    #expect(try weights("Otto von Qwartaz")[1] < plain[0] / 2)
    #expect(try weights("FNU Qwartaz Jr") == [0, plain[1], 0])
    #expect(try weights("Qwartaz Ltd", .organization)[1] < plain[1])
  }

  @Test(arguments: [
    ("Salim", []), ("Salim Tariq", [0..<2]),
    ("Salim Tariq Qorbani", [0..<2, 0..<3, 1..<3]),
    ("Salim Tariq Yusuf Qorbani", [0..<2, 0..<3, 0..<4, 1..<3, 1..<4, 2..<4]),
    ("Salim FNU Qorbani", []), ("Salim Qorbani Jr", [0..<2]), ("S. Qorbani", []),
    ("S. K. Qorbani", [0..<2]),
  ])
  func joinsNeighborsOfOneKind(_ name: String, _ ranges: [Range<Int>]) throws {
    #expect(try prepared(name).joinableRanges == ranges)
  }

  @Test(arguments: [
    ("Salim Tariq", "salimtariq"), ("Salim al-Masri", "salimalmasri"),
    ("سليم المصري", "سليمالمصري"),
  ])
  func writesNeighborsAsOneWord(_ name: String, _ word: String) throws {
    #expect(try prepared(name).joined(0..<2).letters.text == word)
  }

  @Test func keepsNoMorePartsThanThePolicyAllows() throws {
    let name = String(repeating: "salim ", count: 100)
    #expect(try prepared(name).parts.count == Policy.standard.partLimit)
  }
}
