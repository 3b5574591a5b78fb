import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct RespellingModelTests {
  static let model = RespellingModel()

  @Test(arguments: [
    ("mahmoud", "mahmud", 80), ("ali", "aly", 30), ("khalid", "xalid", 100),
    ("karim", "qarim", 120), ("hasan", "hassan", 40), ("كريم", "karim", 0), ("خالد", "khalid", 0),
    ("محمد", "محمد", 0),
  ])
  func costsWhatItsRowsSay(_ one: String, _ two: String, _ cost: RespellingModel.Cost) {
    let found = Self.model.cost(of: Letters(one), as: Letters(two))
    #expect(found <= cost + 450 && found >= cost, "\(found)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func isSymmetricAndNothingForOneself(seed: UInt64) {
    var names = RandomNames(seed: seed)
    for _ in 0..<30 {
      let words = (0..<2).map { _ in
        names.isOne(in: 2)
          ? names.word(of: "aeioubdhkmnrsşžy1ж", length: 0...8)
          : names.word(of: "ابحدركمنهويء", length: 0...6)
      }.map { Letters($0) }
      let cost = Self.model.cost(of: words[0], as: words[1])
      #expect(cost == Self.model.cost(of: words[1], as: words[0]), "\(words.map(\.text))")
      #expect(cost >= 0)
      for word in words { #expect(Self.model.cost(of: word, as: word) == 0) }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theBestHeadIsNoDearerThanTheWhole(seed: UInt64) {
    var names = RandomNames(seed: seed)
    for _ in 0..<30 {
      let part = Letters(names.word(of: "aeioubdhkmnrs", length: 1...5))
      let whole = Letters(names.word(of: "aeioubdhkmnrs", length: 1...7))
      let cost = Self.model.cost(ofTruncated: part, asHeadOf: whole)
      #expect(cost <= Self.model.cost(of: part, as: whole))
      #expect(Self.model.cost(ofTruncated: part, asHeadOf: part + whole) == 0)
    }
  }
}
