/// A word of a romanized name with the marks that stood beside it.
package struct Token: Hashable, Sendable {
  /// The letters of the word.
  package var letters: Letters
  /// Whether a comma follows.
  package var hasComma = false
  /// Whether a period follows.
  package var hasPeriod = false
  /// Whether a hyphen joins it to the next word.
  package var hasHyphen = false

  /// A word with no marks.
  package init(_ letters: Letters) {
    self.letters = letters
  }

  /// Whether it can stand for a longer name: one letter, of any script.
  package var isInitial: Bool {
    letters.count == 1 && !letters.isNumber
  }
}

/// Cuts a romanized name into words.
///
/// Spaces, hyphens, periods, commas, slashes, brackets and `<` end a word; an apostrophe within one
/// is dropped (*O'Brien* is one word). `&` is the word *and*.
///
///     tokens(of: "al-khatib, m. a.")  // al- khatib, m. a.
///
/// - Complexity: O(*n*), where *n* is the number of scalars.
package func tokens(of romanized: String) -> [Token] {
  var tokens: [Token] = []
  var word = String.UnicodeScalarView()
  func endWord() {
    guard !word.isEmpty else { return }
    tokens.append(Token(Letters(String(word))))
    word.removeAll(keepingCapacity: true)
  }
  for scalar in romanized.unicodeScalars {
    switch scalar {
    case "'":
      continue
    case " ", "/", "(", ")", "<":
      endWord()
    case "&":
      endWord()
      tokens.append(Token("and"))
    case "-":
      let isBehindWord = !word.isEmpty
      endWord()
      if isBehindWord, !tokens.isEmpty { tokens[tokens.count - 1].hasHyphen = true }
    case ".":
      endWord()
      if !tokens.isEmpty { tokens[tokens.count - 1].hasPeriod = true }
    case ",":
      endWord()
      if !tokens.isEmpty { tokens[tokens.count - 1].hasComma = true }
    default:
      word.append(scalar)
    }
  }
  endWord()
  return tokens
}
