import NameAnatomy
import RespellingKernel

/// A word that is looked for in dictionaries.
///
/// Sharing it is safe because it belongs to one search, which is used by one worker at a time and
/// handed from one to the next through a lock.
final class RespellingSearch: @unchecked Sendable {
  let word: Letters
  private(set) lazy var pattern = patterns.pattern(of: word, isToArabic: isToArabic, model)
  /// The same for some hundred alignments.
  private(set) lazy var laidOut = patterns.laidOut(of: word, isToArabic: isToArabic, model)
  /// What the word costs against consonant skeletons, and against all letters by their classes; what is aligned
  /// alone never needs it.
  private(set) lazy var costs = SkeletonCosts(pattern, skeletons, reductions)
  private(set) lazy var letterCosts = SkeletonCosts(pattern, letters, reductions)
  private let isToArabic: Bool
  private let model: RespellingModel
  private let patterns: PatternMemo
  private let skeletons: SkeletonTable
  private let letters: SkeletonTable
  private let reductions: SkeletonReductions

  init(
    word: Letters, isToArabic: Bool, model: RespellingModel, skeletons: SkeletonTable,
    letters: SkeletonTable, patterns: PatternMemo, reductions: SkeletonReductions
  ) {
    self.word = word
    self.isToArabic = isToArabic
    self.model = model
    self.patterns = patterns
    self.skeletons = skeletons
    self.letters = letters
    self.reductions = reductions
  }
}

extension SkeletonCosts.Scaled {
  /// Calls `body` with the costs in the form that the kernel reads.
  @unsafe func withKernelCosts<Result>(
    _ body: (UnsafePointer<nisba_skeleton_costs>) -> Result
  ) -> Result {
    unsafe substitutions.withUnsafeBufferPointer { substitutions in
      unsafe insertions.withUnsafeBufferPointer { insertions in
        unsafe deletions.withUnsafeBufferPointer { deletions in
          var costs = unsafe nisba_skeleton_costs(
            rows: Int32(rowCount), substitutions: substitutions.baseAddress,
            insertions: insertions.baseAddress, deletions: deletions.baseAddress)
          return unsafe body(&costs)
        }
      }
    }
  }
}
