import Foundation
import Matching

/// Fits the numbers of the score by coordinate search.
///
/// A number moves from where it starts only as far as the examples gain by it, so that what hardly
/// any of them shows does not run to the end of its range.
package struct ScoringLearner: Sendable {
  private let objective: ScoringObjective

  package init(_ examples: ScoringExamples) {
    objective = ScoringObjective(examples)
  }

  /// The steps of each number by which it is tried larger and smaller, as factors.
  private static let firstStep = 0.3
  private static let leastStep = 0.03

  /// Returns numbers on which no step improves, or the best after `rounds`.
  ///
  /// - Parameters:
  ///   - start: where the search begins.
  ///   - parameters: the numbers that may change.
  /// - Complexity: O(*r* · *p* · *n*) for *r* rounds, *p* numbers and *n* examples.
  package func fitted(
    from start: Scoring, parameters: [Scoring.Parameter], rounds: Int
  ) -> Scoring {
    func loss(_ scoring: Scoring) -> Double {
      objective.loss(scoring) + Self.distance(scoring, start, parameters)
    }
    var best = start
    var least = loss(best)
    var steps = [Double](repeating: Self.firstStep, count: parameters.count)
    for _ in 0..<rounds {
      var isBetter = false
      for (index, parameter) in parameters.enumerated() where steps[index] >= Self.leastStep {
        var isMoved = false
        for factor in [1 + steps[index], 1 / (1 + steps[index])] {
          while let next = moved(best, parameter, factor) {
            let found = loss(next)
            guard found < least - 1e-7 else { break }
            best = next
            least = found
            isMoved = true
          }
          if isMoved { break }
        }
        if isMoved { isBetter = true } else { steps[index] /= 2 }
      }
      if !isBetter, steps.allSatisfy({ $0 < Self.leastStep }) { break }
    }
    return best
  }

  /// What it counts that numbers are changed: without examples that gain by it, none is.
  private static func distance(
    _ scoring: Scoring, _ start: Scoring, _ parameters: [Scoring.Parameter]
  ) -> Double {
    parameters.reduce(0) { sum, parameter in
      let change = log(scoring[keyPath: parameter.path] / start[keyPath: parameter.path])
      return sum + weightOfChange * change * change
    }
  }

  /// Large enough that a number which few examples speak of stays where it is.
  private static let weightOfChange = 0.004

  /// The numbers with one of them changed by a factor, or `nil` where it stands at its end.
  private func moved(
    _ scoring: Scoring, _ parameter: Scoring.Parameter, _ factor: Double
  ) -> Scoring? {
    let value = scoring[keyPath: parameter.path]
    // Three decimals, so that the table holds just what was measured.
    let next = parameter.range.clamp((value * factor * 1000).rounded() / 1000)
    guard next != value else { return nil }
    var moved = scoring
    moved[keyPath: parameter.path] = next
    return moved
  }
}

extension ClosedRange<Double> {
  fileprivate func clamp(_ value: Double) -> Double {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
