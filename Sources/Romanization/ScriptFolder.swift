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
  /// What each ASCII character folds to where its neighbors do not matter, else `undecided`.
  private let ascii: [UInt8]

  private static let undecided: UInt8 = 0
  private static let space: UInt8 = 0x20

  /// Reads the table of letters.
  package init() throws(RomanizationError) {
    try self.init(.letters)
  }

  init(_ table: DataTable) throws(RomanizationError) {
    let letters = try LetterTable(table)
    self.letters = letters
    lookAlikes = LookAlikes(table)
    ascii = letters.flat.prefix(0x80).map { entry in
      switch entry.role {
      case .letter, .digit, .mark: UInt8(entry.value)
      case .space: Self.space
      default: Self.undecided
      }
    }
  }

  /// Returns `written` folded.
  ///
  /// Text of the usual scripts is folded without ICU; combining marks, compatibility forms and
  /// rarer scripts are normalized by it first.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `written`.
  package func folded(_ written: String) throws(RomanizationError) -> String {
    if let folded = foldedASCII(written) { return folded }
    let entries = letters.flat.span
    var text = emptyText(capacity: written.utf8.count)
    for scalar in written.unicodeScalars {
      guard let index = LetterTable.flatIndex(of: scalar.value), !entries[index].needsNormalizing
      else { return try foldedThroughICU(written) }
      text.append(entries[index])
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

  /// Returns ASCII text folded, or `nil` where the text has other letters, or an apostrophe, which
  /// depends on its neighbors.
  private func foldedASCII(_ written: String) -> String? {
    let bytes = written.utf8.span
    for index in bytes.indices {
      guard bytes[index] < 0x80, ascii[Int(bytes[index])] != Self.undecided else { return nil }
    }
    // Safe because a byte is written for a byte read at most, and all of them are ASCII.
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      var needsSpace = false
      for index in bytes.indices {
        let letter = ascii[Int(bytes[index])]
        if letter == Self.space {
          needsSpace = count > 0
          continue
        }
        if needsSpace {
          unsafe folded[count] = Self.space
          count += 1
          needsSpace = false
        }
        unsafe folded[count] = letter
        count += 1
      }
      return count
    }
  }

  private func emptyText(capacity: Int) -> FoldedText {
    FoldedText(capacity: capacity, sequences: letters.sequences, lookAlikes: lookAlikes)
  }

  private func foldedThroughICU(_ written: String) throws(RomanizationError) -> String {
    let scalars = ICU.scalars(of: try ICU.caseFolded(Array(written.utf16)))
    var text = emptyText(capacity: scalars.count)
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
      text.append(entry)
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
