import NameAnatomy
import Testing

@testable import Matching

@Suite struct PolicyTests {
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let one: String
    let two: String
    var kind = NameKind.person
    let change: @Sendable (inout Policy) -> Void
  }

  /// Each field, with a pair of names that are less alike once it is changed.
  static let changes = [
    Change(testDescription: "floor", one: "Qorbanshokh", two: "Ghurbunsho") {
      $0.scoring.floor = 0.999
    },
    Change(testDescription: "contradiction", one: "Salim Qorbani", two: "Salim Tamimi") {
      $0.scoring.person.contradiction = 8
    },
    Change(
      testDescription: "contradiction of organizations", one: "Bank Qorbani", two: "Bank Tamimi",
      kind: .organization
    ) { $0.scoring.organization.contradiction = 8 },
    Change(testDescription: "omission", one: "Salim Qorbani", two: "Salim Ali Qorbani") {
      $0.scoring.person.omission = 3
    },
    Change(
      testDescription: "omission of organizations", one: "Qorbani Star", two: "Qorbani",
      kind: .organization
    ) { $0.scoring.organization.omission = 3 },
    Change(testDescription: "order", one: "Salim Qorbani", two: "Qorbani Salim") {
      $0.scoring.order = 1
    },
    Change(
      testDescription: "nasab swap", one: "Salim bin Tariq Qorbani", two: "Tariq Salim Qorbani"
    ) { $0.scoring.nasabSwap = 2 },
    Change(
      testDescription: "bearer", one: "Hamza Usama bin Tariq", two: "Usama bin Tariq"
    ) { $0.scoring.bearerOmission = 1 },
    Change(testDescription: "placeholder", one: "FNU Qorbani", two: "Salim Qorbani") {
      $0.scoring.placeholder = 0.3
    },
    Change(testDescription: "initial", one: "S. Qorbani", two: "Salim Qorbani") {
      $0.scoring.initialWorth = 0.5
    },
    Change(testDescription: "servant", one: "Abdulkarim Qorbani", two: "Karim Qorbani") {
      $0.scoring.servantDropped = 0.1
    },
    Change(testDescription: "kunya", one: "Abu Omar Qorbani", two: "Omar Qorbani") {
      $0.scoring.kunyaDropped = 0.1
    },
    Change(testDescription: "part limit", one: "Salim Ali Qorbani", two: "Salim Ali Qorbani Tamimi")
    {
      $0.partLimit = 1
      $0.scoring.person.omission = 3
    },
  ]

  private static let reader = try! NameReader()
  private static let model = RespellingModel()

  /// The score of two names, read with tables that all policies share.
  private func score(_ one: String, _ two: String, _ kind: NameKind, _ policy: Policy) throws
    -> Double
  {
    let names = try [one, two].map { name in
      let reading = try #require(Self.reader.read(name, kind: kind).readings.first)
      return PreparedName(
        reading, traits: kind == .person ? .person : [], lexicon: Self.reader.lexicon,
        policy: policy)
    }
    let parts = PartComparer(
      model: Self.model, curve: LikenessCurve(), lexicon: Self.reader.lexicon, policy: policy)
    return NameScorer(policy: policy, comparer: parts).score(names[0], names[1]).value
  }

  @Test(arguments: changes)
  func eachFieldCounts(change: Change) throws {
    var policy = Policy.standard
    change.change(&policy)
    let scores = try [Policy.standard, policy].map {
      try score(change.one, change.two, change.kind, $0)
    }
    if change.testDescription == "part limit" {
      // Cut after the first part, the names are the same.
      #expect(scores[1] == 1)
    } else {
      #expect(scores[1] < scores[0], "\(scores)")
    }
    #expect(try score(change.one, change.one, change.kind, policy) == 1)
  }
}
