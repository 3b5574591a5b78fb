/// Reads XML as a stream of tags and texts.
///
/// It reads what lists are written in: elements, attributes, character references and the five named
/// ones, CDATA, comments and processing instructions, in UTF-8. A document type is refused where it
/// begins, so no entity is ever declared, let alone expanded; a document that is cut is an error. (The
/// parser of FoundationXML 6.3 reports neither.)
struct XMLReader {
  /// A piece of the document.
  enum Event: Equatable {
    case start(name: String, attributes: [Attribute])
    case text(String)
    case end(name: String)
  }

  /// An attribute of an element.
  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  static let deepest = 256

  /// The longest tag, text or comment, in bytes.
  let limit: Int

  /// The line and column, from 1, at which the last event begins; columns count bytes.
  private(set) var line = 1, column = 1

  /// The elements that are open.
  private(set) var openNames: [String] = []

  private var nextLine = 1, nextColumn = 1
  private var hasRoot = false
  private var isEmptyElement = false

  init(limit: Int = LineSplitter.defaultLimit) {
    self.limit = limit
  }

  /// Returns the next event, or `nil` after the root element.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      return .end(name: openNames.removeLast())
    }
    while try has(1, in: &window) {
      (line, column) = (nextLine, nextColumn)
      if window.byte(at: 0) != .less {
        let end = try textEnd(in: &window)
        let text = try decoded(0..<end, in: window)
        if text.utf8.contains(0x5D), text.firstRange(of: "]]>") != nil {
          throw failure("“]]>” outside of CDATA", in: window)
        }
        consume(end, from: &window)
        if !openNames.isEmpty { return .text(text) }
        if !text.utf8.allSatisfy({ $0.isBlank || $0 == .dosEndOfFile && hasRoot }) {
          throw failure("text outside of the root element", in: window)
        }
      } else if let event = try markup(in: &window) {
        return event
      }
    }
    (line, column) = (nextLine, nextColumn)
    if let name = openNames.last { throw failure("the file ends inside <\(name)>", in: window) }
    if !hasRoot { throw failure("no root element", in: window) }
    return nil
  }

  /// An error at the last event.
  func failure(_ reason: String, in window: borrowing ByteWindow) -> WatchListError {
    .malformedXML(path: window.path, line: line, column: column, reason: reason)
  }
}

extension XMLReader {
  private mutating func markup(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    if try begins("<?", in: &window) {
      let end = try end(of: "?>", from: 2, in: &window)
      let instruction = try decoded(2..<end - 2, in: window, resolvesReferences: false)
      let target = instruction.utf8.prefix { !$0.isBlank }
      if target.isEmpty || !target.allSatisfy(\.isNameByte) {
        throw failure("expected a name after “<?”", in: window)
      }
      try checkEncoding(instruction, in: window)
      consume(end, from: &window)
    } else if try begins("<!--", in: &window) {
      let end = try end(of: "--", from: 4, in: &window)
      guard try has(end + 1, in: &window), window.byte(at: end) == .greater else {
        throw failure("“--” inside a comment", in: window)
      }
      consume(end + 1, from: &window)
    } else if try begins("<![CDATA[", in: &window) {
      let end = try end(of: "]]>", from: 9, in: &window)
      let text = try decoded(9..<end - 3, in: window, resolvesReferences: false)
      consume(end, from: &window)
      if openNames.isEmpty { throw failure("text outside of the root element", in: window) }
      return .text(text)
    } else if try begins("<!", in: &window) {
      if try begins("<!DOCTYPE", in: &window) {
        throw .documentTypeDeclared(path: window.path, line: line, column: column)
      }
      throw failure("a declaration", in: window)
    } else if try begins("</", in: &window) {
      let end = try end(of: ">", from: 2, in: &window)
      let name = try decoded(2..<end - 1, in: window, resolvesReferences: false)
        .withoutTrailingBlanks
      consume(end, from: &window)
      guard let open = openNames.popLast() else {
        throw failure("</\(name)> closes nothing", in: window)
      }
      if open != name { throw failure("</\(name)> where </\(open)> is due", in: window) }
      return .end(name: name)
    } else {
      return try startTag(in: &window)
    }
    return nil
  }

  private mutating func startTag(in window: inout ByteWindow) throws(WatchListError) -> Event {
    let end = try tagEnd(in: &window)
    if openNames.isEmpty && hasRoot { throw failure("a second root element", in: window) }
    var tag = Tag(position: 1, end: end - 1)
    if window.byte(at: end - 2) == UInt8(ascii: "/") {
      tag.end -= 1
      isEmptyElement = true
    }
    let name = try tag.name(window, self)
    var attributes: [Attribute] = []
    while try tag.hasAttribute(window, self) {
      let name = try tag.name(window, self)
      let value = try decoded(tag.value(window, self), in: window)
      if attributes.contains(where: { $0.name == name }) {
        throw failure("attribute \(name) stands twice", in: window)
      }
      attributes.append(Attribute(name: name, value: value))
    }
    if openNames.count == Self.deepest {
      throw failure("more than \(Self.deepest) elements inside each other", in: window)
    }
    openNames.append(name)
    hasRoot = true
    consume(end, from: &window)
    return .start(name: name, attributes: attributes)
  }

  /// The part of a start tag that is not read yet.
  private struct Tag {
    var position: Int
    var end: Int

    private mutating func skipBlanks(_ window: borrowing ByteWindow) {
      while position < end, window.byte(at: position)?.isBlank == true { position += 1 }
    }

    mutating func name(
      _ window: borrowing ByteWindow, _ reader: XMLReader
    ) throws(WatchListError) -> String {
      let start = position
      while position < end, window.byte(at: position)?.isNameByte == true { position += 1 }
      let first = window.byte(at: start) ?? 0
      if start == position || first.isDigit || first == 0x2D || first == 0x2E {
        throw reader.failure("expected a name after “<” or a blank", in: window)
      }
      return try reader.decoded(start..<position, in: window, resolvesReferences: false)
    }

    mutating func hasAttribute(
      _ window: borrowing ByteWindow, _ reader: XMLReader
    ) throws(WatchListError) -> Bool {
      let start = position
      skipBlanks(window)
      if position == end { return false }
      if start == position { throw reader.failure("expected a blank in a tag", in: window) }
      return true
    }

    mutating func value(
      _ window: borrowing ByteWindow, _ reader: XMLReader
    ) throws(WatchListError) -> Range<Int> {
      skipBlanks(window)
      guard position < end, window.byte(at: position) == UInt8(ascii: "=") else {
        throw reader.failure("expected “=” after the name of an attribute", in: window)
      }
      position += 1
      skipBlanks(window)
      let delimiter = window.byte(at: position)
      guard position < end, delimiter == .quote || delimiter == UInt8(ascii: "'") else {
        throw reader.failure("expected a quote before the value of an attribute", in: window)
      }
      let start = position + 1
      position = start
      while position < end, window.byte(at: position) != delimiter { position += 1 }
      if position == end {
        throw reader.failure("the value of an attribute is not closed", in: window)
      }
      position += 1
      return start..<position - 1
    }
  }

  private func checkEncoding(
    _ instruction: String, in window: borrowing ByteWindow
  ) throws(WatchListError) {
    guard instruction.hasPrefix("xml "), let key = instruction.firstRange(of: "encoding") else {
      return
    }
    let value = instruction[key.upperBound...].drop { "= \t'\"".contains($0) }
      .prefix { !" \t'\"".contains($0) }
    if !["utf-8", "utf8", "us-ascii"].contains(value.lowercased()) {
      throw .wrongEncoding(path: window.path, encoding: String(value))
    }
  }
}

extension XMLReader {
  /// Fetches at least `count` bytes and returns whether there are so many.
  private func has(_ count: Int, in window: inout ByteWindow) throws(WatchListError) -> Bool {
    while window.count < count {
      if try !window.fetch() { return false }
    }
    return true
  }

  private func begins(
    _ text: StaticString, in window: inout ByteWindow
  ) throws(WatchListError) -> Bool {
    var index = 0
    for letter in text.description.utf8 {
      guard try has(index + 1, in: &window), window.byte(at: index) == letter else { return false }
      index += 1
    }
    return true
  }

  private func checkLength(
    _ length: Int, in window: borrowing ByteWindow
  ) throws(WatchListError) {
    if length > limit {
      throw failure("a tag, text or comment longer than \(limit) bytes", in: window)
    }
  }

  /// Returns the end of the text at the start of the window.
  private func textEnd(in window: inout ByteWindow) throws(WatchListError) -> Int {
    var index = 0
    while true {
      index = Self.index(of: .less, from: index, in: window)
      try checkLength(index, in: window)
      if index < window.count { return index }
      if try !window.fetch() { return index }
    }
  }

  /// Returns the index after the next `mark`.
  private func end(
    of mark: StaticString, from start: Int, in window: inout ByteWindow
  ) throws(WatchListError) -> Int {
    let letters = Array(mark.description.utf8)
    var index = start
    while true {
      index = Self.index(of: letters[0], from: index, in: window)
      try checkLength(index, in: window)
      guard try has(index + letters.count, in: &window) else {
        throw failure("the file ends before “\(mark)”", in: window)
      }
      if window.byte(at: index) == letters[0],
        letters.indices.allSatisfy({ window.byte(at: index + $0) == letters[$0] })
      {
        return index + letters.count
      }
      if window.byte(at: index) == letters[0] { index += 1 }
    }
  }

  /// Returns the index after the `>` that closes the tag at the start of the window.
  private func tagEnd(in window: inout ByteWindow) throws(WatchListError) -> Int {
    var index = 1
    var delimiter: UInt8?
    while true {
      guard try has(index + 1, in: &window), let byte = window.byte(at: index) else {
        throw failure("the file ends inside a tag", in: window)
      }
      try checkLength(index, in: window)
      index += 1
      if byte == .less { throw failure("“<” inside a tag", in: window) }
      if let open = delimiter {
        if byte == open { delimiter = nil }
      } else if byte == .greater {
        return index
      } else if byte == .quote || byte == UInt8(ascii: "'") {
        delimiter = byte
      }
    }
  }

  private static func index(
    of letter: UInt8, from start: Int, in window: borrowing ByteWindow
  ) -> Int {
    let bytes = window.storage.span
    var index = window.start + start
    while index < window.end, bytes[index] != letter { index += 1 }
    return index - window.start
  }

  private mutating func consume(_ count: Int, from window: inout ByteWindow) {
    advance(over: count, in: window)
    window.consume(count)
  }

  private mutating func advance(over count: Int, in window: borrowing ByteWindow) {
    let bytes = window.storage.span
    for index in window.start..<window.start + count {
      if bytes[index] == .newline {
        nextLine += 1
        nextColumn = 1
      } else {
        nextColumn += 1
      }
    }
  }
}

extension XMLReader {
  /// Returns the text of a range with its references resolved.
  fileprivate func decoded(
    _ range: Range<Int>, in window: borrowing ByteWindow, resolvesReferences: Bool = true
  ) throws(WatchListError) -> String {
    if let offset = window.firstInvalidOffset(range) {
      throw failure("not UTF-8 at byte offset \(offset)", in: window)
    }
    var hasReference = false
    var hasReturn = false
    for index in range {
      let byte = window.storage[window.start + index]
      hasReference = hasReference || byte == UInt8(ascii: "&")
      hasReturn = hasReturn || byte == .carriageReturn
      if byte < .space && !byte.isBlank && !(byte == .dosEndOfFile && openNames.isEmpty) {
        throw failure("a control character (\(byte))", in: window)
      }
    }
    var text = window.text(range)
    if hasReturn { text.replace("\r\n", with: "\n") }
    return hasReference && resolvesReferences ? try resolved(text, in: window) : text
  }

  private func resolved(
    _ text: String, in window: borrowing ByteWindow
  ) throws(WatchListError) -> String {
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(pieces[0])
    for piece in pieces.dropFirst() {
      guard let end = piece.firstIndex(of: ";"), let scalar = Self.scalar(piece[..<end]) else {
        throw failure("“&\(piece.prefix(12))” is no known reference", in: window)
      }
      result.unicodeScalars.append(scalar)
      result += piece[piece.index(after: end)...]
    }
    return result
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#", name.utf8.count <= 10 else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let code, code >= 0x20 || code == 9 || code == 10 || code == 13 else { return nil }
    return Unicode.Scalar(code)
  }
}

extension UInt8 {
  /// Whether the byte may be part of the name of an element.
  fileprivate var isNameByte: Bool {
    isDigit || self >= 0x80 || (self | 0x20) &- 0x61 < 26
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: ":")
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    guard utf8.last?.isBlank == true else { return self }
    var view = utf8[...]
    while view.last?.isBlank == true { view.removeLast() }
    return String(Substring(view))
  }
}
