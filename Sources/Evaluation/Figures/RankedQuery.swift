/// A query of a ranking task with the candidates that were found for it.
package struct RankedQuery: Sendable {
  /// A candidate and its score.
  package struct Candidate: Sendable {
    package let id: String
    package let score: Double

    package init(id: String, score: Double) {
      self.id = id
      self.score = score
    }
  }

  /// The identifier of the query.
  package let id: String
  /// The groups that it belongs to.
  package let splits: [String]
  /// The candidates, each once.
  package let candidates: [Candidate]
  /// The identifiers of the right answers.
  package let right: Set<String>

  package init(id: String, splits: [String], candidates: [Candidate], right: Set<String>) {
    self.id = id
    self.splits = splits
    self.candidates = candidates
    self.right = right
  }

  /// The best score of a right answer, or `nil` where none was found.
  package var rightScore: Double? {
    candidates.lazy.filter { right.contains($0.id) }.map(\.score).max()
  }

  /// The rank of the first right answer, 1 for the best, or `nil` where none was found.
  ///
  /// Equal scores stand in the order of the SHA-1 digests of `candidate|query`, so that nobody gains by
  /// the order in which ties are listed.
  package var rank: Int? {
    guard let best = rightScore else { return nil }
    let ties = candidates.filter { $0.score == best }
    let above = candidates.count { $0.score > best }
    if ties.count == 1 { return above + 1 }
    func key(_ candidate: Candidate) -> [UInt8] { sha1("\(candidate.id)|\(id)") }
    guard
      let first = ties.filter({ right.contains($0.id) }).map(key)
        .min(by: { $0.lexicographicallyPrecedes($1) })
    else { return nil }
    return above + 1 + ties.count { key($0).lexicographicallyPrecedes(first) }
  }
}
