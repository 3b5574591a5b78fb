/// Comments, CDATA and instructions.
extension XMLReader {
  mutating func instruction(in window: inout ByteWindow) throws(WatchListError) {
    let end = try end(of: "?>", from: 2, in: &window)
    try check(2..<end - 2, in: window)
    let instruction = window.text(2..<end - 2)
    let target = instruction.utf8.prefix { !$0.isBlank }
    if target.isEmpty || !target.allSatisfy(\.isNameByte) {
      throw failure("expected a name after “<?”", in: window)
    }
    try checkEncoding(instruction, in: window)
    length = end
  }

  /// Reads a comment or CDATA; no other declaration is accepted.
  mutating func declaration(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    if try begins("<!--", in: &window) {
      let end = try end(of: "--", from: 4, in: &window)
      guard try has(end + 1, in: &window), window.byte(at: end) == .greater else {
        throw failure("“--” inside a comment", in: window)
      }
      length = end + 1
      return nil
    }
    if try begins("<![CDATA[", in: &window) {
      let end = try end(of: "]]>", from: 9, in: &window)
      if open.isEmpty { throw failure("text outside of the root element", in: window) }
      let scan = try check(9..<end - 3, in: window)
      text = try piece(9..<end - 3, needsDecoding: false, in: window)
      isBlank = scan.highest <= .space
      length = end
      return .text
    }
    if try begins("<!DOCTYPE", in: &window) {
      throw .documentTypeDeclared(path: window.path, line: line, column: column)
    }
    throw failure("a declaration", in: window)
  }

  /// Checks that a stretch of literal text is UTF-8 without control characters.
  @discardableResult
  private func check(
    _ range: Range<Int>, in window: borrowing ByteWindow
  ) throws(WatchListError) -> XMLScan {
    var scan = XMLScan(from: range.lowerBound)
    scan.walk(to: range.upperBound, in: window)
    try check(scan, range, in: window)
    return scan
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
