extension RankingEvaluation {
  /// The report for a terminal, a line an element.
  package var lines: [String] {
    var table = TextTable([
      "queries", "number", "first", "in 5", "in 10", "MRR", "rec@1FP", "rec@0.1FP", "empty",
    ])
    for split in splits {
      let figures = split.figures
      table.append([
        split.name, figures.queries.grouped, figures.first.decimals(),
        figures.amongFive.decimals(), figures.amongTen.decimals(),
        figures.meanReciprocalRank.decimals(), figures.budgets[0].recall.decimals(),
        figures.budgets[1].recall.decimals(), figures.withoutCandidates.grouped,
      ])
    }
    var text = table.text
    var budgets = TextTable(["wrong candidates per 1,000 queries", "recall", "threshold"])
    for figures in splits[0].figures.budgets {
      budgets.append([
        "at most \(figures.alertsPerThousand.decimals(0))", figures.recall.decimals(),
        figures.threshold.decimals(),
      ])
    }
    text += "\n" + budgets.text
    var steps = TextTable(["threshold", "recall", "wrong a query"])
    for step in splits[0].figures.table {
      steps.append([
        step.threshold.decimals(2), step.recall.decimals(), step.wrongPerQuery.decimals(),
      ])
    }
    text += "\n" + steps.text
    if let clean {
      text +=
        "\nclean names at \(clean.threshold.decimals()), where \(clean.recall.percent) of the "
        + "queries of “\(clean.split)” are found\n"
      var table = TextTable(["per 1,000 names", "names", "alerting", "hits"])
      for group in clean.groups {
        table.append([
          group.label, group.names.grouped, group.namesAlerting.decimals(1),
          group.hits.decimals(1),
        ])
      }
      text += table.text
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (title, errors) in [("missed", misses), ("wrong candidates", falseHits)] {
      lines += errors.lines("\(title) at \(threshold.decimals(2))") { failure in
        [
          "\(failure.score.decimals())  \(failure.name)  ~  \(failure.candidateName)  "
            + "[\(failure.query), \(failure.candidate)]"
        ] + failure.evidence.map { "  " + $0 }
      }
    }
    return lines
  }
}
