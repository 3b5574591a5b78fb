extension UTF8Span {
  /// The text of some of the bytes, which has no half of a letter at its ends.
  ///
  /// Safe because a part of UTF-8 between whole letters is UTF-8.
  package func text(_ range: Range<Int>) -> String {
    let bytes = span
    precondition(
      (range.lowerBound == count || bytes[range.lowerBound] & 0xC0 != 0x80)
        && (range.upperBound == count || bytes[range.upperBound] & 0xC0 != 0x80),
      "a text is cut inside a letter")
    return unsafe String(
      copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: isKnownASCII))
  }
}
