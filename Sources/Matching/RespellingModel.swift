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

  private let tables: ScriptTables

  /// Reads `Data/respelling.tsv`.
  package init() {
    self.init(TableCursor("respelling.tsv"))
  }

  /// A model of the rows of such a table.
  ///
  /// - Precondition: the rows have the form that the header of `Data/respelling.tsv` describes.
  package init(_ table: TableCursor) {
    tables = ScriptTables(rows: EditRow.rows(table))
  }

  /// Returns the cost of the cheapest chain of edits between two parts.
  ///
  /// - Complexity: O(*n* · *m*) for parts of *n* and *m* letters.
  package func cost(of part: Letters, as other: Letters) -> Cost {
    cost(of: part, as: other, limit: RespellingPattern.unreachable)
  }

  /// Returns the same, or some cost beyond a limit where it is more than that.
  func cost(of part: Letters, as other: Letters, limit: Cost) -> Cost {
    part == other
      ? 0
      : table(part.isArabic, other.isArabic).cost(from: part.bytes, to: other.bytes, limit: limit)
  }

  /// Returns the cost of a part against the beginning of another that suits it best, for a part
  /// whose end is lost, or some cost beyond a limit where it is more than that.
  package func cost(
    ofTruncated part: Letters, asHeadOf other: Letters, limit: Cost = RespellingPattern.unreachable
  ) -> Cost {
    table(part.isArabic, other.isArabic)
      .costOfHead(pattern: part.bytes, text: other.bytes, limit: limit)
  }

  /// Returns a part, ready to be respelled as words of a script.
  func pattern(of part: Letters, isToArabic: Bool) -> RespellingPattern {
    RespellingPattern(part.bytes, table: table(part.isArabic, isToArabic))
  }

  private func table(_ isFromArabic: Bool, _ isToArabic: Bool) -> EditTable {
    tables.table(isFromArabic, isToArabic)
  }

  /// Returns a part, ready to be looked for among words of a script.
  ///
  /// - Parameter reductions: keeps what is found of the edits that fit the part.
  func search(
    for part: Letters, against script: PartDictionary.Script,
    _ reductions: SkeletonReductions = SkeletonReductions()
  ) -> RespellingSearch {
    let isToArabic = script == .arabic
    return RespellingSearch(
      pattern: pattern(of: part, isToArabic: isToArabic),
      table: tables.skeletonTable(part.isArabic, isToArabic),
      outlineTable: tables.outlineTable(part.isArabic, isToArabic), reductions: reductions)
  }
}

/// The edits between the scripts.
private struct ScriptTables: Sendable {
  private let latin: EditTable
  private let arabic: EditTable
  private let arabicToLatin: EditTable
  private let latinToArabic: EditTable
  /// The same by classes of letters: among Latin words, among Arabic ones, from Arabic to Latin and
  /// back.
  private let skeletonTables: [SkeletonTable]
  private let outlineTables: [SkeletonTable]

  init(rows: [String: [EditRow]]) {
    func table(_ name: String, isSymmetric: Bool) -> EditTable {
      EditTable(rows: rows[name] ?? [], isSymmetric: isSymmetric)
    }
    latin = table("latin", isSymmetric: true)
    arabic = table("arabic", isSymmetric: true)
    arabicToLatin = table("arabic-latin", isSymmetric: false)
    latinToArabic = arabicToLatin.reversed()
    let tables = [latin, arabic, arabicToLatin, latinToArabic]
    let scripts: [PartDictionary.Script] = [.latin, .arabic, .latin, .arabic]
    skeletonTables = tables.indices.map {
      SkeletonTable(
        tables[$0], classes: .of(scripts[$0]), isOutline: false, number: $0)
    }
    outlineTables = tables.indices.map {
      SkeletonTable(
        tables[$0], classes: .ofOutlines(scripts[$0]), isOutline: true, number: tables.count + $0)
    }
  }

  func table(_ isFromArabic: Bool, _ isToArabic: Bool) -> EditTable {
    switch (isFromArabic, isToArabic) {
    case (false, false): latin
    case (true, true): arabic
    case (true, false): arabicToLatin
    case (false, true): latinToArabic
    }
  }

  func skeletonTable(_ isFromArabic: Bool, _ isToArabic: Bool) -> SkeletonTable {
    skeletonTables[place(isFromArabic, isToArabic)]
  }

  func outlineTable(_ isFromArabic: Bool, _ isToArabic: Bool) -> SkeletonTable {
    outlineTables[place(isFromArabic, isToArabic)]
  }

  private func place(_ isFromArabic: Bool, _ isToArabic: Bool) -> Int {
    isFromArabic == isToArabic ? (isFromArabic ? 1 : 0) : (isFromArabic ? 2 : 3)
  }
}
