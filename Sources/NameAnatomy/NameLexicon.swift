import Romanization

/// The names that `Data/` knows: which spellings are the same name, and how often words occur.
///
/// Two spellings that share a name are the same name however far apart they are (*Mehmet*,
/// *Muhammad*); two known spellings that share none are different names however near they are
/// (*Mahmud*, *Muhammad*). A spelling of several names says nothing against any of them.
package struct NameLexicon: Sendable {
  /// The number of a name in the lexicon.
  package typealias ID = UInt16

  /// How two spellings are related that are not spellings of one name.
  package struct Relation: Sendable, Equatable {
    /// A word for the evidence: *cognate*, *diminutive*, *variant* or *different*.
    package let word: String
    /// How much of an equal name it is worth, 0 to 1.
    package let worth: Double
  }

  private let idsOfForm: [Letters: [ID]]
  private let names: [String]
  private let relations: [Letters: [Letters: Relation]]
  private let general: [Letters: Int]
  private let arab: [Letters: Int]

  /// Reads the tables.
  package init() {
    var ids: [Letters: [ID]] = [:]
    var names: [String] = []
    for row in DataTable("names.tsv").rows {
      let id = ID(names.count)
      names.append(String(row[0]))
      for field in row[1...2] {
        for form in field.split(separator: " ") {
          let letters = Compounds.written(Letters(form))
          if ids[letters]?.last != id { ids[letters, default: []].append(id) }
        }
      }
    }
    idsOfForm = ids
    self.names = names

    var relations: [Letters: [Letters: Relation]] = [:]
    for row in DataTable("name-relations.tsv").rows {
      guard let worth = Double(row[3]) else { continue }
      let relation = Relation(word: String(row[2]), worth: worth)
      relations[Letters(row[0]), default: [:]][Letters(row[1])] = relation
      relations[Letters(row[1]), default: [:]][Letters(row[0])] = relation
    }
    self.relations = relations

    var general: [Letters: Int] = [:]
    var arab: [Letters: Int] = [:]
    for row in DataTable("part-frequencies.tsv").rows {
      general[Letters(row[0])] = Int(row[1])
      arab[Letters(row[0])] = Int(row[2])
    }
    self.general = general
    self.arab = arab
  }

  /// Returns the names of which `letters` is a spelling.
  package func ids(of letters: Letters) -> [ID] {
    idsOfForm[letters] ?? []
  }

  /// Returns the name of a number.
  package func name(_ id: ID) -> String {
    names[Int(id)]
  }

  /// Returns how two spellings are related, where a table says so.
  package func relation(_ first: Letters, _ second: Letters) -> Relation? {
    relations[first]?[second]
  }

  /// Returns the spellings that are related to one, in order.
  package func related(to letters: Letters) -> [Letters] {
    (relations[letters] ?? [:]).filter { $0.value.worth > 0 }.keys.sorted {
      $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  /// Returns in how many of a million names a word occurs, the larger of all and of Arab names.
  package func frequency(of letters: Letters) -> Int {
    max(general[letters] ?? 0, arab[letters] ?? 0)
  }

  /// Whether the word is a spelling of a name of the lexicon.
  package func isName(_ letters: Letters) -> Bool {
    idsOfForm[letters] != nil
  }

  /// Whether the word is a known one of any culture.
  package func isKnown(_ letters: Letters) -> Bool {
    idsOfForm[letters] != nil || general[letters] != nil
  }

  /// Whether the word is known from names outside of the Arab world above all.
  package func isKnownElsewhere(_ letters: Letters) -> Bool {
    general[letters] != nil && !isKnownArab(letters) && (arab[letters] ?? 0) < 20
  }

  /// Whether the word is known from the names of the Arab world above all.
  package func isKnownArab(_ letters: Letters) -> Bool {
    if idsOfForm[letters] != nil { return true }
    guard let arab = arab[letters] else { return false }
    return arab >= 4 * (general[letters] ?? 0)
  }
}
