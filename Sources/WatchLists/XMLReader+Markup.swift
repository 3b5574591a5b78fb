/// Tags.
extension XMLReader {
  /// Reads what begins with `<` and returns its event, if it has one.
  mutating func markup(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    guard try has(2, in: &window) else { throw failure("the file ends inside a tag", in: window) }
    switch window.byte(at: 1) {
    case UInt8(ascii: "/"): try endTag(in: &window)
    case UInt8(ascii: "?"):
      try instruction(in: &window)
      return nil
    case UInt8(ascii: "!"): return try declaration(in: &window)
    default:
      try startTag(in: &window)
      return .start
    }
    return .end
  }

  private mutating func endTag(in window: inout ByteWindow) throws(WatchListError) {
    if let last = open.last {
      let end = 2 + names.length(of: last)
      if try has(end + 1, in: &window), window.byte(at: end) == .greater,
        names.isName(
          last, window.storage.span.extracting(window.start + 2..<window.start + end))
      {
        open.removeLast()
        (name, length, mayHoldNewline) = (last, end + 1, false)
        return
      }
    }
    let end = try end(of: ">", from: 2, in: &window)
    if let offset = window.firstInvalidOffset(2..<end) {
      throw failure("not UTF-8 at byte offset \(offset)", in: window)
    }
    let written = window.text(2..<end - 1).withoutTrailingBlanks
    guard let last = open.popLast() else {
      throw failure("</\(written)> closes nothing", in: window)
    }
    if names.written[last] != written {
      throw failure("</\(written)> where </\(names.written[last])> is due", in: window)
    }
    (name, length) = (last, end)
  }

  private mutating func startTag(in window: inout ByteWindow) throws(WatchListError) {
    let scan = try tag(in: &window)
    if open.isEmpty && hasRoot { throw failure("a second root element", in: window) }
    try check(scan, 1..<scan.index, in: window)
    var tag = Tag(position: 1, end: scan.index - 1)
    if window.byte(at: tag.end - 1) == UInt8(ascii: "/") {
      tag.end -= 1
      isEmptyElement = true
    }
    name = try number(ofNameAt: tag.name(window, self), in: window)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
    while try tag.hasAttribute(window, self) {
      let name = try number(ofNameAt: tag.name(window, self), in: window)
      let value = try piece(
        tag.value(window, self), needsDecoding: scan.hasReference || scan.hasReturn, in: window)
      if attributes.count == Self.mostAttributes {
        throw failure("more than \(Self.mostAttributes) attributes", in: window)
      }
      for attribute in attributes where attribute.name == name {
        throw failure("attribute \(names.written[name]) stands twice", in: window)
      }
      attributes.append(Attribute(name: name, value: value))
    }
    if open.count == Self.deepest {
      throw failure("more than \(Self.deepest) elements inside each other", in: window)
    }
    open.append(name)
    hasRoot = true
    (length, mayHoldNewline) = (scan.index, scan.hasNewline)
  }

  private mutating func number(
    ofNameAt range: Range<Int>, in window: borrowing ByteWindow
  ) throws(WatchListError) -> Int {
    let name = window.storage.span.extracting(
      window.start + range.lowerBound..<window.start + range.upperBound)
    if let number = names.number(of: name) { return number }
    throw failure("more than \(XMLNames.most) names of elements and attributes", in: window)
  }

  /// The part of a start tag that is not read yet.
  private struct Tag {
    var position: Int
    var end: Int

    private mutating func skipBlanks(_ window: borrowing ByteWindow) {
      while position < end, window.byte(at: position)?.isBlank == true { position += 1 }
    }

    @inline(__always)
    mutating func name(
      _ window: borrowing ByteWindow, _ reader: borrowing XMLReader
    ) throws(WatchListError) -> Range<Int> {
      let start = position
      let bytes = window.storage.span
      while position < end, bytes[window.start + position].isNameByte { position += 1 }
      let first = start < end ? bytes[window.start + start] : 0
      if start == position || first.isDigit || first == 0x2D || first == 0x2E {
        throw reader.failure("expected a name after “<” or a blank", in: window)
      }
      return start..<position
    }

    @inline(__always)
    mutating func hasAttribute(
      _ window: borrowing ByteWindow, _ reader: borrowing XMLReader
    ) throws(WatchListError) -> Bool {
      let start = position
      skipBlanks(window)
      if position == end { return false }
      if start == position { throw reader.failure("expected a blank in a tag", in: window) }
      return true
    }

    @inline(__always)
    mutating func value(
      _ window: borrowing ByteWindow, _ reader: borrowing XMLReader
    ) throws(WatchListError) -> Range<Int> {
      skipBlanks(window)
      guard position < end, window.byte(at: position) == UInt8(ascii: "=") else {
        throw reader.failure("expected “=” after the name of an attribute", in: window)
      }
      position += 1
      skipBlanks(window)
      let delimiter = window.byte(at: position) ?? 0
      guard position < end, delimiter == .quote || delimiter == UInt8(ascii: "'") else {
        throw reader.failure("expected a quote before the value of an attribute", in: window)
      }
      let start = position + 1
      position = start
      let bytes = window.storage.span
      while position < end, bytes[window.start + position] != delimiter { position += 1 }
      if position == end {
        throw reader.failure("the value of an attribute is not closed", in: window)
      }
      position += 1
      return start..<position - 1
    }
  }
}

extension UInt8 {
  /// Whether the byte may be part of the name of an element.
  var isNameByte: Bool {
    (self | 0x20) &- 0x61 < 26 || isDigit || self >= 0x80
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
