/// Dates that a list gives in parts, as text.
enum PlainDate {
  /// Returns *1960-01-12*, *1960-01* or *1960*, by what is known.
  static func text(year: String, month: Int?, day: Int?) -> String {
    guard let month, (1...12).contains(month) else { return year }
    guard let day, (1...31).contains(day) else { return "\(year)-\(twoDigits(month))" }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Returns a date such as *9.12.1961* as *1961-12-09*; other text stays.
  static func fromDotted(_ text: String) -> String {
    let parts = text.pieces { $0 == UInt8(ascii: ".") }
    guard parts.count == 3 else { return text }
    return whole(year: parts[2], month: parts[1], day: parts[0]) ?? text
  }

  /// Returns a date that has the month first, such as *03/28/2025*, as *2025-03-28*; other text stays.
  static func fromAmerican(_ text: String) -> String {
    let parts = text.pieces { $0 == UInt8(ascii: "/") }
    guard parts.count == 3 else { return text }
    return whole(year: parts[2], month: parts[0], day: parts[1]) ?? text
  }

  private static func whole(year: Substring, month: Substring, day: Substring) -> String? {
    guard let day = Int(day), let month = Int(month), year.utf8.count == 4, Int(year) != nil,
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return text(year: String(year), month: month, day: day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
