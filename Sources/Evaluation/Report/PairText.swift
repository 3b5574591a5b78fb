extension PairEvaluation {
  /// The report for a terminal, a line an element.
  package var lines: [String] {
    var text =
      "\(figures.pairs.grouped) pairs: \(figures.same.grouped) the same, "
      + "\(figures.other.grouped) not"
    if figures.review.total > 0 {
      text += ", \(figures.review.total) for a reviewer, of which \(figures.review.percent) match"
    }
    text += "\narea under ROC \(figures.area.decimals())\n\n"
    var table = TextTable(Self.header)
    let named = [
      ("asked for", figures.chosen), ("best F1", figures.best), ("balanced", figures.balanced),
    ]
    for (name, figures) in named {
      table.append(["\(figures.threshold.decimals()) \(name)"] + Self.cells(figures))
    }
    for figures in figures.table {
      table.append([figures.threshold.decimals(2)] + Self.cells(figures))
    }
    text += table.text
    var budgets = TextTable(["false alerts per 1,000", "recall", "threshold"])
    for figures in figures.budgets {
      budgets.append([
        "at most \(figures.alertsPerThousand.decimals(0))", figures.recall.decimals(),
        figures.threshold.decimals(),
      ])
    }
    text += "\n" + budgets.text
    if !categories.isEmpty {
      var table = TextTable(
        ["category", "same", "not", "area", "precision", "recall", "specificity", "F1"])
      for category in categories {
        let figures = category.figures
        table.append(
          [
            category.name, figures.same.grouped, figures.other.grouped, figures.area.decimals(),
          ] + Self.cells(figures.chosen).prefix(4))
      }
      text += "\n" + table.text
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines += Self.list("the same, and missed", misses)
    lines += Self.list("not the same, and matched", falseHits)
    return lines
  }

  private static let header = [
    "threshold", "precision", "recall", "specificity", "F1", "found", "false hits",
  ]

  private static func cells(_ figures: ThresholdFigures) -> [String] {
    [
      figures.precision.decimals(), figures.recall.decimals(), figures.specificity.decimals(),
      figures.f1.decimals(), figures.found.grouped, figures.wrong.grouped,
    ]
  }

  private static func list(_ title: String, _ errors: NearestErrors<Failure>) -> [String] {
    errors.lines(title) { failure in
      ["\(failure.score.decimals())  \(failure.name)  ~  \(failure.other)  [line \(failure.line)]"]
        + failure.evidence.map { "  " + $0 }
    }
  }
}

extension NearestErrors {
  /// A heading, and the lines of each error that is shown.
  func lines(_ title: String, _ body: (Element) -> [String]) -> [String] {
    if nearest.isEmpty && worst.isEmpty { return [] }
    var lines = ["\(title): \(count.grouped); nearest to the threshold:"]
    lines += nearest.flatMap(body)
    if !worst.isEmpty { lines += ["\(title); the worst:"] + worst.flatMap(body) }
    return lines + [""]
  }
}
