/// Splits UN/EDIFACT interchanges into segments (ISO 9735), in memory that does not grow with the file.
///
/// The characters between are those of the service string advice UNA, or the usual ones. Ends of lines
/// mean nothing, save that one before the tag of a segment stands for an apostrophe that was lost.
struct EDIFACTReader {
  /// A segment with its elements, each of which has components; the first is the tag.
  struct Segment: Equatable {
    var elements: [[String]]
    /// The offset in the file of its first byte.
    var offset: Int
    /// The line of the file at which it begins.
    var line: Int
    /// Whether it ends with the character that ends segments.
    var isTerminated = true

    var tag: String { self[0] }

    /// A component, or nothing where there is none.
    subscript(element: Int, component: Int = 0) -> String {
      element < elements.count && component < elements[element].count
        ? elements[element][component] : ""
    }
  }

  /// What became of a segment.
  enum Outcome: Equatable {
    case segment(Segment)
    case refused(Refusal.Reason, line: Int)
  }

  /// The characters with a meaning.
  private struct Syntax {
    var component = UInt8(ascii: ":")
    var element = UInt8(ascii: "+")
    var release: UInt8? = UInt8(ascii: "?")
    var terminator = UInt8(ascii: "'")
  }

  /// How letters beyond ASCII are written, as the header of the interchange tells it.
  var isLatin1 = false

  private let limit: Int
  private var syntax = Syntax()
  /// The line of the file that is being read.
  private(set) var line = 1

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether a file begins as interchanges do.
  static func begins(_ window: inout ByteWindow) throws(WatchListError) -> Bool {
    var start = 0
    while true {
      while let byte = window.byte(at: start), byte.isBlank { start += 1 }
      if window.count >= start + 12 { break }
      if try !window.fetch() { break }
    }
    if hasAdvice(window, at: start) {
      return Self.has("UN", window, at: start + 9) || window.byte(at: start + 9)?.isBlank == true
    }
    guard has("UNB", window, at: start), let separator = window.byte(at: start + 3) else {
      return false
    }
    return !isAlphanumeric(separator) && has("UNO", window, at: start + 4)
  }

  /// Returns the next segment, or `nil` at the end.
  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> Outcome? {
    while true {
      guard try skipBlanks(in: &window) else { return nil }
      while window.count < 9, try window.fetch() {}
      guard Self.hasAdvice(window, at: 0) else { break }
      let letters = (3..<9).compactMap { window.byte(at: $0) }
      syntax = Syntax(
        component: letters[0], element: letters[1],
        release: letters[3] == .space ? nil : letters[3], terminator: letters[5])
      window.consume(9)
    }
    let start = line
    var index = 0
    while true {
      if index > limit {
        try skipSegment(in: &window)
        return .refused(.tooLong(limit: limit), line: start)
      }
      guard let byte = window.byte(at: index) else {
        if try window.fetch() { continue }
        // The last segment lacks its end.
        return take(index, ending: index, from: &window, isTerminated: false)
      }
      if byte == syntax.release {
        if window.byte(at: index + 1) == nil { _ = try window.fetch() }
        index += window.byte(at: index + 1) == nil ? 1 : 2
        continue
      }
      if byte == syntax.terminator {
        return take(index, ending: index + 1, from: &window, isTerminated: true)
      }
      if byte == .newline {
        while window.count < index + 5, try window.fetch() {}
        if Self.tag(in: window, at: index + 1) != nil,
          window.byte(at: index + 4) == syntax.element
        {
          return take(index, ending: index + 1, from: &window, isTerminated: false)
        }
      }
      index += 1
    }
  }

  /// The tags that segments of passenger lists have.
  static let tags: Set<String> = [
    "UNB", "UNG", "UNH", "BGM", "RFF", "DTM", "NAD", "CTA", "COM", "TDT", "LOC", "ATT", "MEA",
    "GEI",
    "GIS", "GOR", "FTX", "EMP", "NAT", "DOC", "CPI", "QTY", "GID", "CNT", "AUT", "UNT", "UNE",
    "UNZ",
  ]

  private static func tag(in window: borrowing ByteWindow, at start: Int) -> String? {
    guard window.count >= start + 3 else { return nil }
    let letters = (start..<start + 3).compactMap { window.byte(at: $0) }
    let tag = String(decoding: letters, as: UTF8.self)
    return tags.contains(tag) ? tag : nil
  }

  private static func has(
    _ text: StaticString, _ window: borrowing ByteWindow, at start: Int
  ) -> Bool {
    for (offset, letter) in text.description.utf8.enumerated()
    where window.byte(at: start + offset) != letter { return false }
    return true
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 || byte < 0x20
  }

  /// Whether a service string advice stands at a place.
  private static func hasAdvice(_ window: borrowing ByteWindow, at start: Int) -> Bool {
    guard has("UNA", window, at: start), window.count >= start + 9 else { return false }
    let letters = [3, 4, 6, 8].compactMap { window.byte(at: start + $0) }
    // The character that ends segments may be a control character, and no other.
    return !letters.dropLast().contains(where: isAlphanumeric) && Set(letters).count == 4
      && letters[3] & 0x80 == 0 && !(0x41...0x5A).contains(letters[3] & 0xDF)
  }

  /// Consumes what lies between segments and returns whether anything follows.
  private mutating func skipBlanks(in window: inout ByteWindow) throws(WatchListError) -> Bool {
    while true {
      while let byte = window.byte(at: 0), byte.isBlank || byte == .dosEndOfFile {
        if byte == syntax.terminator, byte != .newline { break }
        if byte == .newline { line += 1 }
        window.consume(1)
      }
      if window.count > 0 { return true }
      if try !window.fetch() { return false }
    }
  }

  private mutating func skipSegment(in window: inout ByteWindow) throws(WatchListError) {
    while true {
      while let byte = window.byte(at: 0) {
        window.consume(1)
        if byte == .newline { line += 1 }
        if byte == syntax.terminator { return }
      }
      if try !window.fetch() { return }
    }
  }

  /// Takes a segment of so many bytes out of the window.
  private mutating func take(
    _ length: Int, ending end: Int, from window: inout ByteWindow, isTerminated: Bool
  ) -> Outcome {
    defer { window.consume(end) }
    let first = line
    var elements: [[String]] = [[]]
    var letters: [UInt8] = []
    var isReleased = false
    var wrong: Int?
    func text(_ offset: Int) -> String {
      if let text = String(validating: letters, as: UTF8.self) { return text }
      if isLatin1 {
        return String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
      }
      wrong = wrong ?? offset
      return ""
    }
    var fieldStart = 0
    func endComponent(_ place: Int) {
      elements[elements.count - 1].append(text(window.offset + fieldStart))
      letters.removeAll(keepingCapacity: true)
      fieldStart = place + 1
    }
    for index in 0..<end {
      guard let byte = window.byte(at: index) else { break }
      if byte == .newline { line += 1 }
      if index >= length { continue }
      if isReleased {
        letters.append(byte)
        isReleased = false
      } else if byte == syntax.release {
        isReleased = true
      } else if byte == syntax.component || byte == syntax.element {
        endComponent(index)
        if byte == syntax.element { elements.append([]) }
      } else if byte != .newline, byte != .carriageReturn, byte != .dosEndOfFile {
        letters.append(byte)
      }
    }
    endComponent(length)
    if let wrong { return .refused(.notUTF8(offset: wrong), line: first) }
    return .segment(
      Segment(
        elements: elements.map { $0.map(\.trimmed) }, offset: window.offset, line: first,
        isTerminated: isTerminated))
  }
}
