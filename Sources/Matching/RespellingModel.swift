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
    tables = ScriptTables(table)
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
    tables.between(isFromArabic, isToArabic).edits
  }

  /// Returns a part, ready to be looked for among words of a script.
  ///
  /// - Parameters:
  ///   - patterns: keeps the part, ready to be respelled.
  ///   - reductions: keeps what is found of the edits that fit the part.
  func search(
    for part: Letters, against script: PartDictionary.Script,
    _ patterns: PatternMemo = PatternMemo(), _ reductions: SkeletonReductions = SkeletonReductions()
  ) -> RespellingSearch {
    let tables = tables.between(part.isArabic, script == .arabic)
    return RespellingSearch(
      word: part, isToArabic: script == .arabic, model: self, skeletons: tables.skeletons,
      letters: tables.letters, patterns: patterns, reductions: reductions)
  }
}

/// The edits between the scripts, those of two scripts laid out when they are first asked for: most
/// runs of a tool need few of them.
private final class ScriptTables: Sendable {
  private let latin: OnDemand<EditsByClass>
  private let arabic: OnDemand<EditsByClass>
  private let arabicToLatin: OnDemand<EditsByClass>
  private let latinToArabic: OnDemand<EditsByClass>

  init(_ table: TableCursor) {
    latin = OnDemand {
      EditsByClass(
        EditTable(rows: EditRow.rows(table, for: .latin), isSymmetric: true), to: .latin, number: 0)
    }
    arabic = OnDemand {
      EditsByClass(
        EditTable(rows: EditRow.rows(table, for: .arabic), isSymmetric: true), to: .arabic,
        number: 1)
    }
    let arabicToLatin = OnDemand {
      EditsByClass(
        EditTable(rows: EditRow.rows(table, for: .arabicLatin), isSymmetric: false), to: .latin,
        number: 2)
    }
    self.arabicToLatin = arabicToLatin
    latinToArabic = OnDemand {
      EditsByClass(arabicToLatin.value.edits.reversed(), to: .arabic, number: 3)
    }
  }

  func between(_ isFromArabic: Bool, _ isToArabic: Bool) -> EditsByClass {
    switch (isFromArabic, isToArabic) {
    case (false, false): latin.value
    case (true, true): arabic.value
    case (true, false): arabicToLatin.value
    case (false, true): latinToArabic.value
    }
  }
}

/// The edits between two scripts, and the same by classes of letters.
private final class EditsByClass: Sendable {
  let edits: EditTable
  let skeletons: SkeletonTable
  let letters: SkeletonTable

  /// - Parameter number: that of the scripts among all.
  init(_ edits: EditTable, to script: PartDictionary.Script, number: Int) {
    self.edits = edits
    skeletons = SkeletonTable(
      edits, classes: .of(script), hasAllLetters: false, number: 2 * number)
    letters = SkeletonTable(
      edits, classes: .ofLetters(script), hasAllLetters: true, number: 2 * number + 1)
  }
}
