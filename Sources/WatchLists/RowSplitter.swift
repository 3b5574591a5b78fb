/// Splits lines into rows of fields.
///
/// A row is refused as a whole. Where a refused row has several lines, only the first of them is lost: a
/// quote that somebody forgot to close must not swallow the rows after it. Every line is looked at
/// twice at most: a line that a quoted row passes through leaves no quote open when it is read afresh.
struct RowSplitter {
  /// What became of a row.
  enum Outcome: Equatable {
    case row
    case refused(Refusal.Reason, field: Int?)
  }

  let dialect: Dialect

  /// How many fields a row has; `nil` accepts any number.
  var expectedCount: Int?

  private(set) var lines: LineSplitter
  private(set) var fields: [Field] = []

  /// Where a field stands in the row.
  struct Field {
    var range: Range<Int>

    /// Whether the field holds doubled quotes.
    var hasDoubledQuotes: Bool
  }

  init(dialect: Dialect, expectedCount: Int? = nil, lines: LineSplitter) {
    self.dialect = dialect
    self.expectedCount = expectedCount
    self.lines = lines
  }

  /// The line at which the row begins.
  var line: Int {
    lines.number
  }

  /// Goes to the next row that is not a blank line.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Outcome? {
    repeat {
      guard try lines.next(in: &window) else { return nil }
    } while lines.length == 0 && !lines.isTooLong
    let outcome = try split(in: &window)
    if outcome != .row {
      lines.keepOnlyFirstLine()
      // Nothing of a row that may not be UTF-8 is read.
      fields.removeAll(keepingCapacity: true)
    }
    return outcome
  }

  /// Returns the text of a field, without blanks around it.
  func text(_ index: Int, in window: borrowing ByteWindow) -> String {
    text(place(of: index, in: window), fields[index], in: window)
  }

  /// Puts the text of a field into `text`, where that of the field of another row stands.
  ///
  /// Rows of one party repeat long texts, which are not made again.
  func read(_ index: Int, in window: borrowing ByteWindow, into text: inout String) {
    let field = fields[index]
    if field.range.isEmpty && text.isEmpty { return }
    let place = window.storage.span.trimmed(place(of: index, in: window))
    if place.count > Self.longestSmallText, !field.hasDoubledQuotes,
      ByteScan.areEqual(window.storage.span.extracting(place), text.utf8Span.span)
    {
      return
    }
    text = self.text(place, field, in: window)
  }

  /// Texts of so many bytes need no memory of their own.
  private static let longestSmallText = 15

  /// Adds to a column what a field says of it, which may be several values between `;` or `|`.
  func add(
    _ index: Int, in window: borrowing ByteWindow, to column: Column, of values: inout NamedValues
  ) {
    let field = fields[index]
    let place = place(of: index, in: window)
    let bytes = window.storage.span
    var start = place.lowerBound
    while true {
      let end = ByteScan.firstIndex(
        ofEither: .semicolon, or: UInt8(ascii: "|"), in: bytes, start..<place.upperBound)
      values.append(value: text(start..<end, field, in: window), to: column)
      if end == place.upperBound { return }
      start = end + 1
    }
  }

  /// Where in the memory of the window a field stands.
  private func place(of index: Int, in window: borrowing ByteWindow) -> Range<Int> {
    let range = fields[index].range
    return window.start + range.lowerBound..<window.start + range.upperBound
  }

  /// The text of a part of a field, without blanks around it; the row was found to be UTF-8 as a whole.
  ///
  /// Safe because fields and values end at bytes of ASCII or at the ends of the row.
  private func text(
    _ part: Range<Int>, _ field: Field, in window: borrowing ByteWindow
  ) -> String {
    let bytes = window.storage.span
    let place = bytes.trimmed(part)
    if place.isEmpty { return "" }
    if field.hasDoubledQuotes { return Self.undoubled(bytes.extracting(place)) }
    return unsafe String(
      copying: UTF8Span(unchecked: bytes.extracting(place), isKnownASCII: lines.isASCII))
  }

  /// Returns the texts of all fields.
  func texts(in window: borrowing ByteWindow) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(fields.count)
    for index in fields.indices {
      texts.append(text(index, in: window))
    }
    return texts
  }

  private static func undoubled(_ bytes: Span<UInt8>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var isFirstOfTwo = false
    for index in bytes.indices {
      isFirstOfTwo = bytes[index] == .quote && !isFirstOfTwo
      if bytes[index] != .quote || isFirstOfTwo { letters.append(bytes[index]) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func split(in window: inout ByteWindow) throws(WatchListError) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    if lines.isTooLong { return .refused(.tooLong(limit: lines.limit), field: nil) }
    if dialect.isQuoted && lines.hasQuote {
      var scan = QuoteScan()
      while true {
        switch scanFields(window, &scan) {
        case .complete: break
        case .textAfterQuote: return .refused(.textAfterQuote, field: fields.count + 1)
        case .openQuote:
          if try lines.extend(in: &window) { continue }
          return .refused(.unclosedQuote, field: fields.count + 1)
        }
        break
      }
    } else {
      splitPlainly(window)
    }
    if lines.hasNUL { return .refused(.nulByte, field: nil) }
    if !lines.isASCII, let offset = window.firstInvalidOffset(0..<lines.length) {
      return .refused(.notUTF8(offset: offset), field: nil)
    }
    if let expectedCount, fields.count != expectedCount {
      return .refused(.raggedRow(expected: expectedCount, found: fields.count), field: nil)
    }
    return .row
  }

  private mutating func splitPlainly(_ window: borrowing ByteWindow) {
    let bytes = window.storage.span
    let base = window.start
    let end = base + lines.length
    var start = 0
    ByteScan.forEachIndex(of: dialect.delimiter, in: bytes, base..<end) { index in
      fields.append(Field(range: start..<index - base, hasDoubledQuotes: false))
      start = index - base + 1
    }
    fields.append(Field(range: start..<lines.length, hasDoubledQuotes: false))
  }

  /// How far a row with quotes has been read, when it goes on in the next line.
  private struct QuoteScan {
    var position = 0
    var fieldStart = 0
    var isInQuotes = false
    var hasDoubledQuotes = false
  }

  private enum QuoteResult {
    case complete, openQuote, textAfterQuote
  }

  private mutating func scanFields(
    _ window: borrowing ByteWindow, _ scan: inout QuoteScan
  ) -> QuoteResult {
    let bytes = window.storage.span
    let base = window.start
    let end = lines.length
    while true {
      if scan.isInQuotes {
        scan.position =
          ByteScan.firstIndex(of: .quote, in: bytes, base + scan.position..<base + end) - base
        if scan.position == end { return .openQuote }
        scan.position += 1
        if scan.position < end, bytes[base + scan.position] == .quote {
          scan.hasDoubledQuotes = true
          scan.position += 1
          continue
        }
        scan.isInQuotes = false
        fields.append(
          Field(
            range: scan.fieldStart..<scan.position - 1,
            hasDoubledQuotes: scan.hasDoubledQuotes))
        while scan.position < end, bytes[base + scan.position] == .space { scan.position += 1 }
        if scan.position == end { return .complete }
        if bytes[base + scan.position] != dialect.delimiter {
          fields.removeLast()
          return .textAfterQuote
        }
        scan.position += 1
      } else if scan.position < end, bytes[base + scan.position] == .quote {
        scan.position += 1
        scan.fieldStart = scan.position
        scan.isInQuotes = true
        scan.hasDoubledQuotes = false
      } else {
        let fieldStart = scan.position
        let rest = base + scan.position..<base + end
        scan.position = ByteScan.firstIndex(of: dialect.delimiter, in: bytes, rest) - base
        fields.append(Field(range: fieldStart..<scan.position, hasDoubledQuotes: false))
        if scan.position == end { return .complete }
        scan.position += 1
      }
    }
  }
}
