import Romanization

/// The names that `Data/` knows: which spellings are the same name, and how often words occur.
///
/// Two spellings that share a name are the same name however far apart they are (*Mehmet*,
/// *Muhammad*); two known spellings that share none are different names however near they are
/// (*Mahmud*, *Muhammad*). A spelling that was counted for several names says nothing against any of
/// them, and is not simply the same as one for which it is rare (*Naser* for نصر).
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

  /// What the lexicon says of two spellings.
  package enum Verdict: Sendable {
    /// They are spellings of one name.
    case same
    /// One of them is a rare spelling of the other's name.
    case possible
    /// They are spellings of different names, as a person judged.
    case different
    /// They were never counted for one name, often as each was counted.
    case unlikely
    /// One of them is not known.
    case unknown
  }

  /// How a word is a spelling of a name.
  fileprivate struct Membership: Sendable {
    let id: ID
    /// Whether a good part of those who spell their name so bear the name.
    let isUsual: Bool
    /// Whether a person judged so, beside any counts.
    let isJudged: Bool
  }

  /// A word that is related to another.
  private struct Relative: Sendable {
    let word: UInt32
    /// The place of how they are related in `kinds`.
    let kind: UInt32
  }

  /// How often a word occurs among a million names of all, and of Arab names.
  private struct Frequency {
    var general: UInt32 = 0
    var arab: UInt32 = 0
  }

  /// All words of all tables.
  private let words: WordIndex
  /// The names, by their numbers.
  private let names: WordIndex
  /// The names that each word is a spelling of.
  private let ids: ValueLists<ID>
  private let memberships: ValueLists<Membership>
  private let relatives: ValueLists<Relative>
  private let kinds: [Relation]
  /// How often each word occurs; words beyond the last do not.
  private let frequencies: [Frequency]

  /// Reads the tables.
  package init() {
    self.init(isLearned: true)
  }

  /// Reads the tables that were written by hand, and where `isLearned`, those that were learned.
  package init(isLearned: Bool) {
    var words = WordIndex(capacity: isLearned ? 3 << 14 : 1 << 14)
    var spellings = Spellings()
    spellings.add("names.tsv", isJudged: true, &words)
    if isLearned { spellings.add("counted-names.tsv", isJudged: false, &words) }
    names = spellings.names
    memberships = spellings.memberships(wordCount: words.count)
    ids = memberships.mapValues(\.id)
    var relations = Relations()
    relations.add("name-relations.tsv", &words)
    kinds = relations.kinds
    relatives = ValueLists(relations.relatives, numbers: relations.words, count: words.count)
    // Last, so that the words that have only a frequency are beyond all lists.
    frequencies = isLearned ? Self.frequencies(&words) : []
    self.words = words
  }

  private struct Relations {
    private(set) var kinds: [Relation] = []
    private(set) var words: [UInt32] = []
    private(set) var relatives: [Relative] = []
    /// The kinds as rows have them.
    private var kindIndex = WordIndex()

    /// Reads a table of relations, each of which holds in both directions.
    mutating func add(_ table: String, _ index: inout WordIndex) {
      let content = TableCursor(table)
      let bytes = unsafe content.bytes.span
      var rows = content
      // A row has two words, and twelve bytes or more.
      words.reserveCapacity(bytes.count / 6)
      relatives.reserveCapacity(bytes.count / 6)
      while rows.next() {
        let kind = kindIndex.insert(
          bytes.extracting(rows.field(2).lowerBound..<rows.field(3).upperBound))
        if kind == kinds.count {
          guard let worth = rows.decimal(3) else {
            preconditionFailure("\(table): no worth in \(rows.text(3))")
          }
          kinds.append(Relation(word: rows.text(2), worth: worth))
        }
        let one = UInt32(index.insert(utf8: bytes, rows.field(0)))
        let two = UInt32(index.insert(utf8: bytes, rows.field(1)))
        words.append(one)
        relatives.append(Relative(word: two, kind: UInt32(kind)))
        words.append(two)
        relatives.append(Relative(word: one, kind: UInt32(kind)))
      }
    }
  }

  private static func frequencies(_ words: inout WordIndex) -> [Frequency] {
    let content = TableCursor("part-frequencies.tsv")
    let bytes = unsafe content.bytes.span
    var rows = content
    var frequencies: [Frequency] = []
    // A row has twelve bytes or more in the mean.
    frequencies.reserveCapacity(words.count + bytes.count / 12)
    frequencies += repeatElement(Frequency(), count: words.count)
    while rows.next() {
      let number = words.insert(utf8: bytes, rows.field(0))
      let frequency = Frequency(
        general: UInt32(clamping: rows.number(1) ?? 0),
        arab: UInt32(clamping: rows.number(2) ?? 0))
      if number == frequencies.count {
        frequencies.append(frequency)
      } else {
        frequencies[number] = frequency
      }
    }
    return frequencies
  }

  /// The words of which it is known how frequent they are in names, the most frequent first, as many as there are.
  package static func frequentWords() -> [Letters] {
    var rows = TableCursor("part-frequencies.tsv")
    var words: [(word: String, count: Int)] = []
    while rows.next() { words.append((rows.text(0), rows.number(1) ?? 0)) }
    let order = words.indices.sorted { (words[$1].count, $0) < (words[$0].count, $1) }
    return order.map { Letters(words[$0].word) }
  }

  // MARK: Names

  /// Returns the names of which `letters` is a spelling.
  package func ids(of letters: Letters) -> ArraySlice<ID> {
    words.number(of: letters).map { ids[$0] } ?? []
  }

  /// Returns the name of a number.
  package func name(_ id: ID) -> String {
    String(decoding: names[Int(id)].bytes, as: UTF8.self)
  }

  /// Whether the word is a spelling of a name of the lexicon, as a person judged.
  package func isName(_ letters: Letters) -> Bool {
    words.number(of: letters).map { memberships[$0].contains(where: \.isJudged) } ?? false
  }

  /// Returns what is known of two spellings.
  package func verdict(_ letters: Letters, _ other: Letters) -> Verdict {
    guard let one = words.number(of: letters), let two = words.number(of: other) else {
      return .unknown
    }
    let names = memberships[one], otherNames = memberships[two]
    if names.isEmpty || otherNames.isEmpty { return .unknown }
    // Arabic leaves vowels out: Latin spellings of one Arabic word may be several names.
    let isAcross = letters.isArabic != other.isArabic
    let areJudged =
      names.contains(where: \.isJudged) && otherNames.contains(where: \.isJudged)
    var verdict = areJudged ? Verdict.different : .unlikely
    for name in names {
      for otherName in otherNames where name.id == otherName.id {
        verdict = .possible
        if name.isUsual, otherName.isUsual, isAcross || (name.isJudged && otherName.isJudged) {
          return .same
        }
      }
    }
    return verdict
  }

  /// Returns how two spellings are related, where a table says so.
  package func relation(_ first: Letters, _ second: Letters) -> Relation? {
    guard let one = words.number(of: first), !relatives[one].isEmpty,
      let two = words.number(of: second)
    else { return nil }
    return relatives[one].last { $0.word == UInt32(two) }.map { kinds[Int($0.kind)] }
  }

  /// Returns the spellings that are related to one, in order.
  package func related(to letters: Letters) -> [Letters] {
    guard let number = words.number(of: letters) else { return [] }
    return Set(relatives[number].lazy.filter { kinds[Int($0.kind)].worth > 0 }.map { Int($0.word) })
      .map { words[$0] }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  // MARK: Frequencies

  /// Returns in how many of a million names a word occurs, the larger of all and of Arab names.
  package func frequency(of letters: Letters) -> Int {
    words.number(of: letters).map { max(general(of: $0), arab(of: $0)) } ?? 0
  }

  private func general(of number: Int) -> Int {
    number < frequencies.count ? Int(frequencies[number].general) : 0
  }

  private func arab(of number: Int) -> Int {
    number < frequencies.count ? Int(frequencies[number].arab) : 0
  }

  /// Whether a word of organizations or places is as well a name of persons: *Hill*, *Berg*.
  package func isCommonName(_ letters: Letters) -> Bool {
    let least = letters.isArabic ? Self.commonArabic : Self.common
    return isName(letters) || words.number(of: letters).map { general(of: $0) >= least } == true
  }

  /// The names in a million from which on a word is a common name.
  private static let common = 60
  private static let commonArabic = 400

  /// The names in a million from which on a word is known as a name.
  private static let known = 10

  /// Whether the word is a known one of any culture.
  package func isKnown(_ letters: Letters) -> Bool {
    isName(letters) || words.number(of: letters).map { general(of: $0) >= Self.known } == true
  }

  /// Whether the word is known from names outside of the Arab world above all.
  package func isKnownElsewhere(_ letters: Letters) -> Bool {
    guard let number = words.number(of: letters), general(of: number) >= Self.known else {
      return false
    }
    return !isKnownArab(letters) && arab(of: number) < 20
  }

  /// Whether the word is known from the names of the Arab world above all, or from names in Arabic
  /// letters.
  package func isKnownArab(_ letters: Letters) -> Bool {
    guard let number = words.number(of: letters) else { return false }
    if isName(letters) { return true }
    if letters.isArabic { return general(of: number) >= Self.known || !ids[number].isEmpty }
    return arab(of: number) >= Self.knownArab && arab(of: number) >= 4 * general(of: number)
  }

  /// The names in a million Arab ones from which on a word is known as one.
  private static let knownArab = 100
}

/// The spellings of names, judged and counted.
private struct Spellings {
  private struct Spelling {
    let id: NameLexicon.ID
    let isJudged: Bool
    let count: UInt32
    /// What all counted spellings of the name's row in its script come to.
    var rowCount: UInt32 = 0
  }

  /// Of how many counted spellings of a name at most one is enough where a person judged it to be of
  /// another name.
  private static let mostToOneBesideJudged = 10

  private(set) var names = WordIndex(capacity: 1 << 13)
  private var spellings: [Spelling] = []
  /// The word of each spelling.
  private var words: [UInt32] = []

  /// Reads a table of names; one that has rows already adds to them.
  mutating func add(_ table: String, isJudged: Bool, _ index: inout WordIndex) {
    let content = TableCursor(table)
    let bytes = unsafe content.bytes.span
    var rows = content
    // Spellings have seven letters or so, and counted ones a number.
    words.reserveCapacity(words.count + bytes.count / 8)
    spellings.reserveCapacity(words.count + bytes.count / 8)
    while rows.next() {
      let id = NameLexicon.ID(names.insert(bytes.extracting(rows.field(0))))
      for field in 1...2 {
        let first = spellings.count
        var rowCount: UInt32 = 0
        for piece in rows.pieces(of: field, separator: " ") {
          let colon = isJudged ? piece.upperBound : rows.lastColon(in: piece)
          let count = isJudged ? 0 : rows.number(in: colon + 1..<piece.upperBound)
          words.append(UInt32(index.insert(utf8: bytes, piece.lowerBound..<colon)))
          let spelling = Spelling(
            id: id, isJudged: isJudged, count: UInt32(clamping: count ?? 0))
          rowCount += spelling.count
          spellings.append(spelling)
        }
        for place in first..<spellings.count { spellings[place].rowCount = rowCount }
      }
    }
  }

  /// The names of each word, each once, and how it is a spelling of them.
  func memberships(wordCount: Int) -> ValueLists<NameLexicon.Membership> {
    ValueLists(spellings, numbers: words, count: wordCount).mapLists { list, memberships in
      let total = list.reduce(0) { $0 + Int($1.count) }
      for (index, spelling) in zip(list.indices, list)
      where !list[..<index].contains(where: { $0.id == spelling.id }) {
        var isJudged = false
        var own = 0
        var rows = 0
        for other in list[index...] where other.id == spelling.id {
          isJudged = isJudged || other.isJudged
          own += Int(other.count)
          rows += Int(other.rowCount)
        }
        // A slip of a frequent name is no spelling of it where it is known to be another name: of
        // 13,676 who are called Muhammad three are written *Ahmed*.
        let isOther = !isJudged && list.contains { $0.isJudged }
        memberships.append(
          .init(
            id: spelling.id,
            isUsual: isJudged
              || (6 * own >= total
                && (!isOther || Self.mostToOneBesideJudged * own >= rows)),
            isJudged: isJudged))
      }
    }
  }
}

extension TableCursor {
  /// Where the count of `form:count` begins, less one.
  fileprivate func lastColon(in piece: Range<Int>) -> Int {
    let bytes = unsafe bytes.span
    guard let colon = piece.last(where: { bytes[$0] == UInt8(ascii: ":") }) else {
      preconditionFailure("a counted spelling has no count: \(text(in: piece))")
    }
    return colon
  }
}
