/// A calendar in which dates of birth are written.
public enum DateCalendar: String, CaseIterable, Sendable {
  /// The calendar of most papers.
  case gregorian
  /// The lunar calendar of Islam, reckoned by its civil tables; what is seen of the moon may be a day off.
  case hijri
  /// The solar calendar of Iran and Afghanistan.
  case solarHijri = "solar Hijri"

  /// The years of which dates are read.
  ///
  /// A year of both Hijri calendars that no word tells apart may be one of either.
  var years: ClosedRange<Int> {
    self == .gregorian ? 1800...2100 : 1250...1480
  }

  /// Returns the first and the last day of a month, or of a year.
  func days(year: Int, month: Int? = nil) -> ClosedRange<CalendarDay>? {
    guard let first = day(year: year, month: month ?? 1, day: 1) else { return nil }
    let isLast = month == nil || month == 12
    let next = isLast ? (year + 1, 1) : (year, (month ?? 1) + 1)
    guard let end = day(year: next.0, month: next.1, day: 1) else { return nil }
    return first...end.advanced(by: -1)
  }

  /// Returns the day of a date, or `nil` where there is none such.
  func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    guard 1...12 ~= month, day >= 1 else { return nil }
    switch self {
    case .gregorian:
      return CalendarDay(year: year, month: month, day: day)
    case .hijri:
      // Months of 30 and 29 days by turns. A moon that is seen late gives any of them a thirtieth day.
      guard day <= 30 else { return nil }
      let before = 354 * (year - 1) + (11 * year + 3) / 30 + 29 * (month - 1) + month / 2
      return CalendarDay(number: Self.hijriEpoch + before + day - 1)
    case .solarHijri:
      let isLeap = (25 * year + 11) % 33 < 8
      guard day <= (month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29) else { return nil }
      // Eight leap years in 33, which holds from 1210 to 1634.
      let before =
        365 * (year - 1) + (8 * year + 21) / 33
        + (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6)
      return CalendarDay(number: Self.solarEpoch + before + day - 1)
    }
  }

  /// The first day of the first year: 16 July 622 and 19 March 622 of the Julian calendar.
  private static let hijriEpoch = -492_148
  private static let solarEpoch = -492_268
}
