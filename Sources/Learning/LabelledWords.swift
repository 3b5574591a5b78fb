import NameAnatomy
import Romanization

/// Pairs of words of which it is known whether they are spellings of one name.
package struct LabelledWords {
  /// A pair.
  struct Pair: Sendable {
    let word: Letters
    let other: Letters
    let isSame: Bool
  }

  /// Latin words with Latin ones.
  let latin: [Pair]
  /// Words in Arabic letters with Latin ones.
  let arabicToLatin: [Pair]

  /// Reads a file with a header and the columns name1, name2 and same, and the Arabic forms of both in
  /// ar1 and ar2.
  ///
  /// - Parameter reader: reads the words as the engine does.
  package init(path: String, reader: NameReader) throws {
    var rows = try TextRows(path: path)
    let header = rows.next() ?? []
    var columns: [Int] = []
    for name in ["name1", "name2", "same", "ar1", "ar2"] {
      guard let column = header.firstIndex(of: name) else {
        throw LearningError.badRow(path: path, line: 1, expected: "a column \(name)")
      }
      columns.append(column)
    }
    var latin: [Pair] = [], arabicToLatin: [Pair] = []
    while let row = rows.next() {
      guard row.count == header.count, ["0", "1"].contains(row[columns[2]]) else {
        throw LearningError.badRow(path: path, line: rows.line, expected: "two words and 0 or 1")
      }
      let isSame = row[columns[2]] == "1"
      guard let one = try Self.word(row[columns[0]], reader),
        let two = try Self.word(row[columns[1]], reader)
      else { continue }
      latin.append(Pair(word: one, other: two, isSame: isSame))
      guard let arabic = try Self.word(row[columns[3]], reader), arabic.isArabic else { continue }
      arabicToLatin.append(Pair(word: arabic, other: two, isSame: isSame))
    }
    if latin.isEmpty { throw LearningError.nothingToLearn(path: path) }
    self.latin = latin
    self.arabicToLatin = arabicToLatin
  }

  /// The one plain part of a name, or `nil` where there are several.
  private static func word(
    _ name: String, _ reader: NameReader
  ) throws(RomanizationError) -> Letters? {
    let parts = try reader.read(name, kind: .person).readings.first?.parts ?? []
    guard parts.count == 1, parts[0].compound == nil, parts[0].letters.count > 1 else { return nil }
    return parts[0].letters
  }
}
