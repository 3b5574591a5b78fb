/// A chart of lines, with a dot or a rule that follows the slider.
struct LineChart {
  /// A line and its name.
  struct Series {
    let name: String
    let points: [(x: Double, y: Double)]
  }

  let caption: String
  let xLabel: String
  let yLabel: String
  let plot: Plot
  let series: [Series]

  /// The chart with a dot on a line where the slider stands.
  ///
  /// - Parameters:
  ///   - x: the dot's place for each threshold.
  ///   - y: the same.
  func markup(markAt x: [Double?], _ y: [Double?], _ slider: inout Slider) -> String {
    let ids = (slider.add(x), slider.add(y))
    let chosen = (x[slider.chosen], y[slider.chosen])
    let (column, row) = plot.place((chosen.0 ?? 0, chosen.1 ?? 0))
    let isHidden = chosen.0 == nil || chosen.1 == nil
    let mark = """
      <circle class="mark" r="5" data-mark="\(ids.0) \(ids.1)" data-plot="\(plot.description)" \
      cx="\(column.decimals(1))" cy="\(row.decimals(1))"\
      \(isHidden ? " style=\"visibility:hidden\"" : "")/>

      """
    return figure(mark)
  }

  /// The chart with a rule at the threshold.
  func markup(ruleAt threshold: Double) -> String {
    figure(plot.rule(at: threshold))
  }

  private func figure(_ mark: String) -> String {
    let lines = series.enumerated().map { index, series in
      let points = series.points.map { point in
        let (x, y) = plot.place(point)
        return "\(x.decimals(1)),\(y.decimals(1))"
      }
      return
        "<polyline class=\"line s\(index % 6)\" points=\"\(points.joined(separator: " "))\"/>\n"
    }
    return Plot.figure(
      caption, plot.axes(xLabel, yLabel) + lines.joined() + mark,
      legend: series.count > 1 ? legend : "")
  }

  private var legend: String {
    series.enumerated().map { index, series in
      """
       <span style="white-space:nowrap"><svg viewBox="0 0 26 8" style="width:26px;height:8px" \
      aria-hidden="true"><line class="line s\(index % 6)" x1="0" x2="26" y1="4" y2="4"/></svg> \
      \(HTML.text(series.name))</span>
      """
    }.joined(separator: " ")
  }
}

/// How the scores of two groups are spread, each as shares of its group.
struct Histogram {
  let caption: String
  let first: (name: String, scores: [Double])
  let second: (name: String, scores: [Double])
  private static let binCount = 20

  /// The chart with a rule at the threshold.
  func markup(ruleAt threshold: Double) -> String {
    let shares = [first.scores, second.scores].map(Self.shares)
    let highest = max(0.05, shares.joined().max() ?? 0)
    let plot = Plot(x: 0...1, y: 0...(highest * 20).rounded(.up) / 20)
    var bars = ""
    for (group, shares) in shares.enumerated() {
      for (bin, share) in shares.enumerated() where share > 0 {
        let start = (Double(bin) + 0.08 + 0.44 * Double(group)) / Double(Self.binCount)
        let (left, top) = plot.place((start, share))
        let (right, bottom) = plot.place((start + 0.42 / Double(Self.binCount), 0))
        bars += """
          <rect class="f\(group)" x="\(left.decimals(1))" y="\(top.decimals(1))" \
          width="\((right - left).decimals(1))" height="\((bottom - top).decimals(1))"/>

          """
      }
    }
    let legend = [first.name, second.name].enumerated().map { group, name in
      """
       <span style="white-space:nowrap"><svg viewBox="0 0 10 10" style="width:10px;height:10px" \
      aria-hidden="true"><rect class="f\(group)" x="1" y="1" width="8" height="8"/></svg> \
      \(HTML.text(name))</span>
      """
    }
    return Plot.figure(
      caption, plot.axes("score", "share") + bars + plot.rule(at: threshold),
      legend: legend.joined(separator: " "))
  }

  private static func shares(_ scores: [Double]) -> [Double] {
    var counts = [Int](repeating: 0, count: binCount)
    for score in scores where score > -.infinity {
      counts[min(max(Int(score * Double(binCount)), 0), binCount - 1)] += 1
    }
    return counts.map { Double($0) / Double(max(1, scores.count)) }
  }
}
