import Matching
import NameAnatomy
import Romanization
import WatchLists

/// A name of a list, with what changes ask of it.
package struct ListedName: Sendable {
  /// The number of the list.
  package let list: Int
  /// The entry that has the name.
  package let entry: Entry
  /// The name as it stands on the list.
  package let written: String
  /// The name, folded.
  package let folded: String
  /// The scripts of its letters, in the order in which they occur.
  package let scripts: [Script]
  /// Whether it is read as the name of a person.
  package let isPerson: Bool
  /// Whether it is a name of the Arab world: two thirds of its parts are known from there, or half of
  /// them where the entry has a name in Arabic letters as well.
  package let isArabic: Bool
  /// The folded words of the entry's names in Arabic letters, with and without their article.
  package let arabicWords: [String]
  /// The name in groups of words.
  package let words: NameWords

  /// Whether all letters are Latin.
  package var isLatin: Bool { scripts == [.latin] }
}

/// Looks at names of lists.
package struct ListedNameReader: Sendable {
  private let reader: NameReader
  private let folder: ScriptFolder
  private let particles: ParticleWords

  package init(_ comparer: NameComparer) throws(RomanizationError) {
    reader = comparer.reader
    folder = try ScriptFolder()
    particles = ParticleWords()
  }

  /// Returns the names of an entry that changes are made of: all but weak aliases, which are too common
  /// to be found by themselves.
  package func names(of entry: Entry, list: Int) throws(RomanizationError) -> [ListedName] {
    var arabicWords: [String] = []
    for name in entry.names where Script.scripts(in: name.written) == [.arabic] {
      for word in try folder.folded(name.written).split(separator: " ") {
        arabicWords.append(String(word))
        if word.hasPrefix("ال"), word.count > 3 { arabicWords.append(String(word.dropFirst(2))) }
      }
    }
    var names: [ListedName] = []
    for name in entry.names where name.quality != .weak {
      let read = try reader.read(name.written, kind: NameKind(entry.kind))
      let parts = (read.readings.first?.parts ?? []).filter { $0.role != .initial }
      let known = parts.count { reader.lexicon.isKnownArab($0.letters) }
      let isPerson = read.kind == .person
      names.append(
        ListedName(
          list: list, entry: entry, written: name.written, folded: read.folded,
          scripts: Script.scripts(in: name.written), isPerson: isPerson,
          isArabic: isPerson && known > 0
            && (arabicWords.isEmpty
              ? parts.count > 1 && 3 * known >= 2 * parts.count : 2 * known >= parts.count),
          arabicWords: arabicWords,
          words: NameWords(name.written, isPerson: isPerson, particles: particles)))
    }
    return names
  }
}
