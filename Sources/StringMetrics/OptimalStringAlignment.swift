/// The edit distance that also counts two neighbors exchanged as one edit, from one pattern to any
/// number of texts.
///
///     let query = OptimalStringAlignment(pattern: "mhmd".utf8.span)
///     query.distance(to: "mmhd".utf8.span, limit: 2)  // 1, where Levenshtein has 2
///
/// No letter is edited twice, so *ca* to *abc* takes 3 (unrestricted Damerau would take 2), and the
/// triangle inequality does not hold. The distance is symmetric and never above that of
/// ``Levenshtein``. The letters are bytes; for other text see ``optimalStringAlignment(_:_:)``.
///
/// The recurrence is that of Hyyrö, *A bit-vector algorithm for computing Levenshtein and Damerau
/// edit distances* (*Nordic Journal of Computing* 10, 2003), carried over any number of words.
public struct OptimalStringAlignment: Sendable {
  private let masks: LetterMasks

  /// Prepares to compare `pattern` with other texts.
  ///
  /// - Complexity: O(*m*) time, where *m* is the length of `pattern`, and 2 kB for each 64 of its
  ///   letters.
  public init(pattern: Span<UInt8>) {
    masks = LetterMasks(bytes: pattern)
  }

  fileprivate init(masks: LetterMasks) {
    self.masks = masks
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
  /// - Complexity: As ``distance(to:)``, but it stops at the letter that settles a `nil`.
  public func distance(to text: Span<UInt8>, limit: Int) -> Int? {
    let distance = boundedDistance(to: text, limit: limit)
    return distance <= limit ? distance : nil
  }

  /// Returns 1 for equal letters down to 0 for none in common: one less the distance by the greater
  /// length.
  ///
  /// Two empty words have the similarity 1.
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
    max(masks.patternCount, text.count)
  }

  /// Returns the distance, or any number above `limit` where the distance exceeds it.
  fileprivate func boundedDistance<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let leastDistance = abs(masks.patternCount - text.count)
    if leastDistance > limit || masks.patternCount == 0 { return leastDistance }
    if masks.blockCount == 1 { return distanceInOneWord(to: text, limit: limit) }
    return distanceInBlocks(to: text, limit: limit)
  }

  private func distanceInOneWord<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let words = masks.words.span
    let lastShift = UInt64(masks.patternCount - 1)
    var increases = UInt64.max
    var decreases = UInt64.zero
    var diagonals = UInt64.zero
    var previousMatches = UInt64.zero
    var lastRow = masks.patternCount
    var remaining = text.count
    for index in text.indices {
      let matches = words[Int(text[index])]
      let exchanges = (~diagonals & matches) << 1 & previousMatches
      diagonals =
        (((matches & increases) &+ increases) ^ increases) | matches | decreases | exchanges
      let rises = decreases | ~(diagonals | increases)
      let falls = diagonals & increases
      lastRow &+= Int((rises >> lastShift) & 1) &- Int((falls >> lastShift) & 1)
      // The last row can fall by at most one for each letter still to come.
      remaining &-= 1
      if lastRow &- remaining > limit { return lastRow &- remaining }

      let risesAbove = rises << 1 | 1
      increases = falls << 1 | ~(diagonals | risesAbove)
      decreases = risesAbove & diagonals
      previousMatches = matches
    }
    return lastRow
  }

  /// Sixty-four rows of the column read last.
  private struct Block {
    var increases = UInt64.max
    var decreases = UInt64.zero
    var diagonals = UInt64.zero
    var matches = UInt64.zero
  }

  private func distanceInBlocks<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let words = masks.words.span
    var storage = [Block](repeating: Block(), count: masks.blockCount)
    var column = storage.mutableSpan
    var lastRow = masks.patternCount
    for index in text.indices {
      var riseAbove: UInt64 = 1
      var fallAbove: UInt64 = 0
      var exchangeableAbove: UInt64 = 0
      let firstWord = Int(text[index]) * masks.blockCount
      for block in 0..<masks.blockCount {
        let previous = column[block]
        let matches = words[firstWord + block]
        let exchangeable = ~previous.diagonals & matches
        let exchanges = (exchangeable << 1 | exchangeableAbove) & previous.matches
        let starts = matches | fallAbove
        let diagonals =
          (((starts & previous.increases) &+ previous.increases) ^ previous.increases)
          | starts | previous.decreases | exchanges
        let rises = previous.decreases | ~(diagonals | previous.increases)
        let falls = diagonals & previous.increases

        let risesAbove = rises << 1 | riseAbove
        column[block] = Block(
          increases: falls << 1 | fallAbove | ~(diagonals | risesAbove),
          decreases: risesAbove & diagonals,
          diagonals: diagonals,
          matches: matches)
        let lastShift = UInt64(masks.letterCount(inBlock: block) - 1)
        riseAbove = (rises >> lastShift) & 1
        fallAbove = (falls >> lastShift) & 1
        exchangeableAbove = exchangeable >> 63
      }
      lastRow += Int(riseAbove) - Int(fallAbove)
      let remaining = text.count - 1 - index
      if lastRow - remaining > limit { return lastRow - remaining }
    }
    return lastRow
  }
}

/// Returns the fewest Unicode scalars to insert, delete, replace and exchange with their neighbors
/// between two strings.
///
///     optimalStringAlignment("jamal", "jmaal")  // 1
///
/// Strings are not normalized first: a composed *é* and an *e* with a combining accent differ by 2.
/// To compare one word with many, prepare an ``OptimalStringAlignment``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func optimalStringAlignment(_ first: String, _ second: String) -> Int {
  let letters = ScalarLetters(first, second)
  return OptimalStringAlignment(masks: letters.masks)
    .boundedDistance(to: letters.second.span, limit: .max)
}

/// Returns the distance of ``optimalStringAlignment(_:_:)``, or `nil` where it exceeds `limit`.
///
/// - Complexity: As ``optimalStringAlignment(_:_:)``, but it stops at the scalar that settles a
///   `nil`.
public func optimalStringAlignment(_ first: String, _ second: String, limit: Int) -> Int? {
  let letters = ScalarLetters(first, second)
  let distance = OptimalStringAlignment(masks: letters.masks)
    .boundedDistance(to: letters.second.span, limit: limit)
  return distance <= limit ? distance : nil
}
