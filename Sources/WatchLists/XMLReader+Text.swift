/// Texts, and the bytes that references stand for.
extension XMLReader {
  /// Reads the text at the start of the window, to the next tag.
  mutating func readText(in window: inout ByteWindow) throws(WatchListError) {
    var scan = XMLScan()
    while true {
      let isFound = scan.findMarkup(in: window)
      try checkLength(scan.index, in: window)
      if isFound { break }
      if try !window.fetch() { break }
    }
    let range = 0..<scan.index
    try check(scan, range, in: window)
    if scan.hasGreater, holdsEndOfCDATA(range, in: window) {
      throw failure("“]]>” outside of CDATA", in: window)
    }
    if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
    text = try piece(range, needsDecoding: scan.hasReference || scan.hasReturn, in: window)
    isBlank = scan.highest <= .space && !scan.hasReference
    (length, mayHoldNewline) = (scan.index, scan.hasNewline)
    if open.isEmpty, !isBlank || scan.control != nil && !hasRoot {
      throw failure("text outside of the root element", in: window)
    }
  }

  /// Checks that a stretch is UTF-8 without control characters.
  @inline(__always)
  func check(
    _ scan: XMLScan, _ range: Range<Int>, in window: borrowing ByteWindow
  ) throws(WatchListError) {
    if scan.highest >= 0x80, let offset = window.firstInvalidOffset(range) {
      throw failure("not UTF-8 at byte offset \(offset)", in: window)
    }
    if let control = scan.control, control != .dosEndOfFile || !open.isEmpty {
      throw failure("a control character (\(control))", in: window)
    }
  }

  /// A stretch of the window, with its references resolved where it needs that.
  mutating func piece(
    _ range: Range<Int>, needsDecoding: Bool, in window: borrowing ByteWindow
  ) throws(WatchListError) -> Piece {
    if !needsDecoding { return Piece(range: range) }
    let start = decoded.count
    let bytes = window.storage.span
    var index = window.start + range.lowerBound
    let end = window.start + range.upperBound
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == .carriageReturn, index < end, bytes[index] == .newline { continue }
      if byte != UInt8(ascii: "&") {
        decoded.append(byte)
        continue
      }
      let name = Self.reference(bytes.extracting(index..<min(end, index + 11)))
      guard let scalar = Self.scalar(name) else {
        throw unknownReference(index - window.start..<range.upperBound, in: window)
      }
      if let bytes = UTF8.encode(scalar) { decoded.append(contentsOf: bytes) }
      index += name.count + 1
    }
    return Piece(range: start..<decoded.count, isDecoded: true)
  }

  /// Adds the bytes of a piece to `bytes`.
  @inline(__always)
  func append(_ piece: Piece, to bytes: inout [UInt8], in window: borrowing ByteWindow) {
    if piece.isDecoded {
      bytes.append(contentsOf: decoded[piece.range])
    } else {
      let range = window.start + piece.range.lowerBound..<window.start + piece.range.upperBound
      bytes.append(contentsOf: window.storage[range])
    }
  }

  private func holdsEndOfCDATA(_ range: Range<Int>, in window: borrowing ByteWindow) -> Bool {
    let bytes = window.storage.span.extracting(
      window.start + range.lowerBound..<window.start + range.upperBound)
    return bytes.indices.dropFirst(2).contains { index in
      bytes[index] == .greater && bytes[index - 1] == 0x5D && bytes[index - 2] == 0x5D
    }
  }

  private func unknownReference(
    _ range: Range<Int>, in window: borrowing ByteWindow
  ) -> WatchListError {
    let words = window.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
    let name = words.split(separator: "&", omittingEmptySubsequences: false).first ?? ""
    return failure("“&\(name.prefix(12))” is no known reference", in: window)
  }

  /// What stands before the semicolon, or nothing where there is none.
  private static func reference(_ text: Span<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    for index in text.indices {
      if text[index] == .semicolon { return name }
      name.append(text[index])
    }
    return []
  }

  private static func scalar(_ name: [UInt8]) -> Unicode.Scalar? {
    switch name {
    case [0x6C, 0x74]: return "<"
    case [0x67, 0x74]: return ">"
    case [0x61, 0x6D, 0x70]: return "&"
    case [0x71, 0x75, 0x6F, 0x74]: return "\""
    case [0x61, 0x70, 0x6F, 0x73]: return "'"
    default: break
    }
    guard name.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      code >= 0x20 || code == 9 || code == 10 || code == 13
    else { return nil }
    return Unicode.Scalar(code)
  }
}
