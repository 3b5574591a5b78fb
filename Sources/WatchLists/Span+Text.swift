extension Span<UInt8> {
  /// The part of a range that has no blanks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    while lower < upper, self[lower].isBlank { lower += 1 }
    return lower..<upper
  }

  /// Whether a word of ASCII stands at an index, inside a range.
  func holds(_ word: StaticString, at index: Int, in range: Range<Int>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.upperBound - index >= count else { return false }
    // Safe because the word lives as long as the program, with this count.
    let letters = unsafe UnsafeBufferPointer(start: word.utf8Start, count: count)
    for place in 0..<count where unsafe self[index + place] != letters[place] { return false }
    return true
  }

  /// Returns the index at which a word of ASCII first stands, if it does.
  func firstIndex(of word: StaticString) -> Int? {
    // Safe because the word lives as long as the program and has a first byte.
    let first = unsafe word.utf8Start.pointee
    var start = ByteScan.firstIndex(of: first, in: self, indices)
    while start < count, !holds(word, at: start, in: indices) {
      start = ByteScan.firstIndex(of: first, in: self, start + 1..<count)
    }
    return start < count ? start : nil
  }

  /// Whether a word of ASCII stands at the end.
  func ends(with word: StaticString) -> Bool {
    let start = count - word.utf8CodeUnitCount
    return start >= 0 && holds(word, at: start, in: 0..<count)
  }

  /// The text of a range; bytes that are no UTF-8 are replaced.
  func text(_ range: Range<Int>) -> String {
    let bytes = extracting(range)
    if let text = try? UTF8Span(validating: bytes) { return String(copying: text) }
    return unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
