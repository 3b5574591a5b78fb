/// The number of letters that one pattern and any number of texts have in common, in their order.
///
///     let query = LongestCommonSubsequence(pattern: "mohamed".utf8.span)
///     query.length(with: "muhmad".utf8.span)  // 4: m, h, m, d
///
/// The letters are bytes; for other text see ``longestCommonSubsequence(_:_:)``. The length is
/// symmetric and lies between 0 and the lesser of the two lengths.
///
/// One machine word holds 64 rows of the matrix, after [Crochemore et al. 2001] and Hyyrö,
/// *Bit-parallel LCS-length computation revisited* (AWOCA 2004).
///
/// [Crochemore et al. 2001]: https://doi.org/10.1016/S0020-0190(01)00182-X
public struct LongestCommonSubsequence: Sendable {
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

  /// The number of letters in the pattern.
  var patternCount: Int { masks.patternCount }

  /// Returns the length of the longest common subsequence with `text`.
  ///
  /// - Complexity: O(*n* · ⌈*m* / 64⌉), where *n* is the length of `text` and *m* that of the
  ///   pattern.
  public func length(with text: Span<UInt8>) -> Int {
    boundedLength(with: text, atLeast: 0)
  }

  /// Returns the length of the longest common subsequence with `text`, or `nil` where it is below
  /// `lowest`.
  ///
  /// - Complexity: O(*n* · ⌈min(*m*, *d*) / 64⌉), where *n* is the length of `text`, *m* that of
  ///   the pattern, and *d* how many letters `lowest` allows to have no partner.
  public func length(with text: Span<UInt8>, atLeast lowest: Int) -> Int? {
    let length = boundedLength(with: text, atLeast: lowest)
    return length >= lowest ? length : nil
  }

  /// Returns 1 for equal letters down to 0 for none in common: the length by the greater length of
  /// the two words.
  ///
  /// Two empty words have the similarity 1.
  ///
  /// - Complexity: As ``length(with:)``.
  public func similarity(to text: Span<UInt8>) -> Double {
    let greatest = max(patternCount, text.count)
    return StringMetrics.similarity(distance: greatest - length(with: text), outOf: greatest)
  }

  /// Returns the similarity to `text`, or `nil` where it is below `lowest`.
  ///
  /// - Complexity: As ``length(with:atLeast:)``.
  public func similarity(to text: Span<UInt8>, atLeast lowest: Double) -> Double? {
    let greatest = max(patternCount, text.count)
    let limit = distanceLimit(similarityAtLeast: lowest, outOf: greatest)
    guard let length = length(with: text, atLeast: greatest - limit) else { return nil }
    let similarity = StringMetrics.similarity(distance: greatest - length, outOf: greatest)
    return similarity >= lowest ? similarity : nil
  }

  /// Returns the length, or any number below `lowest` where the length is below it.
  func boundedLength<L: Letter>(with text: Span<L>, atLeast lowest: Int) -> Int {
    let greatest = min(patternCount, text.count)
    if greatest < lowest { return greatest }
    if masks.blockCount == 1 { return lengthInOneWord(with: text) }
    return lengthInBlocks(with: text, atLeast: max(0, lowest))
  }

  private func lengthInOneWord<L: Letter>(with text: Span<L>) -> Int {
    let words = masks.words.span
    // A clear bit is a row whose value is one above that of the row before it.
    var levels = UInt64.max
    for index in text.indices {
      let matches = levels & words[Int(text[index])]
      levels = (levels &+ matches) | (levels &- matches)
    }
    return (~levels).nonzeroBitCount
  }

  private func lengthInBlocks<L: Letter>(with text: Span<L>, atLeast lowest: Int) -> Int {
    let words = masks.words.span
    let band = BlockBand(
      patternCount: patternCount, textCount: text.count,
      limit: patternCount + text.count - 2 * lowest)
    var storage = [UInt64](repeating: .max, count: masks.blockCount)
    var column = storage.mutableSpan
    for index in text.indices {
      // What lies above the band has stopped growing, so nothing is carried into it.
      var carry = false
      let firstWord = Int(text[index]) * masks.blockCount
      for block in band.blocks(inColumn: index) {
        let levels = column[block]
        let matches = levels & words[firstWord + block]
        let (sum, overflow) = levels.addingReportingOverflow(matches)
        let (total, carryOverflow) = sum.addingReportingOverflow(carry ? 1 : 0)
        column[block] = total | (levels &- matches)
        carry = overflow || carryOverflow
      }
    }
    return storage.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}

/// Returns how many Unicode scalars two strings have in common, in their order.
///
///     longestCommonSubsequence("mohamed", "muhmad")  // 4
///
/// Strings are not normalized first. To compare one word with many, prepare a
/// ``LongestCommonSubsequence``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func longestCommonSubsequence(_ first: String, _ second: String) -> Int {
  let letters = ScalarLetters(first, second)
  return LongestCommonSubsequence(masks: letters.masks)
    .boundedLength(with: letters.second.span, atLeast: 0)
}
