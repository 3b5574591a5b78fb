extension RankingEvaluation {
  /// The report as a page of its own.
  package var html: String {
    let all = splits[0].figures
    var slider = Slider(Slider.thresholds(from: 0, with: threshold), chosen: threshold)
    let right = SortedScores(rightScores), best = SortedScores(wrongScores)
    let count = Double(all.queries)
    let recalls = slider.thresholds.map { Double(right.count(from: $0)) / count }
    let alerting = slider.thresholds.map { Double(best.count(from: $0)) / count }
    var page = Page(
      title: "Ranking task",
      subtitle: "\(source): \(all.queries.grouped) queries. nisba \(version).")
    page.body += HTML.section(
      "Figures at the threshold",
      slider.control
        + HTML.tiles([
          ("recall", slider.number(recalls, as: .percent)),
          ("queries with a wrong candidate", slider.number(alerting, as: .percent)),
          ("right answer first", all.first.percent), ("among 10", all.amongTen.percent),
          ("mean reciprocal rank", all.meanReciprocalRank.decimals(3)),
        ]) + note)
    let plot = Plot(x: 0...1, y: 0...1)
    let curve = LineChart(
      caption: "Recall by the share of queries with a wrong candidate",
      xLabel: "queries with a wrong candidate", yLabel: "recall", plot: plot,
      series: [.init(name: "recall", points: zip(alerting, recalls).map { ($0, $1) })])
    let precision = slider.thresholds.map { threshold -> Double? in
      let found = Double(right.count(from: threshold)), wrong = Double(best.count(from: threshold))
      return found + wrong == 0 ? nil : found / (found + wrong)
    }
    let precisionCurve = LineChart(
      caption: "Precision by recall, of the best right and the best wrong candidate of each query",
      xLabel: "recall", yLabel: "precision", plot: plot,
      series: [
        .init(
          name: "precision",
          points: zip(recalls, precision).compactMap { recall, precision in
            precision.map { (recall, $0) }
          })
      ])
    let spread = Histogram(
      caption: "How scores are spread", first: ("best right answer", rightScores),
      second: ("best wrong candidate", wrongScores))
    page.body += HTML.section(
      "Curves",
      "<div class=\"charts\">" + curve.markup(markAt: alerting, recalls, &slider)
        + precisionCurve.markup(markAt: recalls, precision, &slider)
        + spread.markup(ruleAt: threshold) + "</div>\n")
    page.body += HTML.section("Splits", splitTable)
    page.body += HTML.section("Recall at so many wrong candidates", budgetTable)
    page.body += HTML.section("Thresholds", thresholdTable)
    page.body += HTML.section("Clean names", clean.map(Self.cleanTable) ?? "")
    page.body += HTML.section(
      "Missed at \(threshold.decimals(2)): \(misses.count.grouped)", Self.list(misses))
    page.body += HTML.section(
      "Wrong candidates at \(threshold.decimals(2)): \(falseHits.count.grouped)",
      Self.list(falseHits))
    page.slider = slider
    return page.html
  }

  private var note: String {
    let rows = badRows == 0 ? "" : " \(badRows.counted("bad row")) left out."
    return
      "<p class=\"note\">A query is found where a right answer scores at or above the threshold. "
      + "Equal scores stand in an order that nobody chose.\(rows)</p>\n"
  }

  private var splitTable: String {
    HTML.table(
      ["split", "queries", "first", "in 5", "in 10", "MRR", "rec@1FP", "rec@0.1FP", "empty"],
      splits.map { split in
        let figures = split.figures
        return [
          HTML.text(split.name), figures.queries.grouped, figures.first.percent,
          figures.amongFive.percent, figures.amongTen.percent,
          figures.meanReciprocalRank.decimals(3), figures.budgets[0].recall.percent,
          figures.budgets[1].recall.percent, figures.withoutCandidates.grouped,
        ]
      })
  }

  private var budgetTable: String {
    HTML.table(
      ["wrong candidates in 1,000 queries", "recall", "threshold"],
      splits[0].figures.budgets.map {
        ["at most \($0.alertsPerThousand.decimals(0))", $0.recall.percent, $0.threshold.decimals()]
      })
  }

  private var thresholdTable: String {
    HTML.table(
      ["threshold", "recall", "wrong candidates a query"],
      splits[0].figures.table.map {
        [$0.threshold.decimals(2), $0.recall.percent, $0.wrongPerQuery.decimals(3)]
      })
  }

  private static func cleanTable(_ clean: CleanFigures) -> String {
    "<p>At \(clean.threshold.decimals()), where \(clean.recall.percent) of the queries of "
      + "“\(HTML.text(clean.split))” are found, in 1,000 names:</p>\n"
      + HTML.table(
        ["label", "names", "names alerting", "hits"],
        clean.groups.map {
          [
            HTML.text($0.label), $0.names.grouped, $0.namesAlerting.decimals(1),
            $0.hits.decimals(1),
          ]
        })
  }

  private static func list(_ errors: NearestErrors<Failure>) -> String {
    func rows(_ title: String, _ failures: [Failure]) -> String {
      if failures.isEmpty { return "" }
      return "<h3>\(title)</h3>\n"
        + HTML.table(
          ["score", "query", "candidate", "rank of the right one", "why"],
          failures.map { failure in
            [
              failure.score.decimals(),
              HTML.name(failure.name) + " [\(HTML.text(failure.query))]",
              HTML.name(failure.candidateName) + " [\(HTML.text(failure.candidate))]",
              failure.rank.map { "\($0)" } ?? "–", HTML.evidence(failure.evidence),
            ]
          })
    }
    return rows("Nearest to the threshold", errors.nearest) + rows("The worst", errors.worst)
  }
}
