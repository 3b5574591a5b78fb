/// Reads one JSON text (RFC 8259) from bytes that are known to be UTF-8.
///
/// Strict: no comments, no trailing commas, no lone surrogates, and at most `deepest` levels of nesting,
/// so that no input exhausts the stack.
struct JSONParser {
  /// What is wrong, and the index of the byte where it is.
  struct Failure: Error, Equatable {
    var index: Int
    var expected: String
  }

  static let deepest = 128

  private var index = 0

  /// Reads the one value that `bytes` hold.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func value(_ bytes: Span<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser()
    let value = try parser.value(bytes, depth: 0)
    parser.skipBlanks(bytes)
    if parser.index < bytes.count { throw parser.failure("the end of the line") }
    return value
  }

  private func failure(_ expected: String) -> Failure {
    Failure(index: index, expected: expected)
  }

  private func peek(_ bytes: Span<UInt8>) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while let byte = peek(bytes), byte.isBlank { index += 1 }
  }

  private mutating func skip(_ letter: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == UInt8(ascii: letter) else { return false }
    index += 1
    return true
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(Failure) -> JSONValue {
    if depth > Self.deepest { throw failure("at most \(Self.deepest) levels of nesting") }
    skipBlanks(bytes)
    switch peek(bytes) {
    case UInt8(ascii: "{"): return .object(try members(bytes, depth: depth))
    case UInt8(ascii: "["): return .array(try elements(bytes, depth: depth))
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "t"): return try word("true", means: .bool(true), bytes)
    case UInt8(ascii: "f"): return try word("false", means: .bool(false), bytes)
    case UInt8(ascii: "n"): return try word("null", means: .null, bytes)
    default: return .number(try number(bytes))
    }
  }

  private mutating func word(
    _ word: StaticString, means value: JSONValue, _ bytes: Span<UInt8>
  ) throws(Failure) -> JSONValue {
    for letter in word.description.utf8 {
      if peek(bytes) != letter { throw failure("a value") }
      index += 1
    }
    return value
  }

  private mutating func members(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Failure) -> [JSONValue.Member] {
    index += 1
    var members: [JSONValue.Member] = []
    // An object on a line of its own is an entry, which has more members than what is in it.
    members.reserveCapacity(depth == 0 ? 16 : 4)
    skipBlanks(bytes)
    if skip("}", bytes) { return members }
    while true {
      skipBlanks(bytes)
      if peek(bytes) != .quote { throw failure("a key in quotes") }
      let key = try string(bytes)
      skipBlanks(bytes)
      if !skip(":", bytes) { throw failure("“:”") }
      members.append(JSONValue.Member(key: key, value: try value(bytes, depth: depth + 1)))
      skipBlanks(bytes)
      if skip("}", bytes) { return members }
      if !skip(",", bytes) { throw failure("“,” or “}”") }
    }
  }

  private mutating func elements(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Failure) -> [JSONValue] {
    index += 1
    var elements: [JSONValue] = []
    skipBlanks(bytes)
    if skip("]", bytes) { return elements }
    elements.reserveCapacity(4)
    while true {
      elements.append(try value(bytes, depth: depth + 1))
      skipBlanks(bytes)
      if skip("]", bytes) { return elements }
      if !skip(",", bytes) { throw failure("“,” or “]”") }
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(Failure) -> String {
    let start = index
    _ = skip("-", bytes)
    if !skip("0", bytes) { try digits(bytes, orElse: start == index ? "a value" : "a digit") }
    if skip(".", bytes) { try digits(bytes, orElse: "a digit") }
    if skip("e", bytes) || skip("E", bytes) {
      _ = skip("+", bytes) || skip("-", bytes)
      try digits(bytes, orElse: "a digit")
    }
    return text(bytes, start..<index)
  }

  private mutating func digits(_ bytes: Span<UInt8>, orElse expected: String) throws(Failure) {
    guard peek(bytes)?.isDigit == true else { throw failure(expected) }
    while peek(bytes)?.isDigit == true { index += 1 }
  }

  /// The text of a part of `bytes`.
  ///
  /// Safe because all bytes are known to be UTF-8, and strings and numbers end at bytes of ASCII.
  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    unsafe String(copying: UTF8Span(unchecked: bytes.extracting(range)))
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(Failure) -> String {
    index += 1
    let start = index
    index = ByteScan.stringEnd(in: bytes, index..<bytes.count)
    if peek(bytes) == .quote {
      index += 1
      return text(bytes, start..<index - 1)
    }
    var letters: [UInt8] = []
    for earlier in start..<index { letters.append(bytes[earlier]) }
    while let byte = peek(bytes), byte >= 0x20 {
      index += 1
      switch byte {
      case .quote: return String(decoding: letters, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscaped(to: &letters, bytes)
      default: letters.append(byte)
      }
    }
    throw failure(index < bytes.count ? "no control character" : "a closing quote")
  }

  private mutating func appendEscaped(
    to letters: inout [UInt8], _ bytes: Span<UInt8>
  ) throws(Failure) {
    let escaped = peek(bytes)
    index += 1
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      if let escaped { letters.append(escaped) }
    case UInt8(ascii: "b"): letters.append(0x08)
    case UInt8(ascii: "f"): letters.append(0x0C)
    case UInt8(ascii: "n"): letters.append(.newline)
    case UInt8(ascii: "r"): letters.append(.carriageReturn)
    case UInt8(ascii: "t"): letters.append(.tab)
    case UInt8(ascii: "u"): letters += try escapedScalar(bytes).utf8.map { $0 }
    default:
      index -= 1
      throw failure("an escape")
    }
  }

  private mutating func escapedScalar(_ bytes: Span<UInt8>) throws(Failure) -> Unicode.Scalar {
    let start = index
    var code = try hexadecimal(bytes)
    if code & 0xFC00 == 0xD800, skip("\\", bytes), skip("u", bytes) {
      let low = try hexadecimal(bytes)
      if low & 0xFC00 == 0xDC00 { code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF }
    }
    guard let scalar = Unicode.Scalar(code), code != 0 else {
      index = start
      throw failure(code == 0 ? "no NUL" : "a pair of surrogates")
    }
    return scalar
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek(bytes).flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw failure("four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }
}
