/// Scores in order, so that those above a threshold are counted at once.
///
///     let scores = SortedScores([0.9, 0.2, 0.7])
///     scores.count(from: 0.7)  // 2
package struct SortedScores: Sendable {
  /// The scores, lowest first.
  package let values: [Double]

  /// - Complexity: O(*n* log *n*) for *n* scores.
  package init(_ scores: some Sequence<Double>) {
    values = scores.sorted()
  }

  /// How many scores there are.
  package var count: Int { values.count }

  /// How many scores are `threshold` or more.
  package func count(from threshold: Double) -> Int {
    values.count - place { $0 < threshold }
  }

  /// Returns the chance that one of these is above one of `others`, equal ones counting half: the area
  /// under the ROC curve, where these should score high and the others low.
  ///
  /// It is 0 where either has none.
  ///
  /// - Complexity: O(*n* log *m*) for *n* of these and *m* others.
  package func area(above others: SortedScores) -> Double {
    let wins = values.reduce(0) { wins, value in
      wins + others.place { $0 < value } + others.place { $0 <= value }
    }
    return Double(wins) / 2 / Double(max(1, count)) / Double(max(1, others.count))
  }

  /// The place of the first score of which `isBefore` no longer holds.
  private func place(_ isBefore: (Double) -> Bool) -> Int {
    var lower = 0, upper = values.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBefore(values[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
