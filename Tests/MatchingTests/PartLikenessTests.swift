import Testing

@testable import Matching

@Suite struct PartLikenessTests {
  private func effort(_ likeness: Double) -> Double {
    PartLikeness(value: likeness, law: .respelled).effort
  }

  @Test func equalPartsTakeNoEffort() {
    #expect(effort(1) == 0)
  }

  @Test(arguments: [0, 0.3, 0.5])
  func partsThatAreAsLikelyOtherNamesTakeAllEffort(_ likeness: Double) {
    #expect(effort(likeness) == 1)
  }

  @Test func effortFallsAsLikenessRises() {
    let efforts = (50...100).map { effort(Double($0) / 100) }
    #expect(zip(efforts, efforts.dropFirst()).allSatisfy { $0 > $1 })
  }

  /// The effort undoes the fourth power of the curve of Latin words.
  @Test(arguments: [0.1, 0.2, 0.5, 0.9])
  func isTheShareOfTheCostAtWhichWordsAreAsLikelyTheSame(_ share: Double) {
    let law = LikenessCurve.Law(base: 0, perLetter: 600, power: 4)
    let likeness = law.likeness(cost: share * law.even(length: 5), length: 5)
    #expect(abs(effort(likeness) - share) < 1e-6)
  }
}
