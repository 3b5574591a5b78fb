/// The coding of Arabic letters in machine-readable zones.
///
///     MRZArabic().decoded(["ebdalrxhmn", "mxhmwd"])  // ["عبدالرحمن", "محمود"]
///
/// A document may print an Arabic name letter by letter instead of by its sound: XH for ح, E for
/// ع, no short vowels. Source: ICAO Doc 9303, part 3, section 6.C.
package struct MRZArabic: Sendable {
  /// A letter of a word: the code it is printed as, and the Arabic.
  private struct Letter: Equatable {
    let code: String
    let arabic: Character
  }

  private let letters: [String: Character]
  private let longestCode: Int

  /// Reads the table of codes.
  package init() {
    self.init(DataTable("mrz-arabic.tsv"))
  }

  init(_ table: DataTable) {
    var letters: [String: Character] = [:]
    for row in table.rows { letters[row[0].lowercased()] = Character(String(row[1])) }
    self.letters = letters
    longestCode = letters.keys.map(\.utf8.count).max() ?? 0
  }

  /// Returns the Arabic words that `words` code, or `nil` where they are hardly coded.
  ///
  /// Every word must be codes from end to end, without what Arabic words do not have: إ inside a
  /// word, ayn beside another guttural. And some word must show that it is no Latin spelling: a
  /// code with X, *EBD* for عبد at its start, *ALLH* for الله at its end, or E before two or three
  /// consonants and nothing else. It is a reading to be tried, not a proof.
  ///
  /// A code printed twice stands for a doubled letter, which Arabic writes once. Words are not
  /// folded.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all words.
  package func decoded(_ words: [String]) -> [String]? {
    var arabic: [String] = []
    var isEvident = false
    for word in words {
      guard let letters = letters(of: word.lowercased()), isPlausible(letters) else { return nil }
      isEvident = isEvident || showsCoding(letters)
      arabic.append(String(withoutShadda(letters).map(\.arabic)))
    }
    return isEvident ? arabic : nil
  }

  private func letters(of word: String) -> [Letter]? {
    var letters: [Letter] = []
    var rest = word[...].utf8
    while !rest.isEmpty {
      // No code begins with another, so the first that fits is the only one.
      let letter = (1...longestCode).lazy.compactMap { length -> Letter? in
        guard let code = String(rest.prefix(length)), code.utf8.count == length else { return nil }
        return self.letters[code].map { Letter(code: code, arabic: $0) }
      }.first
      guard let letter else { return nil }
      letters.append(letter)
      rest = rest.dropFirst(letter.code.utf8.count)
    }
    return letters
  }

  private func isPlausible(_ letters: [Letter]) -> Bool {
    let gutturals: Set<Character> = ["ح", "خ", "غ", "ه", "ء", "أ", "آ", "ئ", "ؤ"]
    for (index, letter) in letters.enumerated() {
      if letter.code == "i" && index > 0 && !isArticle(letters[..<index]) { return false }
      guard letter.code == "e" else { continue }
      if index > 0, gutturals.contains(letters[index - 1].arabic) { return false }
      // ه after ع is right at the end, where it stands for teh marbuta.
      if index + 2 < letters.count, gutturals.contains(letters[index + 1].arabic) { return false }
    }
    return true
  }

  private func showsCoding(_ letters: [Letter]) -> Bool {
    let codes = letters.map(\.code)
    let text = codes.joined()
    let vowels: Set<String> = ["a", "e", "i", "u", "w", "y"]
    let isAynBeforeConsonants =
      codes.first == "e" && (3...4).contains(codes.count)
      && !codes.dropFirst().contains(where: vowels.contains)
    return codes.contains { $0.hasPrefix("x") } || text.hasPrefix("ebd") || text.hasSuffix("allh")
      || isAynBeforeConsonants
  }

  /// Returns the letters with each doubled one once, save where Arabic writes two: lam, and the
  /// first two letters of a word or of what follows its article.
  private func withoutShadda(_ letters: [Letter]) -> [Letter] {
    var single: [Letter] = []
    for (index, letter) in letters.enumerated() {
      let isFirstPair = index == 1 || isArticle(letters[..<(max(index, 1) - 1)])
      if index > 0, letter == letters[index - 1], letter.code != "l", !isFirstPair { continue }
      single.append(letter)
    }
    return single
  }

  private func isArticle(_ letters: ArraySlice<Letter>) -> Bool {
    letters.map(\.code) == ["a", "l"]
  }
}
