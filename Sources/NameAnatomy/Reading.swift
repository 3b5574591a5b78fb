import Romanization

/// One way in which a name can be read: its parts in order, given names before family names.
package struct Reading: Hashable, Sendable {
  /// The parts that are compared.
  package var parts: [Part]
  /// Titles and other words that are no part of the name.
  package var setAside: [Letters] = []
}

/// A name, read.
package struct ReadName: Hashable, Sendable {
  /// The name as it was written.
  package let written: String
  /// The name after folding.
  package let folded: String
  /// The name in Latin letters; Arabic ones stay.
  package let romanized: String
  /// How it was read: as a person's name, or as that of an organization, a place or a vessel.
  package let kind: NameKind
  /// The likely readings, the likeliest first; none where nothing of the name can be read.
  package let readings: [Reading]

  /// Whether letters of it were transliterated.
  package var isTransliterated: Bool { romanized != folded }
}

/// A written name in Latin letters, and its words.
package struct RomanizedName: Sendable {
  let written: String
  let folded: String
  let romanized: String
  let tokens: [Token]
  /// The name as the line of a travel document, where it is one.
  let machineReadable: MRZName?
}
