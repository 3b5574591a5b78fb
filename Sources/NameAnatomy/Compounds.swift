/// Compounds of Abd, -ud-Din, -ullah, Abu, Umm and Dhu, written in one way.
///
/// However a compound was written (*Abd al-Rahman*, *Abdurrahman*, *Abderrahmane*), its part has
/// the same fixed element: `abdul`, `aldin`, `ullah`, `abu`, `umm`, `dhul` in Latin letters,
/// `عبدال`, `الدين`, `الله`, `ابو`, `ام`, `ذوال` in Arabic ones. So the core of the compound is what is
/// left to compare.
enum Compounds {
  /// Returns a part of the fixed element in front and `core` behind.
  static func part(_ compound: Part.Compound, before core: Letters) -> Part {
    var part = Part(element(compound, arabic: core.isArabic) + core)
    part.compound = compound
    part.core = part.letters.count - core.count..<part.letters.count
    if compound == .fatherOf || compound == .motherOf { part.role = .kunya }
    return part
  }

  /// Returns a servant's part: *Abd* before a name of God, with its article or without.
  ///
  /// *Abd Allah*, *Abdullah*, *Abdallahi* and عبدالله, عبد الله, عبداله all have the same core.
  ///
  /// - Parameter mayHaveArticle: whether the word can begin with an article, the particle before it
  ///   having none.
  static func servant(of word: Letters, mayHaveArticle: Bool) -> Part {
    if word.isArabic { return part(.servant, before: arabicServantCore(word)) }
    if GodName.latin.contains(word) { return part(.servant, before: GodName.core(arabic: false)) }
    if mayHaveArticle, word.count >= 4, beginsWithArticle(word),
      let core = servantCore(of: "abd" + word)
    {
      return part(.servant, before: core)
    }
    return part(.servant, before: word)
  }

  /// Whether a word may begin with what is left of an article: *elrahman*, *rrahman*, *lghani*.
  private static func beginsWithArticle(_ word: Letters) -> Bool {
    let first = word.bytes[0], second = word.bytes[1]
    return Letters.isVowel(first) || first == second
      || (first == UInt8(ascii: "l") && !Letters.isVowel(second))
  }

  /// Returns a part of `core` in front and the fixed element behind.
  static func part(_ compound: Part.Compound, after core: Letters) -> Part {
    var part = Part(core + element(compound, arabic: core.isArabic))
    part.compound = compound
    part.core = 0..<core.count
    return part
  }

  private static func element(_ compound: Part.Compound, arabic: Bool) -> Letters {
    switch compound {
    case .servant: arabic ? "عبدال" : "abdul"
    case .religion: arabic ? "الدين" : "aldin"
    case .god: arabic ? "الله" : "ullah"
    case .fatherOf: arabic ? "ابو" : "abu"
    case .motherOf: arabic ? "ام" : "umm"
    case .possessor: arabic ? "ذوال" : "dhul"
    }
  }

  /// Returns the compound that one word holds, if it does.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func fused(in word: Letters) -> Part? {
    word.isArabic ? fusedArabic(word) : fusedLatin(word)
  }

  private static func fusedArabic(_ word: Letters) -> Part? {
    if word.starts(with: "عبد"), word.count >= 6 {
      let rest = word.suffix(from: 3)
      let core = arabicServantCore(rest)
      // Without an article, endings such as those of عبدان and عبدوني are no names of God.
      let isName = core.count < rest.count ? core.count >= 2 : !isWeak(core.bytes[0])
      if isName { return part(.servant, before: core) }
    }
    if word.ends(with: "الدين"), word.count >= 7 {
      return part(.religion, after: word.prefix(word.count - 5))
    }
    if word.ends(with: "الله"), word.count >= 6 {
      return part(.god, after: word.prefix(word.count - 4))
    }
    if word.starts(with: "ابو"), word.count >= 6 {
      let core = word.suffix(from: 3)
      return part(.fatherOf, before: core.starts(with: "ال") ? core.suffix(from: 2) : core)
    }
    if word.starts(with: "ذوال"), word.count >= 6 {
      return part(.possessor, before: word.suffix(from: 4))
    }
    return nil
  }

  /// The name of God behind عبد.
  private static func arabicServantCore(_ word: Letters) -> Letters {
    if GodName.arabic.contains(word) { return GodName.core(arabic: true) }
    return word.starts(with: "ال") && word.count >= 4 ? word.suffix(from: 2) : word
  }

  /// Whether an Arabic letter may as well belong to an ending.
  private static func isWeak(_ code: UInt8) -> Bool {
    Letters("اويه").bytes.contains(code)
  }

  private static let servantHeads: [Letters] = ["abd", "abed", "cabd", "ebd", "apt"]
  private static let religionEndings: [Letters] = [
    "dine", "deen", "dien", "din", "dyn", "tine", "tin",
  ]
  private static let godEndings: [Letters] = [
    "oullah", "ullah", "ollah", "allah", "ellah", "illah", "ulla", "olla", "ullakh", "allakh",
    "olah", "ulah", "ullo", "ulloh",
  ]
  private static let kunyaHeads: [Letters] = ["abou", "abu", "abo", "ebu"]
  private static let possessorHeads: [Letters] = ["zul", "dhul", "thul"]

  private static func fusedLatin(_ word: Letters) -> Part? {
    if let core = servantCore(of: word) { return part(.servant, before: core) }
    if let core = religionCore(of: word) { return part(.religion, after: core) }
    if let core = godCore(of: word) { return part(.god, after: core) }
    if let core = kunyaCore(of: word) { return part(.fatherOf, before: core) }
    for element in possessorHeads
    where word.starts(with: element) && word.count >= element.count + 4
      && !Letters.isVowel(word.bytes[element.count])
    {
      return part(.possessor, before: word.suffix(from: element.count))
    }
    return nil
  }

  /// The name of God in *Abdullah*, *Abdurrahman*, *Abdikarim*, *Cabdiraxmaan*.
  private static func servantCore(of word: Letters) -> Letters? {
    for element in servantHeads where word.starts(with: element) {
      let rest = word.suffix(from: element.count)
      let vowels = rest.bytes.prefix { Letters.isVowel($0) }.count
      let consonants = rest.suffix(from: vowels)
      if GodName.latin.contains(consonants) { return GodName.core(arabic: false) }
      let core = withoutArticle(consonants)
      guard core.count >= (core.count < rest.count - vowels ? 2 : 4) else { return nil }
      return vowels == 0 && core.count < 4 ? nil : core
    }
    return nil
  }

  /// Takes away the *l*, or the doubling that stands for it, at the head of a compound's core.
  private static func withoutArticle(_ word: Letters) -> Letters {
    guard word.count >= 2 else { return word }
    if namesWithVowel.contains(where: { word.starts(with: "ll" + $0) }) {
      return word.suffix(from: 2)
    }
    let first = word.bytes[0], second = word.bytes[1]
    if first == UInt8(ascii: "l") || first == second { return word.suffix(from: 1) }
    return word
  }

  /// How names of God begin whose first letter is a vowel: *Abdellaziz* has one *l* too many, and
  /// *Abdullatif* has not.
  private static let namesWithVowel: [Letters] = [
    "azi", "aze", "azz", "adh", "adi", "alim", "ilah",
  ]

  /// The first half of *Nuruddin*, *Noureddine*, *Nurettin*, *Jamaleldin*.
  private static func religionCore(of word: Letters) -> Letters? {
    for ending in religionEndings
    where word.ends(with: ending) {
      let head = word.prefix(word.count - ending.count)
      guard let last = head.bytes.last else { return nil }
      let dental = ending.bytes[0]
      let hasLink = last == dental || last == UInt8(ascii: "l")
      let stem = hasLink ? head.prefix(head.count - 1) : head
      guard let vowel = stem.bytes.last, Letters.isVowel(vowel) else { return nil }
      // Without a link only *-udin* is telling: *Nurudin*, but not *Medin*.
      guard hasLink || (vowel == UInt8(ascii: "u") && dental == UInt8(ascii: "d")) else {
        return nil
      }
      let vowels = stem.bytes.reversed().prefix { Letters.isVowel($0) }.count
      // Of *Ziauddin* only the vowel of the article goes.
      let core = stem.prefix(stem.count - vowels)
      let whole = stem.prefix(stem.count - 1)
      return core.count >= 2 ? core : whole.count >= 2 && vowels > 1 ? whole : nil
    }
    return nil
  }

  /// The first half of *Habibullah*, *Nasrallah*, *Hebatollah*.
  private static func godCore(of word: Letters) -> Letters? {
    for ending in godEndings
    where word.ends(with: ending) && word.count >= ending.count + 3 {
      return word.prefix(word.count - ending.count)
    }
    return nil
  }

  /// The child in *Abubakr*, *Aboubakar*, *Ebubekir*, *Abolfazl*.
  private static func kunyaCore(of word: Letters) -> Letters? {
    for element in kunyaHeads
    where word.starts(with: element) && word.count >= element.count + 4 {
      let rest = word.suffix(from: element.count)
      if Letters.isVowel(rest.bytes[0]) {
        // *Abualnadi*, *Aboelmagd*: the article in full.
        return rest.count >= 5 && rest.bytes[1] == UInt8(ascii: "l") ? rest.suffix(from: 2) : nil
      }
      return rest.bytes[0] == UInt8(ascii: "l") && !Letters.isVowel(rest.bytes[1])
        ? rest.suffix(from: 1) : rest
    }
    return nil
  }
}

/// The ways to write *Allah* behind *Abd*, whole or without the vowel of its article.
private enum GodName {
  static let latin: Set<Letters> = [
    "allah", "allaah", "alla", "alah", "ullah", "ulla", "ollah", "olla", "ellah", "ella", "illah",
    "llah", "lla", "lah", "la", "llaah", "laah", "allakh", "ullakh", "llakh", "lakh", "llahi",
    "lahi",
    "laahi", "llaahi", "allahi", "ullahi", "laye", "llaye", "lloh", "loh", "llo", "lle",
  ]
  static let arabic: Set<Letters> = ["الله", "لله", "اله", "له", "اللهي", "اللاه", "للاه"]

  static func core(arabic isArabic: Bool) -> Letters {
    isArabic ? "له" : "lah"
  }
}
