/// How alike two parts are, and by which law.
package struct PartLikeness: Hashable, Sendable {
  /// Why two parts are alike or differ.
  package enum Law: String, Sendable {
    /// The same letters.
    case equal
    /// Lawful respelling, or a slip of the hand.
    case respelled
    /// Respelling, the article or *ben* of the one part being written to the other: *al-Jabrin*,
    /// *Aljebreen*.
    case fused
    /// The same name by the lexicon.
    case sameName = "same name"
    /// Different names by the lexicon, however alike they look.
    case differentNames = "different names"
    /// A cognate, a diminutive or another relation of the lexicon.
    case related
    /// The same word in another language or an abbreviation.
    case sameWord = "same word"
    /// An initial that fits.
    case initial
    /// A beginning that fits, of a part whose end is lost.
    case truncated
    /// A compound against its core.
    case compoundDropped = "compound dropped"
    /// Words that were joined or split.
    case joined
    /// Nothing in common.
    case different
  }

  /// The likeness, 0 to 1.
  package var value: Double
  /// Why.
  package var law: Law

  /// How far the one part is respelled as the other, 0 to 1: 1 where it is as likely another name.
  ///
  /// The likeness is a fourth power of it, so that all that respelling explains is about 1; among
  /// names that are alike, how far they are respelled still tells the likelier.
  package var effort: Double {
    value >= 0.5 ? (1 / value - 1).squareRoot().squareRoot() : 1
  }

  /// Two parts with nothing in common.
  package static let none = PartLikeness(value: 0, law: .different)
}
