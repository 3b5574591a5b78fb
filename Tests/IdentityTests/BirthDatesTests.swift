import Testing

@testable import Identity

@Suite struct BirthDatesTests {
  // MARK: Reading

  /// What is written, and the dates that it may mean.
  @Test(arguments: [
    // Exact days.
    ("1960-01-12", ["1960-01-12"]), ("12 Jan 1960", ["1960-01-12"]),
    ("12-JAN-1960", ["1960-01-12"]),
    ("12.1.1960", ["1960-01-12", "1960-12-01"]), ("28/09/1955", ["1955-09-28"]),
    ("09/28/1955", ["1955-09-28"]), ("12/01/1960", ["1960-01-12", "1960-12-01"]),
    ("06/06/1950", ["1950-06-06"]), ("1960/01/12", ["1960-01-12"]), ("1960-28-09", ["1960-09-28"]),
    ("19600112", ["1960-01-12"]), ("28091955", ["1955-09-28"]), ("1960 01 12", ["1960-01-12"]),
    ("28 09 1955", ["1955-09-28"]), ("January 12, 1960", ["1960-01-12"]),
    ("12th of January, 1960", ["1960-01-12"]), ("1960-Jan-12", ["1960-01-12"]),
    ("1960-01-12T00:00:00Z", ["1960-01-12"]), ("1960-01-12-05:00", ["1960-01-12"]),
    (" 1953-10-27", ["1953-10-27"]), ("29 Feb 1960", ["1960-02-29"]), ("29 Feb 1961", []),
    ("31/04/1960", []), ("DOB: 12 January 1960 (Kabul)", ["1960-01-12"]),
    // Two digits of a year, and machine-readable zones.
    ("12-Jan-60", ["1960-01-12"]), ("28.09.55", ["1955-09-28"]), ("Sep-99", ["1999-09"]),
    ("28.09.12", ["1912-09-28", "2012-09-28"]), ("600112", ["1960-01-12"]),
    ("120928", ["1912-09-28", "2012-09-28"]), ("Jan 12", []), ("60", []),
    // Less than a day.
    ("Jan 1960", ["1960-01"]), ("Sep. 1958", ["1958-09"]), ("August 1961", ["1961-08"]),
    ("1955-11", ["1955-11"]), ("11/1955", ["1955-11"]), ("1960", ["1960"]),
    ("00/09/1962", ["1962-09"]), ("00/00/1936", ["1936"]), ("1960-00-00", ["1960"]),
    ("19600000", ["1960"]),
    // Ranges and guesses.
    ("1955 to 1958", ["1955-01-01 to 1958-12-31"]), ("1963-1964", ["1963-01-01 to 1964-12-31"]),
    ("1963 – 1964", ["1963-01-01 to 1964-12-31"]), ("1960s", ["1960-01-01 to 1969-12-31"]),
    ("born in the early 1970s", ["1970-01-01 to 1973-12-31"]),
    ("between 1955 and 1958", ["1955-01-01 to 1958-12-31"]),
    ("01 Jan 1961 to 31 Dec 1962", ["1961-01-01 to 1962-12-31"]),
    ("Mar 1962 to Feb 1963", ["1962-03-01 to 1963-02-28"]),
    ("Between Aug. and Sep. 1977", ["1977-08-01 to 1977-09-30"]), ("circa 1951", ["circa 1951"]),
    ("circa 07 Jul 1966", ["circa 1966-07-07"]), ("c. 1960", ["circa 1960"]),
    ("1960 (approximately)", ["circa 1960"]), ("1960?", ["circa 1960"]),
    ("Approximately 1960", ["circa 1960"]),
    ("circa 1979-1982", ["circa 1979-01-01 to 1982-12-31"]), ("before 1960", []),
    // Several.
    ("1963 or 1964", ["1963", "1964"]), ("1965-07-15 OR 1969-09-28", ["1965-07-15", "1969-09-28"]),
    ("12 Jan 1960; circa 1961", ["1960-01-12", "circa 1961"]),
    ("1957, 10 Mar 1958", ["1957", "1958-03-10"]),
    // Other languages and digits.
    ("12 janvier 1960", ["1960-01-12"]), ("1er août 1960", ["1960-08-01"]),
    ("12 de enero de 1960", ["1960-01-12"]), ("12. März 1960", ["1960-03-12"]),
    ("12 Şubat 1960", ["1960-02-12"]), ("12 AĞUSTOS 1960", ["1960-08-12"]),
    ("١٢ يناير ١٩٦٠", ["1960-01-12"]), ("12 كانون الثاني 1960", ["1960-01-12"]),
    ("5 تشرين الأول 1960", ["1960-10-05"]), ("٢٨/٩/١٩٥٥", ["1955-09-28"]),
    ("حوالي ١٩٦٠", ["circa 1960"]), ("۱۹۶۰", ["1960"]),
    ("بين 1955 و 1958", ["1955-01-01 to 1958-12-31"]),
    // The Hijri calendars.
    ("24/06/1402 (Hijri Calendar)", ["1982-04-19"]), ("1380 AH", ["1960-06-26 to 1961-06-14"]),
    ("1380 هـ", ["1960-06-26 to 1961-06-14"]), ("١٣٨٠هـ", ["1960-06-26 to 1961-06-14"]),
    ("A.H. 1380", ["1960-06-26 to 1961-06-14"]), ("15 رمضان 1380", ["1961-03-03"]),
    ("15 Ramadan 1380 AH", ["1961-03-03"]), ("1340 SH", ["1961-03-21 to 1962-03-20"]),
    ("۱۳۴۰ ه.ش", ["1961-03-21 to 1962-03-20"]), ("1340 (Shamsi)", ["1961-03-21 to 1962-03-20"]),
    ("1340/05/12 SH", ["1961-08-03"]), ("12 Mordad 1340", ["1961-08-03"]),
    ("۱۲ مرداد ۱۳۴۰", ["1961-08-03"]), ("12 Asad 1340", ["1961-08-03"]),
    ("1340", ["1921-09-04 to 1922-08-23", "1961-03-21 to 1962-03-20"]),
    // Nothing.
    ("unknown", []), ("", []), ("30-35 years old", []), ("20th century", []), ("1", []),
    ("A1234567", []), ("00/00/0000", []),
  ])
  func reads(_ written: String, _ expected: [String]) {
    #expect(DateReader.dates(in: written).map(\.description) == expected, "\(written)")
  }

  @Test func passesByWhatIsNoDate() {
    let long = String(repeating: "1960-01-12 circa ", count: 2_000)
    #expect(DateReader.dates(in: long).count == 2)
    #expect(DateReader.dates(in: String(repeating: "9", count: 10_000)).isEmpty)
    #expect(BirthDates(["1960", "nobody knows"]).unread == ["nobody knows"])
  }

  // MARK: Judging

  /// Two sides, each with dates between `|`, what they say of each other, and the note.
  @Test(arguments: [
    // The same.
    ("1960-01-12", "12 Jan 1960", Judgement.agrees, ""), ("1960", "1960", .agrees, ""),
    ("Jan 1960", "1960-01", .agrees, ""), ("1955 to 1958", "1955-1958", .agrees, ""),
    ("12/01/1960", "1960-12-01", .agrees, ""), ("12/01/1960", "1960-01-12", .agrees, ""),
    ("600112", "1960-01-12", .agrees, ""), ("00/09/1962", "Sep 1962", .agrees, ""),
    ("1950 | 1960-01-12", "12 Jan 1960 | 1970", .agrees, ""),
    ("10/00/1983", "10/00/1983", .agrees, ""), ("12-Jan-60", "1960-01-12", .agrees, ""),
    ("12 Mar 2001", "010312", .agrees, ""),
    // Less precise.
    ("1960-03-12", "1960", .compatible, "less precise"),
    ("1960-03", "1960-03-12", .compatible, "less precise"),
    ("1956-03-12", "1955 to 1958", .compatible, "less precise"),
    ("1964-03-12", "1960s", .compatible, "less precise"),
    ("1971", "early 1970s", .compatible, "less precise"),
    ("1957", "1955 to 1958", .compatible, "less precise"),
    ("10/00/1983", "1983-05-10", .compatible, "less precise"),
    ("1983", "10/00/1983", .compatible, "less precise"),
    ("1977-09-02", "Between Aug. and Sep. 1977", .compatible, "less precise"),
    // Guesses.
    ("1960-03-12", "circa 1960", .compatible, "approximate"),
    ("1962", "circa 1960", .compatible, "within 3 years of an approximate date"),
    ("1957-05-01", "circa 1960", .compatible, "within 3 years of an approximate date"),
    ("1964-06-01", "circa 1960", .contradicts, "3 years apart"),
    ("circa 1960", "circa 1960", .compatible, "approximate"),
    ("1966-07-09", "circa 07 Jul 1966", .compatible, "within 3 years of an approximate date"),
    // What is put down where the day is not known.
    ("1960-01-01", "1960-08-12", .compatible, "1 January may stand for the year"),
    ("1960-12-31", "12 Aug 1960", .compatible, "31 December may stand for the year"),
    ("1960-01-01", "1960-12-31", .compatible, "1 January may stand for the year"),
    ("1960-01-01", "1960", .compatible, "less precise"),
    ("1960-01-01", "Aug 1960", .compatible, "1 January or 31 December may stand for the year"),
    ("1960-01-01", "1961-08-12", .contradicts, "19 months apart"),
    // Slips of the hand.
    ("1960-12-01", "1960-01-12", .compatible, "day and month swapped"),
    ("1960-02-03", "1960-03-02", .compatible, "day and month swapped"),
    ("1960-03-12", "1960-03-13", .compatible, "one digit differs"),
    ("1960-03-12", "1970-03-12", .compatible, "one digit differs"),
    ("1960-03-12", "1960-08-12", .compatible, "one digit differs"),
    ("1965-03-12", "1956-03-12", .compatible, "two digits swapped"),
    ("1960-03-12", "1960-03-21", .compatible, "two digits swapped"),
    ("1960-03-12", "1961-03-13", .contradicts, "a year apart"),
    // Other dates.
    ("1960-03-12", "1975-08-30", .contradicts, "15 years apart"),
    ("1960", "1961", .contradicts, "a year apart"), ("1960", "1963", .contradicts, "3 years apart"),
    ("1960-03-12", "1960-05-01", .contradicts, "50 days apart"),
    ("Jan 1960", "Mar 1960", .contradicts, "60 days apart"),
    ("1950-03-12", "1955 to 1958", .contradicts, "4 years apart"),
    ("10/00/1983", "1983-05-11", .contradicts, "another day of the month"),
    ("1950 | 1960", "1970 | 1962", .contradicts, "2 years apart"),
    ("12/11/1960", "1960-10-13", .contradicts, "30 days apart"),
    ("010312", "1960-03-01", .contradicts, "41 years apart"),
    // Other calendars.
    ("1402-06-24 AH", "1982-04-19", .agrees, "hijri calendar: 1982-04-19"),
    (
      "1402-06-24 AH", "1982-04-18", .compatible,
      "a day apart, as calendars may be; hijri calendar: 1982-04-19"
    ),
    (
      "1402-06-24 AH", "1982-04-20", .compatible,
      "a day apart, as calendars may be; hijri calendar: 1982-04-19"
    ),
    ("1402-06-24 AH", "1982-05-25", .contradicts, "36 days apart; hijri calendar: 1982-04-19"),
    ("1380 AH", "1960", .compatible, "less precise; hijri calendar: 1960-06-26 to 1961-06-14"),
    (
      "1380 AH", "1961-06-15", .compatible, "less precise; hijri calendar: 1960-06-26 to 1961-06-14"
    ),
    (
      "1380 AH", "1380 هـ", .agrees,
      "hijri calendar: 1960-06-26 to 1961-06-14; hijri calendar: 1960-06-26 to 1961-06-14"
    ),
    (
      "1340 SH", "1961", .compatible, "less precise; solar Hijri calendar: 1961-03-21 to 1962-03-20"
    ),
    (
      "1340 SH", "1961-01-01", .compatible,
      "1 January or 31 December may stand for the year; solar Hijri calendar: 1961-03-21 to 1962-03-20"
    ),
    ("1340-05-12 SH", "1961-08-03", .agrees, "solar Hijri calendar: 1961-08-03"),
    (
      "1340-05-12 SH", "1961-08-04", .compatible,
      "a day apart, as calendars may be; solar Hijri calendar: 1961-08-03"
    ),
    ("1340-05-12 SH", "1961-08-05", .contradicts, "2 days apart; solar Hijri calendar: 1961-08-03"),
    (
      "1340", "1961-08-04", .compatible,
      "less precise; solar Hijri calendar: 1961-03-21 to 1962-03-20"
    ),
    ("1340", "1921-12-01", .compatible, "less precise; hijri calendar: 1921-09-04 to 1922-08-23"),
    (
      "1340", "1990", .contradicts, "28 years apart; solar Hijri calendar: 1961-03-21 to 1962-03-20"
    ),
    ("15 رمضان 1380", "3 March 1961", .agrees, "hijri calendar: 1961-03-03"),
    // Nothing to say.
    ("", "1960", .unknown, ""), ("1960", "", .unknown, ""),
    ("unknown", "1960", .unknown, "cannot be read"),
    ("1960", "29 years old", .unknown, "cannot be read"),
  ])
  func judges(_ one: String, _ other: String, _ judgement: Judgement, _ note: String) {
    let dates = [one, other].map { side in
      BirthDates(side.split(separator: "|").map(String.init))
    }
    let comparison = dates[0].compared(with: dates[1])
    #expect(comparison.judgement == judgement, "\(one) ~ \(other): \(dates)")
    #expect(comparison.note == note, "\(one) ~ \(other)")
    let turned = dates[1].compared(with: dates[0])
    #expect(turned.judgement == judgement, "\(other) ~ \(one)")
    #expect(turned.daysApart == comparison.daysApart)
  }

  @Test func tellsToWhatDatesAgree() {
    #expect(
      BirthDates(["1960-01-12"]).compared(with: BirthDates(["12 Jan 1960"])).precision == .day)
    #expect(BirthDates(["Jan 1960"]).compared(with: BirthDates(["1960-01"])).precision == .month)
    #expect(BirthDates(["1960"]).compared(with: BirthDates(["1960"])).precision == .year)
    let compatible = BirthDates(["1960"]).compared(with: BirthDates(["circa 1960"]))
    #expect(compatible.precision == nil)
    // A day that agrees tells more than a year that does.
    let several = BirthDates(["1960", "1962-03-04"]).compared(
      with: BirthDates(["1960", "4 Mar 1962"]))
    #expect(several.precision == .day)
    #expect(several.written == "1962-03-04")
    #expect(several.otherWritten == "4 Mar 1962")
  }
}
