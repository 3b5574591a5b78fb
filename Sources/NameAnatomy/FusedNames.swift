/// Parts names that are written as one word though they are two parts of a name.
///
/// Persian and Urdu fuse given names (محمدحسين, *Gholamali*), and South Asia writes the article to the
/// name before it (*Mujibur Rahman*). Written apart in one list and fused in another, they are the
/// same parts.
///
///     FusedNames(lexicon: lexicon, particles: particles).split(tokens(of: "mohammadreza ataur rahman"))
///     // mohammad- reza ata ur rahman
struct FusedNames {
  /// The names that tell where a word can be parted.
  let lexicon: NameLexicon
  /// Small words, of which none is fused: *Abdoul*.
  let particles: Words<WordTables.Particle>

  /// Returns the tokens of a person's name, fused ones parted.
  ///
  /// - Complexity: O(*n*²) for words of *n* letters.
  func split(_ tokens: [Token]) -> [Token] {
    var split: [Token] = []
    split.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      if let parts = twoNames(token.letters)
        ?? nameAndArticle(token, before: tokens[(index + 1)...])
      {
        var first = Token(parts.0), second = token
        first.hasHyphen = true
        second.letters = parts.1
        split += [first, second]
      } else {
        split.append(token)
      }
    }
    return split
  }

  /// The most letters of a word that is parted; longer ones are no two names.
  private static let longest = 20

  /// The names in a million from which on a name is frequent enough to be half of a fused pair.
  private static let frequent = 100
  /// The names in a million that one of the halves has at least, and each Latin one of three letters:
  /// *ani* in *Saidani* is an ending.
  private static let veryFrequent = 2500

  /// Two frequent names of at least three letters each, one of them very frequent.
  private func twoNames(_ word: Letters) -> (Letters, Letters)? {
    guard word.count >= 6, word.count <= Self.longest, !lexicon.isName(word),
      Compounds.fused(in: word) == nil
    else { return nil }
    for length in stride(from: word.count - 3, through: 3, by: -1) {
      let first = word.prefix(length), second = word.suffix(from: length)
      let least = min(frequency(first), frequency(second))
      let most = max(frequency(first), frequency(second))
      if least >= Self.frequent, most >= Self.veryFrequent { return (first, second) }
    }
    return nil
  }

  /// The frequency of a name that may be half of a pair, 0 for other words.
  private func frequency(_ word: Letters) -> Int {
    guard lexicon.isName(word) else { return 0 }
    let frequency = lexicon.frequency(of: word)
    let isShort = word.count <= 3 && !word.isArabic
    return !isShort || frequency >= Self.veryFrequent ? frequency : 0
  }

  /// A known name with the article of the name behind it: *Ataur Rahman*, *Obaidul Haq*.
  private func nameAndArticle(
    _ token: Token, before behind: ArraySlice<Token>
  ) -> (Letters, Letters)? {
    let word = token.letters
    guard word.count >= 5, !token.hasComma, let next = behind.first?.letters, next.count >= 3,
      word.ends(with: "ul") || (word.ends(with: "ur") && next.starts(with: "r")),
      !lexicon.isName(word), particles[word] == nil
    else { return nil }
    let name = word.prefix(word.count - 2)
    return lexicon.isKnownArab(name) ? (name, word.suffix(from: word.count - 2)) : nil
  }
}
