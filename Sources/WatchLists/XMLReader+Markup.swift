/// Tags, comments, CDATA and instructions.
extension XMLReader {
  /// Reads what begins with `<` and returns its event, if it has one.
  mutating func markup(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    guard try has(2, in: &window) else { throw failure("the file ends inside a tag", in: window) }
    switch window.byte(at: 1) {
    case UInt8(ascii: "/"): return try endTag(in: &window)
    case UInt8(ascii: "?"): try instruction(in: &window)
    case UInt8(ascii: "!"): return try declaration(in: &window)
    default: return try startTag(in: &window)
    }
    return nil
  }

  private mutating func instruction(in window: inout ByteWindow) throws(WatchListError) {
    let end = try end(of: "?>", from: 2, in: &window)
    let instruction = try decoded(2..<end - 2, in: window, resolvesReferences: false)
    let target = instruction.utf8.prefix { !$0.isBlank }
    if target.isEmpty || !target.allSatisfy(\.isNameByte) {
      throw failure("expected a name after “<?”", in: window)
    }
    try checkEncoding(instruction, in: window)
    consume(end, from: &window)
  }

  /// Reads a comment or CDATA; no other declaration is accepted.
  private mutating func declaration(
    in window: inout ByteWindow
  ) throws(WatchListError) -> Event? {
    if try begins("<!--", in: &window) {
      let end = try end(of: "--", from: 4, in: &window)
      guard try has(end + 1, in: &window), window.byte(at: end) == .greater else {
        throw failure("“--” inside a comment", in: window)
      }
      consume(end + 1, from: &window)
      return nil
    }
    if try begins("<![CDATA[", in: &window) {
      let end = try end(of: "]]>", from: 9, in: &window)
      let text = try decoded(9..<end - 3, in: window, resolvesReferences: false)
      if openNames.isEmpty { throw failure("text outside of the root element", in: window) }
      consume(end, from: &window)
      return .text(text)
    }
    if try begins("<!DOCTYPE", in: &window) {
      throw .documentTypeDeclared(path: window.path, line: line, column: column)
    }
    throw failure("a declaration", in: window)
  }

  private mutating func endTag(in window: inout ByteWindow) throws(WatchListError) -> Event {
    let end = try end(of: ">", from: 2, in: &window)
    let name = try decoded(2..<end - 1, in: window, resolvesReferences: false)
      .withoutTrailingBlanks
    guard let open = openNames.popLast() else {
      throw failure("</\(name)> closes nothing", in: window)
    }
    if open != name { throw failure("</\(name)> where </\(open)> is due", in: window) }
    consume(end, from: &window)
    return .end(name: name)
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
      if attributes.count == Self.mostAttributes {
        throw failure("more than \(Self.mostAttributes) attributes", in: window)
      }
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
