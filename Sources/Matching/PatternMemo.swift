import NameAnatomy

/// The patterns of words that are compared with many others, each laid out once.
///
/// Sharing it is safe because it belongs to one search, which is used by one worker at a time and
/// handed from one to the next through a lock.
final class PatternMemo: @unchecked Sendable {
  private struct Key: Hashable {
    let letters: Letters
    let isToArabic: Bool
  }

  private var patterns: [Key: RespellingPattern] = [:]

  /// More than the spellings of a query's parts; a memo with so many is not one of a query's any more.
  private static let most = 64

  /// Returns the cost of the cheapest chain of edits between two words, or some cost beyond the limit where
  /// it is more than that.
  func cost(
    of letters: Letters, as other: Letters, _ model: RespellingModel, limit: RespellingModel.Cost
  ) -> RespellingModel.Cost {
    if letters == other { return 0 }
    if let known = patterns[Key(letters: letters, isToArabic: other.isArabic)] {
      return known.cost(as: other, limit: limit)
    }
    // Costs are symmetric.
    if let known = patterns[Key(letters: other, isToArabic: letters.isArabic)] {
      return known.cost(as: letters, limit: limit)
    }
    if patterns.count >= Self.most { removeAll() }
    let pattern = RespellingPattern(
      layingOut: model.pattern(of: letters, isToArabic: other.isArabic))
    patterns[Key(letters: letters, isToArabic: other.isArabic)] = pattern
    return pattern.cost(as: other, limit: limit)
  }

  /// Forgets all patterns.
  func removeAll() {
    patterns.removeAll(keepingCapacity: true)
  }
}

extension RespellingPattern {
  fileprivate func cost(as other: Letters, limit: Cost) -> Cost {
    cost(as: other.bytes, limit: min(limit, Self.unreachable - 1)) ?? Self.unreachable
  }
}
