import NameAnatomy

/// A part, ready to be looked for among the parts of an index.
struct SearchedPart {
  /// One of its spellings, made ready for words of either script when they are first met.
  final class Spelling {
    let letters: Letters
    private let model: RespellingModel
    private let patterns: PatternMemo
    private let reductions: SkeletonReductions
    private lazy var latin = model.search(for: letters, against: .latin, patterns, reductions)
    private lazy var arabic = model.search(for: letters, against: .arabic, patterns, reductions)

    init(
      _ letters: Letters, _ model: RespellingModel, _ patterns: PatternMemo,
      _ reductions: SkeletonReductions
    ) {
      self.letters = letters
      self.model = model
      self.patterns = patterns
      self.reductions = reductions
    }

    func search(_ script: PartDictionary.Script) -> RespellingSearch {
      script == .latin ? latin : arabic
    }
  }

  let spellings: [Spelling]
  let few: FewWords

  init(
    _ part: Part, model: RespellingModel, _ patterns: PatternMemo = PatternMemo(),
    _ reductions: SkeletonReductions = SkeletonReductions(), few: FewWords? = nil
  ) {
    spellings = part.spellings.map { Spelling($0, model, patterns, reductions) }
    self.few = few ?? FewWords(model)
  }
}

/// The parts of a query that are looked for, each made ready once.
///
/// Sharing it is safe for the reason that sharing a ``PatternMemo`` is.
final class SearchedParts: @unchecked Sendable {
  private let model: RespellingModel
  private let patterns: PatternMemo
  private let reductions = SkeletonReductions()
  private let few: FewWords
  private var parts: [Part: SearchedPart] = [:]

  /// More than the parts of a query.
  private static let most = 64

  /// - Parameter patterns: keeps the parts, ready to be respelled.
  init(_ model: RespellingModel, _ patterns: PatternMemo) {
    self.model = model
    self.patterns = patterns
    few = FewWords(model)
  }

  /// Returns a part, ready to be looked for.
  subscript(part: Part) -> SearchedPart {
    if let known = parts[part] { return known }
    if parts.count >= Self.most { removeAll() }
    let searched = SearchedPart(part, model: model, patterns, reductions, few: few)
    parts[part] = searched
    return searched
  }

  /// Forgets all parts.
  func removeAll() {
    parts.removeAll(keepingCapacity: true)
  }
}

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
