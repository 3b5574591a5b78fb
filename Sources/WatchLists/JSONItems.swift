/// The JSON objects of a file, one a line or all in one array.
struct JSONItems {
  /// What became of a line or an element.
  enum Item {
    case object([JSONValue.Member], line: Int)
    indirect case refused(Refusal)
  }

  private enum Splitter {
    case lines(LineSplitter)
    case array(JSONArraySplitter)
  }

  private var splitter: Splitter

  /// Reads an object a line.
  init(lines: LineSplitter) {
    splitter = .lines(lines)
  }

  /// Reads the elements of an array.
  init(array: JSONArraySplitter) {
    splitter = .array(array)
  }

  /// Returns the next object, or `nil` at the end.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Item? {
    switch splitter {
    case .lines(var lines):
      defer { splitter = .lines(lines) }
      while try lines.next(in: &window) {
        if lines.isTooLong {
          return .refused(window.refusal(lines.number, .tooLong(limit: lines.limit)))
        }
        if let item = Self.item(in: window, length: lines.length, line: lines.number) {
          return item
        }
      }
      return nil
    case .array(var array):
      defer { splitter = .array(array) }
      switch try array.next(in: &window) {
      case nil:
        return nil
      case .refused(let reason):
        return .refused(window.refusal(array.line, reason))
      case .element:
        return Self.item(in: window, length: array.length, line: array.line)
      }
    }
  }

  /// Reads the object of so many bytes at the start of the window; `nil` where they are blank.
  private static func item(
    in window: borrowing ByteWindow, length: Int, line: Int
  ) -> Item? {
    let bytes = window.storage.span.extracting(window.start..<window.start + length)
    if !holdsText(bytes) { return nil }
    if hasNUL(bytes) { return .refused(window.refusal(line, .nulByte)) }
    if let offset = window.firstInvalidOffset(0..<length) {
      return .refused(window.refusal(line, .notUTF8(offset: offset)))
    }
    do {
      let value = try JSONParser.value(bytes)
      if case .object(let members) = value { return .object(members, line: line) }
      return .refused(window.refusal(line, .notAnObject(found: value.noun)))
    } catch {
      let place = Self.place(of: error.index, in: bytes)
      return .refused(
        window.refusal(
          line + place.line, .malformedJSON(column: place.column, expected: error.expected)))
    }
  }

  private static func holdsText(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !bytes[index].isBlank { return true }
    return false
  }

  private static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
    ByteScan.firstIndex(of: 0, in: bytes, 0..<bytes.count) < bytes.count
  }

  /// How many lines below the first a byte stands, and at which column of its line, from 1.
  private static func place(of index: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    var line = 0
    var start = 0
    for earlier in 0..<index where bytes[earlier] == .newline {
      line += 1
      start = earlier + 1
    }
    return (line, index - start + 1)
  }
}
