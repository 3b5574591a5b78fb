import NameAnatomy
import Romanization

/// How often each name in Arabic letters is spelled in each way in Latin ones.
///
/// Words are counted as the engine reads them: without the article, compounds in their one form.
package struct LexiconCounts: Sendable {
  /// The counts of the Latin spellings of each Arabic word.
  private(set) var counts: [Letters: [Letters: Int]] = [:]
  private let reader: NameReader
  private let leftOut: Set<Letters>

  /// Counts nothing yet.
  ///
  /// - Parameters:
  ///   - reader: a reader that knows the tables written by hand only, so that what is learned does
  ///     not depend on what was.
  ///   - leftOut: names whose words are not counted, because the lexicon will be measured on them.
  package init(reader: NameReader, leavingOut leftOut: [String] = []) throws(RomanizationError) {
    self.reader = reader
    var words: Set<Letters> = []
    for name in leftOut {
      if let word = try Self.word(of: name, reader) { words.insert(word) }
    }
    self.leftOut = words
  }

  /// Counts that a name in Arabic letters was spelled in Latin ones so many times.
  package mutating func add(
    arabic: String, latin: String, count: Int
  ) throws(RomanizationError) {
    guard let word = try Self.word(of: arabic, reader),
      let spelling = try Self.word(of: latin, reader), word.isArabic, !spelling.isArabic,
      !leftOut.contains(word), !leftOut.contains(spelling)
    else { return }
    counts[word, default: [:]][spelling, default: 0] += count
  }

  /// The one part of a name, or `nil` where it has several or is no plain name.
  private static func word(
    of name: String, _ reader: NameReader
  ) throws(RomanizationError) -> Letters? {
    guard let parts = try reader.read(name, kind: .person).readings.first?.parts,
      parts.count == 1, parts[0].particle == nil, parts[0].letters.count > 1
    else { return nil }
    switch parts[0].role {
    case .name, .nisba, .kunya: return parts[0].letters
    default: return nil
    }
  }
}
