/// A listed name of the Arab world, word by word: what each sounds like, and how Arabic spells it.
package struct SpokenName: Sendable {
  /// What a word is.
  enum Content: Sendable {
    /// The article, which is written to the next word.
    case article
    /// A word that the table has as a whole.
    case whole(Int)
    /// Sounds, and the Arabic spelling where it is known.
    case sounds([Spoken], arabic: String?)
  }

  struct Word: Sendable {
    let content: Content
    /// What stands between the word before and this one: a blank or a hyphen.
    let separator: String
    /// Whether a comma follows.
    let hasComma: Bool
  }

  let words: [Word]

  /// How many of its words have a known Arabic spelling.
  var knownCount: Int {
    words.count {
      switch $0.content {
      case .sounds(_, let arabic): arabic != nil
      case .article, .whole: true
      }
    }
  }
}

/// Reads listed names of the Arab world word by word.
struct SpokenNameReader: Sendable {
  let reader: SoundReader
  private let spellings = ArabicSpellings()
  private let articles: [String]
  private let wholes: [String: Int]

  init(_ table: SoundTable) {
    reader = SoundReader(table)
    articles = table.sounds.first { $0.kind == .article }?.readings ?? []
    wholes = table.sounds.enumerated().reduce(into: [:]) { wholes, row in
      guard row.element.kind == .word else { return }
      for reading in row.element.readings { wholes[reading] = row.offset }
    }
  }

  /// Returns a name word by word, or `nil` where one has letters that stand for no sound.
  ///
  /// - Parameters:
  ///   - folded: the name, folded.
  ///   - arabic: the folded Arabic words of the entry's other names, which are believed before tables.
  func spoken(_ folded: String, arabic: [String]) -> SpokenName? {
    let tokens = Self.tokens(folded)
    var words: [SpokenName.Word] = []
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count && !token.hasComma ? tokens[index + 1] : nil
      func add(_ content: SpokenName.Content) {
        words.append(
          .init(content: content, separator: token.separator, hasComma: token.hasComma))
      }
      if let next, isArticle(token.text, before: next) {
        add(.article)
      } else if let whole = wholes[token.text], !endsInArticle(whole) || next != nil {
        add(.whole(whole))
      } else if let (sounds, arabic) = sounds(of: token.text, arabic: arabic) {
        add(.sounds(sounds, arabic: arabic))
      } else {
        return nil
      }
    }
    return words.isEmpty ? nil : SpokenName(words: words)
  }

  private func endsInArticle(_ whole: Int) -> Bool {
    reader.table.sounds[whole].name.hasSuffix(" al")
  }

  /// Whether a word is the article: always *al* and *el*, others only as they are tied to a word that
  /// begins with their last letter, as in *ash-Shami*.
  private func isArticle(_ word: String, before next: Token) -> Bool {
    guard articles.contains(word) else { return false }
    if word == "al" || word == "el" { return true }
    return next.separator == "-" && (word.hasSuffix("l") || next.text.hasPrefix(word.dropFirst()))
  }

  /// The sounds that agree best with an Arabic spelling of the entry, else with one of the tables, else
  /// those that the letters alone tell.
  ///
  /// Where the tables know the name, its vowels are those of its usual form: *Qasem* is read as *qasim*.
  private func sounds(of word: String, arabic: [String]) -> ([Spoken], String?)? {
    let known = spellings.spellings(of: word)
    let own = arabic.map { spelling in
      known.first { $0.arabic == spelling } ?? (name: word, arabic: spelling)
    }
    for candidates in [own, known] {
      var best: (sounds: [Spoken], cost: Double, arabic: String)?
      for candidate in candidates {
        // A spelling must agree by itself with the Arabic, however the name is written usually.
        guard var read = reader.sounds(of: word, arabic: candidate.arabic) else { continue }
        if best.map({ read.cost < $0.cost }) ?? true {
          let usual = reader.sounds(of: candidate.name, arabic: candidate.arabic)
          read.sounds = usual?.sounds ?? read.sounds
          best = (read.sounds, read.cost, candidate.arabic)
        }
      }
      if let best { return (best.sounds, best.arabic) }
    }
    return reader.sounds(of: word, arabic: nil).map { ($0.sounds, nil) }
  }

  private struct Token {
    var text: String
    let separator: String
    var hasComma = false
  }

  private static func tokens(_ folded: String) -> [Token] {
    var tokens: [Token] = []
    for (number, word) in folded.split(separator: " ").enumerated() {
      let hasComma = word.hasSuffix(",")
      for (place, piece) in word.split(separator: "-").enumerated() {
        let text = piece.filter { $0 != "," && $0 != "." }
        if text.isEmpty || text == "'" { continue }
        let separator = tokens.isEmpty ? "" : place > 0 ? "-" : number > 0 ? " " : ""
        tokens.append(Token(text: text, separator: separator))
      }
      if hasComma, !tokens.isEmpty { tokens[tokens.count - 1].hasComma = true }
    }
    return tokens
  }
}
