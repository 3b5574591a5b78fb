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
    _ part: Part, model: RespellingModel, _ patterns: PatternMemo,
    _ reductions: SkeletonReductions, few: FewWords
  ) {
    spellings = part.spellings.map { Spelling($0, model, patterns, reductions) }
    self.few = few
  }
}
