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
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      parts[2].utf8.count == 4, Int(parts[2]) != nil
    else { return text }
    guard (1...12).contains(month), (1...31).contains(day) else { return text }
    return Self.text(year: String(parts[2]), month: month, day: day)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
