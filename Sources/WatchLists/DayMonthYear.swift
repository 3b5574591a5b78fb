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
    let bytes = text.utf8Span.span
    guard (8...10).contains(bytes.count) else { return text }
    let dayEnd = bytes[1] == slash ? 1 : 2, monthEnd = bytes.count - 5
    guard bytes[dayEnd] == slash, bytes[monthEnd] == slash,
      let day = number(bytes, 0..<dayEnd, limit: 31),
      let month = number(bytes, dayEnd + 1..<monthEnd, limit: 12), day == 0 || month > 0
    else { return text }
    var letters: [10 of UInt8] = .init(repeating: UInt8(ascii: "-"))
    for place in 0..<4 {
      letters[place] = bytes[monthEnd + 1 + place]
      if !letters[place].isDigit { return text }
    }
    (letters[5], letters[6]) = digits(month)
    (letters[8], letters[9]) = digits(day)
    let count = month == 0 ? 4 : day == 0 ? 7 : 10
    // Safe because all letters are ASCII.
    return unsafe String(
      copying: UTF8Span(unchecked: letters.span.extracting(first: count), isKnownASCII: true))
  }

  private static let slash = UInt8(ascii: "/")

  /// The number of a day or month, 0 where letters stand for it.
  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int) -> Int? {
    guard let first = range.first, range.count <= 2 else { return nil }
    let last = range.upperBound - 1
    if first < last, bytes[first] == bytes[last], unknownLetters.contains(bytes[first]) { return 0 }
    guard bytes[first].isDigit, bytes[last].isDigit else { return nil }
    let number = range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    return number <= limit ? number : nil
  }

  /// The letters that stand twice for a day or a month: *dd*, *MM*, *--*.
  private static let unknownLetters = "dmDM-".utf8

  private static func digits(_ number: Int) -> (UInt8, UInt8) {
    (UInt8(0x30 + number / 10), UInt8(0x30 + number % 10))
  }
}
