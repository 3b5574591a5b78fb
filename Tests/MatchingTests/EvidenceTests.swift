import NameAnatomy
import Testing

@testable import Matching

@Suite struct EvidenceTests {
  static let comparer = try! NameComparer()

  @Test(arguments: [
    ("Salim Qorbani", "Salim Qorbani", ["agrees salim", "agrees qorbani"]),
    ("Salim Qorbani", "Salim", ["agrees salim", "only in query qorbani"]),
    ("Salim", "Salim Qorbani", ["agrees salim", "only in entry qorbani"]),
    ("Salim Qorbani", "Salim Zanki", ["agrees salim", "contradicts qorbani ~ zanki"]),
    (
      "Salim Qorbani", "Qorbani Salim",
      ["agrees salim", "agrees qorbani", "order"]
    ),
    (
      "S. Qorbani", "Salim Qorbani",
      ["alike s ~ salim (initial)", "agrees qorbani", "may be chance"]
    ),
    (
      "Mehmet Qorbani", "Muhammad Qorbani",
      ["alike mehmet ~ muhammad", "agrees qorbani", "may be chance"]
    ),
    ("Salim al-Masri", "Salim Masri", ["agrees salim", "alike al-masri ~ masri"]),
    ("Salim", "Karim", ["contradicts salim ~ karim", "nothing in common"]),
  ])
  func saysWhatEachPartIsWorth(_ one: String, _ two: String, _ lines: [String]) throws {
    let evidence = try Self.comparer.compare(one, two, kind: .person).evidence
    #expect(evidence.count == lines.count, "\(evidence)")
    for (found, expected) in zip(evidence, lines) {
      #expect(found.description.hasPrefix(expected), "\(found)")
    }
  }

  @Test func namesThePriceOfALine() throws {
    let evidence = try Self.comparer.compare("Salim Qorbani", "Qorbani Salim", kind: .person)
      .evidence
    let order = Score(Scoring.fitted.order)
    #expect(evidence.last?.description == "order, cost \(order)")
    #expect(evidence.first?.description == "agrees salim")
  }
}
