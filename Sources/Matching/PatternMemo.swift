import NameAnatomy

/// The patterns of words that are compared with others, each made ready once, and laid out where the others are many.
///
/// Sharing it is safe because it belongs to one search, which is used by one worker at a time and
/// handed from one to the next through a lock.
final class PatternMemo: @unchecked Sendable {
  private struct Key: Hashable {
    let letters: Letters
    let isToArabic: Bool
  }

  private var patterns: [Key: (pattern: RespellingPattern, uses: Int)] = [:]

  /// More than the spellings of a query's parts; a memo with so many is not one of a query's any more.
  private static let most = 64
  /// How often a pattern is used until it pays to lay its edits out.
  private static let usesOfMany = 4

  /// Returns the cost of the cheapest chain of edits between two words, or some cost beyond the limit where
  /// it is more than that.
  func cost(
    of letters: Letters, as other: Letters, _ model: RespellingModel, limit: RespellingModel.Cost
  ) -> RespellingModel.Cost {
    if letters == other { return 0 }
    if let known = known(Key(letters: letters, isToArabic: other.isArabic)) {
      return known.cost(as: other, limit: limit)
    }
    // Costs are symmetric.
    if let known = known(Key(letters: other, isToArabic: letters.isArabic)) {
      return known.cost(as: letters, limit: limit)
    }
    return pattern(of: letters, isToArabic: other.isArabic, model).cost(as: other, limit: limit)
  }

  /// Returns the least cost of a word against any beginning of another but an empty one, or some cost beyond the limit
  /// where it is more than that.
  func cost(
    ofTruncated letters: Letters, asHeadOf other: Letters, _ model: RespellingModel,
    limit: RespellingModel.Cost
  ) -> RespellingModel.Cost {
    pattern(of: letters, isToArabic: other.isArabic, model)
      .costOfHead(of: other.bytes, limit: limit)
  }

  /// Returns a word, ready to be respelled as words of a script.
  func pattern(
    of letters: Letters, isToArabic: Bool, _ model: RespellingModel
  ) -> RespellingPattern {
    let key = Key(letters: letters, isToArabic: isToArabic)
    if let known = known(key) { return known }
    if patterns.count >= Self.most { removeAll() }
    let pattern = model.pattern(of: letters, isToArabic: isToArabic)
    patterns[key] = (pattern, 1)
    return pattern
  }

  /// Returns the same, laid out for many words.
  func laidOut(
    of letters: Letters, isToArabic: Bool, _ model: RespellingModel
  ) -> RespellingPattern {
    let pattern = pattern(of: letters, isToArabic: isToArabic, model)
    if pattern.isLaidOut { return pattern }
    let laidOut = RespellingPattern(layingOut: pattern)
    patterns[Key(letters: letters, isToArabic: isToArabic)] = (laidOut, Self.usesOfMany)
    return laidOut
  }

  private func known(_ key: Key) -> RespellingPattern? {
    guard let place = patterns.index(forKey: key) else { return nil }
    patterns.values[place].uses += 1
    if patterns.values[place].uses == Self.usesOfMany {
      patterns.values[place].pattern = RespellingPattern(
        layingOut: patterns.values[place].pattern)
    }
    return patterns.values[place].pattern
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
