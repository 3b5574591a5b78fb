/// Reads dates of birth as lists, papers and forms have them.
///
///     DateReader.dates(in: "circa 1961; 12 Jan 1960")  // about 1961, and a day of 1960
///
/// Whatever may be meant is kept: *12/01/1960* is two dates, and so is a year of either Hijri calendar,
/// 1250 to 1480, without a word that tells which. A year of two digits is one of 1930 to 1999 from 30
/// on, and below one of either century, since no clock is asked. Six digits alone are the year, month and
/// day of a machine-readable zone. Words that are none of a date are passed by; what cannot be read gives
/// no date.
struct DateReader {
  private let tokens: [DateToken]
  private var place = 0
  private var dates: [PartialDate] = []

  /// Returns the dates that a text may mean, in the order in which they stand there.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  static func dates(in text: String) -> [PartialDate] {
    var reader = DateReader(tokens: DateToken.tokens(of: text))
    reader.read()
    return reader.dates
  }

  private init(tokens: [DateToken]) {
    self.tokens = tokens
  }

  /// What was said before a date that holds for it.
  private struct Context {
    var calendar: DateCalendar?
    var isGuess = false
    var isLimit = false
    var isBetween = false
    var partOfDecade: String?
  }

  // MARK: Statements

  private mutating func read() {
    var context = Context()
    while place < tokens.count {
      guard let found = DatePattern.date(tokens, place, months: DateWords.months) else {
        note(tokens[place], in: &context)
        place += 1
        continue
      }
      place = found.end
      var own = context
      readMarks(&own)
      var readings = found.readings(in: own.calendar, partOfDecade: own.partOfDecade)
      if let end = rangeEnd(own) {
        let ranges = readings.flatMap { start in
          end.compactMap { PartialDate(from: start, to: $0) }
        }
        readings = ranges.isEmpty ? readings + end : ranges
      }
      if !own.isLimit {
        for var date in readings {
          date.isApproximate = date.isApproximate || own.isGuess
          if !dates.contains(date) { dates.append(date) }
        }
      }
      context = Context()
    }
  }

  /// Learns what a word before a date says of it.
  private func note(_ token: DateToken, in context: inout Context) {
    switch token {
    case .word(let word):
      if DateWords.guesses.contains(word) { context.isGuess = true }
      if DateWords.limits.contains(word) { context.isLimit = true }
      if DateWords.betweens.contains(word) { context.isBetween = true }
      if let calendar = DateWords.calendars[word] { context.calendar = calendar }
      if ["early", "mid", "middle", "late"].contains(word) { context.partOfDecade = word }
    case .mark("~"): context.isGuess = true
    case .mark(";"), .mark("|"): context = Context()
    default: break
    }
  }

  /// Reads what stands behind a date and belongs to it: its calendar, that it is a guess.
  private mutating func readMarks(_ context: inout Context) {
    var next = place
    var end = place
    var initials = ""
    while next < tokens.count, next < place + 8 {
      switch tokens[next] {
      case .mark("("), .mark(")"), .mark("."):
        next += 1
        continue
      case .mark("?"), .mark("~"):
        context.isGuess = true
      case .word(let word):
        if word.unicodeScalars.count == 1 { initials += word } else { initials = "" }
        if let calendar = DateWords.calendars[initials] ?? DateWords.calendars[word] {
          // *هـ ش* is solar though *هـ* alone is not.
          if context.calendar != .solarHijri { context.calendar = calendar }
        } else if DateWords.guesses.contains(word) {
          // In *1960 circa 1962* the word belongs to what follows.
          if case .number? = tokens.dropFirst(next + 1).first { place = end; return }
          context.isGuess = true
        } else if word != "calendar", initials.isEmpty || initials.unicodeScalars.count > 2 {
          place = end
          return
        } else if word != "calendar" {
          // An initial that means something only with the next one.
          next += 1
          continue
        }
      default:
        place = end
        return
      }
      next += 1
      end = next
    }
    place = end
  }

  /// Reads the other end of a range, where one follows.
  private mutating func rangeEnd(_ context: Context) -> [PartialDate]? {
    guard place < tokens.count else { return nil }
    switch tokens[place] {
    case .mark("-"): break
    case .word(let word) where DateWords.untils.contains(word): break
    case .word(let word) where context.isBetween && DateWords.ands.contains(word): break
    default: return nil
    }
    var next = place + 1
    while next < tokens.count, next < place + 3, case .word(let word) = tokens[next],
      DateWords.guesses.contains(word)
    {
      next += 1
    }
    guard let found = DatePattern.date(tokens, next, months: DateWords.months) else { return nil }
    place = found.end
    var own = context
    readMarks(&own)
    let readings = found.readings(in: own.calendar, partOfDecade: nil)
    return readings.isEmpty ? nil : readings
  }
}
