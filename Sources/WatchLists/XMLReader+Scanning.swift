/// Where things end.
///
/// What only looks at the reader is inlined, here and elsewhere: a call of it would copy the whole reader.
extension XMLReader {
  /// Fetches at least `count` bytes and returns whether there are so many.
  @inline(__always)
  func has(_ count: Int, in window: inout ByteWindow) throws(WatchListError) -> Bool {
    while window.count < count {
      if try !window.fetch() { return false }
    }
    return true
  }

  func begins(
    _ text: StaticString, in window: inout ByteWindow
  ) throws(WatchListError) -> Bool {
    var index = 0
    for letter in text.description.utf8 {
      guard try has(index + 1, in: &window), window.byte(at: index) == letter else { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  func checkLength(_ length: Int, in window: borrowing ByteWindow) throws(WatchListError) {
    if length > limit {
      throw failure("a tag, text or comment longer than \(limit) bytes", in: window)
    }
  }

  /// Returns the index after the next `mark`, which lies at `start` or later.
  func end(
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
      if window.byte(at: index) == letters[0] {
        if letters.indices.allSatisfy({ window.byte(at: index + $0) == letters[$0] }) {
          return index + letters.count
        }
        index += 1
      }
    }
  }

  /// Returns what the tag at the start of the window holds; its index is behind the `>`.
  @inline(__always)
  func tag(in window: inout ByteWindow) throws(WatchListError) -> XMLScan {
    var scan = XMLScan(from: 1)
    while true {
      let end = scan.findTagEnd(in: window)
      try checkLength(scan.index, in: window)
      switch end {
      case .found: return scan
      case .strayLess: throw failure("“<” inside a tag", in: window)
      case .fetchMore:
        if try !window.fetch() { throw failure("the file ends inside a tag", in: window) }
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
}
