import RespellingKernel

/// A word, ready to be told from others by their skeletons.
final class WordSieve: Sendable {
  let length: Int
  let limits: CostLimits
  /// How many thousandths of a nat a unit of the kernel's costs is.
  let unit: RespellingModel.Cost
  private let rowCount: Int
  /// Keeps the tables.
  private let arena = FlatArena()
  private let substitutions: FlatTable<UInt8>
  private let insertions: FlatTable<UInt8>
  private let deletions: FlatTable<UInt8>

  init(_ search: RespellingSearch, limits: CostLimits) {
    length = search.pattern.letters.count
    self.limits = limits
    let costs = search.costs.scaled(limit: limits.greatest)
    unit = costs.unit
    rowCount = costs.rowCount
    substitutions = FlatTable(costs.substitutions, in: arena)
    insertions = FlatTable(costs.insertions, in: arena)
    deletions = FlatTable(costs.deletions, in: arena)
  }

  /// The least that the word costs against each of some skeletons, in units.
  @unsafe func costs(
    _ skeletons: FlatTable<UInt8>, _ numbers: [UInt32], into costs: inout [UInt8]
  ) {
    var word = unsafe nisba_skeleton_costs(
      rows: Int32(rowCount), substitutions: substitutions.elements,
      insertions: insertions.elements, deletions: deletions.elements)
    unsafe nisba_skeleton_costs_of(
      skeletons.elements, &word, numbers, Int32(numbers.count), &costs)
  }
}

/// A word that is looked for in dictionaries.
///
/// Sharing it is safe because it belongs to one search, which is used by one worker at a time and
/// handed from one to the next through a lock.
final class RespellingSearch: @unchecked Sendable {
  let pattern: RespellingPattern
  /// The same for some hundred alignments.
  private(set) lazy var laidOut = RespellingPattern(layingOut: pattern)
  let costs: SkeletonCosts
  /// What the word costs against outlines; most words are near none and never need it.
  private(set) lazy var outlineCosts = SkeletonCosts(pattern, outlineTable, reductions)
  private let outlineTable: SkeletonTable
  private let reductions: SkeletonReductions

  init(
    pattern: RespellingPattern, table: SkeletonTable, outlineTable: SkeletonTable,
    reductions: SkeletonReductions
  ) {
    self.pattern = pattern
    costs = SkeletonCosts(pattern, table, reductions)
    self.outlineTable = outlineTable
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

extension CostLimits {
  /// Calls `body` with the limits in the form that the kernel reads.
  @unsafe func withKernelLimits(_ body: (nisba_limits) -> Void) {
    unsafe limits.withUnsafeBufferPointer { limits in
      unsafe body(nisba_limits(limits: limits.baseAddress, count: Int32(limits.count)))
    }
  }
}

extension nisba_limits {
  /// The limit for words of so many letters together.
  @unsafe func limit(_ length: Int32) -> Int32 {
    unsafe limits[Int(min(length, count - 1))]
  }
}
