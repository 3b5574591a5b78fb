/// The edit distance from one pattern to any number of texts: the fewest letters to insert,
/// delete and replace.
///
/// A value holds the bit masks of its pattern, so a word compared with a million others pays for
/// them once:
///
///     let query = Levenshtein(pattern: "mhmd".utf8.span)
///     query.distance(to: "ahmd".utf8.span, limit: 2)  // 1
///
/// The letters are bytes; for other text see ``levenshtein(_:_:)``. The distance is symmetric and
/// obeys the triangle inequality. It lies between the difference of the two lengths and the greater
/// of them.
///
/// The recurrence is Hyyrö's (*Nordic Journal of Computing* 10, 2003), which restates
/// [Myers 1999] with one column of the matrix in two machine words for each 64 pattern letters.
///
/// [Myers 1999]: https://doi.org/10.1145/316542.316550
public struct Levenshtein: Sendable {
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
  /// - Complexity: O(*n* · ⌈min(*m*, `limit`) / 64⌉), where *n* is the length of `text` and *m* that
  ///   of the pattern.
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
    if leastDistance > limit || masks.patternCount == 0 || text.isEmpty { return leastDistance }
    if masks.blockCount == 1 { return distanceInOneWord(to: text, limit: limit) }
    return distanceInBlocks(to: text, limit: min(limit, greatestDistance(to: text)))
  }

  private func distanceInOneWord<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let words = masks.words.span
    let lastShift = UInt64(masks.patternCount - 1)
    var increases = UInt64.max
    var decreases = UInt64.zero
    var lastRow = masks.patternCount
    var remaining = text.count
    for index in text.indices {
      let matches = words[Int(text[index])]
      let diagonals = (((matches & increases) &+ increases) ^ increases) | matches | decreases
      let rises = decreases | ~(diagonals | increases)
      let falls = diagonals & increases
      lastRow &+= Int((rises >> lastShift) & 1) &- Int((falls >> lastShift) & 1)
      // The last row can fall by at most one for each letter still to come.
      remaining &-= 1
      if lastRow &- remaining > limit { return lastRow &- remaining }

      let risesAbove = rises << 1 | 1
      increases = falls << 1 | ~(diagonals | risesAbove)
      decreases = risesAbove & diagonals
    }
    return lastRow
  }

  private func distanceInBlocks<L: Letter>(to text: Span<L>, limit: Int) -> Int {
    let words = masks.words.span
    let band = BlockBand(
      patternCount: masks.patternCount, textCount: text.count, limit: limit)
    var storage = [(increases: UInt64, decreases: UInt64)](
      repeating: (.max, 0), count: masks.blockCount)
    var column = storage.mutableSpan
    var enteredCount = 0
    var lastRow = 0
    for index in text.indices {
      let blocks = band.blocks(inColumn: index)
      // A block that the band enters, and the row above one that it has left, get the cost of a
      // straight path to them: never too little, and right for every path inside the band.
      while enteredCount <= blocks.upperBound {
        lastRow += masks.letterCount(inBlock: enteredCount)
        enteredCount += 1
      }
      var riseAbove: UInt64 = 1
      var fallAbove: UInt64 = 0
      let firstWord = Int(text[index]) * masks.blockCount
      for block in blocks {
        let (increases, decreases) = column[block]
        let matches = words[firstWord + block] | fallAbove
        let diagonals = (((matches & increases) &+ increases) ^ increases) | matches | decreases
        let rises = decreases | ~(diagonals | increases)
        let falls = diagonals & increases

        let risesAbove = rises << 1 | riseAbove
        column[block] = (
          falls << 1 | fallAbove | ~(diagonals | risesAbove), risesAbove & diagonals
        )
        let lastShift = UInt64(masks.letterCount(inBlock: block) - 1)
        riseAbove = (rises >> lastShift) & 1
        fallAbove = (falls >> lastShift) & 1
      }
      lastRow += Int(riseAbove) - Int(fallAbove)
      let remaining = text.count - 1 - index
      if enteredCount == masks.blockCount, lastRow - remaining > limit {
        return lastRow - remaining
      }
    }
    return lastRow
  }
}

/// Returns the fewest Unicode scalars to insert, delete and replace between two strings.
///
///     levenshtein("kitten", "sitting")  // 3
///
/// Strings are not normalized first: a composed *é* and an *e* with a combining accent differ by 2.
/// To compare one word with many, prepare a ``Levenshtein``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func levenshtein(_ first: String, _ second: String) -> Int {
  let letters = ScalarLetters(first, second)
  return Levenshtein(masks: letters.masks).boundedDistance(to: letters.second.span, limit: .max)
}

/// Returns the distance of ``levenshtein(_:_:)``, or `nil` where it exceeds `limit`.
///
/// - Complexity: O(*m* + *n* · ⌈min(*m*, `limit`) / 64⌉), where *m* and *n* are the numbers of
///   scalars.
public func levenshtein(_ first: String, _ second: String, limit: Int) -> Int? {
  let letters = ScalarLetters(first, second)
  let distance = Levenshtein(masks: letters.masks)
    .boundedDistance(to: letters.second.span, limit: limit)
  return distance <= limit ? distance : nil
}
