/// The edit distance without replacements from one pattern to any number of texts: the fewest
/// letters to insert and delete.
///
///     let query = Indel(pattern: "jamal".utf8.span)
///     query.distance(to: "jamil".utf8.span)  // 2: out goes an a, in comes an i
///
/// It is the number of letters outside a ``LongestCommonSubsequence``, symmetric, and obeys the
/// triangle inequality. It lies between the difference of the two lengths and their sum. The
/// letters are bytes; for other text see ``indel(_:_:)``.
public struct Indel: Sendable {
  private let common: LongestCommonSubsequence

  /// Prepares to compare `pattern` with other texts.
  ///
  /// - Complexity: O(*m*) time, where *m* is the length of `pattern`, and 2 kB for each 64 of its
  ///   letters.
  public init(pattern: Span<UInt8>) {
    common = LongestCommonSubsequence(pattern: pattern)
  }

  fileprivate init(masks: LetterMasks) {
    common = LongestCommonSubsequence(masks: masks)
  }

  /// Returns the distance to `text`.
  ///
  /// - Complexity: O(*n* · ⌈*m* / 64⌉), where *n* is the length of `text` and *m* that of the
  ///   pattern.
  public func distance(to text: Span<UInt8>) -> Int {
    boundedDistance(to: text, limit: greatestDistance(to: text))
  }

  /// Returns the distance to `text`, or `nil` where it exceeds `limit`.
  ///
  /// - Complexity: O(*n* · ⌈min(*m*, `limit`) / 64⌉), where *n* is the length of `text` and *m* that
  ///   of the pattern.
  public func distance(to text: Span<UInt8>, limit: Int) -> Int? {
    let distance = boundedDistance(to: text, limit: limit)
    return distance <= limit ? distance : nil
  }

  /// Returns 1 for equal letters down to 0 for none in common: one less the distance by the sum of
  /// the lengths.
  ///
  /// Two empty words have the similarity 1. Some tools call a hundred times this number the
  /// *ratio*.
  ///
  /// - Complexity: As ``distance(to:)``.
  public func similarity(to text: Span<UInt8>) -> Double {
    StringMetrics.similarity(distance: distance(to: text), outOf: greatestDistance(to: text))
  }

  /// Returns the similarity to `text`, or `nil` where it is below `lowest`.
  ///
  /// - Complexity: As ``distance(to:limit:)``; the greater `lowest`, the smaller the limit.
  public func similarity(to text: Span<UInt8>, atLeast lowest: Double) -> Double? {
    let greatest = greatestDistance(to: text)
    let limit = distanceLimit(similarityAtLeast: lowest, outOf: greatest)
    guard let distance = distance(to: text, limit: limit) else { return nil }
    let similarity = StringMetrics.similarity(distance: distance, outOf: greatest)
    return similarity >= lowest ? similarity : nil
  }

  private func greatestDistance<L: Letter>(to text: Span<L>) -> Int {
    common.patternCount + text.count
  }

  /// Returns the distance, or any number above `limit` where the distance exceeds it.
  fileprivate func boundedDistance<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let greatest = greatestDistance(to: text)
    let leastCommon = limit >= greatest ? 0 : (greatest - max(limit, -1) + 1) / 2
    return greatest - 2 * common.boundedLength(with: text, atLeast: leastCommon)
  }
}

/// Returns the fewest Unicode scalars to insert and delete between two strings.
///
///     indel("jamal", "jamil")  // 2
///
/// Strings are not normalized first. To compare one word with many, prepare an ``Indel``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func indel(_ first: String, _ second: String) -> Int {
  let letters = ScalarLetters(first, second)
  return Indel(masks: letters.masks).boundedDistance(to: letters.second.span, limit: .max)
}

/// Returns the distance of ``indel(_:_:)``, or `nil` where it exceeds `limit`.
///
/// - Complexity: O(*m* + *n* · ⌈min(*m*, `limit`) / 64⌉), where *m* and *n* are the numbers of
///   scalars.
public func indel(_ first: String, _ second: String, limit: Int) -> Int? {
  let letters = ScalarLetters(first, second)
  let distance = Indel(masks: letters.masks)
    .boundedDistance(to: letters.second.span, limit: limit)
  return distance <= limit ? distance : nil
}
