extension ValidationReport {
  /// The report as a page of its own.
  package var html: String {
    var slider = Slider(steps.map(\.threshold), chosen: threshold)
    var page = Page(
      title: "Validation of name screening",
      subtitle: "nisba \(version), seed \(settings.seed), threshold \(threshold.decimals(2)), "
        + "at most \(limit) hits a name.")
    page.body += HTML.section("Lists", listTable)
    page.body += HTML.section("Result", slider.control + tiles(&slider) + note)
    page.body += HTML.section("Recall by kind of change", changeTable(&slider))
    page.body += HTML.section("Names that stand on no list", cleanTable(&slider))
    page.body += HTML.section("Thresholds", charts(&slider))
    page.body += HTML.section("Control set, missed", Self.list(control.misses))
    page.body += HTML.section("Changed names", changes.map(Self.details).joined())
    page.body += HTML.section(
      "Alerts of names that stand on no list", clean.map(Self.details).joined())
    page.body += HTML.section("What was done", method)
    page.slider = slider
    return page.html
  }

  private var listTable: String {
    HTML.table(
      ["list", "file", "date", "entries", "names", "bad rows"],
      lists.map { list in
        [
          HTML.text(list.name), HTML.text(list.path), list.date.map(HTML.text) ?? "not told",
          list.entries.grouped, list.names.grouped, list.badRows.grouped,
        ]
      })
  }

  private func tiles(_ slider: inout Slider) -> String {
    var tiles = [
      (
        "unchanged names found, of \(control.found.total.grouped)",
        slider.number(steps.map { control.recall($0.threshold) }, as: .percent)
      ),
      (
        "changed names found, mean of all changes", slider.number(steps.map(\.recall), as: .percent)
      ),
    ]
    for set in clean {
      let alerts = steps.map { Optional(set.alertsPerThousand($0.threshold)) }
      tiles.append(("alerts in 1,000 names: \(set.label)", slider.number(alerts, as: .count)))
    }
    return HTML.tiles(tiles)
  }

  private var note: String {
    let hidden =
      control.beyondLimit == 0
      ? ""
      : " Of the unchanged names, \(control.beyondLimit.grouped) find their entry only behind the "
        + "first \(limit) hits, because as many other entries score as high."
    return
      "<p class=\"note\">A name counts as found where its own entry, or one that is listed under "
      + "the very same name, is a hit.\(hidden)</p>\n"
  }

  private func changeTable(_ slider: inout Slider) -> String {
    HTML.table(
      ["change", "tried", "found", "recall", "", "95 % interval", "skipped"],
      changes.map { change in
        let found = change.result.found
        let recalls = steps.map { change.result.recall($0.threshold) }
        let counts = recalls.map { $0.map { ($0 * Double(found.total)).rounded() } }
        return [
          "\(HTML.text(change.family.rawValue)): \(HTML.text(change.name))", found.total.grouped,
          found.total == 0 ? "–" : slider.number(counts, as: .count),
          found.total == 0 ? "–" : slider.number(recalls, as: .percent), slider.bar(recalls),
          found.total == 0 ? "–" : found.range, change.result.skipped.grouped,
        ]
      })
      + "<p class=\"note\">The interval is Wilson’s, at the threshold that was asked for. Skipped are "
      + "names that were drawn and to which the change does not apply.</p>\n"
  }

  private func cleanTable(_ slider: inout Slider) -> String {
    if clean.isEmpty { return "" }
    return HTML.table(
      ["names", "number", "alerting", "alerts in 1,000", "95 % interval", "hits", "same name"],
      clean.map { set in
        let alerts = steps.map { Optional(set.alertsPerThousand($0.threshold)) }
        let counts = alerts.map { $0.map { ($0 * Double(set.alerting.total) / 1000).rounded() } }
        return [
          HTML.text(set.label), set.alerting.total.grouped, slider.number(counts, as: .count),
          slider.number(alerts, as: .count), set.alerting.range, set.hits.grouped,
          set.namesakes.grouped,
        ]
      })
      + "<p class=\"note\">Same name: written as a listed one but for case, marks and signs; a filter of "
      + "names alone cannot tell them apart.</p>\n"
  }

  private func charts(_ slider: inout Slider) -> String {
    let thresholds = steps.map(\.threshold)
    guard let lowest = thresholds.first, lowest < 1 else { return "" }
    var families: [LineChart.Series] = []
    for family in Change.Family.allCases {
      let results = changes.filter { $0.family == family && $0.result.found.total > 0 }
      if results.isEmpty { continue }
      let points = thresholds.map { threshold in
        let recalls = results.compactMap { $0.result.recall(threshold) }
        return (threshold, recalls.reduce(0, +) / Double(recalls.count))
      }
      families.append(.init(name: family.rawValue, points: points))
    }
    let half = (families.count + 1) / 2
    let parts = [families.prefix(half), families.dropFirst(half)].map(Array.init)
    var markup = "<div class=\"charts\">"
    for part in parts where !part.isEmpty {
      markup += LineChart(
        caption: "Recall by threshold", xLabel: "threshold", yLabel: "recall",
        plot: Plot(x: lowest...1, y: 0...1), series: part
      ).markup(ruleAt: threshold)
    }
    let most = clean.map { $0.alertsPerThousand(lowest) }.max() ?? 0
    if most > 0 {
      let top = (most / 5).rounded(.up) * 5
      markup += LineChart(
        caption: "Alerts of 1,000 names that stand on no list, by threshold", xLabel: "threshold",
        yLabel: "alerts in 1,000", plot: Plot(x: lowest...1, y: 0...top),
        series: clean.map { set in
          .init(
            name: set.label, points: thresholds.map { ($0, set.alertsPerThousand($0)) })
        }
      ).markup(ruleAt: threshold)
      let alerts = steps.map(\.alertsPerThousand), recalls = steps.map(\.recall)
      markup += LineChart(
        caption: "Recall of changed names by alerts of names on no list",
        xLabel: "alerts in 1,000", yLabel: "recall", plot: Plot(x: 0...top, y: 0...1),
        series: [
          .init(
            name: "recall",
            points: zip(alerts, recalls).compactMap { alerts, recall in
              alerts.flatMap { alerts in recall.map { (alerts, $0) } }
            })
        ]
      ).markup(markAt: alerts, recalls, &slider)
    }
    return markup + "</div>\n"
  }

  // MARK: Errors

  private static func details(_ change: ChangeResult) -> String {
    let result = change.result
    if result.found.total == 0 { return "" }
    let title =
      "<strong>\(HTML.text(change.family.rawValue)): \(HTML.text(change.name))</strong> – "
      + "\(result.found.percent) found, \(result.misses.count.grouped) missed"
    let hardest =
      result.hardest.isEmpty
      ? "" : "<h3>Found, with the lowest scores</h3>\n\(table(result.hardest))"
    return HTML.details(
      title, "<p class=\"note\">\(HTML.text(change.deed))</p>\n\(list(result.misses))\(hardest)")
  }

  private static func details(_ set: Clean) -> String {
    func rows(_ title: String, _ alerts: [Alert]) -> String {
      if alerts.isEmpty { return "" }
      return "<h3>\(title)</h3>\n"
        + HTML.table(
          ["score", "name", "listed name", "entry", "why"],
          alerts.map { alert in
            [
              alert.score.decimals(), HTML.name(alert.name), HTML.name(alert.listed),
              HTML.text("\(alert.entry), \(alert.list)"), HTML.evidence(alert.evidence),
            ]
          })
    }
    return HTML.details(
      "<strong>\(HTML.text(set.label))</strong> – \(set.alerts.count.grouped) alerts",
      rows("Nearest to the threshold", set.alerts.nearest) + rows("The highest", set.alerts.worst))
  }

  private static func list(_ misses: NearestErrors<Outcome>) -> String {
    func part(_ title: String, _ outcomes: [Outcome]) -> String {
      outcomes.isEmpty ? "" : "<h3>\(title)</h3>\n\(table(outcomes))"
    }
    return part("Missed, nearest to the threshold", misses.nearest)
      + part("Missed, the worst", misses.worst)
  }

  private static func table(_ outcomes: [Outcome]) -> String {
    HTML.table(
      ["score of its entry", "query", "made of", "entry", "hits", "why"],
      outcomes.map { outcome in
        [
          outcome.score.decimals(), HTML.name(outcome.query), HTML.name(outcome.listed),
          HTML.text("\(outcome.entry), \(outcome.list)"), "\(outcome.hits)",
          (outcome.best == outcome.listed ? "" : "as \(HTML.name(outcome.best))")
            + HTML.evidence(outcome.evidence),
        ]
      })
  }

  private var method: String {
    let deeds = changes.map { change in
      "<li>\(HTML.text(change.family.rawValue)): \(HTML.text(change.name)). "
        + "\(HTML.text(change.deed))</li>\n"
    }
    let kind =
      settings.tellsKind
      ? "Each query said what its entry is: a person, an organization or another."
      : "No query said whether it names a person."
    let size =
      settings.controlSample.map { "\($0.grouped) names drawn from the lists" }
      ?? "every name of the lists"
    return """
      <p class="note">The control set is \(size), unchanged. Each change was tried on at most \
      \(settings.sample.grouped) names, drawn from all names but weak aliases by the seed, so that a \
      second run gives the same report. \(kind) The changes were:</p>
      <ul class="note">\(deeds.joined())</ul>

      """
  }
}
