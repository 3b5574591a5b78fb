extension ValidationReport {
  /// The report for a terminal, a line an element.
  package var lines: [String] {
    var lines = ["Validation by nisba \(version)", ""]
    for list in lists {
      let rows = list.badRows == 0 ? "" : ", \(list.badRows.counted("bad row"))"
      lines.append(
        "list       \(list.name) (\(list.path)): \(list.entries.grouped) entries, "
          + "\(list.names.grouped) names, \(list.date.map { "dated \($0)" } ?? "without a date")\(rows)"
      )
    }
    lines += [
      "threshold  \(threshold.decimals(2)), at most \(limit) hits a name",
      "drawn      at most \(settings.sample.grouped) names a change, seed \(settings.seed)", "",
      "control    \(control.found.count.grouped) of \(control.found.total.grouped) unchanged names "
        + "found: \(control.found.percent)",
    ]
    if control.beyondLimit > 0 {
      lines.append(
        "           \(control.beyondLimit.grouped) of them behind the limit of hits, where as many "
          + "entries score as high")
    }
    lines.append("changed    \(meanRecall.map(\.percent) ?? "–") found, the mean of all changes")
    for set in clean {
      lines.append(
        "clean      \(set.alertsPerThousand(threshold).decimals(1)) alerts in 1,000 names: "
          + "\(set.label) (\(set.alerting.total.grouped))")
    }
    lines.append("")
    lines += changeLines + [""] + cleanLines + [""] + stepLines + [""]
    lines += control.misses.lines("control set, missed", Self.lines)
    for change in changes {
      lines += change.result.misses.lines(
        "\(change.family.rawValue): \(change.name), missed", Self.lines)
    }
    for set in clean {
      lines += set.alerts.lines("\(set.label), alerts") { alert in
        [
          "\(alert.score.decimals())  \(alert.name)  ~  \(alert.listed)  [\(alert.entry), \(alert.list)]"
        ]
          + alert.evidence.map { "  " + $0 }
      }
    }
    return lines
  }

  private var changeLines: [String] {
    var table = TextTable([
      "change", "tried", "found", "recall", "95 % interval", "behind limit", "skipped",
    ])
    for change in changes {
      let result = change.result
      table.append([
        "\(change.family.rawValue): \(change.name)", result.found.total.grouped,
        result.found.count.grouped, result.found.percent,
        result.found.total == 0 ? "–" : result.found.range, result.beyondLimit.grouped,
        result.skipped.grouped,
      ])
    }
    return Self.split(table)
  }

  private var cleanLines: [String] {
    var table = TextTable([
      "names of no list", "names", "alerting", "per 1,000", "95 % interval", "hits", "same name",
    ])
    for set in clean {
      table.append([
        set.label, set.alerting.total.grouped, set.alerting.count.grouped,
        set.alertsPerThousand(threshold).decimals(1), set.alerting.range, set.hits.grouped,
        set.namesakes.grouped,
      ])
    }
    return Self.split(table)
  }

  private var stepLines: [String] {
    var table = TextTable(["threshold", "recall", "alerts per 1,000"])
    for (index, step) in steps.enumerated() where index % 2 == 0 || step.threshold == threshold {
      table.append([
        step.threshold.decimals(2), step.recall.map(\.percent) ?? "–",
        step.alertsPerThousand.decimals(1),
      ])
    }
    return Self.split(table)
  }

  private static func split(_ table: TextTable) -> [String] {
    table.text.split(separator: "\n").map(String.init)
  }

  private static func lines(_ outcome: Outcome) -> [String] {
    [
      "\(outcome.score.decimals())  \(outcome.query)  ~  \(outcome.listed)  "
        + "[\(outcome.entry), \(outcome.list)]"
    ] + outcome.evidence.map { "  " + $0 }
  }
}
