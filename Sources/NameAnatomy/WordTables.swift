import Romanization

/// The words of `Data/` that tell what a token is to a name.
struct WordTables: Sendable {
  /// Where a title may stand.
  enum TitlePosition: String {
    case before, after, any
  }

  /// A title or an honorific.
  struct Title {
    let position: TitlePosition
    /// Whether it may as well be a name.
    let isWeak: Bool
  }

  /// What a small word does to the word behind it.
  enum Particle: String {
    case article, son, daughter, servant, possessor, preposition, conjunction
    case fatherOf = "father-of"
    case motherOf = "mother-of"
  }

  /// A word that means the same in several languages.
  struct CommonWord {
    let word: String
    /// The share of a normal word's worth, 0 to 1.
    let worth: Double
  }

  /// A word for a kind of place.
  struct PlaceWord {
    let common: CommonWord
    /// Whether it begins the name of a place: *Wadi*, but not *al-Sufla*.
    let isHead: Bool
  }

  let titles: Phrases<Title>
  let particles: Words<Particle>
  let generational: Words<String>
  let placeholders: Phrases<Bool>
  let exonyms: Phrases<String>
  let organizationTypes: Phrases<String>
  let organizationWords: Phrases<CommonWord>
  let placeWords: Words<PlaceWord>

  /// Reads the tables.
  init() {
    titles = Phrases(table: "titles.tsv") { rows in
      TitlePosition(rawValue: rows.text(1)).map {
        Title(position: $0, isWeak: rows.text(2) == "weak")
      }
    }
    particles = Words(table: "particles.tsv") { Particle(rawValue: $0.text(1)) }
    generational = Words(table: "generational.tsv") { $0.text(1) }
    placeholders = Phrases(table: "placeholders.tsv") { _ in true }
    exonyms = Phrases(table: "exonyms.tsv", field: 1, separator: "|") { "place " + $0.text(0) }
    organizationTypes = Phrases(table: "organization-types.tsv") { $0.text(1) }
    organizationWords = Phrases(table: "organization-words.tsv") { rows in
      rows.decimal(2).map { CommonWord(word: rows.text(1), worth: $0) }
    }
    placeWords = Words(table: "place-words.tsv") { rows in
      rows.decimal(2).map { worth in
        let common = CommonWord(word: "place " + rows.text(1), worth: worth)
        return PlaceWord(common: common, isHead: rows.text(3) == "head")
      }
    }
  }

  /// Whether a word with a digit, such as *2nd*, stands in a table just so.
  func hasWord(_ letters: Letters) -> Bool {
    generational[letters] != nil || organizationWords.value(of: letters) != nil
      || titles.value(of: letters) != nil
  }
}

/// Words with a value each.
struct Words<Value> {
  private var index = WordIndex(capacity: 1 << 10)
  private var values: [Value] = []

  /// Takes the words of a table's first column with their values, of equal ones the first.
  init(table: String, value: (TableCursor) -> Value?) {
    let content = TableCursor(table)
    let bytes = unsafe content.bytes.span
    var rows = content
    while rows.next() {
      guard let value = value(rows) else { continue }
      if index.insert(utf8: bytes, rows.field(0)) == values.count {
        values.append(value)
      }
    }
  }

  /// The value of a word, `nil` where it has none.
  subscript(word: Letters) -> Value? {
    index.number(of: word).map { values[$0] }
  }
}

extension Words: Sendable where Value: Sendable {}

/// Phrases of one or more words, found at a place in a list of tokens.
struct Phrases<Value> {
  /// The phrases, and the first words of each.
  private var index: WordIndex
  /// The value of each phrase, and `nil` for words that only begin one.
  private var values: [Value?] = []
  /// How many words the longest phrase has that begins with a word.
  private var longest: [UInt8] = []

  /// Takes the phrases of a table, one a row or several with a separator between; the words of a
  /// phrase have spaces between. Of equal phrases the first counts.
  init(
    table: String, field: Int = 0, separator: Unicode.Scalar = "\t",
    value: (TableCursor) -> Value?
  ) {
    self.init(rows: TableCursor(table), field: field, separator: separator, value: value)
  }

  /// Takes the phrases of the rows of a cursor.
  init(
    rows: TableCursor, field: Int = 0, separator: Unicode.Scalar = "\t",
    value: (TableCursor) -> Value?
  ) {
    let bytes = unsafe rows.bytes.span
    // Few rows are shorter, so that the index need not grow.
    index = WordIndex(capacity: bytes.count / 16)
    var row = rows
    while row.next() {
      guard let value = value(row) else { continue }
      for phrase in row.pieces(of: field, separator: separator) { add(bytes, phrase, value) }
    }
  }

  private mutating func add(_ text: Span<UInt8>, _ range: Range<Int>, _ value: Value) {
    let spaces = range.count { text[$0] == UInt8(ascii: " ") }
    let end = range.first { text[$0] == UInt8(ascii: " ") } ?? range.upperBound
    let start = number(of: text, range.lowerBound..<end)
    longest[start] = max(longest[start], UInt8(clamping: spaces + 1))
    let number = spaces == 0 ? start : number(of: text, range)
    if values[number] == nil { values[number] = value }
  }

  private mutating func number(of text: Span<UInt8>, _ phrase: Range<Int>) -> Int {
    let number = index.insert(utf8: text, phrase)
    if number == values.count {
      values.append(nil)
      longest.append(0)
    }
    return number
  }

  /// Returns the longest phrase that begins at `start`: how many tokens it has, and its value.
  ///
  /// - Complexity: O(*w*²), where *w* is the length in words of the longest phrase that begins so.
  func longest(in tokens: ArraySlice<Token>) -> (count: Int, value: Value)? {
    guard let first = tokens.first, let start = index.number(of: first.letters) else { return nil }
    let most = min(Int(longest[start]), tokens.count)
    for count in stride(from: most, through: 2, by: -1) {
      let phrase = tokens.prefix(count).map(\.letters.bytes)
      let number = index.number(
        of: Array(phrase.joined(separator: [WordIndex.separator])).span)
      if let number, let value = values[number] { return (count, value) }
    }
    return most == 0 ? nil : values[start].map { (1, $0) }
  }

  /// Returns the value of a single word.
  func value(of word: Letters) -> Value? {
    index.number(of: word).flatMap { values[$0] }
  }
}

extension Phrases: Sendable where Value: Sendable {}
