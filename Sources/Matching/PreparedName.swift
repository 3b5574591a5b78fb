import NameAnatomy

/// A reading with all that its comparison needs worked out once.
package struct PreparedName: Hashable, Sendable {
  /// The parts that are aligned.
  package let parts: [Part]
  /// How much it proves that another name shares each part.
  package let information: [Information]
  /// Whether the laws for persons' names hold, rather than those for organizations.
  package let isPerson: Bool
  /// Whether it was written in a script that is read by transliteration: neither Latin nor Arabic.
  package let isTransliterated: Bool

  /// Prepares a reading.
  package init(
    _ reading: Reading, kind: NameKind, isTransliterated: Bool = false, lexicon: NameLexicon,
    policy: Policy
  ) {
    let parts = reading.parts.prefix(min(policy.partLimit, 255)).map { part in
      part.letters.count <= policy.letterLimit
        ? part : Part(part.letters.prefix(policy.letterLimit), role: part.role)
    }
    self.parts = parts
    information = parts.map { Information(of: $0, in: lexicon) }
    isPerson = kind == .person
    self.isTransliterated = isTransliterated
  }

  /// A name of parts that were prepared before.
  init(
    parts: [Part], information: [Information], isPerson: Bool, isTransliterated: Bool
  ) {
    self.parts = parts
    self.information = information
    self.isPerson = isPerson
    self.isTransliterated = isTransliterated
  }

  /// Returns the part that the parts of a range make when written as one word.
  package func joined(_ range: Range<Int>) -> Part {
    var letters = parts[range.lowerBound].letters
    for part in parts[range].dropFirst() {
      letters = letters + (part.fusedLetters ?? part.letters)
    }
    var joined = Part(letters)
    joined.hasArticle = parts[range.lowerBound].hasArticle
    joined.particle = parts[range.lowerBound].particle
    return joined
  }

  /// The ranges of neighboring parts that may have been written as one word: pairs, triples and
  /// the whole name.
  package var joinableRanges: [Range<Int>] {
    let joinable = parts.map { $0.role != .placeholder && $0.role != .generational }
    let isInitial = parts.map { $0.role == .initial }
    var ranges: [Range<Int>] = []
    for start in parts.indices {
      for length in 2...4 where start + length <= parts.count {
        let range = start..<start + length
        guard length < 4 || length == parts.count, joinable[range].allSatisfy({ $0 }),
          Set(isInitial[range]).count == 1
        else { continue }
        ranges.append(range)
      }
    }
    return ranges
  }
}

extension Part.Role {
  /// Whether the part carries a name, so that it must stand for something in the other one.
  var isStrong: Bool {
    switch self {
    case .title, .particle, .organizationType, .generational, .placeholder: false
    default: true
    }
  }

  /// Whether a part of this role can stand for one of the other.
  func aligns(with other: Part.Role) -> Bool {
    switch (self, other) {
    case (.generational, _), (.placeholder, _), (.number, _), (.organizationType, _),
      (_, .generational), (_, .placeholder), (_, .number), (_, .organizationType):
      self == other
    default:
      true
    }
  }
}
