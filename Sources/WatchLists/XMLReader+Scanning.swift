/// Where things end.
extension XMLReader {
  /// Fetches at least `count` bytes and returns whether there are so many.
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

  private func checkLength(
    _ length: Int, in window: borrowing ByteWindow
  ) throws(WatchListError) {
    if length > limit {
      throw failure("a tag, text or comment longer than \(limit) bytes", in: window)
    }
  }

  /// Returns the end of the text at the start of the window.
  func textEnd(in window: inout ByteWindow) throws(WatchListError) -> Int {
    var index = 0
    while true {
      index = Self.index(of: .less, from: index, in: window)
      try checkLength(index, in: window)
      if index < window.count { return index }
      if try !window.fetch() { return index }
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
      if window.byte(at: index) == letters[0],
        letters.indices.allSatisfy({ window.byte(at: index + $0) == letters[$0] })
      {
        return index + letters.count
      }
      if window.byte(at: index) == letters[0] { index += 1 }
    }
  }

  /// Returns the index after the `>` that closes the tag at the start of the window.
  func tagEnd(in window: inout ByteWindow) throws(WatchListError) -> Int {
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

  mutating func consume(_ count: Int, from window: inout ByteWindow) {
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
