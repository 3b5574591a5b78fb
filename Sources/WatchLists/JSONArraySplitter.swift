/// Splits a JSON array into its elements, without reading what is in them.
///
/// Only brackets and strings are looked at, so that an element with a fault takes none but itself away.
/// The bytes of an element stay in the window, from its start, until the next call. An array that is cut
/// is told once.
struct JSONArraySplitter {
  /// What became of an element.
  enum Outcome: Equatable {
    case element
    case refused(Refusal.Reason)
  }

  /// The longest element that is read, in bytes.
  let limit: Int

  /// The line at which the element begins, from 1.
  private(set) var line = 1

  /// How many bytes at the start of the window are the element.
  private(set) var length = 0

  private var extent = 0
  private var nextLine = 1
  private var hasBegun = false
  private var isAtEnd = false

  init(limit: Int = LineSplitter.defaultLimit) {
    self.limit = limit
  }

  /// Goes to the next element; what follows the array is refused.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Outcome? {
    drop(extent, from: &window)
    extent = 0
    while !isAtEnd {
      guard let byte = try firstByte(in: &window) else {
        isAtEnd = true
        line = nextLine
        return .refused(.malformedJSON(column: 1, expected: "“]” at the end of the array"))
      }
      switch byte {
      case UInt8(ascii: "[") where !hasBegun:
        hasBegun = true
        drop(1, from: &window)
      case .comma:
        drop(1, from: &window)
      case UInt8(ascii: "]"):
        drop(1, from: &window)
        isAtEnd = true
      default:
        line = nextLine
        return try element(in: &window)
      }
    }
    guard try firstByte(in: &window) != nil else { return nil }
    line = nextLine
    while try firstByte(in: &window) != nil {
      let count = window.count
      drop(count, from: &window)
    }
    return .refused(.malformedJSON(column: 1, expected: "nothing behind the array"))
  }

  /// Returns the first byte that is no blank and does not end a DOS file, which stays in the window.
  private mutating func firstByte(
    in window: inout ByteWindow
  ) throws(WatchListError) -> UInt8? {
    while true {
      var blanks = 0
      while let byte = window.byte(at: blanks), byte.isBlank || byte == .dosEndOfFile {
        blanks += 1
      }
      drop(blanks, from: &window)
      if let byte = window.byte(at: 0) { return byte }
      if try !window.fetch() { return nil }
    }
  }

  private mutating func drop(_ count: Int, from window: inout ByteWindow) {
    nextLine += Self.lineCount(window, count)
    window.consume(count)
  }

  private static func lineCount(_ window: borrowing ByteWindow, _ count: Int) -> Int {
    let end = window.start + count
    var lineCount = 0
    var index = window.start
    while true {
      index = ByteScan.firstIndex(of: .newline, in: window.storage.span, index..<end)
      if index == end { return lineCount }
      lineCount += 1
      index += 1
    }
  }

  /// How far an element has been looked at.
  private struct Scan {
    var depth = 0
    var isInString = false
    var isEscaped = false

    /// Whether the element ends before this byte; one of brackets ends with its own.
    mutating func endsBefore(_ byte: UInt8) -> Bool {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == .quote {
          isInString = false
        } else {
          isEscaped = byte == UInt8(ascii: "\\")
        }
        return false
      }
      switch byte {
      case .quote: isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
      case .comma: return depth == 0
      default: break
      }
      return false
    }
  }

  private mutating func element(
    in window: inout ByteWindow
  ) throws(WatchListError) -> Outcome {
    var scan = Scan()
    var position = 0
    var isTooLong = false
    while true {
      let isFound = Self.find(&scan, in: window, from: &position)
      if isFound { break }
      if position > limit {
        isTooLong = true
        drop(position, from: &window)
        position = 0
      }
      if try !window.fetch() { break }
    }
    extent = position
    length = position
    while length > 0, window.byte(at: length - 1)?.isBlank == true { length -= 1 }
    if isTooLong || length > limit { return .refused(.tooLong(limit: limit)) }
    if length == 0 {
      // A bracket that closes nothing.
      extent = 1
      return .refused(.malformedJSON(column: 1, expected: "a value"))
    }
    return .element
  }

  private static func find(
    _ scan: inout Scan, in window: borrowing ByteWindow, from position: inout Int
  ) -> Bool {
    let bytes = window.storage.span
    while window.start + position < window.end {
      if scan.isInString, !scan.isEscaped {
        let rest = window.start + position..<window.end
        position = ByteScan.stringEnd(in: bytes, rest) - window.start
        if window.start + position == window.end { break }
      }
      if scan.endsBefore(bytes[window.start + position]) { return true }
      position += 1
    }
    return false
  }
}
