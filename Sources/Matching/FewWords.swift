import NameAnatomy

/// The words of a small dictionary: to make each of them ready once costs less than to make all words ready that
/// are looked for among them.
///
/// It is used with dictionaries of one index, at most one a script.
final class FewWords {
  /// How many words a dictionary has at the most.
  static let most = 16

  private let model: RespellingModel
  /// The words of either script's dictionary, as words of either script.
  private var patterns: [Key: [RespellingPattern]] = [:]

  private struct Key: Hashable {
    let script: PartDictionary.Script
    let isToArabic: Bool
  }

  init(_ model: RespellingModel) {
    self.model = model
  }

  /// Calls `body` with the number and the length of each word whose respelling is within the limit, and with what it
  /// costs.
  func forEachWord(
    of dictionary: PartDictionary, near letters: Letters, limit: CostLimits,
    _ body: (_ number: Int, _ length: Int, _ cost: RespellingModel.Cost) -> Void
  ) {
    let key = Key(script: dictionary.script, isToArabic: letters.isArabic)
    if patterns[key] == nil {
      patterns[key] = (0..<dictionary.wordCount).map {
        RespellingPattern(
          layingOut: model.pattern(of: dictionary.word($0), isToArabic: letters.isArabic))
      }
    }
    guard let patterns = patterns[key] else { return }
    for (place, pattern) in patterns.enumerated() {
      // Costs are symmetric.
      let most = limit[letters.count + pattern.letters.count]
      if let cost = pattern.cost(as: letters.bytes, limit: most) {
        body(dictionary.number(at: place), pattern.letters.count, cost)
      }
    }
  }
}
