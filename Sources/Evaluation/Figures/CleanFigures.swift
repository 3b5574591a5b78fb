/// How many names that stand on no list alert where a given share of the queries is found.
package struct CleanFigures: Sendable, Encodable {
  /// The names of one label.
  package struct Group: Sendable, Encodable {
    package let label: String
    package let names: Int
    /// The names with an alert, in 1,000.
    package let namesAlerting: Double
    /// The candidates at or above the threshold, in 1,000 names.
    package let hits: Double
  }

  /// The split whose queries are found.
  package let split: String
  /// The share of them that is found.
  package let recall: Double
  /// The threshold that this takes.
  package let threshold: Double
  /// The groups of names, in the order of their labels.
  package let groups: [Group]

  /// Works the figures out.
  ///
  /// - Parameters:
  ///   - names: the label of each clean name, and the scores of its candidates.
  ///   - split: which queries count, or `all`.
  ///   - recall: the share of them that is to be found, above 0 and at most 1.
  package init(
    _ names: [(label: String, scores: [Double])], queries: [RankedQuery], split: String,
    recall: Double
  ) throws(EvaluationError) {
    let chosen = queries.filter { split == "all" || $0.splits.contains(split) }
    if chosen.isEmpty { throw .noSuchSplit(split) }
    let answers = chosen.map { $0.rightScore ?? -.infinity }.sorted(by: >)
    let place = max(Int((recall * Double(chosen.count)).rounded(.up)) - 1, 0)
    let threshold = answers[min(place, answers.count - 1)]
    if threshold == -.infinity { throw .tooFewFound(recall: recall, split: split) }
    self.split = split
    self.recall = recall
    self.threshold = threshold
    groups = Dictionary(grouping: names, by: \.label).sorted { $0.key < $1.key }.map {
      label, names in
      let hits = names.map { $0.scores.count { $0 >= threshold } }
      let count = Double(names.count)
      return Group(
        label: label, names: names.count,
        namesAlerting: 1000 * Double(hits.count { $0 > 0 }) / count,
        hits: 1000 * Double(hits.reduce(0, +)) / count)
    }
  }
}
