/// Turns the tokens of one name into its parts.
///
/// The parser walks the tokens once. A particle takes the word behind it; a compound takes its
/// words; what is left is a part of its own.
struct PartParser {
  var tokens: ArraySlice<Token>
  let kind: NameKind
  let reader: NameReader
  /// Whether words for places are read as such.
  let isPlace: Bool
  var parts: [Part] = []
  private var setAside: [Letters] = []
  /// Where the parts of the family name begin, once a name written `SURNAME, Given` is read.
  private(set) var familyNameStart: Int?

  init(tokens: [Token], kind: NameKind, reader: NameReader) {
    self.kind = kind
    self.reader = reader
    isPlace = kind == .place || Self.isPlace(tokens, reader)
    self.tokens =
      kind == .person
      ? FusedNames(lexicon: reader.lexicon, particles: reader.tables.particles).split(tokens)[...]
      : Self.mergingInitials(tokens)[...]
  }

  /// Returns the reading of all tokens.
  mutating func reading() -> Reading {
    let words = tokens
    if kind == .person, let comma = familyNameEnd() {
      let family = tokens[..<comma], given = tokens[comma...]
      parse(given, role: .given)
      familyNameStart = parts.count
      parse(family, role: .family)
      // A name that is all particles and titles before its comma has no family name.
      if familyNameStart == parts.count { for index in parts.indices { parts[index].role = .name } }
    } else {
      parse(tokens, role: .name)
    }
    // A name of nothing but words that say nothing in longer ones, such as the acronym *MIT*, is them.
    if parts.isEmpty { parts = words.map { Part($0.letters) } }
    return Reading(parts: parts, setAside: setAside)
  }

  /// Whether a name begins with a word for a kind of place that is no name of persons.
  static func isPlace(_ tokens: [Token], _ reader: NameReader) -> Bool {
    guard tokens.count > 1, let word = tokens.first?.letters,
      reader.tables.placeWords[word]?.isHead == true
    else { return false }
    return !reader.lexicon.isCommonName(word)
  }

  /// Writes runs of single letters as one word: *C. K. Hutchison* is *CK Hutchison*. A letter with
  /// a period goes on none without one: *Fund X L.P.*
  static func mergingInitials(_ tokens: [Token]) -> [Token] {
    var merged: [Token] = []
    var isRun = false
    for token in tokens {
      if token.isInitial, !token.letters.isArabic, isRun, let last = merged.indices.last,
        merged[last].hasPeriod || !token.hasPeriod
      {
        merged[last].letters = merged[last].letters + token.letters
        merged[last].hasComma = token.hasComma
        merged[last].hasPeriod = token.hasPeriod
      } else {
        merged.append(token)
      }
      isRun = token.isInitial && !token.hasComma
    }
    return merged
  }

  /// Where the given names begin in `SURNAME, Given`, or `nil` where the comma tells nothing.
  private func familyNameEnd() -> Int? {
    guard let comma = tokens.firstIndex(where: \.hasComma), comma + 1 < tokens.endIndex else {
      return nil
    }
    let behind = tokens[(comma + 1)...]
    let isSuffix = behind.allSatisfy {
      reader.tables.generational[$0.letters] != nil
        || reader.tables.titles.value(of: $0.letters).map { !$0.isWeak } == true
    }
    return isSuffix ? nil : comma + 1
  }

  private mutating func parse(_ words: ArraySlice<Token>, role: Part.Role) {
    tokens = words
    if kind == .person {
      setPlaceWordAside()
      setTitlesAside()
    }
    let start = parts.count
    while !tokens.isEmpty {
      guard var part = nextPart(isFirst: parts.count == start) else { continue }
      if part.role == .name { part.role = nisbaRole(of: part) ?? role }
      parts.append(part)
    }
  }

  // MARK: Titles

  private mutating func setTitlesAside() {
    while let (count, title) = reader.tables.titles.longest(in: tokens), title.position != .after,
      count < tokens.count
    {
      let letters = tokens.prefix(count).reduce(into: Letters(bytes: [])) { $0 = $0 + $1.letters }
      if title.isWeak {
        // With one word behind it, it is likelier the given name: *Hafez Assad*.
        if isOneWord(tokens.dropFirst(count)) { break }
        parts.append(Part(letters, role: .title))
      } else {
        setAside.append(letters)
      }
      tokens = tokens.dropFirst(count)
    }
    while tokens.count > 1, let last = tokens.last,
      // *El-Afandi* is a family.
      reader.tables.particles[tokens[tokens.endIndex - 2].letters] != .article,
      let title = reader.tables.titles.value(of: last.letters), title.position != .before,
      !title.isWeak
    {
      setAside.append(last.letters)
      tokens = tokens.dropLast()
    }
  }

  /// *Qaryat*, *Wilayat*: what only says that a place is meant.
  private mutating func setPlaceWordAside() {
    guard isPlace, parts.isEmpty, tokens.count > 1, let first = tokens.first,
      let place = reader.tables.placeWords[first.letters], place.isHead,
      place.common.worth <= Self.leastTelling
    else { return }
    parts.append(Part(first.letters, role: .title))
    tokens = tokens.dropFirst()
  }

  /// The worth of words for places that tell next to nothing.
  private static let leastTelling = 0.15

  /// Whether all that is left is one word with its article.
  private func isOneWord(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count == 2, let first = tokens.first else { return tokens.count < 2 }
    return reader.tables.particles[first.letters] == .article
  }

  // MARK: Parts

  private mutating func nextPart(isFirst: Bool) -> Part? {
    let tables = reader.tables
    if let (count, _) = tables.placeholders.longest(in: tokens) {
      let part = Part(tokens[tokens.startIndex].letters, role: .placeholder)
      tokens = tokens.dropFirst(count)
      return part
    }
    if kind != .person, let found = commonWord() { return found.part }
    let token = tokens[tokens.startIndex]
    if !isFirst, let meaning = tables.generational[token.letters] {
      tokens = tokens.dropFirst()
      var part = Part(token.letters, role: .generational)
      part.word = meaning
      return part
    }
    if let particle = tables.particles[token.letters], !(token.isInitial && token.hasPeriod) {
      return part(behind: particle, isFirst: isFirst)
    }
    return word()
  }

  /// The part that a particle makes with the words behind it.
  private mutating func part(behind particle: WordTables.Particle, isFirst: Bool) -> Part? {
    let token = tokens[tokens.startIndex]
    tokens = tokens.dropFirst()
    // Behind a comma, or at the end, the word is a name of its own.
    guard !tokens.isEmpty, !token.hasComma else { return Part(token.letters) }
    switch particle {
    case .article:
      if let part = compoundOfArticle(token) { return part }
      var part = unit()
      part.hasArticle = true
      return part
    case .son, .daughter:
      if isFirst, token.letters == "ben", kind == .person {
        return Part(token.letters, role: .particle)
      }
      var part = unit()
      part.particle = token.letters
      if part.role == .name { part.role = kind == .person ? .nasab : .name }
      return part
    case .servant:
      guard isServant(token.letters) else { return Part(token.letters) }
      let hasArticle = skipArticle()
      let word = tokens[tokens.startIndex].letters
      tokens = tokens.dropFirst()
      // *Abd Illah* is *Abd Allah*; *Abd el-Illah* has its article and is *Abd al-Ilah*.
      if hasArticle || token.letters.ends(with: "l"), Self.godsWithArticle.contains(word) {
        return Compounds.part(.servant, before: "ilah")
      }
      let isBare = token.letters.count <= 4 && !token.letters.isArabic
      return Compounds.servant(of: word, mayHaveArticle: isBare && !hasArticle)
    case .possessor:
      skipArticle()
      return Compounds.part(.possessor, before: coreWord())
    case .fatherOf, .motherOf:
      skipArticle()
      let child = unit().letters
      var part = Compounds.part(particle == .fatherOf ? .fatherOf : .motherOf, before: child)
      if part.letters != token.letters + child { part.fused = token.letters + child }
      return part
    case .preposition:
      return Part(token.letters, role: .particle)
    case .conjunction:
      return kind == .person ? Part(token.letters, role: .particle) : nil
    }
  }

  /// Whether a word for *servant* begins a compound here. *Abdi* and *Abdu* are names of their own
  /// unless a name of God follows.
  private func isServant(_ particle: Letters) -> Bool {
    // No name of God holds another servant: *Abdu Abdullah* is two names.
    if Compounds.fused(in: tokens[tokens.startIndex].letters)?.compound == .servant { return false }
    guard Self.servantsOrNames.contains(particle) else { return true }
    let next = tokens[tokens.startIndex].letters
    if tokens.count > 1, reader.tables.particles[next] == .article { return true }
    let compound = Compounds.servant(of: next, mayHaveArticle: true)
    return compound.coreLetters != next || !reader.lexicon.ids(of: compound.letters).isEmpty
  }

  /// *Ilah* behind an article of its own.
  private static let godsWithArticle: Set<Letters> = ["ilah", "illah", "elah"]

  private static let servantsOrNames: Set<Letters> = [
    "abdi", "cabdi", "abdu", "cabdu", "abde",
  ]

  /// *Ez Eldin*: a name of the letters of an article, before *al-Din*.
  private mutating func compoundOfArticle(_ token: Token) -> Part? {
    guard kind == .person, token.letters == "ez" || token.letters == "az",
      let compound = compoundEnding(behind: token.letters)
    else { return nil }
    return Compounds.part(compound, after: token.letters)
  }

  @discardableResult
  private mutating func skipArticle() -> Bool {
    guard tokens.count > 1,
      reader.tables.particles[tokens[tokens.startIndex].letters] == .article
    else { return false }
    tokens = tokens.dropFirst()
    return true
  }

  /// The next word as the core of a compound, without its article.
  private mutating func coreWord() -> Letters {
    let letters = tokens[tokens.startIndex].letters
    tokens = tokens.dropFirst()
    return strippingArabicArticle(letters).letters
  }

  /// What a particle takes: a compound begun by another particle, or a word.
  private mutating func unit() -> Part {
    let token = tokens[tokens.startIndex]
    if let particle = reader.tables.particles[token.letters], tokens.count > 1 {
      switch particle {
      case .servant, .possessor, .fatherOf, .motherOf, .article:
        if let part = part(behind: particle, isFirst: false) { return part }
      default:
        break
      }
    }
    return word()
  }

  // MARK: Words

  /// The next token as a part, with the words behind it that make one compound with it.
  private mutating func word() -> Part {
    let token = tokens[tokens.startIndex]
    tokens = tokens.dropFirst()
    if token.isInitial { return Part(token.letters, role: .initial) }
    let (letters, hasArticle) = strippingArabicArticle(token.letters)
    if !token.hasComma, let compound = compoundEnding(behind: letters) {
      var part = Compounds.part(compound, after: letters)
      part.hasArticle = hasArticle
      return part
    }
    if !hasArticle, let part = fusedServant(in: letters) { return part }
    if var part = Compounds.fused(in: letters) {
      part.hasArticle = hasArticle
      return part
    }
    if let part = compoundOfGod(letters) ?? compoundOfReligion(letters) { return part }
    if !hasArticle, let part = fusedParticle(in: letters) { return part }
    var part = Part(letters)
    part.hasArticle = hasArticle
    if kind == .person || isPlace, !reader.lexicon.isKnown(letters) {
      part.consonants = UnvoweledWords.arabic(of: letters)
    }
    return part
  }

  /// Takes *al-Din*, *uddin*, *Allah* and the like from the head of what is left.
  private mutating func compoundEnding(behind letters: Letters) -> Part.Compound? {
    guard let next = tokens.first else { return nil }
    if let (compound, certainty) = CompoundEndings.compound(of: next.letters),
      isEnding(compound, certainty, behind: letters)
    {
      tokens = tokens.dropFirst()
      return compound
    }
    guard tokens.count > 1, reader.tables.particles[next.letters] == .article else { return nil }
    let ending = tokens[tokens.startIndex + 1].letters
    let compound: Part.Compound? =
      CompoundEndings.isReligion(ending) ? .religion : CompoundEndings.isGod(ending) ? .god : nil
    if compound != nil { tokens = tokens.dropFirst(2) }
    return compound
  }

  private func isEnding(
    _ compound: Part.Compound, _ certainty: CompoundEndings.Certainty, behind letters: Letters
  ) -> Bool {
    switch certainty {
    case .always: true
    case .behindArabName: reader.lexicon.isKnownArab(letters)
    case .inKnownName: reader.lexicon.isName(Compounds.part(compound, after: letters).letters)
    }
  }

  /// *Menatalla*: an ending that only behind a known name is God's.
  private func compoundOfGod(_ letters: Letters) -> Part? {
    let ending: Letters = "alla"
    guard kind == .person, letters.ends(with: ending), letters.count >= ending.count + 3 else {
      return nil
    }
    let core = letters.prefix(letters.count - ending.count)
    return reader.lexicon.isKnownArab(core) && !reader.lexicon.isName(letters)
      ? Compounds.part(.god, after: core) : nil
  }

  /// *Nourdine*, *Nasredine*: an ending without the *l* of its article, where a known name comes of it.
  private func compoundOfReligion(_ letters: Letters) -> Part? {
    for ending: Letters in ["dine", "din", "deen"] where letters.ends(with: ending) {
      let core = letters.prefix(letters.count - ending.count)
      let part = Compounds.part(.religion, after: core)
      if core.count >= 3, reader.lexicon.isName(core), reader.lexicon.isName(part.letters) {
        return part
      }
      return reader.lexicon.isName(letters) ? nil : compoundOfReligion(linkedTo: core)
    }
    return nil
  }

  /// *Nasredine*, *Bahaedin*: what stands before the ending, of which the vowel of its article goes.
  private func compoundOfReligion(linkedTo head: Letters) -> Part? {
    guard let vowel = head.bytes.last, Letters.isVowel(vowel) else { return nil }
    let core = head.prefix(head.count - 1)
    guard core.count >= 4 || core.bytes.last.map(Letters.isVowel) == true else { return nil }
    let part = Compounds.part(.religion, after: core)
    return reader.lexicon.isName(part.letters) ? part : nil
  }

  func strippingArabicArticle(_ letters: Letters) -> (letters: Letters, hasArticle: Bool) {
    guard letters.starts(with: "ال"), letters.count >= 4, letters != "الله",
      reader.lexicon.ids(of: letters).isEmpty
    else { return (letters, false) }
    return (letters.suffix(from: 2), true)
  }

  private func nisbaRole(of part: Part) -> Part.Role? {
    guard kind == .person, part.hasArticle, part.compound == nil else { return nil }
    let endings: [Letters] = ["i", "y", "iyya", "iyah", "iyyah", "iya", "ي", "يه"]
    return endings.contains { part.letters.ends(with: $0) } ? .nisba : nil
  }
}
