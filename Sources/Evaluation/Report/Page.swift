/// A report that is one file: no script, style, picture or font of it is fetched from anywhere, and it
/// says so to the browser.
struct Page {
  /// What the report is called.
  let title: String
  /// What it is about, in a sentence of plain text.
  let subtitle: String
  /// The markup of its sections.
  var body = ""
  /// The numbers that move with the threshold.
  var slider: Slider?

  /// The whole file.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>\(HTML.text(title))</title>
    <style>
    \(PageStyle.text)
    </style>
    </head>
    <body>
    <header><h1>\(HTML.text(title))</h1>
    <p>\(HTML.text(subtitle))</p></header>
    <main>
    \(body)</main>
    \(slider?.script ?? "")</body>
    </html>

    """
  }
}

/// Numbers for each of a range of thresholds, between which a slider chooses.
struct Slider {
  /// How a number is shown.
  enum Format: String {
    case percent, decimal, count
  }

  /// The thresholds, lowest first.
  let thresholds: [Double]
  /// The place of the threshold that was asked for, or the nearest below it.
  let chosen: Int
  private var series: [[Double?]] = []

  /// A slider over thresholds; the threshold that was asked for should be one of them.
  init(_ thresholds: [Double], chosen: Double) {
    self.thresholds = thresholds
    self.chosen = thresholds.lastIndex { $0 <= chosen + 1e-9 } ?? 0
  }

  /// The thresholds from one to another by hundredths, with the one that was asked for among them.
  static func thresholds(from lowest: Double, with chosen: Double) -> [Double] {
    let first = Int((lowest * 100).rounded(.up))
    let steps = (min(first, 100)...100).map { Double($0) / 100 }
    return steps.contains { abs($0 - chosen) < 1e-9 } ? steps : (steps + [chosen]).sorted()
  }

  /// The markup of a number that follows the slider.
  mutating func number(_ values: [Double?], as format: Format) -> String {
    let id = add(values)
    return "<span data-series=\"\(id)\" data-format=\"\(format.rawValue)\">"
      + "\(Self.text(values[chosen], format))</span>"
  }

  /// The markup of a bar that follows the slider.
  mutating func bar(_ values: [Double?]) -> String {
    let id = add(values)
    let width = ((values[chosen] ?? 0) * 100).decimals(1)
    return "<span class=\"bar\" aria-hidden=\"true\">"
      + "<span data-bar=\"\(id)\" style=\"width:\(width)%\"></span></span>"
  }

  /// The number of a series that marks of charts follow.
  mutating func add(_ values: [Double?]) -> Int {
    precondition(values.count == thresholds.count, "a series has a value for each threshold")
    series.append(values)
    return series.count - 1
  }

  /// The markup of the slider itself.
  var control: String {
    """
    <p class="slider"><label for="threshold">Threshold</label>
    <input type="range" id="threshold" min="0" max="\(thresholds.count - 1)" step="1" \
    value="\(chosen)">
    <output id="threshold-value" for="threshold">\(Self.shown(thresholds[chosen]))</output></p>

    """
  }

  /// The numbers, and what moves them: no text from outside is among them.
  fileprivate var script: String {
    func list(_ values: [Double?]) -> String {
      "[" + values.map { $0.map { $0.decimals(5) } ?? "null" }.joined(separator: ",") + "]"
    }
    let all = series.map(list).joined(separator: ",\n")
    return """
      <script type="application/json" id="numbers">
      {"thresholds":\(list(thresholds)),
      "series":[\(all)]}
      </script>
      <script>
      \(PageScript.text)
      </script>

      """
  }

  private static func shown(_ threshold: Double) -> String {
    let text = threshold.decimals(4)
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }

  private static func text(_ value: Double?, _ format: Format) -> String {
    guard let value else { return "–" }
    return switch format {
    case .percent: (value * 100).decimals(1) + " %"
    case .decimal: value.decimals(3)
    case .count: value.decimals(value == value.rounded() ? 0 : 1)
    }
  }
}
