/// What the ranked candidates of queries are worth.
package struct RankingFigures: Sendable, Encodable {
  /// How many queries there are.
  package let queries: Int
  /// The share of the queries with a right answer first, among the first 5 and among the first 10.
  package let first: Double
  package let amongFive: Double
  package let amongTen: Double
  /// The mean of 1 / rank of the first right answer, 0 where there is none.
  package let meanReciprocalRank: Double
  /// How many queries have no candidate at all.
  package let withoutCandidates: Int
  /// What is found under one threshold for all queries, within budgets of wrong candidates.
  package let budgets: [BudgetFigures]
  /// The figures at a range of thresholds, lowest first.
  package let table: [RankingThreshold]

  /// The wrong candidates in 1,000 queries.
  static let budgets: [Double] = [1000, 100, 10, 1]

  /// Works the figures out.
  ///
  /// - Precondition: there is a query.
  /// - Complexity: O(*n* log *n*) for *n* candidates.
  package init(_ queries: [RankedQuery]) {
    precondition(!queries.isEmpty, "figures are of queries")
    let ranks = queries.map(\.rank)
    let count = Double(queries.count)
    func share(_ most: Int) -> Double {
      Double(ranks.count { $0.map { $0 <= most } ?? false }) / count
    }
    self.queries = queries.count
    first = share(1)
    amongFive = share(5)
    amongTen = share(10)
    meanReciprocalRank = ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / count
    withoutCandidates = queries.count { $0.candidates.isEmpty }
    let rows = Self.rows(queries)
    budgets = Self.budgets.map { Self.figures(within: $0, rows, queries.count) }
    let right = SortedScores(queries.compactMap(\.rightScore))
    let wrong = SortedScores(rows.filter { !$0.isRight }.map(\.score))
    table = (0...20).map { step in
      let threshold = Double(step) / 20
      return RankingThreshold(
        threshold: threshold, recall: Double(right.count(from: threshold)) / count,
        wrongPerQuery: Double(wrong.count(from: threshold)) / count)
    }
  }

  private struct Row {
    let score: Double
    let isRight: Bool
    let query: Int
  }

  /// All candidates, the best first.
  private static func rows(_ queries: [RankedQuery]) -> [Row] {
    queries.enumerated().flatMap { number, query in
      query.candidates.map {
        Row(score: $0.score, isRight: query.right.contains($0.id), query: number)
      }
    }.sorted { $0.score > $1.score }
  }

  /// The share of the queries that are found while wrong candidates stay within a budget; equal scores
  /// stand or fall together.
  private static func figures(
    within budget: Double, _ rows: [Row], _ count: Int
  ) -> BudgetFigures {
    var found: Set<Int> = []
    var wrong = 0, start = 0
    var threshold: Double?
    while start < rows.count {
      let tied = rows[start...].prefix { $0.score == rows[start].score }
      wrong += tied.count { !$0.isRight }
      if Double(wrong) > budget / 1000 * Double(count) { break }
      for row in tied where row.isRight { found.insert(row.query) }
      threshold = rows[start].score
      start = tied.endIndex
    }
    return BudgetFigures(
      alertsPerThousand: budget, threshold: threshold, recall: Double(found.count) / Double(count))
  }
}

/// What a threshold makes of ranked candidates.
package struct RankingThreshold: Sendable, Encodable {
  /// The lowest score that counts.
  package let threshold: Double
  /// The share of the queries with a right answer from there on.
  package let recall: Double
  /// The wrong candidates of an average query from there on.
  package let wrongPerQuery: Double
}
