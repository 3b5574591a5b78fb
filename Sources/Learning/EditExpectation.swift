import Foundation
import Matching
import NameAnatomy

/// Learns which edits turn words into their other spellings, and how likely each is.
///
/// The model draws pairs of words edit by edit, each with a probability of its own, as joint-sequence
/// models of letters and sounds do ([Bisani and Ney 2008]); which edits made a pair is not seen, so
/// their expected counts are worked out by the forward-backward algorithm and give the next
/// probabilities, until `rounds` are done.
///
/// [Bisani and Ney 2008]: https://doi.org/10.1016/j.specom.2008.01.002
struct EditExpectation {
  /// What is learned of an edit.
  struct Learned {
    let key: EditKey
    /// How often it is expected in the pairs.
    let count: Double
    /// The logarithm of how much likelier it makes a pair than two words of the same letters that
    /// have nothing to do with each other.
    let gain: Double
  }

  /// How many letters an edit may replace by how many.
  private let shapes: [(from: Int, to: Int)]
  private let isSymmetric: Bool
  private let workers: Int

  /// Prepares to learn.
  ///
  /// - Parameter isSymmetric: whether either word may be the other's respelling.
  init(isSymmetric: Bool, workers: Int) {
    self.isSymmetric = isSymmetric
    self.workers = workers
    let oneWay = [(1, 0), (1, 1), (1, 2), (1, 3), (2, 0), (2, 1), (2, 2), (2, 3), (0, 1), (0, 2)]
    shapes = (isSymmetric ? oneWay + [(3, 1), (3, 2)] : oneWay).map { (from: $0.0, to: $0.1) }
  }

  private static let rounds = 8
  /// The fewest counts with which an edit is kept, by the round.
  private static let fewest = [0, 0.5, 1, 2, 3, 4, 4, 4]

  /// Returns the edits of `pairs`, in the order of their keys.
  ///
  /// - Complexity: O(*r* · *l*) for *r* rounds and *l* cells of all alignments.
  func learned(from pairs: [SpellingPair]) -> [Learned] {
    var numbers = EditNumbers(capacity: 1 << 18)
    for pair in pairs { number(pair, &numbers) }
    // At first an edit is as likely as its size lets it be.
    var probabilities = numbers.keys.map { key in
      exp(-3 * Double(key.from.count + key.to.count) - (key.from == key.to ? 0 : 1.5))
    }
    var counts: [Double] = []
    for round in 0..<Self.rounds {
      counts = expectedCounts(pairs, numbers, probabilities)
      if isSymmetric { counts = symmetric(counts, numbers) }
      (numbers, counts) = pruned(numbers, counts, fewest: Self.fewest[round])
      let total = counts.reduce(0, +)
      probabilities = counts.map { $0 / total }
    }
    return gains(pairs, numbers, probabilities)
  }

  /// Numbers all edits that may have a part in a pair.
  private func number(_ pair: SpellingPair, _ numbers: inout EditNumbers) {
    forEachEdit(pair) { row, column, shape in
      _ = numbers.number(
        of: EditKey(
          pair.from.bytes.span, endingAt: row, count: shape.from, pair.to.bytes.span,
          endingAt: column, count: shape.to))
    }
  }

  private func forEachEdit(
    _ pair: SpellingPair, _ body: (Int, Int, (from: Int, to: Int)) -> Void
  ) {
    for row in 0...pair.from.count {
      for column in 0...pair.to.count {
        for shape in shapes where shape.from <= row && shape.to <= column {
          body(row, column, shape)
        }
      }
    }
  }

  private func pruned(
    _ numbers: EditNumbers, _ counts: [Double], fewest: Double
  ) -> (EditNumbers, [Double]) {
    var kept = EditNumbers(capacity: numbers.keys.count / 2)
    var keptCounts: [Double] = []
    for (key, count) in zip(numbers.keys, counts) {
      // A single letter stays, so that each pair can still be made.
      guard count >= fewest || (key.from.count + key.to.count == 1) else { continue }
      _ = kept.number(of: key)
      keptCounts.append(max(count, 1e-4))
    }
    return (kept, keptCounts)
  }

  /// Both directions of an edit are one.
  private func symmetric(_ counts: [Double], _ numbers: EditNumbers) -> [Double] {
    zip(numbers.keys, counts).map { key, count in
      (count + (numbers[key.reversed].map { counts[$0] } ?? 0)) / 2
    }
  }

  // MARK: Expectation

  private func expectedCounts(
    _ pairs: [SpellingPair], _ numbers: EditNumbers, _ probabilities: [Double]
  ) -> [Double] {
    // Chunks are added up in their order, so that any number of workers gives the same sums.
    let chunk = (pairs.count + Self.chunks - 1) / Self.chunks
    let sums = concurrentMap(count: pairs.count, chunkSize: max(1, chunk), workers: workers) {
      range -> [[Double]] in
      var counts = [Double](repeating: 0, count: numbers.keys.count)
      for index in range {
        count(pairs[index], numbers, probabilities) { edit, _, share in counts[edit] += share }
      }
      return [counts]
    }
    var counts = [Double](repeating: 0, count: numbers.keys.count)
    for sum in sums { for index in sum.indices { counts[index] += sum[index] } }
    return counts
  }

  private static let chunks = 4

  /// Calls `body` with each edit that a pair may be made by, where it stands, and how likely it is
  /// there, times the pair's weight.
  private func count(
    _ pair: SpellingPair, _ numbers: EditNumbers, _ probabilities: [Double],
    _ body: (Int, EditKey.Place, Double) -> Void
  ) {
    let width = pair.to.count + 1
    let size = (pair.from.count + 1) * width
    var steps: [(cell: Int, start: Int, edit: Int)] = []
    forEachEdit(pair) { row, column, shape in
      let key = EditKey(
        pair.from.bytes.span, endingAt: row, count: shape.from, pair.to.bytes.span,
        endingAt: column, count: shape.to)
      guard let edit = numbers[key] else { return }
      steps.append(
        (row * width + column, (row - shape.from) * width + column - shape.to, edit))
    }
    var forward = [Double](repeating: 0, count: size)
    forward[0] = 1
    for step in steps { forward[step.cell] += forward[step.start] * probabilities[step.edit] }
    guard forward[size - 1] > 0 else { return }
    var backward = [Double](repeating: 0, count: size)
    backward[size - 1] = 1
    for step in steps.reversed() {
      backward[step.start] += backward[step.cell] * probabilities[step.edit]
    }
    for step in steps {
      let share =
        forward[step.start] * probabilities[step.edit] * backward[step.cell] / forward[size - 1]
      guard share > 1e-6 else { continue }
      let place: EditKey.Place =
        step.start == 0 ? .head : step.cell == size - 1 ? .end : .anywhere
      body(step.edit, place, share * pair.weight)
    }
  }

  // MARK: Gains

  /// How many counts stand for what is known of an edit at other places.
  private static let placeStrength = 20.0

  private func gains(
    _ pairs: [SpellingPair], _ numbers: EditNumbers, _ probabilities: [Double]
  ) -> [Learned] {
    var counts = EditKey.Place.allCases.map { _ in
      [Double](repeating: 0, count: numbers.keys.count)
    }
    for pair in pairs {
      count(pair, numbers, probabilities) { edit, place, share in
        counts[Int(place.rawValue)][edit] += share
      }
    }
    if isSymmetric { counts = counts.map { symmetric($0, numbers) } }
    let from = LetterInformation(pairs.map { ($0.from, $0.weight) })
    let to = LetterInformation(pairs.map { ($0.to, $0.weight) })
    var learned: [Learned] = []
    for place in EditKey.Place.allCases {
      let counts = counts[Int(place.rawValue)]
      let total = counts.reduce(0, +)
      for (number, key) in numbers.keys.enumerated() where counts[number] > 0.5 {
        let share =
          (counts[number] + Self.placeStrength * probabilities[number])
          / (total + Self.placeStrength)
        learned.append(
          Learned(
            key: key.at(place), count: counts[number],
            gain: log(share) + from.information(key.from)
              + (isSymmetric ? to.information(key.to) : 0)))
      }
    }
    return learned.sorted { $0.key < $1.key }
  }
}

/// How much each letter tells by itself: the less frequent, the more.
struct LetterInformation: Sendable {
  /// The information of each letter, in nats.
  private var nats = [Double](repeating: 0, count: Letters.codeCount)

  init(_ words: [(Letters, Double)]) {
    var counts = [Double](repeating: 0.5, count: Letters.codeCount)
    for (word, weight) in words { for letter in word.bytes { counts[Int(letter)] += weight } }
    let total = counts.reduce(0, +)
    nats = counts.map { -log($0 / total) }
  }

  func information(_ letters: [UInt8]) -> Double {
    letters.reduce(0) { $0 + nats[Int($1)] }
  }
}
