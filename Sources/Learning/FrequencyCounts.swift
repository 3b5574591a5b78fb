import NameAnatomy
import Romanization

/// In how many names each part occurs.
///
/// Parts are counted as the engine reads them (*Abd al-Rahman* is one part, the article is none), a
/// part that a name has twice only once. Titles, particles and initials are not counted.
package struct FrequencyCounts: Sendable {
  /// Where a name is from, as far as its source says.
  package enum Origin: Sendable {
    /// Any country; of the Arab world where `isArab`.
    case latin(isArab: Bool)
    /// A name in Arabic letters.
    case arabicScript
  }

  private struct Count {
    var all = 0
    var arab = 0
  }

  private var counts: [Letters: Count] = [:]
  /// How many names in Latin letters were counted, how many of them of the Arab world, and how many
  /// in Arabic letters.
  package private(set) var names = (latin: 0, arab: 0, arabicScript: 0)
  private let reader: NameReader

  /// Counts nothing yet.
  ///
  /// - Parameter reader: a reader that knows the tables written by hand only, so that what is
  ///   learned does not depend on what was.
  package init(reader: NameReader) {
    self.reader = reader
  }

  /// Counts the parts of a name of a person.
  package mutating func add(_ name: String, from origin: Origin) throws(RomanizationError) {
    let parts = try reader.read(name, kind: .person).readings.first?.parts ?? []
    var isArabicScript = false
    var isArab = true
    switch origin {
    case .arabicScript:
      isArabicScript = true
      names.arabicScript += 1
    case .latin(let isArabName):
      isArab = isArabName
      names.latin += 1
      names.arab += isArabName ? 1 : 0
    }
    var seen: [Letters] = []
    for part in parts where part.role.isCounted && part.letters.isArabic == isArabicScript {
      guard part.letters.count > 1, !seen.contains(part.letters) else { continue }
      seen.append(part.letters)
      counts[part.letters, default: Count()].all += 1
      if isArab { counts[part.letters, default: Count()].arab += 1 }
    }
  }

  /// A word and in how many of a million names it occurs.
  package struct Row: Equatable, Sendable {
    package let word: String
    /// Of all names.
    package let general: Int
    /// Of the names of the Arab world.
    package let arab: Int
  }

  /// Returns the words that were met in at least so many names, in the order of their letters.
  ///
  /// For words in Arabic letters both frequencies are that among names in Arabic letters.
  package func rows(fewest: Int) -> [Row] {
    counts.filter { $0.value.all >= fewest }
      .sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
      .map { word, count in
        if word.isArabic {
          let frequency = Self.perMillion(count.all, of: names.arabicScript)
          return Row(word: word.text, general: frequency, arab: frequency)
        }
        return Row(
          word: word.text, general: Self.perMillion(count.all, of: names.latin),
          arab: Self.perMillion(count.arab, of: names.arab))
      }
  }

  private static func perMillion(_ count: Int, of total: Int) -> Int {
    total == 0 ? 0 : (count * 1_000_000 + total / 2) / total
  }
}

extension Part.Role {
  /// Whether a part of this role is one of those whose frequency tells anything.
  fileprivate var isCounted: Bool {
    switch self {
    case .name, .given, .family, .nasab, .kunya, .nisba: true
    default: false
    }
  }
}
