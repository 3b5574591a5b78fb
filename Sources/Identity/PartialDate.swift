/// A date of birth as far as it is known: the days that may be meant.
public struct PartialDate: Hashable, Sendable {
  /// How much of a date is told, the most telling first.
  public enum Precision: Int, Comparable, Sendable {
    case day, month, year
    /// A range of days, months or years.
    case range

    /// Whether one tells more than the other.
    public static func < (first: Precision, second: Precision) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// The first day that may be meant.
  public let first: CalendarDay
  /// The last day that may be meant.
  public let last: CalendarDay
  /// How much is told.
  public let precision: Precision
  /// The calendar in which it is written.
  public let calendar: DateCalendar
  /// The day of the month where the month is not known, as in *10/00/1983*.
  public let dayOfMonth: Int?
  /// Whether it is told as a guess: *circa*, *about*.
  public var isApproximate = false

  /// A date of which the parts that are `nil` are not known; `nil` where the calendar has none such.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, calendar: DateCalendar = .gregorian
  ) {
    self.calendar = calendar
    if let month, let day {
      guard let only = calendar.day(year: year, month: month, day: day) else { return nil }
      (first, last, precision, dayOfMonth) = (only, only, .day, nil)
    } else {
      guard let days = calendar.days(year: year, month: month), day ?? 1 <= 31 else { return nil }
      (first, last) = (days.lowerBound, days.upperBound)
      precision = month == nil ? .year : .month
      dayOfMonth = day
    }
  }

  /// Any day from the first of one date to the last of another; `nil` where that lies before.
  public init?(from start: PartialDate, to end: PartialDate) {
    guard start.first <= end.last, start.calendar == end.calendar else { return nil }
    (first, last, precision, dayOfMonth) = (start.first, end.last, .range, nil)
    calendar = start.calendar
    isApproximate = start.isApproximate || end.isApproximate
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in the Gregorian calendar: `1960-01-12`, `1960-01`, `1960`, `1955-01-01 to 1958-12-31`.
  public var description: String {
    let (year, month, _) = first.date
    let text =
      switch (precision, calendar) {
      case (.day, _): "\(first)"
      case (.month, .gregorian): "\(year)-\(month < 10 ? "0" : "")\(month)"
      case (.year, .gregorian): "\(year)"
      default: "\(first) to \(last)"
      }
    return isApproximate ? "circa " + text : text
  }
}
