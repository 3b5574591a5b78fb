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

  private func alignment(
    _ name: String, _ other: String, _ kind: NameKind, _ scoring: Scoring
  ) throws -> Alignment? {
    var policy = Policy.standard
    policy.scoring = scoring
    return try NameComparer(policy: policy).alignment(name, other, kind: kind)
  }
}
