/// The parts of a date as they are written, before a calendar is chosen.
struct DatePattern {
  /// One way in which numbers may be the parts of a date; 0 where a part is written as unknown.
  private struct Parts {
    var year: Int
    var yearDigits = 4
    var month: Int?
    var day: Int?
  }

  /// The token behind the last.
  let end: Int
  private var ways: [Parts]
  /// The calendar that the name of the month is of.
  private var calendar: DateCalendar?
  /// How many years are meant from the year on; 10 for a decade.
  private var yearCount = 1
  /// The month at the end of a range of months in one year.
  private var lastMonth: Int?

  private init(end: Int, _ ways: [Parts], calendar: DateCalendar? = nil) {
    self.end = end
    self.ways = ways
    self.calendar = calendar
  }

  // MARK: Calendars

  /// Returns the dates that the parts make.
  ///
  /// - Parameters:
  ///   - calendar: the calendar that a word beside the date tells.
  ///   - partOfDecade: *early*, *mid* or *late*.
  func readings(in calendar: DateCalendar?, partOfDecade: String?) -> [PartialDate] {
    var dates: [PartialDate] = []
    for way in ways {
      let years =
        way.yearDigits > 2
        ? [way.year]
        : way.year < 30
          ? [1900, 2000].map { $0 + way.year }
          : [1900 + way.year]
      for year in years {
        for own in DateCalendar.allCases where own == (self.calendar ?? calendar ?? own) {
          guard own.years.contains(year),
            let date = date(way, year: year, own, partOfDecade), !dates.contains(date)
          else { continue }
          dates.append(date)
        }
      }
    }
    return dates
  }

  private func date(
    _ way: Parts, year: Int, _ calendar: DateCalendar, _ partOfDecade: String?
  ) -> PartialDate? {
    let month = way.month == 0 ? nil : way.month, day = way.day == 0 ? nil : way.day
    guard yearCount > 1 || lastMonth != nil else {
      return PartialDate(year: year, month: month, day: day, calendar: calendar)
    }
    let years =
      switch (yearCount, partOfDecade) {
      case (1, _): 0...0
      case (_, "early"): 0...3
      case (_, "mid"), (_, "middle"): 3...6
      case (_, "late"): 6...9
      default: 0...9
      }
    guard
      let first = PartialDate(year: year + years.lowerBound, month: month, calendar: calendar),
      let last = PartialDate(year: year + years.upperBound, month: lastMonth, calendar: calendar)
    else { return nil }
    return PartialDate(from: first, to: last)
  }

  // MARK: Patterns

  /// Returns the date that begins at a token, or `nil` where none does.
  static func date(
    _ tokens: [DateToken], _ place: Int, months: [String: DateWords.Month]
  ) -> DatePattern? {
    let tokens = tokens[min(place, tokens.count)...]
    guard let first = tokens.first else { return nil }
    switch first {
    case .number(let number, let digits):
      switch digits {
      case 4: return beginning(year: number, tokens, months)
      case 1...2: return beginning(small: number, digits: digits, tokens, months)
      case 8: return eightDigits(number, end: tokens.startIndex + 1)
      case 6: return sixDigits(number, end: tokens.startIndex + 1)
      default: return nil
      }
    case .word: return beginningWithMonth(tokens, months)
    case .mark: return nil
    }
  }

  /// *1960-01-12*, *1960/01*, *1960 Jan 12*, *1960s*, *1960/61*, *1960*.
  private static func beginning(
    year: Int, _ tokens: ArraySlice<DateToken>, _ months: [String: DateWords.Month]
  ) -> DatePattern {
    let place = tokens.startIndex
    if let (second, end) = number(tokens, place + 1, afterMarkIn: "-/.", digits: 1...2) {
      if let (third, end) = number(tokens, end, afterMarkIn: "-/.", digits: 1...2) {
        // The month comes first, unless it cannot be one.
        let (month, day) = second <= 12 ? (second, third) : (third, second)
        if month <= 12, day <= 31 {
          return DatePattern(end: end, [Parts(year: year, month: month, day: day)])
        }
      } else if second <= 12 {
        return DatePattern(end: end, [Parts(year: year, month: second)])
      } else if second == (year + 1) % 100 {
        var range = DatePattern(end: end, [Parts(year: year)])
        range.ways = [Parts(year: year), Parts(year: year + 1)]
        return range
      }
    }
    // Forms leave blanks between year, month and day.
    if let (second, end) = number(tokens, place + 1, digits: 2...2),
      let (third, dayEnd) = number(tokens, end, digits: 2...2), second <= 12, third <= 31
    {
      return DatePattern(end: dayEnd, [Parts(year: year, month: second, day: third)])
    }
    if let (month, end) = month(tokens, skipping(tokens, place + 1, marks: "-/.,"), months) {
      let day = number(tokens, skipping(tokens, end, marks: "-/."), digits: 1...2)
      if let (day, end) = day, day <= 31, !isNumber(tokens, end, digits: 4) {
        return DatePattern(
          end: end, [Parts(year: year, month: month.number, day: day)], calendar: month.calendar)
      }
      // In *1960 Jan 1961* the month belongs to what follows.
      if !isNumber(tokens, end, digits: 4) {
        return DatePattern(
          end: end, [Parts(year: year, month: month.number)], calendar: month.calendar)
      }
    }
    var pattern = DatePattern(end: place + 1, [Parts(year: year)])
    let behind = skipping(tokens, place + 1, marks: "'’")
    if year % 10 == 0, behind < tokens.endIndex, tokens[behind] == .word("s") {
      pattern = DatePattern(end: behind + 1, [Parts(year: year)])
      pattern.yearCount = 10
    }
    return pattern
  }

  /// *12/01/1960*, *12.1.60*, *12 Jan 1960*, *01/1960*.
  private static func beginning(
    small: Int, digits: Int, _ tokens: ArraySlice<DateToken>, _ months: [String: DateWords.Month]
  ) -> DatePattern? {
    let place = tokens.startIndex
    if let (second, end) = number(tokens, place + 1, afterMarkIn: "-/.", digits: 1...2) {
      if let (year, end) = number(tokens, end, afterMarkIn: "-/.", digits: 4...4) {
        return DatePattern(
          end: end,
          orders(small, second).map {
            Parts(year: year, month: $0.month, day: $0.day)
          })
      }
      guard let (third, end) = number(tokens, end, afterMarkIn: "-/.", digits: 2...2) else {
        return nil
      }
      if small > 31 {
        return DatePattern(
          end: end, [Parts(year: small, yearDigits: 2, month: second, day: third)])
      }
      return DatePattern(
        end: end,
        orders(small, second).map {
          Parts(year: third, yearDigits: 2, month: $0.month, day: $0.day)
        })
    }
    if let (year, end) = number(tokens, place + 1, afterMarkIn: "-/.", digits: 4...4) {
      return small <= 12 ? DatePattern(end: end, [Parts(year: year, month: small)]) : nil
    }
    // Forms leave blanks between day, month and year.
    if digits == 2, let (second, end) = number(tokens, place + 1, digits: 2...2),
      let (year, yearEnd) = number(tokens, end, digits: 4...4)
    {
      return DatePattern(
        end: yearEnd,
        orders(small, second).map {
          Parts(year: year, month: $0.month, day: $0.day)
        })
    }
    let monthStart = skipping(tokens, place + 1, marks: "-/.,º", words: true)
    guard small <= 31, let (month, end) = month(tokens, monthStart, months) else { return nil }
    let yearStart = skipping(tokens, end, marks: "-/.,'’", words: true)
    if let (year, end) = number(tokens, yearStart, digits: 4...4) {
      return DatePattern(
        end: end, [Parts(year: year, month: month.number, day: small)], calendar: month.calendar)
    }
    guard let (year, yearEnd) = number(tokens, yearStart, digits: 2...2) else { return nil }
    return DatePattern(
      end: yearEnd, [Parts(year: year, yearDigits: 2, month: month.number, day: small)],
      calendar: month.calendar)
  }

  /// *January 12, 1960*, *Jan 1960*, *Sep-99*, *Aug. and Sep. 1977*.
  private static func beginningWithMonth(
    _ tokens: ArraySlice<DateToken>, _ months: [String: DateWords.Month]
  ) -> DatePattern? {
    guard let (month, end) = month(tokens, tokens.startIndex, months) else { return nil }
    let next = skipping(tokens, end, marks: "-/.,", words: true)
    if let (year, end) = number(tokens, next, digits: 4...4) {
      return DatePattern(
        end: end, [Parts(year: year, month: month.number)], calendar: month.calendar)
    }
    if let (day, end) = number(tokens, next, digits: 1...2) {
      let yearStart = skipping(tokens, end, marks: "-/.,", words: true)
      if day <= 31, let (year, end) = number(tokens, yearStart, digits: 4...4) {
        return DatePattern(
          end: end, [Parts(year: year, month: month.number, day: day)], calendar: month.calendar)
      }
      // What may be a day is one, of no year.
      guard day > 31 else { return nil }
      return DatePattern(
        end: end, [Parts(year: day, yearDigits: 2, month: month.number)], calendar: month.calendar)
    }
    // Two months of one year.
    let links = DateWords.untils.union(DateWords.ands)
    var second = next
    if second < tokens.endIndex, case .word(let word) = tokens[second], links.contains(word) {
      second += 1
    } else if next == end {
      return nil
    }
    guard let (last, lastEnd) = self.month(tokens, second, months),
      last.calendar == month.calendar, last.number > month.number,
      let (year, yearEnd) = number(
        tokens, skipping(tokens, lastEnd, marks: "-/.,", words: true), digits: 4...4)
    else { return nil }
    var range = DatePattern(
      end: yearEnd, [Parts(year: year, month: month.number)], calendar: month.calendar)
    range.lastMonth = last.number
    return range
  }

  private static func eightDigits(_ number: Int, end: Int) -> DatePattern? {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    if DateCalendar.allCases.contains(where: { $0.years.contains(year) }), month <= 12, day <= 31 {
      return DatePattern(end: end, [Parts(year: year, month: month, day: day)])
    }
    let ways = orders(number / 1_000_000, number / 10_000 % 100)
    return DatePattern(
      end: end, ways.map { Parts(year: number % 10_000, month: $0.month, day: $0.day) })
  }

  private static func sixDigits(_ number: Int, end: Int) -> DatePattern? {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    if 1...12 ~= month, 1...31 ~= day {
      return DatePattern(end: end, [Parts(year: year, yearDigits: 2, month: month, day: day)])
    }
    guard 1...12 ~= day else { return nil }
    return DatePattern(end: end, [Parts(year: number / 100, month: day)])
  }

  // MARK: Pieces

  /// The ways in which two numbers may be a day and a month.
  private static func orders(_ one: Int, _ two: Int) -> [(month: Int, day: Int)] {
    var orders: [(month: Int, day: Int)] = []
    if two <= 12, one <= 31 { orders.append((two, one)) }
    if one <= 12, two <= 31, one != two { orders.append((one, two)) }
    // A part that is not known stands in its usual place, which is the day's for the first.
    if one == 0 || two == 0 { return Array(orders.prefix(1)) }
    return orders
  }

  private static func number(
    _ tokens: ArraySlice<DateToken>, _ place: Int, afterMarkIn marks: String = "",
    digits wanted: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var place = place
    if !marks.isEmpty {
      guard place < tokens.endIndex, case .mark(let mark) = tokens[place],
        marks.unicodeScalars.contains(mark)
      else { return nil }
      place += 1
    }
    guard place < tokens.endIndex, case .number(let value, let digits) = tokens[place],
      wanted.contains(digits)
    else { return nil }
    return (value, place + 1)
  }

  private static func isNumber(
    _ tokens: ArraySlice<DateToken>, _ place: Int, digits: Int
  ) -> Bool {
    number(tokens, place, digits: digits...digits) != nil
  }

  /// The month whose name begins at a token; a name may be of three words.
  private static func month(
    _ tokens: ArraySlice<DateToken>, _ place: Int, _ months: [String: DateWords.Month]
  ) -> (DateWords.Month, end: Int)? {
    var name = "", next = place, count = 0
    var best: (DateWords.Month, end: Int)?
    while next < tokens.endIndex, count < 4 {
      if case .mark(let mark) = tokens[next] {
        guard count > 0, mark == "-" || mark == "'" || mark == "’" else { break }
        next += 1
        continue
      }
      guard case .word(let word) = tokens[next] else { break }
      name += word
      next += 1
      count += 1
      if let month = months[name] { best = (month, next) }
    }
    return best
  }

  /// The place behind marks and words that say nothing.
  private static func skipping(
    _ tokens: ArraySlice<DateToken>, _ place: Int, marks: String, words: Bool = false
  ) -> Int {
    var place = place
    while place < tokens.endIndex {
      switch tokens[place] {
      case .mark(let mark) where marks.unicodeScalars.contains(mark): place += 1
      case .word(let word) where words && DateWords.links.contains(word): place += 1
      default: return place
      }
    }
    return place
  }
}
