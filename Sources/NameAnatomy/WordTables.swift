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
  let particles: [Letters: Particle]
  let generational: [Letters: String]
  let placeholders: Phrases<Bool>
  let exonyms: Phrases<String>
  let organizationTypes: Phrases<String>
  let organizationWords: Phrases<CommonWord>
  let placeWords: [Letters: PlaceWord]

  /// Reads the tables.
  init() {
    titles = Phrases(
      DataTable("titles.tsv").rows.compactMap { row in
        TitlePosition(rawValue: String(row[1])).map {
          (row[0], Title(position: $0, isWeak: row[2] == "weak"))
        }
      })
    particles = Dictionary(
      DataTable("particles.tsv").rows.compactMap { row in
        Particle(rawValue: String(row[1])).map { (Letters(row[0]), $0) }
      }, uniquingKeysWith: { first, _ in first })
    generational = Dictionary(
      DataTable("generational.tsv").rows.map { (Letters($0[0]), String($0[1])) },
      uniquingKeysWith: { first, _ in first })
    placeholders = Phrases(DataTable("placeholders.tsv").rows.map { ($0[0], true) })
    exonyms = Phrases(
      DataTable("exonyms.tsv").rows.flatMap { row in
        row[1].split(separator: "|").map { ($0, "place " + row[0]) }
      })
    organizationTypes = Phrases(
      DataTable("organization-types.tsv").rows.map { ($0[0], String($0[1])) })
    organizationWords = Phrases(
      DataTable("organization-words.tsv").rows.compactMap { row in
        Double(row[2]).map { (row[0], CommonWord(word: String(row[1]), worth: $0)) }
      })
    placeWords = Dictionary(
      DataTable("place-words.tsv").rows.compactMap { row in
        Double(row[2]).map { worth in
          let common = CommonWord(word: "place " + row[1], worth: worth)
          return (Letters(row[0]), PlaceWord(common: common, isHead: row[3] == "head"))
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a word with a digit, such as *2nd*, stands in a table just so.
  func hasWord(_ letters: Letters) -> Bool {
    generational[letters] != nil || organizationWords.value(of: letters) != nil
      || titles.value(of: letters) != nil
  }
}

/// Phrases of one or more words, found at a place in a list of tokens.
struct Phrases<Value> {
  private var values: [[Letters]: Value] = [:]
  private var longestFrom: [Letters: Int] = [:]

  /// Takes phrases with spaces between their words.
  init(_ phrases: [(Substring, Value)]) {
    for (phrase, value) in phrases {
      let words = phrase.split(separator: " ").map { Letters($0) }
      guard let first = words.first, values[words] == nil else { continue }
      values[words] = value
      longestFrom[first] = max(longestFrom[first] ?? 0, words.count)
    }
  }

  /// Returns the longest phrase that begins at `start`: how many tokens it has, and its value.
  ///
  /// - Complexity: O(*w*), where *w* is the length in words of the longest phrase that begins so.
  func longest(in tokens: ArraySlice<Token>) -> (count: Int, value: Value)? {
    guard let first = tokens.first, let longest = longestFrom[first.letters] else { return nil }
    for count in stride(from: min(longest, tokens.count), through: 1, by: -1) {
      if let value = values[tokens.prefix(count).map(\.letters)] { return (count, value) }
    }
    return nil
  }

  /// Returns the value of a single word.
  func value(of word: Letters) -> Value? {
    values[[word]]
  }
}

extension Phrases: Sendable where Value: Sendable {}
