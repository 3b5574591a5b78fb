import NameAnatomy
import Romanization
import TestSupport
import Testing

@testable import Matching

@Suite struct RespellingModelTests {
  static let model = RespellingModel()

  /// A few rows of the form of the table.
  static let small = RespellingModel(
    TableCursor(
      text: """
        latin	V	V	1500
        latin	C	C	3000
        latin	V	C	3200
        latin	V	-	1000
        latin	C	-	2600
        latin	X	X	1800
        latin	ou	u	80
        latin	kh	x	100
        latin	^k	^q	120
        latin	e$	-$	50
        arabic-latin	C	C	3600
        arabic-latin	V	C	3300
        arabic-latin	C	V	3300
        arabic-latin	V	V	3300
        arabic-latin	V	-	700
        arabic-latin	C	-	3200
        arabic-latin	-	C	2900
        arabic-latin	X	X	3000
        arabic-latin	-	V	150
        arabic-latin	خ	kh	0
        arabic-latin	ا	a	0
        arabic-latin	ل	l	0
        arabic-latin	د	d	0
        """))

  @Test(arguments: [
    ("mahmoud", "mahmud", 80), ("khalid", "xalid", 100), ("karim", "qarim", 120),
    ("akram", "aqram", 3000), ("amine", "amin", 50), ("amina", "amin", 1000),
    ("hasan", "hassan", 2600), ("salim", "slaim", 1800), ("خالد", "khalid", 150),
  ])
  func costsWhatItsRowsSay(_ one: String, _ two: String, _ cost: RespellingModel.Cost) {
    #expect(Self.small.cost(of: Letters(one), as: Letters(two)) == cost)
    #expect(Self.small.cost(of: Letters(two), as: Letters(one)) == cost)
  }

  /// What was learned: a spelling of a name is nearer than another name as near by its letters.
  @Test(arguments: [
    ("mahmoud", "mahmud", "mahmad"), ("hussein", "hussain", "hussun"),
    ("kaddour", "qaddur", "maddur"),
    ("youssef", "yusuf", "tusuf"), ("djamel", "jamal", "kamal"), ("خالد", "khalid", "walid"),
    ("قاسم", "kassem", "bassem"), ("شريف", "cherif", "zarif"), ("جميله", "djamila", "kamila"),
  ])
  func knowsLawfulRespellings(_ name: String, _ spelling: String, _ other: String) {
    let costs = [spelling, other].map { Self.model.cost(of: Letters(name), as: Letters($0)) }
    #expect(2 * costs[0] < costs[1], "\(costs)")
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
