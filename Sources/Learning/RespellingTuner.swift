import Foundation
import Matching
import NameAnatomy

/// Tunes the costs of edits so that spellings of one name come out nearer than other names.
///
/// What makes a pair likely (``EditExpectation``) is not yet what tells it from its nearest rivals.
/// So the costs go down the gradient of a loss on groups of a word, its spellings and the other words
/// nearest to it: a spelling should be nearer than those, and stand on the right side of what
/// its length bears. Costs are held near where they began, more so the less there is to learn from.
struct RespellingTuner: Sendable {
  /// A word with spellings of the same name and other words near to it.
  struct Group: Sendable {
    let word: Letters
    let same: [(letters: Letters, weight: Double)]
    let others: [Letters]
  }

  let workers: Int

  private static let epochs = 20
  private static let batch = 512
  private static let rate = 0.06
  /// How strongly a cost is held, in groups of examples.
  private static let hold = 6.0
  private static let steepness = 5.0
  /// A candidate nearer than this ratio may be a spelling that was not counted.
  private static let tooNear = 0.05
  /// No pair of words says more than this, since labels may be wrong.
  private static let largestLoss = 4.0

  /// Returns the costs, tuned.
  ///
  /// - Complexity: O(*e* · *l*) for *e* epochs and *l* cells of all alignments.
  func tuned(_ start: EditCosts, on groups: [Group]) -> EditCosts {
    var costs = start
    var squares = [Double](repeating: 0.01, count: costs.costs.count)
    for _ in 0..<Self.epochs {
      for lower in stride(from: 0, to: groups.count, by: Self.batch) {
        let range = lower..<min(lower + Self.batch, groups.count)
        let found = concurrentMap(count: range.count, chunkSize: 32, workers: workers) {
          [costs] chunk in
          chunk.map { gradient(of: groups[range.lowerBound + $0], costs) }
        }
        var sum = [Int32: Double](minimumCapacity: 4096)
        for group in found {
          for (edit, slope) in group.slopes { sum[edit, default: 0] += slope }
        }
        for (edit, slope) in sum.sorted(by: { $0.key < $1.key }) {
          let index = Int(edit)
          let hold =
            Self.hold * (costs.costs[index] - start.costs[index]) * Double(range.count)
            / Double(groups.count) * 2
          let slope = slope + hold
          squares[index] += slope * slope
          costs.costs[index] = max(
            0, costs.costs[index] - Self.rate * slope / squares[index].squareRoot())
        }
      }
    }
    return costs
  }

  private struct Gradient {
    var slopes: [(edit: Int32, slope: Double)] = []
  }

  private struct Candidate {
    let chain: EditCosts.Chain
    let tolerance: Double
    let ratio: Double
    let weight: Double
    var slope = 0.0
  }

  private func gradient(of group: Group, _ costs: EditCosts) -> Gradient {
    func candidates(_ words: [(Letters, Double)]) -> [Candidate] {
      words.map { word, weight in
        let chain = costs.chain(group.word, word)
        let tolerance = Tolerance.nats(group.word, word)
        return Candidate(
          chain: chain, tolerance: tolerance, ratio: chain.cost / tolerance, weight: weight)
      }
    }
    var same = candidates(group.same.map { ($0.letters, $0.weight) })
    var others = candidates(group.others.map { ($0, 1) }).filter { $0.ratio >= Self.tooNear }
    var gradient = Gradient()
    let weights = same.reduce(0) { $0 + $1.weight }
    for index in same.indices {
      let share = same[index].weight / weights
      // Nearer than the others: the logarithm of its share among them.
      let terms = others.map { exp(Self.steepness * (same[index].ratio - $0.ratio)) }
      let sum = 1 + terms.reduce(0, +)
      if log(sum) < Self.largestLoss {
        for other in others.indices {
          let slope = share * Self.steepness * terms[other] / sum
          same[index].slope += slope
          others[other].slope -= slope
        }
      }
      // On the right side of the middle.
      same[index].slope += share * Self.side(same[index].ratio - 1)
    }
    for other in others.indices {
      let slope = Self.side(1 - others[other].ratio) / Double(max(4, others.count))
      others[other].slope -= slope
    }
    for candidate in same + others where candidate.slope != 0 {
      for edit in candidate.chain.edits {
        gradient.slopes.append((edit, candidate.slope / candidate.tolerance))
      }
    }
    return gradient
  }

  private static let sideWeight = 0.5

  /// The slope of the loss of a ratio that is so far on the wrong side.
  private static func side(_ excess: Double) -> Double {
    let margin = steepness * excess
    guard margin < largestLoss else { return 0 }
    return sideWeight * steepness / (1 + exp(-margin))
  }
}
