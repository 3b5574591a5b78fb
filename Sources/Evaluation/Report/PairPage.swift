extension PairEvaluation {
  /// The report as a page of its own.
  package var html: String {
    let threshold = figures.chosen.threshold
    var slider = Slider(Slider.thresholds(from: 0, with: threshold), chosen: threshold)
    let same = SortedScores(sameScores), other = SortedScores(otherScores)
    let steps = slider.thresholds.map { ThresholdFigures($0, same: same, other: other) }
    var page = Page(
      title: "Labelled pairs",
      subtitle: "\(source): \(figures.pairs.grouped) pairs, \(figures.same.grouped) the same, "
        + "\(figures.other.grouped) not. nisba \(version).")
    page.body += HTML.section(
      "Figures at the threshold", slider.control + tiles(steps, &slider) + note)
    page.body += HTML.section("Curves", charts(steps, same, other, &slider))
    page.body += HTML.section("Thresholds", thresholdTable)
    page.body += HTML.section("Recall at so many false alerts", budgetTable)
    page.body += HTML.section("Categories", categories.isEmpty ? "" : categoryTable)
    page.body += HTML.section(
      "The same, and missed: \(misses.count.grouped)", Self.list(misses))
    page.body += HTML.section(
      "Not the same, and matched: \(falseHits.count.grouped)", Self.list(falseHits))
    page.slider = slider
    return page.html
  }

  private var note: String {
    let rows = badRows == 0 ? "" : " \(badRows.counted("bad row")) left out."
    let review =
      figures.review.total == 0
      ? ""
      : " Of \(figures.review.total) pairs for a reviewer, \(figures.review.percent) match at the "
        + "threshold that was asked for; they are in no other figure."
    return "<p class=\"note\">A pair matches where it scores at or above the threshold. "
      + "Area is the chance that a pair that is the same scores above one that is not."
      + "\(HTML.text(review + rows))</p>\n"
  }

  private func tiles(_ steps: [ThresholdFigures], _ slider: inout Slider) -> String {
    let tiles = [
      ("recall", slider.number(steps.map(\.recall), as: .percent)),
      ("precision", slider.number(steps.map(\.precision), as: .percent)),
      ("specificity", slider.number(steps.map(\.specificity), as: .percent)),
      ("F1", slider.number(steps.map(\.f1), as: .decimal)),
      (
        "missed",
        slider.number(steps.map { Double(figures.same - $0.found) }, as: .count)
      ),
      ("false hits", slider.number(steps.map { Double($0.wrong) }, as: .count)),
      ("area under ROC", figures.area.decimals(4)),
    ]
    return HTML.tiles(tiles)
  }

  private func charts(
    _ steps: [ThresholdFigures], _ same: SortedScores, _ other: SortedScores,
    _ slider: inout Slider
  ) -> String {
    // A point for each distinct score would be many thousands; a picture shows some hundreds.
    let thresholds = ([0] + same.values + other.values + [2]).sorted()
    let stride = max(1, thresholds.count / 600)
    let curve = thresholds.indices.filter { $0 % stride == 0 || $0 == thresholds.count - 1 }
      .map { ThresholdFigures(thresholds[$0], same: same, other: other) }
    let plot = Plot(x: 0...1, y: 0...1)
    let falseRate = { (figures: ThresholdFigures) in figures.specificity.map { 1 - $0 } }
    let roc = LineChart(
      caption: "ROC: recall by the share of the others that match", xLabel: "1 − specificity",
      yLabel: "recall", plot: plot,
      series: [
        .init(name: "ROC", points: curve.map { (falseRate($0) ?? 0, $0.recall ?? 0) })
      ])
    let precision = LineChart(
      caption: "Precision by recall", xLabel: "recall", yLabel: "precision", plot: plot,
      series: [
        .init(
          name: "precision",
          points: curve.filter { $0.found > 0 }.map { ($0.recall ?? 0, $0.precision) })
      ])
    let spread = Histogram(
      caption: "How scores are spread", first: ("the same", sameScores),
      second: ("not the same", otherScores))
    return "<div class=\"charts\">"
      + roc.markup(markAt: steps.map(falseRate), steps.map(\.recall), &slider)
      + precision.markup(
        markAt: steps.map(\.recall), steps.map { $0.found > 0 ? $0.precision : nil }, &slider)
      + spread.markup(ruleAt: figures.chosen.threshold) + "</div>\n"
  }

  private var thresholdTable: String {
    let chosen = [
      ("asked for", figures.chosen), ("best F1", figures.best),
      ("best mean of recall and specificity", figures.balanced),
    ]
    let rows =
      chosen.map { ["\($0.1.threshold.decimals(4)) – \($0.0)"] + $0.1.cells }
      + figures.table.map { [$0.threshold.decimals(2)] + $0.cells }
    return HTML.table(
      ["threshold", "precision", "recall", "specificity", "F1", "found", "false hits"], rows)
  }

  private var budgetTable: String {
    HTML.table(
      ["false alerts in 1,000 pairs that are not the same", "recall", "threshold"],
      figures.budgets.map {
        [
          "at most \($0.alertsPerThousand.decimals(0))", $0.recall.percent,
          $0.threshold.decimals(4),
        ]
      })
  }

  private var categoryTable: String {
    HTML.table(
      ["category", "same", "not", "area", "precision", "recall", "specificity", "F1"],
      categories.map { category in
        let figures = category.figures
        return [
          HTML.text(category.name), figures.same.grouped, figures.other.grouped,
          figures.area.decimals(3),
        ] + figures.chosen.cells.prefix(4)
      })
  }

  private static func list(_ errors: NearestErrors<Failure>) -> String {
    func rows(_ title: String, _ failures: [Failure]) -> String {
      if failures.isEmpty { return "" }
      return "<h3>\(title)</h3>\n"
        + HTML.table(
          ["score", "line", "first name", "second name", "why"],
          failures.map { failure in
            [
              failure.score.decimals(4), "\(failure.line)", HTML.name(failure.name),
              HTML.name(failure.other), HTML.evidence(failure.evidence),
            ]
          })
    }
    return rows("Nearest to the threshold", errors.nearest) + rows("The worst", errors.worst)
  }
}

extension ThresholdFigures {
  fileprivate var cells: [String] {
    [
      precision.percent, recall?.percent ?? "–", specificity?.percent ?? "–", f1.decimals(3),
      found.grouped, wrong.grouped,
    ]
  }
}
