/// The words that end a compound when they stand apart from its first half.
enum CompoundEndings {
  /// How sure a word makes that it ends a compound.
  enum Certainty {
    /// Whatever stands before it.
    case always
    /// Behind a name of the Arab world: *Kamel Edin*, *Alaa Dine*.
    case behindArabName
    /// Where a known name comes of it: *Nur Din*, but not *Mohammad Din*.
    case inKnownName
  }

  /// Returns the compound that a word ends, if it does.
  static func compound(of letters: Letters) -> (compound: Part.Compound, certainty: Certainty)? {
    if let certainty = religion(letters) { return (.religion, certainty) }
    if god.contains(letters) { return (.god, .always) }
    return rareGod.contains(letters) ? (.god, .behindArabName) : nil
  }

  /// Whether a word is *Din*, behind an article of its own.
  static func isReligion(_ letters: Letters) -> Bool {
    letters == "دين" || (letters.starts(with: "d") && religion(letters) != nil)
  }

  /// Whether a word behind an article is *Allah* without it: *Hibat el Illah*.
  static func isGod(_ letters: Letters) -> Bool {
    ["lah", "ilah", "illah", "اله", "له"].contains(letters)
  }

  private static let god: Set<Letters> = [
    "allah", "ullah", "ollah", "ulla", "oullah", "allakh", "ullakh", "ellah", "illah",
    "الله", "لله",
  ]
  private static let rareGod: Set<Letters> = [
    "elah", "allaah", "olla", "oulla", "alla", "ulah",
  ]

  /// Reads an article, or what is left of it, then *Din* in any of its spellings: *Eddine*, *Aldeen*, *Edin*.
  private static func religion(_ letters: Letters) -> Certainty? {
    if letters == "الدين" { return .always }
    var rest = letters.bytes[...]
    func taking(_ letter: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: letter) else { return false }
      rest.removeFirst()
      return true
    }
    var hasVowel = false
    while let first = rest.first, Letters.isVowel(first), rest.count == letters.count || hasVowel,
      letters.count - rest.count < 2
    {
      hasVowel = true
      rest.removeFirst()
    }
    let hasLink = hasVowel && taking("l")
    guard taking("d") else { return nil }
    let isDoubled = taking("d")
    let vowels = rest.prefix { Letters.isVowel($0) }
    guard spellingsOfVowel.contains(Letters(bytes: Array(vowels))) else { return nil }
    rest = rest.dropFirst(vowels.count)
    guard taking("n") else { return nil }
    _ = taking("n")
    let isFrench = taking("e")
    guard rest.isEmpty else { return nil }
    if hasLink || (hasVowel && isDoubled) { return .always }
    return hasVowel || isFrench ? .behindArabName : .inKnownName
  }

  private static let spellingsOfVowel: Set<Letters> = ["i", "ii", "ie", "ee", "y", "yi", "iy"]
}
