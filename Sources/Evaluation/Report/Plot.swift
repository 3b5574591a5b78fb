/// Where numbers stand in the picture of a chart.
struct Plot {
  /// The size of the picture.
  static let width = 440.0
  static let height = 300.0
  private static let left = 50.0
  private static let top = 12.0
  private static let innerWidth = width - left - 14
  private static let innerHeight = height - top - 44

  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// The place of a pair of numbers, brought into the picture where it lies outside.
  func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
      let length = range.upperBound - range.lowerBound
      return min(max((value - range.lowerBound) / length, 0), 1)
    }
    return (
      Self.left + Self.innerWidth * share(point.x, x),
      Self.top + Self.innerHeight * (1 - share(point.y, y))
    )
  }

  /// The numbers from which a script finds the same places.
  var description: String {
    [
      Self.left, Self.top, Self.innerWidth, Self.innerHeight, x.lowerBound, x.upperBound,
      y.lowerBound, y.upperBound,
    ].map { $0.decimals(3) }.joined(separator: " ")
  }

  /// The lines and numbers of both axes, and what they are called.
  func axes(_ xLabel: String, _ yLabel: String) -> String {
    var markup = ""
    for step in 0...5 {
      let share = Double(step) / 5
      let xValue = x.lowerBound + share * (x.upperBound - x.lowerBound)
      let yValue = y.lowerBound + share * (y.upperBound - y.lowerBound)
      let (column, row) = place((xValue, yValue))
      let (right, bottom) = place((x.upperBound, y.lowerBound))
      markup += """
        <line class="grid" x1="\(column.decimals(1))" y1="\(Self.top)" \
        x2="\(column.decimals(1))" y2="\(bottom.decimals(1))"/>\
        <line class="grid" x1="\(Self.left)" y1="\(row.decimals(1))" \
        x2="\(right.decimals(1))" y2="\(row.decimals(1))"/>\
        <text x="\(column.decimals(1))" y="\((bottom + 15).decimals(1))" text-anchor="middle">\
        \(Self.tick(xValue, x))</text>\
        <text x="\(Self.left - 6)" y="\((row + 4).decimals(1))" text-anchor="end">\
        \(Self.tick(yValue, y))</text>

        """
    }
    let middle = (Self.left + Self.innerWidth / 2).decimals(1)
    let side = (Self.top + Self.innerHeight / 2).decimals(1)
    return markup + """
      <text x="\(middle)" y="\(Self.height - 8)" text-anchor="middle">\(HTML.text(xLabel))</text>\
      <text transform="translate(12 \(side)) rotate(-90)" text-anchor="middle">\
      \(HTML.text(yLabel))</text>

      """
  }

  /// A vertical line at the threshold, where `x` is the threshold.
  func rule(at threshold: Double) -> String {
    let (column, bottom) = place((threshold, y.lowerBound))
    return """
      <line class="rule" data-rule data-plot="\(description)" x1="\(column.decimals(1))" \
      x2="\(column.decimals(1))" y1="\(Self.top)" y2="\(bottom.decimals(1))"/>

      """
  }

  /// A whole picture.
  static func figure(_ caption: String, _ content: String, legend: String = "") -> String {
    """
    <figure><svg viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
    aria-label="\(HTML.text(caption))">
    \(content)</svg>
    <figcaption>\(HTML.text(caption))\(legend)</figcaption></figure>

    """
  }

  private static func tick(_ value: Double, _ range: ClosedRange<Double>) -> String {
    let length = range.upperBound - range.lowerBound
    return value.decimals(length > 20 ? 0 : length > 2 ? 1 : 2)
  }
}
