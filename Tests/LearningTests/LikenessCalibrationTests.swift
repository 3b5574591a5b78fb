import Matching
import TestSupport
import Testing

@testable import Learning

@Suite struct LikenessCalibrationTests {
  /// Examples of a law, six of them the same for one that is not, as the calibration weighs them.
  private func examples(
    of law: LikenessCurve.Law, seed: UInt64, count: Int = 3000
  ) -> [LikenessCalibration.Example] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let length = Double(Int.random(in: 3...12, using: &random))
      let isNear = Double.random(in: 0..<1, using: &random) < 0.7
      let cost =
        law.even(length: length) * Double.random(in: 0...(isNear ? 0.5 : 2), using: &random)
      let likeness = law.likeness(cost: cost, length: length)
      return LikenessCalibration.Example(
        cost: cost / 1000, length: length,
        isSame: Double.random(in: 0..<1, using: &random) < likeness)
    }
  }

  @Test(arguments: [(200.0, 600.0), (800.0, 400.0), (1500.0, 250.0)], [1, 2] as [UInt64])
  func findsTheCurveThatItsExamplesComeFrom(_ numbers: (Double, Double), seed: UInt64) {
    let law = LikenessCurve.Law(base: numbers.0, perLetter: numbers.1, power: 4)
    let fitted = LikenessCalibration(examples(of: law, seed: seed)).fitted()
    #expect(fitted.power >= 3)
    for length in [4.0, 7, 10] {
      let even = law.even(length: length)
      let ratio = fitted.even(length: length) / even
      #expect((0.85...1.15).contains(ratio), "\(fitted) at \(length)")
      for share in [0.5, 1, 1.5] {
        let (one, two) = (
          law.likeness(cost: share * even, length: length),
          fitted.likeness(cost: share * even, length: length)
        )
        #expect(abs(one - two) < 0.15, "\(fitted) at \(length), \(share)")
      }
    }
  }

  @Test func doesNotDependOnTheOrderOfExamples() {
    let examples = examples(of: LikenessCurve.Law(base: 500, perLetter: 500, power: 4), seed: 5)
    let fitted = LikenessCalibration(examples).fitted()
    #expect(LikenessCalibration(examples.reversed()).fitted() == fitted)
  }

  /// Twice as many pairs of other names make none of them likelier.
  @Test func doesNotDependOnHowManyPairsOfEachKindThereAre() {
    let examples = examples(of: LikenessCurve.Law(base: 500, perLetter: 500, power: 4), seed: 6)
    let others = examples.filter { !$0.isSame }
    let fitted = LikenessCalibration(examples).fitted()
    #expect(LikenessCalibration(examples + others).fitted() == fitted)
  }

  @Test func saysHowWellACurveTellsPairsApart() {
    func example(_ cost: Double, _ isSame: Bool) -> LikenessCalibration.Example {
      LikenessCalibration.Example(cost: cost, length: 5, isSame: isSame)
    }
    let law = LikenessCurve.Law(base: 500, perLetter: 500, power: 2)
    let right = LikenessCalibration([example(0.5, true), example(1, true), example(4, false)])
    #expect(right.figures(law) == "of 3 labelled pairs area under ROC 1.000")
    let half = LikenessCalibration([example(0.5, false), example(1, true), example(4, false)])
    #expect(half.figures(law) == "of 3 labelled pairs area under ROC 0.500")
  }
}
