/// The ``Jaro`` similarity of one pattern and any number of texts, raised where they begin alike.
///
///     let query = JaroWinkler(pattern: "martha".utf8.span)
///     query.similarity(to: "marhta".utf8.span)  // 0.961…
///
/// Slips are rarer in the first letters of a name than further on. So a similarity above 0.7 gains
/// a tenth of what it lacks to 1 for each letter that both words begin with, up to four. These are
/// the values that Winkler chose (*String comparator metrics and enhanced decision rules in the
/// Fellegi–Sunter model of record linkage*, 1990). The result lies between 0 and 1; it is no
/// distance turned round, and obeys no triangle inequality.
public struct JaroWinkler: Sendable {
  private static let boostThreshold = 0.7
  private static let boostForLetter = 0.1
  private static let longestPrefix = 4

  private let jaro: Jaro

  /// Prepares to compare `pattern` with other texts.
  ///
  /// - Complexity: O(*m*) time, where *m* is the length of `pattern`, and 2 kB for each 64 of its
  ///   letters.
  public init(pattern: Span<UInt8>) {
    jaro = Jaro(pattern: pattern)
  }

  fileprivate init(masks: LetterMasks) {
    jaro = Jaro(masks: masks)
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
  fileprivate func boundedSimilarity<L: Letter>(
    to text: Span<L>, atLeast lowest: Double
  ) -> Double {
    let boost =
      Self.boostForLetter * Double(jaro.prefixCount(with: text, limit: Self.longestPrefix))
    var lowestJaro = lowest
    if lowest > Self.boostThreshold {
      // Rounding must not reject what is just high enough.
      let roundingError = 1e-9
      lowestJaro = max(Self.boostThreshold, (lowest - boost) / (1 - boost) - roundingError)
    }
    let similarity = jaro.boundedSimilarity(to: text, atLeast: lowestJaro)
    return similarity > Self.boostThreshold ? similarity + boost * (1 - similarity) : similarity
  }
}

/// Returns the Jaro-Winkler similarity of two strings, 0 to 1, over their Unicode scalars.
///
///     jaroWinkler("martha", "marhta")  // 0.961…
///
/// Strings are not normalized first. To compare one word with many, prepare a ``JaroWinkler``.
///
/// - Complexity: O(*m* + *n* · ⌈*m* / 64⌉), where *m* and *n* are the numbers of scalars.
public func jaroWinkler(_ first: String, _ second: String) -> Double {
  let letters = ScalarLetters(first, second)
  return JaroWinkler(masks: letters.masks)
    .boundedSimilarity(to: letters.second.span, atLeast: 0)
}
