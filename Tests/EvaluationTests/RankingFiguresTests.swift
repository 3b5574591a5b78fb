import Testing

@testable import Evaluation

@Suite struct RankingFiguresTests {
  private static func queries(_ seed: UInt64) -> [RankedQuery] {
    var random = SplitMix64(seed: seed)
    return (0..<25).map { number in
      let candidates = (0..<random.below(6)).map {
        RankedQuery.Candidate(id: "c\($0)", score: Double(random.below(12)) / 12)
      }
      return RankedQuery(
        id: "q\(number)", splits: number % 2 == 0 ? ["even"] : [], candidates: candidates,
        right: ["c\(random.below(6))"])
    }
  }

  /// The share of the queries found at the lowest threshold that brings at most so many wrong ones.
  private func recall(_ queries: [RankedQuery], wrong most: Double) -> Double {
    let thresholds = queries.flatMap { $0.candidates.map(\.score) }
    let allowed = thresholds.filter { threshold in
      // A lower threshold may not be taken back once a higher one was too low.
      thresholds.filter { $0 >= threshold }.allSatisfy { other in
        Double(
          queries.flatMap { query in
            query.candidates.filter { !query.right.contains($0.id) && $0.score >= other }
          }.count) <= most
      }
    }
    guard let lowest = allowed.min() else { return 0 }
    let found = queries.filter { query in
      query.candidates.contains { query.right.contains($0.id) && $0.score >= lowest }
    }
    return Double(found.count) / Double(queries.count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithPlainCounting(seed: UInt64) {
    let queries = Self.queries(seed)
    let figures = RankingFigures(queries)
    let ranks = queries.map(\.rank)
    #expect(figures.first == Double(ranks.filter { $0 == 1 }.count) / 25)
    #expect(figures.amongFive == Double(ranks.filter { ($0 ?? 99) <= 5 }.count) / 25)
    #expect(figures.withoutCandidates == queries.filter(\.candidates.isEmpty).count)
    let reciprocal = ranks.reduce(0.0) { sum, rank in sum + (rank.map { 1 / Double($0) } ?? 0) }
    #expect(abs(figures.meanReciprocalRank - reciprocal / 25) < 1e-12)
    #expect(figures.budgets[0].recall == recall(queries, wrong: 25))
    #expect(figures.budgets[1].recall == recall(queries, wrong: 2.5))
  }

  @Test func countsTheAlertsOfCleanNames() throws {
    let queries = (1...10).map { number in
      RankedQuery(
        id: "q\(number)", splits: ["s"],
        candidates: [.init(id: "c", score: Double(number) / 10)], right: ["c"])
    }
    let names: [(label: String, scores: [Double])] = [
      ("a", [0.9, 0.3]), ("a", [0.1]), ("b", []), ("b", [0.3, 0.35]),
    ]
    let figures = try CleanFigures(names, queries: queries, split: "s", recall: 0.8)
    #expect(figures.threshold == 0.3)
    #expect(figures.groups.map(\.label) == ["a", "b"])
    #expect(figures.groups.map(\.namesAlerting) == [500, 500])
    #expect(figures.groups.map(\.hits) == [1000, 1000])
    #expect(throws: EvaluationError.noSuchSplit("t")) {
      try CleanFigures(names, queries: queries, split: "t", recall: 0.8)
    }
    let lost = queries.map { RankedQuery(id: $0.id, splits: ["s"], candidates: [], right: ["c"]) }
    #expect(throws: EvaluationError.tooFewFound(recall: 0.8, split: "s")) {
      try CleanFigures(names, queries: lost, split: "s", recall: 0.8)
    }
  }
}
