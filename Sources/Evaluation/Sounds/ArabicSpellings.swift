import Romanization

/// The Arabic spellings of Latin names, from the tables of names.
package struct ArabicSpellings: Sendable {
  /// A name, as the tables call it, and how Arabic spells it.
  package typealias Spelling = (name: String, arabic: String)

  private var spellings: [String: [Spelling]] = [:]

  /// Reads the tables.
  package init() {
    for (table, isCounted) in [("names.tsv", false), ("counted-names.tsv", true)] {
      for row in DataTable(table).rows {
        let arabic = row[1].split(separator: " ").map { $0.word(isCounted) }
        for latin in row[2].split(separator: " ").map({ $0.word(isCounted) }) {
          for spelling in arabic
          where !(spellings[latin] ?? []).contains(where: { $0.arabic == spelling }) {
            spellings[latin, default: []].append((String(row[0]), spelling))
          }
        }
      }
    }
  }

  /// Returns the Arabic spellings of a folded Latin word; those that a person judged come first.
  package func spellings(of word: String) -> [Spelling] {
    spellings[word.filter { $0 != "'" }] ?? []
  }
}

extension Substring {
  /// The form of `form:count`.
  fileprivate func word(_ isCounted: Bool) -> String {
    String(isCounted ? prefix { $0 != ":" } : self)
  }
}
