/// Folds written names: letters that mean the same become the same.
///
///     let folder = try ScriptFolder()
///     try folder.folded("Özdemir, Şerif")  // "ozdemir, şerif"
///     try folder.folded("أحمــد")          // "احمد"
///
/// Folded text has the letters a–z, ş, ç and ž, digits, Arabic letters without seats and signs,
/// the base letters of other scripts, single spaces, and of the marks only `- . , ' < & / ( )`.
/// Folding twice is folding once, and any text can be folded.
package struct ScriptFolder: Sendable {
  private let letters: LetterTable
  private let lookAlikes: LookAlikes

  /// Reads the table of letters.
  package init() throws(RomanizationError) {
    try self.init(DataTable("letters.tsv"))
  }

  init(_ table: DataTable) throws(RomanizationError) {
    letters = try LetterTable(table)
    lookAlikes = LookAlikes(table)
  }

  /// Returns `written` folded.
  ///
  /// Text of the usual scripts is folded without ICU; combining marks, compatibility forms and
  /// rarer scripts are normalized by it first.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `written`.
  package func folded(_ written: String) throws(RomanizationError) -> String {
    let entries = letters.flat.span
    var text = FoldedText(capacity: written.utf8.count, lookAlikes: lookAlikes)
    for scalar in written.unicodeScalars {
      guard let index = LetterTable.flatIndex(of: scalar.value), !entries[index].needsNormalizing
      else { return try foldedThroughICU(written) }
      text.append(entries[index], sequences: letters.sequences)
    }
    return text.finished()
  }

  /// Returns the text of `bytes` folded.
  ///
  /// - Throws: `RomanizationError.notUTF8` with the offset of the first byte that is not UTF-8.
  package func folded(validating bytes: Span<UInt8>) throws(RomanizationError) -> String {
    let written: String
    do {
      written = try String(copying: UTF8Span(validating: bytes))
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    return try folded(written)
  }

  private func foldedThroughICU(_ written: String) throws(RomanizationError) -> String {
    let scalars = ICU.scalars(of: try ICU.caseFolded(Array(written.utf16)))
    var text = FoldedText(capacity: scalars.count, lookAlikes: lookAlikes)
    var index = 0
    while index < scalars.count {
      var entry = try letters.entry(of: scalars[index])
      index += 1
      if entry.beginsPair, index < scalars.count,
        let pair = letters.entry(ofPair: scalars[index - 1], scalars[index])
      {
        entry = pair
        index += 1
      }
      text.append(entry, sequences: letters.sequences)
    }
    return text.finished()
  }
}

extension ScriptFolder {
  /// Returns a folded word with each ال inside it turned into لا, or `nil` where it has none.
  ///
  /// Text extracted from PDF reverses the ligature of lam and alef: عالء is written for علاء. The
  /// letters alone do not tell it from خالد, so this is a second reading to be tried.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `word`.
  package func reversedLamAlefReading(of word: String) -> String? {
    var scalars = word.unicodeScalars.map(\.value)
    var isTurned = false
    var index = 1
    while index + 1 < scalars.count {
      if scalars[index] == 0x627, scalars[index + 1] == 0x644 {
        scalars.swapAt(index, index + 1)
        isTurned = true
        index += 1
      }
      index += 1
    }
    return isTurned ? String(scalars: scalars) : nil
  }
}
