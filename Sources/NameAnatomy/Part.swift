/// One part of a name: a word, or words that make one name together.
///
/// *Abd al-Rahman*, *Abdurrahman* and *عبدالرحمن* are one part each. The article is a mark on its
/// part and no part itself.
package struct Part: Hashable, Sendable {
  /// What a part is to its name.
  package enum Role: String, Sendable {
    /// A given or family name, or a word of an organization's name.
    case name
    /// The given name, where the written form tells (behind a comma or a machine-readable `<<`).
    case given
    /// The family name, where the written form tells.
    case family
    /// A father's or forefather's name behind *bin*, *ibn*, *ould*, *bint* and the like.
    case nasab
    /// *Abu …* or *Umm …*: the name after a child.
    case kunya
    /// Origin or kin: *al-Baghdadi*.
    case nisba
    /// A single letter that stands for a name.
    case initial
    /// A title that may as well be a name: *Sheikh*, *Khan*.
    case title
    /// A small word that may be lacking: *de*, *van*, a leading *ben*.
    case particle
    /// *Jr*, *III*.
    case generational
    /// FNU, LNU and other words for a name that is not known.
    case placeholder
    /// *Ltd*, *GmbH*.
    case organizationType
    /// Digits, or a word for a number, in the name of an organization, place or vessel.
    case number
  }

  /// The element that a compound is made with.
  package enum Compound: String, Sendable {
    /// *Abd al-…*
    case servant
    /// *… al-Din*
    case religion
    /// *…ullah*
    case god
    /// *Abu …*
    case fatherOf = "father of"
    /// *Umm …*
    case motherOf = "mother of"
    /// *Dhu al-…*
    case possessor
  }

  /// The letters in the one way in which Nisba writes a compound, without the article.
  package var letters: Letters
  /// What the part is to its name.
  package var role: Role
  /// How the part is compounded, if it is.
  package var compound: Compound?
  /// The range of `letters` that is not the compound's fixed element.
  package var core: Range<Int>
  /// Whether an article stood before it.
  package var hasArticle = false
  /// The particle that stood before it (*bin*, *ould*), in the letters in which it was written.
  package var particle: Letters?
  /// The word as it was written, where a particle or an article was parted from it.
  package var fused: Letters?
  /// The Arabic letters that a Latin word without vowels was transliterated from: مهيجر of *Mhyjr*.
  package var consonants: Letters?
  /// Whether letters may be missing at its end, as in a full machine-readable line.
  package var mayBeTruncated = false
  /// The share of a normal word's worth that it has, 0 to 1.
  package var worth = 1.0
  /// The word of the tables that it stands for (*bank* for *banque*), if any.
  package var word: String?

  /// The letters with the particle and the article written to them, where there are any:
  /// *albaghdadi*, *benomar*.
  package var fusedLetters: Letters? {
    if let fused { return fused }
    guard hasArticle || particle != nil else { return nil }
    let article: Letters = hasArticle ? (letters.isArabic ? "ال" : "al") : ""
    return (particle ?? "") + article + letters
  }

  /// A part that is one plain word.
  package init(_ letters: Letters, role: Role = .name) {
    self.letters = letters
    self.role = role
    core = 0..<letters.count
  }

  /// Few parts differ that have the same letters.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(letters)
  }

  /// The letters apart from the fixed element of a compound.
  package var coreLetters: Letters {
    Letters(bytes: Array(letters.bytes[core]))
  }
}
