import Evaluation
import Foundation
import Matching

/// Fits the curve that makes likenesses of costs, on words that were not learned from.
struct LikenessCalibration: Sendable {
  /// What it costs to respell one word as another, and whether they are spellings of one name.
  struct Example: Sendable {
    /// In nats.
    let cost: Double
    /// The letters of both in the mean.
    let length: Double
    let isSame: Bool
  }

  private let examples: [Example]
  /// What an example counts for that is the same, and one that is not.
  private let weights: (same: Double, other: Double)

  /// How much likelier two words are the same where names are compared, whose other parts agree, than
  /// among the pairs.
  private static let odds = 6.0
  /// No pair says more than one of this likelihood, since labels may be wrong.
  private static let leastLikelihood = 0.03

  init(_ examples: [Example]) {
    self.examples = examples
    let same = examples.count(where: \.isSame)
    weights = (
      Self.odds / Double(max(1, same)), 1 / Double(max(1, examples.count - same))
    )
  }

  /// Returns the curve under which the examples are likeliest.
  ///
  /// - Complexity: O(*s* · *n*) for *s* steps of the search and *n* examples.
  func fitted() -> LikenessCurve.Law {
    let laws = [2, 3, 4].map { power in
      descended(from: LikenessCurve.Law(base: 800, perLetter: 500, power: power))
    }
    return laws.reduce(laws[0]) { $1.loss < $0.loss ? $1 : $0 }.law
  }

  /// Goes down in steps of 10 thousandths of a nat until none is better.
  private func descended(from start: LikenessCurve.Law) -> (law: LikenessCurve.Law, loss: Double) {
    var best = start
    var least = loss(start)
    var step = 160.0
    while step >= 10 {
      var isBetter = false
      let moves = [
        (step, 0), (-step, 0), (0, step / 4), (0, -step / 4), (step, -step / 6),
        (-step, step / 6),
      ]
      for (base, perLetter) in moves {
        var next = best
        next.base = max(0, (best.base + base).rounded())
        next.perLetter = max(10, (best.perLetter + perLetter).rounded())
        let loss = loss(next)
        if loss < least - 1e-9 {
          (best, least, isBetter) = (next, loss, true)
        }
      }
      if !isBetter { step /= 2 }
    }
    return (best, least)
  }

  private func loss(_ law: LikenessCurve.Law) -> Double {
    examples.reduce(0) { sum, example in
      let likeness = law.likeness(cost: 1000 * example.cost, length: example.length)
      return sum
        - (example.isSame
          ? weights.same * log(max(likeness, Self.leastLikelihood))
          : weights.other * log(max(1 - likeness, Self.leastLikelihood)))
    }
  }

  /// How well a curve tells the examples apart, for people.
  func figures(_ law: LikenessCurve.Law) -> String {
    func likenesses(isSame: Bool) -> [Double] {
      examples.filter { $0.isSame == isSame }
        .map { law.likeness(cost: 1000 * $0.cost, length: $0.length) }
    }
    let area = SortedScores(likenesses(isSame: true))
      .area(above: SortedScores(likenesses(isSame: false)))
    return "of \(examples.count) labelled pairs area under ROC \(ScoringFigures.decimals(area))"
  }
}
