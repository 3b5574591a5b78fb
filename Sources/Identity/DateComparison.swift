/// What two dates of birth say of each other.
public struct DateComparison: Hashable, Sendable {
  /// Whether both may be the birth of one person.
  public let judgement: Judgement
  /// To what the dates agree: a day, a month, a year, a range of them; `nil` where they do not agree.
  public private(set) var precision: PartialDate.Precision?
  /// How many days lie between the dates at least, where they contradict.
  public private(set) var daysApart = 0
  /// What there is to say beyond the judgement, such as *day and month swapped*; may be empty.
  public private(set) var note = ""
  /// The text that holds the one date; empty where there is none.
  public internal(set) var written = ""
  /// The text that holds the other date; empty where there is none.
  public internal(set) var otherWritten = ""

  /// How many years off a date may be that is told as a guess.
  public static let guessedYears = 3

  /// One side says nothing that can be read.
  init(unknown one: [BirthDates.Statement], _ other: [BirthDates.Statement]) {
    judgement = .unknown
    written = one.map(\.written).joined(separator: "; ")
    otherWritten = other.map(\.written).joined(separator: "; ")
    let isUnread = [one, other].contains { side in
      !side.isEmpty && side.allSatisfy { $0.dates.isEmpty }
    }
    if isUnread { note = "cannot be read" }
  }

  /// Compares two dates.
  public init(_ one: PartialDate, _ other: PartialDate) {
    let isExact = [one, other].allSatisfy { $0.precision == .day && !$0.isApproximate }
    if isExact {
      self.init(days: one, other)
    } else {
      self.init(spans: one, other)
    }
    note = [note, Self.conversion(one, other)].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private init(
    _ judgement: Judgement, precision: PartialDate.Precision? = nil, daysApart: Int = 0,
    note: String = ""
  ) {
    self.judgement = judgement
    self.precision = precision
    self.daysApart = daysApart
    self.note = note
  }

  // MARK: Days

  private init(days one: PartialDate, _ other: PartialDate) {
    let distance = abs(one.first.number - other.first.number)
    let (first, second) = (one.first.date, other.first.date)
    if distance == 0 {
      self.init(.agrees, precision: .day)
    } else if distance <= Self.tolerance(one, other) {
      self.init(.compatible, note: "a day apart, as calendars may be")
    } else if one.calendar != .gregorian || other.calendar != .gregorian {
      // Slips of a date that was converted would be slips of other digits.
      self.init(.contradicts, daysApart: distance, note: Self.apart(distance))
    } else if first.year == second.year, first.month == second.day, first.day == second.month {
      self.init(.compatible, note: "day and month swapped")
    } else if first.year == second.year, Self.isFiller(one) || Self.isFiller(other) {
      let filler = Self.isFiller(one) ? first : second
      self.init(
        .compatible, note: "\(filler.day == 1 ? "1 January" : "31 December") may stand for the year"
      )
    } else if let slip = Self.slip(one.first, other.first) {
      self.init(.compatible, note: slip)
    } else {
      self.init(.contradicts, daysApart: distance, note: Self.apart(distance))
    }
  }

  /// Whether a day is one of those that are put down where the year alone is known.
  private static func isFiller(_ date: PartialDate) -> Bool {
    let (_, month, day) = date.first.date
    return date.precision == .day && date.calendar == .gregorian
      && ((month == 1 && day == 1) || (month == 12 && day == 31))
  }

  /// Says by which slip of the hand one date may be the other: a digit, or two that are next to each other.
  private static func slip(_ one: CalendarDay, _ other: CalendarDay) -> String? {
    let (first, second) = (digits(one), digits(other))
    let places = first.indices.filter { first[$0] != second[$0] }
    if places.count == 1 { return "one digit differs" }
    if places.count == 2, places[1] == places[0] + 1, first[places[0]] == second[places[1]],
      first[places[1]] == second[places[0]]
    {
      return "two digits swapped"
    }
    return nil
  }

  private static func digits(_ day: CalendarDay) -> [Int] {
    let (year, month, day) = day.date
    let number = year * 10_000 + month * 100 + day
    return [10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1].map { number / $0 % 10 }
  }

  // MARK: Spans

  private init(spans one: PartialDate, _ other: PartialDate) {
    let isGuess = one.isApproximate || other.isApproximate
    if !isGuess, one.first == other.first, one.last == other.last, one.precision == other.precision,
      one.dayOfMonth == other.dayOfMonth
    {
      self.init(.agrees, precision: one.precision)
      return
    }
    let tolerance = Self.tolerance(one, other)
    let gap = max(one.first.number - other.last.number, other.first.number - one.last.number, 0)
    if gap <= tolerance {
      if let day = one.dayOfMonth ?? other.dayOfMonth, !Self.may(one, other, be: day) {
        self.init(.contradicts, note: "another day of the month")
      } else {
        self.init(.compatible, note: isGuess ? "approximate" : "less precise")
      }
    } else if isGuess, gap <= Self.guessedYears * 366 {
      self.init(
        .compatible, note: "within \(Self.guessedYears) years of an approximate date")
    } else if Self.fillerYear(one, other) {
      self.init(.compatible, note: "1 January or 31 December may stand for the year")
    } else {
      // From 1960 to 1963 are three years, though 1961 and 1962 alone lie between.
      let distance =
        one.precision == other.precision && one.precision != .range
        ? abs(one.first.number - other.first.number) : gap
      self.init(.contradicts, daysApart: distance, note: Self.apart(distance))
    }
  }

  /// Whether a day of the month that is known without its month can be that of the other date.
  private static func may(_ one: PartialDate, _ other: PartialDate, be day: Int) -> Bool {
    [one, other].allSatisfy { date in
      if let own = date.dayOfMonth { return own == day }
      return date.precision != .day || date.first.date.day == day
    }
  }

  /// Whether one date is a filler of a year in which the other lies.
  private static func fillerYear(_ one: PartialDate, _ other: PartialDate) -> Bool {
    [(one, other), (other, one)].contains { filler, date in
      guard isFiller(filler), let year = PartialDate(year: filler.first.date.year) else {
        return false
      }
      return year.first <= date.last && date.first <= year.last
    }
  }

  // MARK: Calendars and words

  /// How many days two dates of different calendars may be apart and still be one: the moon may have been
  /// seen a day late, a leap year missed.
  private static func tolerance(_ one: PartialDate, _ other: PartialDate) -> Int {
    one.calendar == other.calendar ? 0 : 1
  }

  private static func conversion(_ one: PartialDate, _ other: PartialDate) -> String {
    [one, other].filter { $0.calendar != .gregorian }
      .map { "\($0.calendar.rawValue) calendar: \($0)" }
      .joined(separator: "; ")
  }

  private static func apart(_ days: Int) -> String {
    switch days {
    case ...1: "a day apart"
    case ...60: "\(days) days apart"
    case 350...380: "a year apart"
    case ...730: "\(days / 30) months apart"
    default: "\(days / 365) years apart"
    }
  }

  /// Whether this tells more for one person than another comparison does.
  func isBetter(than other: DateComparison) -> Bool {
    let (own, others) = (rank, other.rank)
    return own != others ? own > others : daysApart < other.daysApart
  }

  private var rank: Int {
    switch judgement {
    case .agrees: 10 - (precision?.rawValue ?? 0)
    case .compatible: 5
    case .unknown: 2
    case .contradicts: 1
    }
  }
}
