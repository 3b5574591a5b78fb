import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct AlignmentTermsTests {
  private static let pairs = [
    ("Usama bin Ladin", "Osama bin Muhammad bin Awad bin Laden", NameKind.person),
    ("Abu Omar al-Baghdadi", "Omar al-Shishani", .person), ("J Smith Jr", "John Smith Sr", .person),
    ("Ladin Usama", "Usama bin Ladin", .person), ("FNU Karim", "Abdul Karim", .person),
    ("Bank of Aleppo Ltd", "Halab Trading Company", .organization),
    ("Company 12 LLC", "Company 13", .organization), ("Otto Drelgo", "Karim Plyshva", .person),
    ("Salim Qorbani", "Salim Trading Company", .unknown), ("Salim Qorbani", "Salim", .person),
  ]

  /// Costs under other numbers are those of an alignment that was made under them, wherever the same
  /// parts are aligned.
  @Test(arguments: pairs)
  func costsUnderOtherNumbersAreThoseOfAnotherAlignment(
    _ name: String, _ other: String, _ kind: NameKind
  ) throws {
    let terms = try #require(try alignment(name, other, kind, .start)).terms
    for parameter in Scoring.parameters where !parameter.isOfParts {
      var scoring = Scoring.start
      scoring[keyPath: parameter.path] *= 1.01
      let anew = try #require(try alignment(name, other, kind, scoring))
      #expect(terms.costs(scoring).total == anew.costs, "\(parameter.name)")
      #expect(terms.hasAgreement == anew.terms.hasAgreement)
    }
  }

  @Test(arguments: pairs)
  func theLinesOfTheEvidenceAddUpToTheCosts(
    _ name: String, _ other: String, _ kind: NameKind
  ) throws {
    let alignment = try #require(try alignment(name, other, kind, .start))
    let sum = alignment.evidence().reduce(0) { $0 + $1.cost }
    #expect(abs(sum - alignment.costs) < 0.000001)
  }

  /// As a given name, *Salim* tells little of a family.
  @Test func anAgreementCountsLessBetweenHeadAndEnd() throws {
    let inPlace = try #require(try alignment("Salim", "Salim Qorbani", .person, .fitted))
    let displaced = try #require(try alignment("Salim", "Qorbani Salim", .person, .fitted))
    #expect(inPlace.score > displaced.score)
    let weight = displaced.terms.costs(.fitted).agreement / inPlace.terms.costs(.fitted).agreement
    #expect(abs(weight - Scoring.fitted.displaced) < 0.000001)
  }

  @Test func aWholeNameThatIsTurnedIsDisplacedNowhere() throws {
    let turned = try #require(try alignment("Salim Qorbani", "Qorbani Salim", .person, .fitted))
    let plain = try #require(try alignment("Salim Qorbani", "Salim Qorbani", .person, .fitted))
    #expect(turned.terms.costs(.fitted).agreement == plain.terms.costs(.fitted).agreement)
    #expect(turned.costs == Scoring.fitted.order)
  }

  @Test func bodiesHaveNoHead() throws {
    let names = [("Salim", "Salim Qorbani"), ("Salim", "Qorbani Salim")]
    let scores = try names.map { try alignment($0.0, $0.1, .organization, .fitted)?.score }
    #expect(scores[0] == scores[1])
  }

  /// Of those who share the single name of an entry, most are others.
  @Test func aListedNameOfOnePartProvesLess() throws {
    let names = [("Salim Qorbani", "Salim"), ("Salim", "Salim Qorbani"), ("Salim", "Salim")]
    let isLess = try names.map { name, other in
      let listed = try #require(try alignment(name, other, .person, .fitted, isListed: true))
      let free = try #require(try alignment(name, other, .person, .fitted))
      return listed.score < free.score
    }
    #expect(isLess == [true, false, false])
  }

  @Test func aPersonIsFarFromABody() throws {
    let (person, body) = ("Salim Qorbani", "Salim Trading Company")
    let apart = try #require(try alignment(person, body, .unknown, .fitted))
    let alike = try #require(try alignment(person, body, .organization, .fitted))
    #expect(abs(apart.costs - Scoring.fitted.otherKind * alike.costs) < 0.000001)
    #expect(apart.evidence().contains { $0.finding == .otherKind && $0.cost > 0 })
    #expect(!alike.evidence().contains { $0.finding == .otherKind })
  }

  private func alignment(
    _ name: String, _ other: String, _ kind: NameKind, _ scoring: Scoring, isListed: Bool = false
  ) throws -> Alignment? {
    var policy = Policy.standard
    policy.scoring = scoring
    return try NameComparer(policy: policy).alignment(
      name, other, kind: kind, isListed: isListed)
  }
}
