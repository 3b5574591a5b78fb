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

  private let forward: ScriptTables
  private let mirrored: ScriptTables

  /// Reads `Data/respelling.tsv`.
  package init() {
    self.init(TableCursor("respelling.tsv"))
  }

  /// A model of the rows of such a table.
  ///
  /// - Precondition: the rows have the form that the header of `Data/respelling.tsv` describes.
  package init(_ table: TableCursor) {
    let rows = EditRow.rows(table)
    forward = ScriptTables(rows: rows, isMirrored: false)
    mirrored = ScriptTables(rows: rows, isMirrored: true)
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
    forward.table(isFromArabic, isToArabic)
  }

  /// Returns a part, ready to be aligned with the words of a trie.
  ///
  /// - Parameter isMirrored: whether the words of the trie are written backwards.
  func walk(of part: Letters, against script: PartTrie.Script, isMirrored: Bool) -> EditWalk {
    let tables = isMirrored ? mirrored : forward
    return EditWalk(
      table: tables.table(part.isArabic, script == .arabic),
      pattern: isMirrored ? part.bytes.reversed() : part.bytes, isMirrored: isMirrored)
  }
}

/// The edits between the scripts.
private struct ScriptTables: Sendable {
  private let latin: EditTable
  private let arabic: EditTable
  private let arabicToLatin: EditTable
  private let latinToArabic: EditTable

  init(rows: [String: [EditRow]], isMirrored: Bool) {
    func table(_ name: String, isSymmetric: Bool) -> EditTable {
      EditTable(rows: rows[name] ?? [], isSymmetric: isSymmetric, isMirrored: isMirrored)
    }
    latin = table("latin", isSymmetric: true)
    arabic = table("arabic", isSymmetric: true)
    arabicToLatin = table("arabic-latin", isSymmetric: false)
    latinToArabic = arabicToLatin.reversed()
  }

  func table(_ isFromArabic: Bool, _ isToArabic: Bool) -> EditTable {
    switch (isFromArabic, isToArabic) {
    case (false, false): latin
    case (true, true): arabic
    case (true, false): arabicToLatin
    case (false, true): latinToArabic
    }
  }
}
