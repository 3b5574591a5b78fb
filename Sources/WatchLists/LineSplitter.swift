/// Splits the bytes of a window into lines and counts them.
///
/// A line ends at LF or CR LF, the last one also at the end of the file, where a DOS end-of-file byte
/// (0x1A) is dropped. The bytes of a line stay in the window, from its start, until the next call.
struct LineSplitter {
  /// The longest line, or row of several lines, that is read: 4 MiB.
  static let defaultLimit = 1 << 22

  /// The longest line, or row of several lines, that is read, in bytes.
  let limit: Int

  /// The number of the line last read, from 1; of the first one where a row has several.
  private(set) var number = 0

  /// How many bytes at the start of the window are the line, without its end.
  private(set) var length = 0

  /// Whether the line is longer than the limit and is skipped.
  private(set) var isTooLong = false

  /// Whether the line is free of bytes above 127, and whether it holds a zero or a quote.
  private(set) var isASCII = true, hasNUL = false, hasQuote = false

  /// How many bytes at the start of the window belong to the line or row, with its end.
  private var extent = 0

  private var firstExtent = 0
  private var lastNumber = 0

  init(limit: Int = defaultLimit) {
    self.limit = limit
  }

  /// Goes to the next line and returns whether there is one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Bool {
    window.consume(extent)
    extent = 0
    (isTooLong, isASCII, hasNUL, hasQuote) = (false, true, false, false)
    guard try scan(in: &window) else { return false }
    lastNumber += 1
    number = lastNumber
    firstExtent = extent
    return true
  }

  /// Adds the following line to the row, with the end of line between, and returns whether there was
  /// one and the row is still within the limit.
  mutating func extend(in window: inout ByteWindow) throws(WatchListError) -> Bool {
    guard !isTooLong, try scan(in: &window) else { return false }
    lastNumber += 1
    return !isTooLong
  }

  /// Gives back all lines of the row but the first, so that they are read again.
  mutating func keepOnlyFirstLine() {
    extent = firstExtent
    lastNumber = number
  }

  /// Gives back the whole line, so that it is read again.
  mutating func unread() {
    extent = 0
    lastNumber = number - 1
  }

  /// Finds the end of the line that begins at `extent`.
  private mutating func scan(in window: inout ByteWindow) throws(WatchListError) -> Bool {
    let isFirst = extent == 0
    var position = extent
    while true {
      let found = scanFetched(window, from: &position)
      if position - (found ? 1 : 0) > limit {
        isTooLong = true
        if isFirst {
          try skipLine(in: &window, position: position, isComplete: found)
        }
        return true
      }
      if found {
        let end = position - 1
        extent = position
        length = end > 0 && window.byte(at: end - 1) == .carriageReturn ? end - 1 : end
        return true
      }
      if try !window.fetch() { break }
    }
    var end = position
    while end > extent, window.byte(at: end - 1) == .dosEndOfFile { end -= 1 }
    if end == extent {
      // Nothing follows but perhaps the DOS end of file, which no line claims.
      if isFirst { window.consume(position) }
      return false
    }
    extent = position
    length = end > 0 && window.byte(at: end - 1) == .carriageReturn ? end - 1 : end
    return true
  }

  /// Moves `position` past the next LF, or to the end of what is fetched, and returns whether it met
  /// LF.
  private mutating func scanFetched(
    _ window: borrowing ByteWindow, from position: inout Int
  ) -> Bool {
    var line = ByteScan.Line()
    let range = window.start + position..<window.end
    let end = ByteScan.lineEnd(in: window.storage.span, range, &line)
    if line.hasHighBits { isASCII = false }
    if line.hasQuote { hasQuote = true }
    if line.hasNUL { hasNUL = true }
    position = (end ?? window.end) - window.start
    return end != nil
  }

  /// Drops a line that is too long, however long, without keeping it.
  private mutating func skipLine(
    in window: inout ByteWindow, position: Int, isComplete: Bool
  ) throws(WatchListError) {
    var isComplete = isComplete
    var position = position
    while true {
      window.consume(position)
      position = 0
      if isComplete { break }
      if window.count == 0, try !window.fetch() { break }
      isComplete = scanFetched(window, from: &position)
    }
    (extent, length) = (0, 0)
  }
}
