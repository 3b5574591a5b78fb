import Romanization

/// Reads written names: folds them, romanizes them and finds their parts and roles.
///
///     let reader = try NameReader()
///     let name = try reader.read("ALBAGHDADI<<ABU<BAKR", kind: .person)
///     name.readings[0].parts.map(\.letters.text)  // ["abubakr", "baghdadi"]
///
/// Opening a reader parses the word tables, a few milliseconds; reading a name costs a few
/// microseconds, and more for scripts that ICU transliterates.
package final class NameReader: Sendable {
  private let folder: ScriptFolder
  private let romanizer: Romanizer
  /// Few names are written so, and the tables are read for the first of them.
  private static let mrzArabic = MRZArabic()
  private static let chatLetters = ChatLetters()
  let tables = WordTables()
  /// The names that the tables know.
  package let lexicon: NameLexicon

  /// Opens ICU and reads the tables.
  package init(lexicon: NameLexicon = NameLexicon()) throws(RomanizationError) {
    self.lexicon = lexicon
    folder = try ScriptFolder()
    romanizer = Romanizer(folder: folder)
  }

  /// Returns how a name is read.
  ///
  /// Where the kind is unknown, a name that begins with a word for places is read as a place's, one
  /// that carries a word of organizations as an organization's, any other as a person's.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the name.
  package func read(_ written: String, kind: NameKind) throws(RomanizationError) -> ReadName {
    try read(romanized(written), kind: kind)
  }

  /// Returns a name in Latin letters and the words of it, which are the same whatever it names.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails.
  /// - Complexity: O(*n*), where *n* is the length of the name.
  package func romanized(_ written: String) throws(RomanizationError) -> RomanizedName {
    let folded = try folder.folded(written)
    // A name in a script that no transliterator knows stays as it is: it is still itself.
    let transliterated = try romanizer.romanized(folded)
    let romanized = transliterated.isEmpty ? folded : transliterated
    return RomanizedName(
      written: written, folded: folded, romanized: romanized,
      tokens: tokens(of: romanized).map(reread), machineReadable: MRZName(folded))
  }

  /// Returns how a name is read of which the words are known.
  ///
  /// - Throws: a ``RomanizationError`` where ICU fails on the Arabic that a machine-readable name may stand for.
  /// - Complexity: O(*n*), where *n* is the length of the name.
  package func read(
    _ name: RomanizedName, kind: NameKind
  ) throws(RomanizationError) -> ReadName {
    let resolved =
      kind != .unknown
      ? kind : name.machineReadable == nil ? likelyKind(of: name.tokens) : .person
    var readings: [Reading] = []
    if resolved == .person, let machineReadable = name.machineReadable {
      readings = try self.readings(of: machineReadable)
    } else {
      var parser = PartParser(tokens: name.tokens, kind: resolved, reader: self)
      readings = [parser.reading()]
    }
    return ReadName(
      written: name.written, folded: name.folded, romanized: name.romanized, kind: resolved,
      readings: readings.filter { !$0.parts.isEmpty })
  }

  /// A machine-readable name in Latin letters, and in Arabic ones where it may be coded so.
  private func readings(of name: MRZName) throws(RomanizationError) -> [Reading] {
    func reading(
      surname: [String], given: [String], isTruncated: Bool = false
    ) -> Reading {
      var surnameTokens = surname.map { Token(Letters($0)) }
      let givenTokens = given.map { Token(Letters($0)) }
      if !givenTokens.isEmpty, !surnameTokens.isEmpty {
        surnameTokens[surnameTokens.count - 1].hasComma = true
      }
      var parser = PartParser(tokens: surnameTokens + givenTokens, kind: .person, reader: self)
      var reading = parser.reading()
      let last = (parser.familyNameStart ?? reading.parts.endIndex) - 1
      if isTruncated, reading.parts.indices.contains(last) {
        reading.parts[last].mayBeTruncated = true
        if reading.parts[last].role == .initial { reading.parts[last].role = .given }
      }
      return reading
    }
    let latin = reading(
      surname: name.surname, given: name.given, isTruncated: name.lastMayBeTruncated)
    guard let surname = Self.mrzArabic.decoded(name.surname),
      let given = Self.mrzArabic.decoded(name.given)
    else { return [latin] }
    return [
      reading(surname: try surname.map(folder.folded), given: try given.map(folder.folded)), latin,
    ]
  }

  /// Resolves digits among letters, and letters turned round in a PDF, by what is a known name.
  private func reread(_ token: Token) -> Token {
    var token = token
    if token.letters.hasDigit, !token.letters.isNumber, !tables.hasWord(token.letters) {
      let readings = Self.chatLetters.readings(of: token.letters.text).map { Letters($0) }
      let known = readings.first { lexicon.isKnown($0) || tables.particles[$0] != nil }
      if let letters = known ?? readings.first { token.letters = letters }
    } else if token.letters.isArabic, !lexicon.isKnown(token.letters),
      let turned = folder.reversedLamAlefReading(of: token.letters.text),
      lexicon.isKnown(Letters(turned))
    {
      token.letters = Letters(turned)
    }
    return token
  }

  private func likelyKind(of tokens: [Token]) -> NameKind {
    if PartParser.isPlace(tokens, self) { return .place }
    let merged = PartParser.mergingInitials(tokens)
    for start in merged.indices.dropFirst() {
      guard let found = tables.organizationTypes.longest(in: merged[start...]) else { continue }
      // *AD* and *AS* are articles unless they end the name.
      let isParticle = found.count == 1 && tables.particles[merged[start].letters] != nil
      if !isParticle || start == merged.indices.last { return .organization }
    }
    let hasCommonWord = merged.indices.contains { start in
      guard let found = tables.organizationWords.longest(in: merged[start...]) else { return false }
      return found.value.worth > 0 && found.value.word.first?.isNumber != true
        && !lexicon.isCommonName(merged[start].letters)
        && (merged[start].letters == Letters(found.value.word)
          || !areNamesOfPersons(merged[..<start]))
    }
    return hasCommonWord && merged.count > 1 ? .organization : .person
  }

  /// Whether words are names of persons with what joins names: behind them a word that means something in
  /// its own language is likelier a family name, as in *Sadiq al-Ahmar*.
  private func areNamesOfPersons(_ tokens: ArraySlice<Token>) -> Bool {
    var hasName = false
    return tokens.allSatisfy { token in
      if tables.particles[token.letters] != nil { return true }
      hasName = true
      return lexicon.isName(token.letters) || lexicon.isKnownArab(token.letters)
        || Compounds.fused(in: token.letters) != nil
    } && hasName
  }
}
