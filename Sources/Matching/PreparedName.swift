import NameAnatomy

/// A reading with all that its comparison needs worked out once.
package struct PreparedName: Hashable, Sendable {
  /// What holds of a whole name.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The laws for persons' names hold, rather than those for organizations.
    package static let person = Traits(rawValue: 1)
    /// It was written in a script that is read by transliteration: neither Latin nor Arabic.
    package static let transliterated = Traits(rawValue: 2)
    /// It looks like a name of another kind than it is read as.
    package static let reread = Traits(rawValue: 4)
    /// It stands on a list.
    package static let listed = Traits(rawValue: 8)
  }

  /// The parts that are aligned.
  package let parts: [Part]
  /// How much it proves that another name shares each part.
  package let information: [Information]
  /// What holds of the whole name.
  package let traits: Traits
  /// The places of the first and the last part that carry a name; the first part's where none does.
  let ends: ClosedRange<Int>

  /// Prepares a reading.
  package init(_ reading: Reading, traits: Traits, lexicon: NameLexicon, policy: Policy) {
    let parts = reading.parts.prefix(min(policy.partLimit, 255)).map { part in
      part.letters.count <= policy.letterLimit
        ? part : Part(part.letters.prefix(policy.letterLimit), role: part.role)
    }
    self.parts = parts
    information = parts.map { Information(of: $0, in: lexicon) }
    self.traits = traits
    ends = Self.ends(of: parts)
  }

  /// A name of parts that were prepared before.
  init(parts: [Part], information: [Information], traits: Traits) {
    self.parts = parts
    self.information = information
    self.traits = traits
    ends = Self.ends(of: parts)
  }

  /// Whether the laws for persons' names hold, rather than those for organizations.
  package var isPerson: Bool { traits.contains(.person) }
  /// Whether it was written in a script that is read by transliteration: neither Latin nor Arabic.
  package var isTransliterated: Bool { traits.contains(.transliterated) }

  private static func ends(of parts: [Part]) -> ClosedRange<Int> {
    let first = parts.firstIndex { $0.role.isStrong }
    let last = parts.lastIndex { $0.role.isStrong }
    return (first ?? 0)...(last ?? 0)
  }

  /// Returns the part that the parts of a range make when written as one word.
  package func joined(_ range: Range<Int>) -> Part {
    Part(joining: parts[range])
  }

  /// The ranges of neighboring parts that may have been written as one word: pairs, triples and
  /// the whole name.
  package var joinableRanges: [Range<Int>] {
    /// Whether a part may be written to the one before it.
    func goesOn(_ place: Int) -> Bool {
      let role = parts[place].role
      return role != .placeholder && role != .generational
        && (role == .initial) == (parts[place - 1].role == .initial)
    }
    var ranges: [Range<Int>] = []
    for start in parts.indices {
      if parts[start].role == .placeholder || parts[start].role == .generational { continue }
      var end = start + 1
      while end < parts.count, end < start + 4, goesOn(end) {
        end += 1
        if end - start < 4 || end - start == parts.count { ranges.append(start..<end) }
      }
    }
    return ranges
  }
}

extension Part {
  /// The part that neighboring parts make when written as one word; at least one of them.
  init(joining parts: ArraySlice<Part>) {
    let first = parts[parts.startIndex]
    var letters = first.letters
    for part in parts.dropFirst() { letters = letters + (part.fusedLetters ?? part.letters) }
    self.init(letters)
    hasArticle = first.hasArticle
    particle = first.particle
  }
}

/// Where in a name a part stands, titles and the like left aside.
enum PartPosition: Sendable {
  /// At its head: the bearer's own name, as a rule.
  case first
  /// Between: the names of forefathers, patronymics.
  case middle
  /// At its end.
  case last
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
