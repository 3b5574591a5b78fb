import Matching
import Testing

@testable import Learning

@Suite struct ScoringLearnerTests {
  static let pairs = """
    name1\tname2\tsame
    Salim Qorbani\tSaleem Qurbani\t1
    Salim Qorbani Zanki\tSalim Qorbani\t1
    Yusuf Tamimi\tYousef al-Tamimi\t1
    Tamimi Yusuf\tYusuf Tamimi\t1
    Salim Qorbani\tSalim Tamimi\t0
    Yusuf Tamimi\tKarim Tamimi\t0
    Karim Drelgo\tKarim Plyshva\t0
    Otto Zhobrin\tOtto Tsemvuk\t0
    """

  private func examples(_ text: String = pairs) throws -> ScoringExamples {
    try withTemporaryFile(text) { path in
      try ScoringPairs(sets: [ScoringSources(.start, workers: 2).labelledPairs(path)])
        .examples(.start, workers: 2)
    }
  }

  @Test func learnsWhatItsExamplesShow() throws {
    let examples = try examples()
    let objective = ScoringObjective(examples)
    var poor = Scoring.start
    poor.person.contradiction = 0.2
    poor.person.omission = 2.5
    let parameters = Scoring.parameters.filter { !$0.isOfParts }
    let fitted = ScoringLearner(examples).fitted(from: poor, parameters: parameters, rounds: 4)
    #expect(objective.loss(fitted) < objective.loss(poor))
    #expect(fitted.person.contradiction > 0.5, "what differs must cost")
    #expect(fitted.person.omission < 2.5, "what is missing must not")
    for parameter in Scoring.parameters {
      #expect(parameter.range.contains(fitted[keyPath: parameter.path]), "\(parameter.name)")
    }
  }

  @Test func learnsTheSameTwice() throws {
    let parameters = Scoring.parameters.filter { !$0.isOfParts }
    let fitted = try (0..<2).map { _ in
      try ScoringLearner(examples()).fitted(from: .start, parameters: parameters, rounds: 2)
    }
    #expect(fitted[0] == fitted[1])
  }

  @Test func keepsNumbersOfWhichNoExampleSpeaks() throws {
    let fitted = try ScoringLearner(examples()).fitted(
      from: .start, parameters: Scoring.parameters.filter { !$0.isOfParts }, rounds: 4)
    #expect(fitted.organization == Scoring.start.organization)
    #expect(fitted.kunya == Scoring.start.kunya)
    #expect(fitted.generational == Scoring.start.generational)
  }

  @Test func aSmallSetOfPairsCountsAsMuchAsALargeOne() throws {
    let small = try examples()
    var large = small
    let groups = small.sets[0].groups
    large.sets[0].groups = (0..<20).flatMap { _ in groups }
    let losses = [small, large].map { ScoringObjective($0).loss(.start) }
    #expect(abs(losses[0] - losses[1]) < 0.000001)
  }

  /// Of what no pair is on the wrong side of the threshold, little is lost.
  @Test func whatIsToldApartCostsLittle() throws {
    let header = "name1\tname2\tsame\n"
    let equal = "Salim Qorbani Zanki\tSalim Qorbani Zanki\t", other = "Salim Qorbani\tOtto Drelgo\t"
    let right = try examples(header + equal + "1\n" + other + "0\n")
    let wrong = try examples(header + equal + "0\n" + other + "1\n")
    let loss = ScoringObjective(right).loss(.start)
    #expect(loss < 0.05)
    #expect(ScoringObjective(wrong).loss(.start) > 5 + loss)
  }

  @Test func alignsAnewUnderOtherNumbers() throws {
    let pairs = try withTemporaryFile(Self.pairs) { path in
      try ScoringPairs(sets: [ScoringSources(.start, workers: 1).labelledPairs(path)])
    }
    var scoring = Scoring.start
    scoring.person.contradiction = 4
    let examples = try pairs.examples(scoring, workers: 2)
    let comparer = try NameComparer(
      policy: {
        var policy = Policy.standard; policy.scoring = scoring; return policy
      }())
    for (pair, group) in zip(pairs.sets[0].pairs, examples.sets[0].groups) {
      let alignment = try comparer.alignment(pair.name, pair.other, kind: pair.kind)
      #expect(group.examples.map { $0.terms?.costs(scoring).total } == [alignment?.costs])
    }
  }

  @Test func leavesOutWhatAPersonMustDecide() throws {
    let text = "name1\tname2\texpect\nA Salim\tB Salim\tR\nSalim\tSaleem\tM\nSalim\tKarim\tN\n"
    #expect(try examples(text).sets[0].groups.flatMap(\.examples).map(\.isSame) == [true, false])
  }

  @Test(arguments: [
    ("name1\tname2\tsame\nSalim\tSaleem\tperhaps\n", ":2: expected a label, found perhaps"),
    ("name1\tname2\n", ":1: expected one column of same, same_name, is_match, expect"),
    ("name1\tname2\tsame\n", ": no row to learn from"),
  ])
  func saysWhatIsWrongWithAFile(_ text: String, _ message: String) throws {
    try withTemporaryFile(text) { path in
      let sources = ScoringSources(.start, workers: 1)
      let error = #expect(throws: LearningError.self) { try sources.labelledPairs(path) }
      #expect(error?.description == path + message)
    }
  }

  @Test func partsExamplesByTheirHash() throws {
    let examples = try examples()
    let parts = (0..<3).map { examples.part(UInt64($0), of: 3, isHeldOut: true) }
    let rest = examples.part(0, of: 3, isHeldOut: false)
    #expect(parts.reduce(0) { $0 + $1.sets[0].groups.count } == 8)
    #expect(rest.sets[0].groups.count == 8 - parts[0].sets[0].groups.count)
  }
}
