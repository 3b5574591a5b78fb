import NameAnatomy
import Testing

@testable import Matching

@Suite struct PreparedNameTests {
  static let comparer = try! NameComparer()

  private func prepared(_ name: String, _ kind: NameKind = .person) throws -> PreparedName {
    try #require(
      Self.comparer.prepared(Self.comparer.reader.read(name, kind: kind)).first)
  }

  @Test func rarePartsCountForMore() throws {
    let weights = try prepared("Muhammad Qwartaz").weights
    #expect(weights[0] < weights[1])
    #expect(weights.allSatisfy { $0 > 0.7 && $0 <= 1.2 })
  }

  @Test func weakPartsCountForLittle() throws {
    #expect(try prepared("Sheikh Salim Qwartaz").weights[0] < 0.2)
    #expect(try prepared("Otto von Qwartaz").weights[1] < 0.2)
    #expect(try prepared("FNU Qwartaz Jr").weights == [0, prepared("Qwartaz").weights[0], 0])
    #expect(try prepared("Qwartaz Ltd", .organization).weights[1] < 0.2)
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
