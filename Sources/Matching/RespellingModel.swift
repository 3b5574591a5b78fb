import NameAnatomy
import Romanization

/// What it costs to respell one part of a name as another.
///
/// The cost is that of the cheapest chain of edits that turns the one into the other; an edit
/// replaces up to three letters by up to three, and `Data/respelling.tsv` says what it costs, in
/// thousandths of a nat. A cost of 0 is the same name in its usual spelling; one foreign consonant
/// costs about 3000.
///
///     let model = RespellingModel()
///     model.cost(of: "mahmoud", as: "mahmud")  // 80, ou for u
///
/// Laws: the cost of a part against itself is 0 (within one script); costs are symmetric.
package struct RespellingModel: Sendable {
  /// Thousandths of a nat.
  package typealias Cost = Int32

  /// Costs of the edits between two scripts.
  private let latin: EditTable
  private let arabic: EditTable
  private let arabicToLatin: EditTable
  private let latinToArabic: EditTable

  /// Reads `Data/respelling.tsv`.
  package init() {
    let rows = Dictionary(grouping: DataTable("respelling.tsv").rows) { $0[0] }
    latin = EditTable(rows: rows["latin"] ?? [], isSymmetric: true)
    arabic = EditTable(rows: rows["arabic"] ?? [], isSymmetric: true)
    arabicToLatin = EditTable(rows: rows["arabic-latin"] ?? [], isSymmetric: false)
    latinToArabic = arabicToLatin.reversed()
  }

  /// Returns the cost of the cheapest chain of edits between two parts.
  ///
  /// - Complexity: O(*n* · *m*) for parts of *n* and *m* letters.
  package func cost(of part: Letters, as other: Letters) -> Cost {
    part == other ? 0 : table(part.isArabic, other.isArabic).cost(from: part.bytes, to: other.bytes)
  }

  /// Returns the cost of a part against the beginning of another that suits it best, for a part
  /// whose end is lost.
  package func cost(ofTruncated part: Letters, asHeadOf other: Letters) -> Cost {
    table(part.isArabic, other.isArabic).costOfHead(pattern: part.bytes, text: other.bytes)
  }

  private func table(_ isFromArabic: Bool, _ isToArabic: Bool) -> EditTable {
    switch (isFromArabic, isToArabic) {
    case (false, false): latin
    case (true, true): arabic
    case (true, false): arabicToLatin
    case (false, true): latinToArabic
    }
  }

  /// Returns an alignment of `part` with paths of up to `depth` letters of one script.
  ///
  /// - Parameter limit: the largest cost that is asked for.
  func walk(
    of part: Letters, against script: PartTrie.Script, depth: Int, limit: Cost
  ) -> EditWalk {
    EditWalk(
      table: table(part.isArabic, script == .arabic), pattern: part.bytes, depth: depth,
      limit: limit)
  }
}
