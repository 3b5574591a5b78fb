/// The words of organizations and places.
extension PartParser {
  /// A legal form, a place with names of its own in other languages, or a word that organizations of
  /// all countries share; `part` is `nil` for a word that is worth nothing.
  mutating func commonWord() -> (part: Part?, isDropped: Bool)? {
    let tables = reader.tables
    if isPlace, let part = placeWord() { return (part, false) }
    if !isPlace, let (count, type) = tables.organizationTypes.longest(in: tokens),
      tokens.count > count || !parts.isEmpty
    {
      var part = Part(joinedLetters(count), role: .organizationType)
      part.word = type
      return (part, false)
    }
    if let (count, place) = tables.exonyms.longest(in: tokens) {
      let (letters, hasArticle) = withoutArticle(count)
      var part = Part(letters)
      part.hasArticle = hasArticle
      part.word = place
      if kind == .organization { part.worth = Self.placeWorth }
      return (part, false)
    }
    if let part = lastNumeral() { return (part, false) }
    if let part = organizationWord() { return (part.worth == 0 ? nil : part, part.worth == 0) }
    let token = tokens[tokens.startIndex]
    if token.letters.isNumber {
      var part = Part(joinedLetters(1), role: .number)
      part.word = String(token.letters.text.drop { $0 == "0" })
      return (part, false)
    }
    return nil
  }

  /// What is left of the worth of a place in the name of an organization: it may be where the branch
  /// is.
  private static let placeWorth = 0.6

  /// *V* and *X* behind all other words: the tenth fund, and no initial.
  private mutating func lastNumeral() -> Part? {
    guard !parts.isEmpty, let first = tokens.first, !first.hasPeriod,
      let number = Self.numerals[first.letters]
    else { return nil }
    let behind = tokens.dropFirst()
    guard
      behind.isEmpty || reader.tables.organizationTypes.longest(in: behind)?.count == behind.count
    else { return nil }
    var part = Part(joinedLetters(1), role: .number)
    part.word = number
    return part
  }

  private static let numerals: [Letters: String] = ["i": "1", "v": "5", "x": "10"]

  /// A word that organizations of all countries share, with its article or with an Arabic
  /// preposition written to it: *التجارة*, *للتجارة*, *al-Dawliya*.
  private mutating func organizationWord() -> Part? {
    let words = reader.tables.organizationWords
    var hasArticle = false
    var found = words.longest(in: tokens)
    if found == nil, let first = tokens.first {
      if tokens.count > 1, reader.tables.particles[first.letters] == .article {
        found = words.longest(in: tokens.dropFirst())
        if found != nil { tokens = tokens.dropFirst() }
      }
      for prefix: Letters in ["لل", "وال", "بال", "ال", "و"] where found == nil {
        guard first.letters.starts(with: prefix), first.letters.count >= prefix.count + 3 else {
          continue
        }
        var bare = tokens
        bare[bare.startIndex].letters = first.letters.suffix(from: prefix.count)
        found = words.longest(in: bare)
        if found != nil { tokens = bare }
      }
      hasArticle = found != nil
    }
    guard let (count, common) = found else { return nil }
    var part = Part(joinedLetters(count))
    part.hasArticle = hasArticle
    part.word = common.word
    part.worth = common.worth
    if common.word.first?.isNumber == true { part.role = .number }
    return part
  }

  /// A word for a kind of place, or one that tells apart places of one name, with its article.
  private mutating func placeWord() -> Part? {
    let tables = reader.tables
    var rest = tokens
    guard let first = rest.first else { return nil }
    var hasArticle = false
    if rest.count > 1, tables.particles[first.letters] == .article {
      hasArticle = true
      rest = rest.dropFirst()
    }
    var letters = rest[rest.startIndex].letters
    if tables.placeWords[letters] == nil, letters.starts(with: "ال"), letters.count >= 4 {
      letters = letters.suffix(from: 2)
      hasArticle = true
    }
    guard let place = tables.placeWords[letters] else { return nil }
    tokens = rest.dropFirst()
    var part = Part(letters)
    part.hasArticle = hasArticle
    part.word = place.common.word
    part.worth = place.common.worth
    return part
  }

  /// The letters of the next words, but for an article at their head.
  private mutating func withoutArticle(_ count: Int) -> (letters: Letters, hasArticle: Bool) {
    if count > 1, reader.tables.particles[tokens[tokens.startIndex].letters] == .article {
      tokens = tokens.dropFirst()
      return (joinedLetters(count - 1), true)
    }
    return strippingArabicArticle(joinedLetters(count))
  }

  private mutating func joinedLetters(_ count: Int) -> Letters {
    let letters = tokens.prefix(count).reduce(into: Letters(bytes: [])) { $0 = $0 + $1.letters }
    tokens = tokens.dropFirst(count)
    return letters
  }
}
