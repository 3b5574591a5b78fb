import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct NameScorerTests {
  static let comparer = try! NameComparer()

  private func score(_ one: String, _ two: String, _ kind: NameKind = .person) throws -> Double {
    try Self.comparer.compare(one, two, kind: kind).score.value
  }

  private func randomName(_ names: inout RandomNames) -> (String, NameKind) {
    names.isOne(in: 4) ? (names.organization(), .organization) : (names.person(), .person)
  }

  private func prepared(_ name: (String, NameKind)) throws -> [PreparedName] {
    try Self.comparer.prepared(Self.comparer.reader.read(name.0, kind: name.1))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func aNameScoresOneWithItself(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    for _ in 0..<60 {
      let name = randomName(&names)
      for reading in try prepared(name) {
        #expect(Self.comparer.scorer.score(reading, reading).value == 1, "\(name)")
      }
    }
  }

  @Test(arguments: [
    "סלים ראשידי", "Σαλίμ Ρασίντι", "სალიმ რაშიდი", "Սալիմ", "सलीम राशिदी", "山田 太郎", "김철수",
    "J. R.", "FNU LNU", "Jr", "al-Masri", "ALRASHIDI<<SALIM<YUSUF<A", "Salim Salim Salim",
    "Abd Allah Abd Allah", "van der Berg", "Dr", "𐎠𐎡",
  ])
  func aNameOfAnyScriptScoresOneWithItself(_ name: String) throws {
    for kind in [NameKind.person, .organization, .unknown] {
      for reading in try prepared((name, kind)) {
        #expect(Self.comparer.scorer.score(reading, reading).value == 1)
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func isSymmetric(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    for _ in 0..<60 {
      let one = randomName(&names)
      let other = (names.rewritten(one.0), one.1)
      for first in try prepared(one) {
        for second in try prepared(other) {
          let score = Self.comparer.scorer.score(first, second).value
          let turned = Self.comparer.scorer.score(second, first).value
          #expect(abs(score - turned) < 1e-9, "\(one.0) / \(other.0)")
          #expect(score >= 0 && score <= 1)
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func evidenceSaysWhatTheScoreLacks(seed: UInt64) throws {
    var names = RandomNames(seed: seed)
    for _ in 0..<40 {
      let one = randomName(&names)
      let other = (names.rewritten(one.0), one.1)
      for first in try prepared(one) {
        for second in try prepared(other) {
          let comparison = Self.comparer.scorer.comparison(first, second)
          let costs = comparison.evidence.map(\.cost).reduce(0, +)
          let isNothing = comparison.evidence.contains { $0.finding == .nothingInCommon }
          let expected = isNothing ? 0 : 1 / (1 + costs)
          #expect(abs(comparison.score.value - expected) < 1e-9, "\(one) \(other)")
          #expect(comparison.score.value == Self.comparer.scorer.score(first, second).value)
          #expect(comparison.evidence.allSatisfy { $0.cost >= 0 })
          checkParts(comparison.evidence, first, second)
        }
      }
    }
  }

  /// Every letter of both names stands in one line, unless words were joined.
  private func checkParts(_ evidence: [Evidence], _ query: PreparedName, _ entry: PreparedName) {
    guard !evidence.contains(where: { $0.law == PartLikeness.Law.joined.rawValue }) else {
      return
    }
    let queryParts = evidence.map(\.query).filter { !$0.isEmpty }
    let entryParts = evidence.map(\.entry).filter { !$0.isEmpty }
    #expect(queryParts == query.parts.map(\.description))
    #expect(entryParts.sorted() == entry.parts.map(\.description).sorted())
  }

  @Test(arguments: [
    // What costs less stands first.
    ("Salim Tamimi", "Salim Yusuf Tamimi", "Salim Qorbani Tamimi", "Salim Yusuf Tamimi"),
    ("Salim Tamimi", "Salim Tamimi", "Tamimi Salim", "Salim Tamimi"),
    ("Tamimi Salim", "Salim Tamimi", "Karim Salim", "Salim Tamimi"),
    ("S. Tamimi", "Salim Tamimi", "K. Tamimi", "Salim Tamimi"),
    ("Salim Tamimi", "Salim Tamimi", "S. Tamimi", "Salim Tamimi"),
    ("FNU Salim Tamimi", "Salim Tamimi", "Karim Salim Tamimi", "Salim Tamimi"),
    ("John Harrow", "John Harrow Jr", "John Harrow Sr", "John Harrow Jr"),
    ("John Harrow Junior", "John Harrow Jr", "John Harrow", "John Harrow Jr"),
    ("Nurmuhammad Tamimi", "Nur Muhammad Tamimi", "Nur Tamimi", "Nur Muhammad Tamimi"),
    ("Salim bin Yusuf", "Salim Yusuf", "Yusuf bin Salim", "Salim bin Yusuf"),
    (
      "Salim Qorbonshokhi", "Salim Qorbonshokhi Muhammad", "Salim Muhammad",
      "Salim Qorbonshokhi Muhammad"
    ),
    ("Abdulkarim Tamimi", "Abdul Karim Tamimi", "Karim Tamimi", "Abdul Karim Tamimi"),
    ("Sheikh Salim Tamimi", "Salim Tamimi", "Yusuf Salim Tamimi", "Salim Tamimi"),
    ("Otto Zhobrin", "Otto Zhobrin Plyshva", "Otto Drelgo", "Otto van Plyshva"),
    // All of these are alike; the one that is respelled less stands first.
    ("Yussef Tamimi", "Yusef Tamimi", "Yussef Tamimi", "Youssef Temimi"),
    ("Salim Tamimi", "Salim al-Tamimi", "Saleem Tamimi", "Salim al-Tamimi"),
    // An article that is written to its word is no article that is lacking.
    ("Salim Aljabrin", "Salim al-Jabreen", "Salim Jabrin", "Salim al-Jabrin"),
    // A common name has more spellings than a rare one.
    ("Mohamed Qwartazi", "Muhammad Qwartazi", "Muhammad Kwartazi", "Muhammad Qwartazi"),
    // Of two common names a particle tells more than of two rare ones.
    ("Salim bin Qwartazi", "Salim Qwartazi", "Ahmad bin Salim", "Ahmad Salim"),
    ("Salim al-Qwartazi", "Salim Qwartazi", "Ahmad al-Salim", "Ahmad Salim"),
  ])
  func costsMoreInThisOrder(_ near: String, _ one: String, _ far: String, _ two: String) throws {
    #expect(try score(near, one) > score(far, two))
  }

  @Test(arguments: [
    ("Meridian Bank", "Meridian Bank Ltd", "Ardent Bank", "Meridian Bank Ltd"),
    ("Meridian Bank", "Meridian Trading Bank", "Meridian Bank", "Meridian Trading Orchard"),
    ("Star 701", "Star 00701", "Star 701", "Star 702"),
    ("Banque Meridian", "Bank Meridian", "Trading Meridian", "Bank Meridian"),
  ])
  func organizationsCostMoreInThisOrder(
    _ near: String, _ one: String, _ far: String, _ two: String
  ) throws {
    #expect(try score(near, one, .organization) > score(far, two, .organization))
  }

  /// Costs that stand for themselves are just what the numbers say.
  @Test(
    arguments: [
      ("John Harrow Jr", "John Harrow Sr", \Scoring.generational),
      ("Salim Tamimi", "Tamimi Salim", \Scoring.order),
      ("FNU Salim Tamimi", "Salim Tamimi", \Scoring.placeholder),
      ("Салим Тамими", "Salim Tamimi", \Scoring.transliteration),
    ] as [(String, String, KeyPath<Scoring, Double> & Sendable)])
  func costsWhatTheNumbersSay(
    _ one: String, _ two: String, _ cost: KeyPath<Scoring, Double> & Sendable
  ) throws {
    let expected = 1 / (1 + Scoring.fitted[keyPath: cost])
    #expect(abs(try score(one, two) - expected) < 1e-9)
  }

  @Test func sharesOutWhatContradictsAndWhatIsOmitted() throws {
    let evidence = try Self.comparer.compare(
      "Salim Qorbani Zanki", "Salim Tamimi Drelgo Plyshva", kind: .person
    ).evidence
    let contradictions = evidence.filter { $0.finding == .contradicts }.map(\.cost)
    #expect(contradictions.count == 2 && contradictions.allSatisfy { $0 > 0 })
    let omissions = evidence.filter { $0.finding == .onlyInEntry }.map(\.cost)
    #expect(omissions.count == 1 && omissions.allSatisfy { $0 > 0 })
  }

  @Test func theRarerOfEqualScoresAgreesMore() throws {
    let rare = try #require(prepared(("Qwartaz Zhobrin", .person)).first)
    let common = try #require(prepared(("Muhammad Ahmad", .person)).first)
    let one = Self.comparer.scorer.score(rare, rare)
    let other = Self.comparer.scorer.score(common, common)
    #expect(one.value == other.value)
    #expect(one.isBetter(than: other) == true && other.isBetter(than: one) == false)
    #expect(one.isBetter(than: one) == nil)
  }

  @Test(arguments: [
    ("Salim", "سعيد"), ("Salim", "Karim"), ("Ali Salim", "Omar Karim"), ("K", "Salim"),
    ("S.", "Salim"), ("S. K.", "Salim Karim"),
  ])
  func namesWithNothingInCommonScoreNothing(_ one: String, _ two: String) throws {
    #expect(try score(one, two) == 0)
    #expect(try score(one, two, .organization) == 0)
  }

  @Test func aPartMoreNeverMakesAMatchOfAContradiction() throws {
    #expect(try score("Salim Tamimi", "Salim Yusuf Tamimi") > 0.7)
    #expect(try score("Salim Yusuf Tamimi", "Salim Qorbani Tamimi") < 0.7)
    #expect(try score("Hamza bin Yusuf", "Yusuf bin Hamza") < 0.7)
  }
}
