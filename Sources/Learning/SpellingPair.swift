import NameAnatomy

/// Two spellings of one name, and how much they count for.
struct SpellingPair: Sendable {
  let from: Letters
  let to: Letters
  let weight: Double
}

/// A spelling of a name, with other spellings of the same name.
package struct SpellingGroup: Sendable {
  package let word: Letters
  /// The other spellings, each with how much it counts for.
  package var others: [(letters: Letters, weight: Double)]
  /// What the group is held out by.
  package let hash: UInt64

  /// Its pairs.
  var pairs: [SpellingPair] {
    others.map { SpellingPair(from: word, to: $0.letters, weight: $0.weight) }
  }
}
