/// Searches in bytes, eight at a time.
///
/// A word of eight bytes is compared with eight copies of the one that is looked for: subtracting one from
/// each byte of the difference borrows into the high bit of those that are zero. The lowest bit that it
/// sets is that of the first such byte.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Returns the index of the first `byte` in `range`, or its end.
  @inline(__always)
  static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    firstIndex(ofEither: byte, or: byte, in: bytes, range)
  }

  /// Returns the index of the first byte in `range` that is one of two, or its end.
  @inline(__always)
  static func firstIndex(
    ofEither first: UInt8, or second: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let firsts = UInt64(first) &* ones, seconds = UInt64(second) &* ones
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(at: index, of: bytes)
      // The lowest bit of the two is that of the first byte of either kind.
      let found = zeros(in: word ^ firsts) | zeros(in: word ^ seconds)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < range.upperBound, bytes[index] != first, bytes[index] != second { index += 1 }
    return index
  }

  /// Calls `body` with the index of each `byte` in `range`.
  @inline(__always)
  static func forEachIndex(
    of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Int) -> Void
  ) {
    let pattern = UInt64(byte) &* ones
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      var found = allZeros(in: word(at: index, of: bytes) ^ pattern)
      while found != 0 {
        body(index + found.trailingZeroBitCount >> 3)
        found &= found &- 1
      }
      index += 8
    }
    while index < range.upperBound {
      if bytes[index] == byte { body(index) }
      index += 1
    }
  }

  /// Returns the index of the first quote, backslash or control in `range`, or its end.
  @inline(__always)
  static func stringEnd(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let quotes = UInt64(UInt8.quote) &* ones, slashes = UInt64(UInt8(ascii: "\\")) &* ones
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(at: index, of: bytes)
      // Of what is below the high bit, a control borrows where 0x20 is taken away.
      let controls = (word &- 0x20 &* ones) & ~word & highBits
      if controls | zeros(in: word ^ quotes) | zeros(in: word ^ slashes) != 0 { break }
      index += 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == .quote || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    return index
  }

  /// Whether two texts have the same bytes.
  @inline(__always)
  static func areEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    if first.count != second.count { return false }
    var index = 0
    while index + 8 <= first.count {
      if word(at: index, of: first) != word(at: index, of: second) { return false }
      index += 8
    }
    while index < first.count, first[index] == second[index] { index += 1 }
    return index == first.count
  }

  /// What was met on the way to the end of a line.
  struct Line {
    var hasHighBits = false
    var hasQuote = false
    var hasNUL = false
  }

  /// Returns the index behind the first LF in `range`, or `nil`; adds to `line` what stands before it.
  @inline(__always)
  static func lineEnd(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ line: inout Line
  ) -> Int? {
    let newlines = UInt64(UInt8.newline) &* ones, quotes = UInt64(UInt8.quote) &* ones
    var index = range.lowerBound
    var high: UInt64 = 0, quote: UInt64 = 0, zero: UInt64 = 0
    var end: Int?
    while index + 8 <= range.upperBound {
      let word = word(at: index, of: bytes)
      if zeros(in: word ^ newlines) != 0 { break }
      high |= word
      quote |= zeros(in: word ^ quotes)
      zero |= zeros(in: word)
      index += 8
    }
    line.hasHighBits = line.hasHighBits || high & highBits != 0
    line.hasQuote = line.hasQuote || quote != 0
    line.hasNUL = line.hasNUL || zero != 0
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == .newline {
        end = index
        break
      }
      if byte >= 0x80 { line.hasHighBits = true }
      if byte == .quote { line.hasQuote = true }
      if byte == 0 { line.hasNUL = true }
    }
    return end
  }

  /// The high bits of the bytes that are zero; bits above the lowest may be of others.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }

  /// The high bits of exactly the bytes that are zero.
  @inline(__always)
  private static func allZeros(in word: UInt64) -> UInt64 {
    // Below its high bit, a byte is zero where adding 127 to it leaves the high bit alone.
    ~((word & ~highBits) &+ ~highBits | word | ~highBits)
  }

  /// Reads eight bytes.
  ///
  /// Safe because the callers have compared the index with their range, which lies inside the span.
  @inline(__always)
  private static func word(at index: Int, of bytes: Span<UInt8>) -> UInt64 {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}
