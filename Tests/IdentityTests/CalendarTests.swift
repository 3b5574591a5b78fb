import Testing

@testable import Identity

@Suite struct CalendarTests {
  /// Every day of three centuries has a number, and each number its day.
  @Test func countsDays() throws {
    var number = try #require(CalendarDay(year: 1800, month: 1, day: 1)).number
    for year in 1800...2100 {
      for month in 1...12 {
        for day in 1...CalendarDay.length(ofMonth: month, year: year) {
          let found = try #require(CalendarDay(year: year, month: month, day: day))
          #expect(found.number == number)
          #expect(found.date == (year, month, day))
          number += 1
        }
      }
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2000, month: 13, day: 1) == nil)
  }

  /// Days that tables of both calendars have.
  @Test(arguments: [
    (DateCalendar.hijri, 1400, 1, 1, "1979-11-21"), (.hijri, 1420, 1, 1, "1999-04-17"),
    (.hijri, 1445, 9, 1, "2024-03-11"), (.hijri, 1318, 1, 1, "1900-05-01"),
    (.solarHijri, 1300, 1, 1, "1921-03-21"), (.solarHijri, 1357, 11, 22, "1979-02-11"),
    (.solarHijri, 1399, 12, 30, "2021-03-20"), (.solarHijri, 1403, 1, 1, "2024-03-20"),
    (.solarHijri, 1352, 4, 26, "1973-07-17"), (.gregorian, 1960, 1, 12, "1960-01-12"),
  ])
  func converts(
    _ calendar: DateCalendar, _ year: Int, _ month: Int, _ day: Int, _ expected: String
  ) {
    #expect(calendar.day(year: year, month: month, day: day)?.description == expected)
  }

  /// The months of a year follow each other without a gap, and the years too.
  @Test(arguments: DateCalendar.allCases)
  func monthsFollowEachOther(_ calendar: DateCalendar) throws {
    var next: CalendarDay?
    for year in calendar.years {
      let whole = try #require(calendar.days(year: year))
      #expect(next ?? whole.lowerBound == whole.lowerBound, "\(year)")
      for month in 1...12 {
        let days = try #require(calendar.days(year: year, month: month))
        #expect(next ?? days.lowerBound == days.lowerBound, "\(year) \(month)")
        #expect(28...31 ~= days.upperBound.number - days.lowerBound.number + 1)
        next = days.upperBound.advanced(by: 1)
      }
      #expect(next == whole.upperBound.advanced(by: 1))
    }
  }

  @Test func everyMonthHasItsNames() {
    for calendar in DateCalendar.allCases {
      let numbers = Set(
        DateWords.months.values.filter { $0.calendar == calendar }.map(\.number))
      #expect(numbers == Set(1...12))
    }
  }
}
