import Identity

/// The values of a cell that holds several.
enum CellValues {
  /// Splits at each `delimiter`; values that are empty are left out.
  static func split(_ text: String, at delimiter: UInt8) -> [String] {
    var values: [String] = []
    forEach(of: text, at: delimiter) { values.append($0) }
    return values
  }

  /// Calls `body` with each value between the delimiters; values that are empty are left out.
  @inline(__always)
  static func forEach(of text: String, at delimiter: UInt8, _ body: (String) -> Void) {
    let span = text.utf8Span
    let bytes = span.span
    var start = 0
    while start < bytes.count {
      let end = ByteScan.firstIndex(of: delimiter, in: bytes, start..<bytes.count)
      let value = bytes.trimmed(start..<end)
      if value.count == bytes.count {
        body(text)
      } else if !value.isEmpty {
        body(span.text(value))
      }
      start = end + 1
    }
  }

  /// Splits at semicolons; a value that holds some stands in quotes, which are doubled inside it.
  ///
  ///     CellValues.separated("a; \"b; c\"")  // ["a", "b; c"]
  static func separated(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    let bytes = text.utf8Span.span
    if ByteScan.firstIndex(of: .quote, in: bytes, 0..<bytes.count) == bytes.count {
      return split(text, at: .semicolon)
    }
    var values: [String] = []
    var letters: [UInt8] = []
    var isInQuotes = false, isAfterQuote = false
    func close() {
      let value = String(decoding: letters, as: UTF8.self).trimmed
      if !value.isEmpty { values.append(value) }
      letters.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte == .quote {
        if isInQuotes {
          isInQuotes = false
          isAfterQuote = true
        } else if isAfterQuote {
          // The second of two quotes inside quotes is a letter.
          letters.append(byte)
          (isInQuotes, isAfterQuote) = (true, false)
        } else if letters.allSatisfy(\.isBlank) {
          isInQuotes = true
        } else {
          letters.append(byte)
        }
        continue
      }
      isAfterQuote = false
      if byte == .semicolon, !isInQuotes { close() } else { letters.append(byte) }
    }
    close()
    return values
  }

  /// Splits where numbers or letters in parentheses count the values, which British and Australian
  /// lists do.
  ///
  ///     CellValues.counted("(1) Iran (2) Iraq")    // ["Iran", "Iraq"]
  ///     CellValues.counted("a) 1958 b) 1 May 1959")  // ["1958", "1 May 1959"]
  static func counted(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ")")) else { return text.isEmpty ? [] : [text] }
    let bytes = Array(text.utf8)
    var values: [String] = []
    var start = 0
    var index = 0
    var expected = 1
    func value(to end: Int) -> String {
      String(decoding: bytes[start..<end], as: UTF8.self).trimmed
    }
    while index < bytes.count {
      if let length = markLength(bytes, at: index, number: expected) {
        let before = value(to: index)
        if !before.isEmpty { values.append(before) }
        index += length
        start = index
        expected += 1
      } else {
        index += 1
      }
    }
    let last = value(to: bytes.count)
    if !last.isEmpty { values.append(last) }
    return values
  }

  /// The length of `(2)`, `2)`, `(b)` or `b)` where it counts the value with this number.
  private static func markLength(_ bytes: [UInt8], at index: Int, number: Int) -> Int? {
    if index > 0, !bytes[index - 1].isBlank { return nil }
    let start = bytes[index] == UInt8(ascii: "(") ? index + 1 : index
    var end = start
    if end < bytes.count, number <= 26, bytes[end] == UInt8(ascii: "a") + UInt8(number - 1) {
      end += 1
    } else {
      // More digits would be another number, and one that begins with a zero counts nothing.
      var value = 0
      while end < bytes.count, bytes[end].isDigit, value <= number {
        value = value * 10 + Int(bytes[end] - 0x30)
        if value == 0 { return nil }
        end += 1
      }
      if value != number { return nil }
    }
    return end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end + 1 - index : nil
  }
}
