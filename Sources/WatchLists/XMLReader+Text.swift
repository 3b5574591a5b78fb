/// Bytes to text.
extension XMLReader {
  /// Returns the text of a range with its references resolved.
  func decoded(
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
