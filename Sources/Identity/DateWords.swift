/// The words that stand in dates.
enum DateWords {
  /// A month of a calendar.
  struct Month {
    let calendar: DateCalendar
    let number: Int
  }

  /// The months by their names, without the blanks in them.
  static let months: [String: Month] = {
    let calendars: [Substring: DateCalendar] = [
      "gregorian": .gregorian, "hijri": .hijri, "solar": .solarHijri,
    ]
    var months: [String: Month] = [:]
    for row in dataRows("months.tsv") {
      guard row.count == 3, let calendar = calendars[row[0]], let number = Int(row[1]) else {
        preconditionFailure("Data/months.tsv: a row is none: \(row)")
      }
      for name in row[2].split(separator: ";") {
        let folded = PlainText.folded(String(name)).filter { $0 != " " }
        if months[folded] == nil { months[folded] = Month(calendar: calendar, number: number) }
      }
    }
    return months
  }()

  /// Words that tell in which calendar a date is, folded. *H* and *هـ* stand for the lunar one, unless *SH*,
  /// *ش* or *shamsi* stands beside them.
  static let calendars: [String: DateCalendar] = [
    "ah": .hijri, "h": .hijri, "hijri": .hijri, "hijriyah": .hijri, "hegira": .hijri,
    "hq": .hijri, "qamari": .hijri, "lunar": .hijri, "islamic": .hijri,
    "ه": .hijri, "هجري": .hijri, "هجريه": .hijri, "قمري": .hijri, "ق": .hijri,
    "sh": .solarHijri, "hs": .solarHijri, "ap": .solarHijri, "shamsi": .solarHijri,
    "jalali": .solarHijri, "solar": .solarHijri, "persian": .solarHijri, "afghan": .solarHijri,
    "ش": .solarHijri, "شمسي": .solarHijri, "خورشيدي": .solarHijri,
    "ad": .gregorian, "ce": .gregorian, "gregorian": .gregorian, "miladi": .gregorian,
    "م": .gregorian, "ميلادي": .gregorian, "ميلاديه": .gregorian,
  ]

  /// Words that make a guess of a date.
  static let guesses: Set<String> = [
    "circa", "ca", "c", "approx", "approximate", "approximately", "about", "abt", "around", "est",
    "estimated", "possibly", "probably", "environ", "env", "vers", "hacia", "alrededor",
    "aproximadamente", "aprox", "ungefahr", "etwa", "um", "yaklasik", "حوالي", "نحو", "تقريبا",
    "حدود",
  ]

  /// Words between the ends of a range.
  static let untils: Set<String> = [
    "to", "until", "till", "through", "thru", "bis", "a", "au", "hasta", "ile", "الي", "حتي", "تا",
  ]

  /// Words between dates, of which any may be meant; between the ends of a range behind *between*.
  static let ands: Set<String> = ["and", "et", "y", "und", "ve", "و"]

  /// Words before the first end of a range.
  static let betweens: Set<String> = ["between", "entre", "zwischen", "بين"]

  /// Words that make of a date something else: one that is no date of birth, or a limit.
  static let limits: Set<String> = [
    "before", "after", "not", "avant", "apres", "antes", "despues", "vor", "nach", "قبل", "بعد",
  ]

  /// Words between the parts of one date, and what stands behind a number in it.
  static let links: Set<String> = [
    "st", "nd", "rd", "th", "er", "o", "of", "de", "del", "du", "the", "year",
  ]
}
