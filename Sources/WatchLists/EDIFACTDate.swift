import Identity

/// A date of a segment DTM, with or without its century and a time of day.
struct EDIFACTDate: Equatable {
  /// The date, by the last two digits of its year.
  let date: ShortDate
  /// The first two digits of the year, where they are given.
  let century: Int?
  /// The hour and minute, as in *15:40*.
  let time: String?

  /// Reads a value in the format that a code tells, or in that which its length shows: YYMMDD (101),
  /// CCYYMMDD (102), either with HHMM (201, 203).
  init?(_ value: String, code: String = "") {
    let digits = Array(value.utf8)
    guard digits.allSatisfy(\.isDigit), [6, 8, 10, 12].contains(digits.count) else { return nil }
    switch code {
    case "101": guard digits.count == 6 else { return nil }
    case "102": guard digits.count == 8 else { return nil }
    case "201": guard digits.count == 10 else { return nil }
    case "203": guard digits.count == 12 else { return nil }
    default: break
    }
    func text(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let hasCentury = digits.count == 8 || digits.count == 12
    let start = hasCentury ? 2 : 0
    guard let date = ShortDate(text(start..<start + 6)) else { return nil }
    self.date = date
    century = hasCentury ? Int(text(0..<2)) : nil
    if digits.count < 10 {
      time = nil
    } else {
      let hour = text(start + 6..<start + 8), minute = text(start + 8..<start + 10)
      guard hour <= "24", minute <= "59" else { return nil }
      time = "\(hour):\(minute)"
    }
  }

  private var centuryOfEvent: Int { century ?? date.centuryOfEvent }

  /// The date of a flight or of a document, which lies in the times of computers.
  var event: String {
    let day = date.text(century: centuryOfEvent)
    return time.map { "\(day)T\($0)" } ?? day
  }

  /// The date of an event in a form that is greater for later days.
  var order: Int { date.order(century: centuryOfEvent) }

  /// The texts of a birth that lies before a later date.
  func births(before later: Int?) -> [String] {
    century.map { [date.text(century: $0)] } ?? date.births(before: later)
  }
}
