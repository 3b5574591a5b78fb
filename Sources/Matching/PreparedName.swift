import NameAnatomy

/// A reading with all that its comparison needs worked out once.
package struct PreparedName: Hashable, Sendable {
  /// The parts that are aligned.
  package let parts: [Part]
  /// What each part counts for: its worth by role and by rarity, about 1 for a usual name.
  package let weights: [Double]
  /// Whether the laws for persons' names hold, rather than those for organizations.
  package let isPerson: Bool

  /// Prepares a reading.
  package init(_ reading: Reading, kind: NameKind, lexicon: NameLexicon, policy: Policy) {
    let parts = reading.parts.prefix(min(policy.partLimit, 255)).map { part in
      part.letters.count <= policy.letterLimit
        ? part : Part(part.letters.prefix(policy.letterLimit), role: part.role)
    }
    self.parts = parts
    weights = parts.map { $0.worth * $0.role.worth * Self.rarity(of: $0, in: lexicon) }
    isPerson = kind == .person
  }

  /// Returns what the frequency of a part makes it count for: 1.2 where it is unknown, 0.75 where
  /// one name in thirty has it.
  private static func rarity(of part: Part, in lexicon: NameLexicon) -> Double {
    let frequency = max(
      lexicon.frequency(of: part.letters),
      part.compound == nil ? 0 : lexicon.frequency(of: part.coreLetters))
    return 1.2 - 0.03 * Double(Int.bitWidth - frequency.leadingZeroBitCount)
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
  /// The share of a usual part's weight that the role leaves it.
  var worth: Double {
    switch self {
    case .name, .given, .family, .nasab, .kunya, .nisba, .number: 1
    case .initial: 0.5
    case .title: 0.15
    case .particle: 0.12
    case .organizationType: 0.15
    case .generational, .placeholder: 0
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
