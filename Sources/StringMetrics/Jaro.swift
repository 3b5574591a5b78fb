/// The likeness of one pattern and any number of texts, by how many letters they share at about
/// the same place and how many of these are out of order.
///
///     let query = Jaro(pattern: "martha".utf8.span)
///     query.similarity(to: "marhta".utf8.span)  // 0.944…
///
/// Letters are shared where they are equal and stand no further apart than half the greater length
/// less one. With *c* shared letters, *t* half of those out of order (rounded down, as in Winkler's
/// program), and lengths *m* and *n*, the similarity is (*c*/*m* + *c*/*n* + (*c* − *t*)/*c*) / 3:
/// 1 for equal letters, 0 where none is shared. Two empty words have the similarity 1. The letters
/// are bytes; for other text see ``jaro(_:_:)``.
///
/// Letters are paired from left to right, which makes the similarity symmetric. The source is
/// [Jaro 1989]; the pairing here finds the next free letter of the pattern in the lowest bit of a
/// mask.
///
/// [Jaro 1989]: https://doi.org/10.1080/01621459.1989.10478785
public struct Jaro: Sendable {
  private let masks: LetterMasks

  /// Prepares to compare `pattern` with other texts.
  ///
  /// - Complexity: O(*m*) time, where *m* is the length of `pattern`, and 2 kB for each 64 of its
  ///   letters.
  public init(pattern: Span<UInt8>) {
    self.init(masks: LetterMasks(bytes: pattern))
  }

  init(masks: LetterMasks) {
    self.masks = masks
  }

  /// Returns the similarity to `text`, 0 to 1.
  ///
  /// - Complexity: O(*n* · ⌈*m* / 64⌉), where *n* is the length of `text` and *m* that of the
  ///   pattern.
  public func similarity(to text: Span<UInt8>) -> Double {
    boundedSimilarity(to: text, atLeast: 0)
  }

  /// Returns the similarity to `text`, or `nil` where it is below `lowest`.
  ///
  /// - Complexity: As ``similarity(to:)``, but lengths that settle a `nil` cost nothing.
  public func similarity(to text: Span<UInt8>, atLeast lowest: Double) -> Double? {
    let similarity = boundedSimilarity(to: text, atLeast: lowest)
    return similarity >= lowest ? similarity : nil
  }

  /// Returns the similarity, or any number below `lowest` where the similarity is below it.
  func boundedSimilarity<L: Letter>(to text: Span<L>, atLeast lowest: Double) -> Double {
    if masks.patternCount == 0 && text.isEmpty { return 1 }
    let greatest = similarity(
      sharedCount: min(masks.patternCount, text.count), disorderedCount: 0, textCount: text.count)
    if greatest < lowest { return greatest }
    let reach = max(0, max(masks.patternCount, text.count) / 2 - 1)
    return masks.patternCount <= 64 && text.count <= 64
      ? similarityInOneWord(to: text, reach: reach, atLeast: lowest)
      : similarityInBlocks(to: text, reach: reach)
  }

  /// Returns how many of the first `limit` letters `text` begins with.
  func prefixCount<L: Letter>(with text: Span<L>, limit: Int) -> Int {
    let words = masks.words.span
    var count = 0
    while count < min(limit, text.count),
      words[Int(text[count]) * masks.blockCount] >> UInt64(count) & 1 == 1
    {
      count += 1
    }
    return count
  }

  private func similarity(sharedCount: Int, disorderedCount: Int, textCount: Int) -> Double {
    if sharedCount == 0 { return 0 }
    let shared = Double(sharedCount)
    return
      (shared / Double(masks.patternCount) + shared / Double(textCount)
      + (shared - Double(disorderedCount / 2)) / shared) / 3
  }

  private func similarityInOneWord<L: Letter>(
    to text: Span<L>, reach: Int, atLeast lowest: Double
  ) -> Double {
    let words = masks.words.span
    var sharedOfPattern = UInt64.zero
    var sharedOfText = UInt64.zero
    // The window grows at its right end until its left one leaves the first letter.
    var window: UInt64 = reach >= 63 ? .max : 1 << UInt64(reach + 1) - 1
    for index in text.indices {
      let free = words[Int(text[index])] & window & ~sharedOfPattern
      sharedOfPattern |= free & (0 &- free)
      sharedOfText |= (free == 0 ? 0 : 1) << UInt64(index)
      window = window << 1 | (index < reach ? 1 : 0)
    }
    let sharedCount = sharedOfPattern.nonzeroBitCount
    let greatest = similarity(
      sharedCount: sharedCount, disorderedCount: 0, textCount: text.count)
    if greatest < lowest { return greatest }

    var disorderedCount = 0
    while sharedOfText != 0 {
      let letter = text[sharedOfText.trailingZeroBitCount]
      if words[Int(letter)] & sharedOfPattern & (0 &- sharedOfPattern) == 0 {
        disorderedCount += 1
      }
      sharedOfText &= sharedOfText - 1
      sharedOfPattern &= sharedOfPattern - 1
    }
    return similarity(
      sharedCount: sharedCount, disorderedCount: disorderedCount, textCount: text.count)
  }

  private func similarityInBlocks<L: Letter>(to text: Span<L>, reach: Int) -> Double {
    let words = masks.words.span
    var sharedOfPattern = [UInt64](repeating: 0, count: masks.blockCount)
    var sharedOfText: [L] = []
    for index in text.indices {
      let lower = max(0, index - reach)
      let upper = min(masks.patternCount - 1, index + reach)
      guard lower <= upper else { break }
      for block in lower / 64...upper / 64 {
        var free = words[Int(text[index]) * masks.blockCount + block] & ~sharedOfPattern[block]
        if block == lower / 64 { free &= .max << UInt64(lower % 64) }
        if block == upper / 64 { free &= .max >> UInt64(63 - upper % 64) }
        if free == 0 { continue }
        sharedOfPattern[block] |= free & (0 &- free)
        sharedOfText.append(text[index])
        break
      }
    }

    var disorderedCount = 0
    var sharedCount = 0
    for block in 0..<masks.blockCount {
      var rest = sharedOfPattern[block]
      while rest != 0 {
        let letter = Int(sharedOfText[sharedCount])
        if words[letter * masks.blockCount + block] & rest & (0 &- rest) == 0 {
          disorderedCount += 1
        }
        rest &= rest - 1
        sharedCount += 1
      }
    }
    return similarity(
      sharedCount: sharedCount, disorderedCount: disorderedCount, textCount: text.count)
  }
}

/// Returns the Jaro similarity of two strings, 0 to 1, over their Unicode scalars.
///
///     jaro("martha", "marhta")  // 0.944…
///
/// Strings are not normalized first. To compare one word with many, prepare a ``Jaro``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func jaro(_ first: String, _ second: String) -> Double {
  let letters = ScalarLetters(first, second)
  return Jaro(masks: letters.masks).boundedSimilarity(to: letters.second.span, atLeast: 0)
}
