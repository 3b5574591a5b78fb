import Romanization

/// The sounds of Arabic names and how they are written, from `Data/written-sounds.tsv`.
package struct SoundTable: Sendable {
  /// What a row is about.
  package enum Kind: String, Sendable {
    case consonant, silent, vowel, long, ending, word, article, letter
  }

  /// A sound, a whole word or a letter.
  package struct Sound: Sendable {
    package let kind: Kind
    package let name: String
    /// The Arabic letters, the usual ones first; empty for a short vowel.
    package let arabic: [String]
    /// The Latin spellings that may stand for it, the likeliest first.
    package let readings: [String]
    /// How each standard writes it.
    fileprivate let written: [String]
    /// How it is written at some places, where that is not as usual.
    fileprivate var exceptions: [Place: [String?]] = [:]
  }

  /// Where a sound stands in its word.
  enum Place: String {
    case first, last, inner, doubled
  }

  /// All rows, in the order of the table.
  package private(set) var sounds: [Sound] = []
  /// The standards in which the l of the article takes the sound of the next letter.
  private var assimilating: Set<Int> = []

  /// Reads the table.
  package init() {
    self.init(DataTable("written-sounds.tsv"))
  }

  init(_ table: DataTable) {
    for row in table.rows {
      let written = row[4...].map { $0 == "-" ? "" : $0.replacing("_", with: " ") }
      func words(_ field: Int) -> [String] {
        row[field] == "-" ? [] : row[field].split(separator: " ").map(String.init)
      }
      if let kind = Kind(rawValue: String(row[0])) {
        sounds.append(
          Sound(
            kind: kind, name: String(row[1]), arabic: words(2), readings: words(3),
            written: written.map { String($0) }))
      } else if row[0] == "assimilates" {
        assimilating = Set(row[4...].enumerated().filter { $0.element == "=" }.map(\.offset))
      } else if let place = Place(rawValue: String(row[0])),
        let sound = sounds.lastIndex(where: { $0.name == row[1] })
      {
        sounds[sound].exceptions[place] = written.map { $0 == "=" ? nil : String($0) }
      } else {
        preconditionFailure("written-sounds.tsv: what is a row \(row[0]) \(row[1])?")
      }
    }
  }

  /// How a standard writes a sound that has none of the exceptions of its place.
  func written(_ sound: Int, _ standard: Standard) -> String {
    sounds[sound].written[standard.rawValue]
  }

  /// How a standard writes a sound at its places, the more particular first.
  func written(_ sound: Int, _ standard: Standard, at places: [Place]) -> String {
    for place in places {
      if let exception = sounds[sound].exceptions[place]?[standard.rawValue] { return exception }
    }
    return written(sound, standard)
  }

  /// Whether a sound written twice has a form of its own in a standard.
  func hasDoubledForm(_ sound: Int, _ standard: Standard) -> Bool {
    sounds[sound].exceptions[.doubled]?[standard.rawValue] != nil
  }

  /// Whether the article before a sound takes it over: the sun letters.
  func assimilates(_ sound: Int, _ standard: Standard) -> Bool {
    assimilating.contains(standard.rawValue) && Self.sun.contains(sounds[sound].name)
  }

  private static let sun: Set<String> = [
    "t", "th", "d", "dh", "r", "z", "s", "sh", "ss", "dd", "tt", "zz", "l", "n",
  ]
}
