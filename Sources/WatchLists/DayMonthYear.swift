/// Dates of lists that write the day first, with zeros or letters for what is not known.
enum DayMonthYear {
  /// Returns the date as ISO 8601 writes it, as far as it is known, or the text where it is none.
  ///
  /// Nothing is lost, and nobody takes the day for the month.
  ///
  ///     DayMonthYear.iso("28/09/1955")  // 1955-09-28
  ///     DayMonthYear.iso("00/09/1962")  // 1962-09
  ///     DayMonthYear.iso("dd/mm/1936")  // 1936
  static func iso(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, parts[2].utf8.allSatisfy(\.isDigit),
      let day = number(parts[0], limit: 31), let month = number(parts[1], limit: 12)
    else { return text }
    let year = String(parts[2])
    if month == 0 { return day == 0 ? year : text }
    return year + "-" + two(month) + (day == 0 ? "" : "-" + two(day))
  }

  /// The number of a day or month, 0 where letters stand for it.
  private static func number(_ part: Substring, limit: Int) -> Int? {
    if ["dd", "mm", "--", "DD", "MM"].contains(part) { return 0 }
    guard (1...2).contains(part.utf8.count), let number = Int(part), number >= 0, number <= limit
    else { return nil }
    return number
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
