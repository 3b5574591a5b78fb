/// What a letter must be to index a table of masks.
typealias Letter = FixedWidthInteger & UnsignedInteger & Sendable

/// Where each letter stands in a pattern, as one bit a position.
///
/// A pattern of more than 64 letters takes several words, or *blocks*, a letter.
struct LetterMasks: Sendable {
  /// The number of letters in the pattern.
  let patternCount: Int

  /// The number of words that a letter takes, at least one.
  let blockCount: Int

  /// Bit `i` of `words[letter * blockCount + block]` is set where
  /// `pattern[block * 64 + i] == letter`.
  let words: [UInt64]

  /// Prepares the masks of `pattern`, whose letters lie in `0..<alphabetCount`.
  init<L: Letter>(pattern: Span<L>, alphabetCount: Int) {
    let blockCount = max(1, (pattern.count + 63) / 64)
    var words = [UInt64](repeating: 0, count: alphabetCount * blockCount)
    for index in pattern.indices {
      words[Int(pattern[index]) * blockCount + index / 64] |= 1 << UInt64(index % 64)
    }
    patternCount = pattern.count
    self.blockCount = blockCount
    self.words = words
  }

  /// Prepares the masks of the bytes of `pattern`.
  init(bytes pattern: Span<UInt8>) {
    self.init(pattern: pattern, alphabetCount: 256)
  }

  /// The number of pattern letters whose bits are in `block`.
  func letterCount(inBlock block: Int) -> Int {
    min(64, patternCount - 64 * block)
  }
}
