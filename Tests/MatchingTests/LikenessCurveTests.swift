import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct LikenessCurveTests {
  typealias Law = LikenessCurve.Law

  static let laws = [
    Law(base: 800, perLetter: 390, power: 2), Law(base: 0, perLetter: 596, power: 4),
    Law(base: 1200.5, perLetter: 10, power: 3), Law(base: 500, perLetter: 0, power: 1),
  ]

  @Test(arguments: laws)
  func likenessIsOneWithoutCostAndFallsWithIt(_ law: Law) {
    for length in [0.5, 1, 3.5, 7, 10, 25] {
      #expect(law.likeness(cost: 0, length: length) == 1)
      let likenesses = stride(from: 0.0, through: 20_000, by: 100).map {
        law.likeness(cost: $0, length: length)
      }
      #expect(zip(likenesses, likenesses.dropFirst()).allSatisfy { $0 > $1 }, "\(length)")
      #expect(likenesses.allSatisfy { $0 > 0 && $0 <= 1 }, "\(length)")
    }
  }

  @Test(arguments: laws)
  func likenessIsOneHalfWhereItIsEven(_ law: Law) {
    for length in [0.5, 1, 3.5, 7, 10, 25] {
      #expect(law.likeness(cost: law.even(length: length), length: length) == 0.5)
    }
  }

  @Test(arguments: [
    (Law(base: 1000, perLetter: 0, power: 1), 0.25), (Law(base: 1000, perLetter: 0, power: 2), 0.1),
    (Law(base: 400, perLetter: 200, power: 4), 1 / 82.0),
  ])
  func risesToItsPower(_ law: Law, _ likeness: Double) {
    #expect(abs(law.likeness(cost: 3000, length: 3) - likeness) < 1e-12)
  }

  @Test func lettersBeyondTenBearNoMore() {
    let law = Law(base: 800, perLetter: 390, power: 2)
    #expect(law.even(length: 0) == 800)
    #expect(law.even(length: 4.5) == 800 + 4.5 * 390)
    #expect(law.even(length: 10) == 4700 && law.even(length: 11) == 4700)
  }

  // MARK: Limits

  static let likenesses = [0.01, 0.1, 0.3, 0.5, 0.77, 0.95, 1]

  /// A limit lets through all that is alike enough, and little more.
  @Test(arguments: laws, likenesses)
  func aLimitIsTheLargestCostThatIsAlikeEnough(_ law: Law, _ likeness: Double) {
    let limits = law.limits(forLikeness: likeness)
    for length in 1...14 {
      let even = law.even(length: Double(length))
      let limit = Double(limits[2 * length])
      let next = law.likeness(cost: limit + 1, length: Double(length))
      #expect(next < likeness, "\(length): a limit that is too narrow")
      let rounding = 0.001 * even + 2
      let least = law.likeness(cost: max(0, limit - rounding), length: Double(length))
      #expect(least >= likeness - 1e-9, "\(length): a limit that is too wide")
    }
  }

  @Test(arguments: laws, 0..<10 as Range<UInt64>)
  func everyCostThatIsAlikeEnoughIsWithinTheLimit(_ law: Law, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let likeness = Double.random(in: 0.01...1, using: &random)
      let limits = law.limits(forLikeness: likeness)
      let one = Int.random(in: 1...14, using: &random), two = Int.random(in: 1...14, using: &random)
      let cost = RespellingModel.Cost.random(in: 0...12_000, using: &random)
      let found = law.likeness(cost: Double(cost), length: Double(one + two) / 2)
      if found >= likeness { #expect(cost <= limits[one + two], "\(one) \(two) \(likeness)") }
    }
  }

  @Test func aHigherLikenessHasNoWiderLimit() {
    for law in Self.laws {
      let limits = (1...20).map { law.limits(forLikeness: Double($0) / 20) }
      for length in 0...12 {
        #expect(zip(limits, limits.dropFirst()).allSatisfy { $0[length] >= $1[length] })
      }
    }
  }

  // MARK: The table

  private static let words: [(word: Letters, other: Letters, script: PartDictionary.Script)] = [
    ("mahmoud", "mahmud", .latin), ("محمود", "محمد", .arabic), ("محمود", "mahmud", .latin),
    ("mahmud", "محمود", .arabic),
  ]

  @Test(arguments: words.indices)
  func aLikenessIsThatOfItsScripts(index: Int) {
    let (word, other, script) = Self.words[index]
    let curve = LikenessCurve()
    #expect(curve.likeness(word, other, cost: 0) == 1)
    #expect(curve.likeness(word, other, cost: 500) == curve.likeness(other, word, cost: 500))
    for likeness in Self.likenesses {
      let limits = curve.limits(forLikeness: likeness).limits(word.isArabic, against: script)
      let limit = limits[word.count + other.count]
      #expect(curve.likeness(word, other, cost: limit + 1) < likeness)
      let within = limit - limit / 500 - 20
      if within > 0 { #expect(curve.likeness(word, other, cost: within) >= likeness) }
    }
  }

  @Test func aTruncatedWordIsAsLongAsItIs() {
    let curve = LikenessCurve()
    let head: Letters = "mahm", whole: Letters = "mahmoud", same: Letters = "mehm"
    #expect(
      curve.likeness(ofTruncated: head, whole, cost: 700) == curve.likeness(head, same, cost: 700))
    #expect(
      curve.likeness(ofTruncated: head, whole, cost: 700) < curve.likeness(head, whole, cost: 700))
  }
}
