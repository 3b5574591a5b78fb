extension Double {
  /// The number with so many decimals, the last one rounded; the same letters in every locale.
  package func decimals(_ count: Int = 4) -> String {
    let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (magnitude * scale).rounded()
    let whole = Int(scaled / scale), rest = Int(scaled - Double(whole) * scale)
    let sign = self < 0 && scaled > 0 ? "-" : ""
    if count == 0 { return "\(sign)\(whole)" }
    let decimals = "\(rest)"
    return "\(sign)\(whole)." + String(repeating: "0", count: count - decimals.count) + decimals
  }

  /// The share as percents with one decimal; what is not all or nothing is not rounded to it.
  package var percent: String {
    let text = (self * 100).decimals(1)
    if self < 1, text == "100.0" { return "99.9 %" }
    if self > 0, text == "0.0" { return "0.1 %" }
    return text + " %"
  }
}

extension Optional where Wrapped == Double {
  /// The number with so many decimals, or a dash where there is none.
  package func decimals(_ count: Int = 4) -> String {
    self?.decimals(count) ?? "–"
  }
}

extension Share {
  /// The share as percents, or a dash of nothing.
  package var percent: String { value?.percent ?? "–" }

  /// The interval as percents: `91.2–97.0 %`.
  package var range: String {
    let interval = interval
    return (interval.lowerBound * 100).decimals(1) + "–"
      + (interval.upperBound * 100).decimals(1) + " %"
  }
}

extension Int {
  /// The number with commas between thousands.
  package var grouped: String {
    var digits = Array(String(magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }

  /// The number with its noun, in the plural where one is due.
  func counted(_ noun: String) -> String {
    "\(grouped) \(self == 1 ? noun : noun + "s")"
  }
}
