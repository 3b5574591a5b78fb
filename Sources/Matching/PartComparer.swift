import NameAnatomy

/// Says how alike two parts are: by respelling and by the lexicon.
package struct PartComparer: Sendable {
  package let model: RespellingModel
  package let curve: LikenessCurve
  package let lexicon: NameLexicon
  private let policy: Policy

  package init(
    model: RespellingModel, curve: LikenessCurve, lexicon: NameLexicon, policy: Policy
  ) {
    self.model = model
    self.curve = curve
    self.lexicon = lexicon
    self.policy = policy
  }

  /// Returns how alike two parts are; symmetric.
  ///
  /// - Complexity: O(*n* · *m*) for parts of *n* and *m* letters.
  package func likeness(_ part: Part, _ other: Part) -> PartLikeness {
    likeness(part, other, memo: nil)
  }

  /// Returns the same, and keeps what is prepared of a part that is compared with many.
  func likeness(_ part: Part, _ other: Part, memo: PatternMemo?) -> PartLikeness {
    if part.role == .number || other.role == .number {
      return part.role == other.role && part.word == other.word
        ? PartLikeness(value: 1, law: part.letters == other.letters ? .equal : .sameWord) : .none
    }
    if part.letters == other.letters {
      return withArticles(PartLikeness(value: 1, law: .equal), part, other)
    }
    if let word = part.word, word == other.word { return PartLikeness(value: 0.98, law: .sameWord) }
    if part.role == .initial || other.role == .initial {
      return initialLikeness(part, other, memo)
    }
    if part.mayBeTruncated || other.mayBeTruncated,
      let likeness = truncatedLikeness(part, other)
    {
      return likeness
    }
    if part.compound == nil, other.compound == nil { return plainLikeness(part, other, memo) }
    return withArticles(compoundLikeness(part, other, memo), part, other)
  }

  /// Takes away what it is worth that one part has an article and the other has none.
  private func withArticles(
    _ likeness: PartLikeness, _ part: Part, _ other: Part
  ) -> PartLikeness {
    part.hasArticle == other.hasArticle
      ? likeness
      : PartLikeness(value: likeness.value * Self.articleDropped, law: likeness.law)
  }

  /// What is left of a likeness where one part has an article and the other has none.
  private static let articleDropped = 0.985

  /// What is left of the likeness of different names: never enough to be alike, but a name of the
  /// same letters but one is likelier a slip than quite another.
  private static let differentShare = 0.4

  /// What is left of the likeness of two spellings that were never counted for one name.
  private static let unlikelyShare = 0.75

  /// What is left of the likeness of two words of which one was written without its vowels.
  private static let unvoweledShare = 0.93

  /// What is left of a likeness where one name has *-uddin* or *-ullah* and the other has not.
  private static let endingDropped = 0.6

  /// What is left of the likeness of two compounds of one kind whose cores are less alike.
  private static let slipShare = 0.8

  /// What spellings of one name are worth that respelling does not explain.
  private static let sameName = PartLikeness(value: 0.97, law: .sameName)

  // MARK: Whole parts

  private func compoundLikeness(_ part: Part, _ other: Part, _ memo: PatternMemo?) -> PartLikeness {
    switch (part.compound, other.compound) {
    case (let one?, let two?):
      guard one == two else {
        // *Abd Allah* may be read as a compound of God or of a servant.
        return areKunyas(one, two) || Set([one, two]) != [.servant, .god]
          ? PartLikeness(value: 0, law: .differentNames)
          : lettersLikeness(part.letters, other.letters, memo)
      }
      let core = lettersLikeness(part.coreLetters, other.coreLetters, memo)
      if core.value < Self.sameName.value,
        lexicon.verdict(part.letters, other.letters) == .same
      {
        return Self.sameName
      }
      return better(core, slipLikeness(part, other, memo))
    default:
      let letters = spelled(part.letters, other.letters, memo)
      let fused = fusedLikeness(part, other, memo)
      let whole = fused.value > letters.value ? fused : letters
      let (compound, plain) = part.compound == nil ? (other, part) : (part, other)
      let core = lettersLikeness(compound.coreLetters, plain.letters, memo)
      let worth =
        switch compound.compound {
        case .servant: policy.scoring.servantDropped
        case .fatherOf, .motherOf: policy.scoring.kunyaDropped
        // *Siraj* is short for *Sirajuddin*, *Shafiq* for *Shafiqullah*.
        case .religion, .god: Self.endingDropped
        default: 0.0
        }
      let dropped = PartLikeness(value: core.value * worth, law: .compoundDropped)
      return whole.value >= dropped.value ? whole : dropped
    }
  }

  /// *Abdelmale* may be *Abdelmalek* with a slip, since no name is *Male*: of its letters a slip takes less than
  /// of those of the core.
  private func slipLikeness(_ part: Part, _ other: Part, _ memo: PatternMemo?) -> PartLikeness {
    guard lexicon.verdict(part.coreLetters, other.coreLetters) == .unknown else { return .none }
    var likeness = spelled(part.letters, other.letters, memo)
    likeness.value *= Self.slipShare
    return likeness
  }

  private func areKunyas(_ one: Part.Compound, _ two: Part.Compound) -> Bool {
    one == .fatherOf || one == .motherOf || two == .fatherOf || two == .motherOf
  }

  private func plainLikeness(_ part: Part, _ other: Part, _ memo: PatternMemo?) -> PartLikeness {
    let likeness = withArticles(lettersLikeness(part.letters, other.letters, memo), part, other)
    guard likeness.law != .sameName else { return likeness }
    return better(
      better(likeness, fusedLikeness(part, other, memo)), unvoweledLikeness(part, other, memo))
  }

  private func better(_ one: PartLikeness, _ two: PartLikeness) -> PartLikeness {
    two.value > one.value ? two : one
  }

  /// *Mhyjr* may be *Muhayjir*, of which only the Arabic letters were transliterated.
  private func unvoweledLikeness(_ part: Part, _ other: Part, _ memo: PatternMemo?) -> PartLikeness
  {
    var likeness = PartLikeness.none
    switch (part.consonants, other.consonants) {
    case (let consonants?, nil) where !other.letters.isArabic:
      likeness = withArticles(spelled(consonants, other.letters, memo), part, other)
    case (nil, let consonants?) where !part.letters.isArabic:
      likeness = withArticles(spelled(part.letters, consonants, memo), part, other)
    default: break
    }
    likeness.value *= Self.unvoweledShare
    return likeness
  }

  /// *Alsaud* may be *al-Saud*, and *Benomar* *ben Omar*, written as one word.
  private func fusedLikeness(
    _ part: Part, _ other: Part, _ memo: PatternMemo?
  ) -> PartLikeness {
    fusedLikeness(part, other) { spelled($0, $1, memo) }
  }

  /// The same, of letters that are compared in a way of their own.
  private func fusedLikeness(
    _ part: Part, _ other: Part, spelled: (Letters, Letters) -> PartLikeness
  ) -> PartLikeness {
    // No particle is fused into a word that other cultures know as a name: *Bennett*.
    if lexicon.isKnownElsewhere(part.letters) || lexicon.isKnownElsewhere(other.letters) {
      return .none
    }
    var likeness =
      switch (part.fusedLetters, other.fusedLetters) {
      case (let fused?, nil) where mayBegin(other.letters, as: fused):
        spelled(fused, other.letters)
      case (nil, let fused?) where mayBegin(part.letters, as: fused):
        spelled(part.letters, fused)
      default: PartLikeness.none
      }
    likeness.law = likeness.value > 0 ? .fused : .different
    return likeness
  }

  /// Whether a word may begin with the particle that another begins with, or with what is left of it:
  /// *Lasnami* is *al-Asnami*, but *Shami* has no article.
  private func mayBegin(_ letters: Letters, as fused: Letters) -> Bool {
    guard let first = letters.bytes.first else { return false }
    return letters.isArabic || Letters.isVowel(first) || Self.headsOfParticles.contains(first)
      || first == fused.bytes.first
  }

  /// The consonants with which *l-*, *ben*, *bou* and *weld* begin.
  private static let headsOfParticles = Set("lbpvw".utf8)

  private func lettersLikeness(_ letters: Letters, _ other: Letters, _ memo: PatternMemo?)
    -> PartLikeness
  {
    if letters == other { return PartLikeness(value: 1, law: .equal) }
    let relation = lexicon.relation(letters, other)
    let verdict = lexicon.verdict(letters, other)
    if relation?.worth == 0 { return PartLikeness(value: 0, law: .differentNames) }
    var likeness = spelled(letters, other, memo)
    switch verdict {
    case .different:
      likeness = PartLikeness(value: likeness.value * Self.differentShare, law: .differentNames)
    case .unlikely: likeness.value *= Self.unlikelyShare
    case .same where likeness.value < Self.sameName.value: likeness = Self.sameName
    default: break
    }
    // Spellings of one name may be related besides: *Yousef* and *Yusuf*.
    if let relation, relation.worth > likeness.value {
      likeness = PartLikeness(value: relation.worth, law: .related)
    }
    return likeness
  }

  /// Likeness by letters alone.
  private func spelled(
    _ letters: Letters, _ other: Letters, _ memo: PatternMemo?, _ limits: ScriptLimits? = nil
  ) -> PartLikeness {
    let limit = limits?.limits(letters, other) ?? RespellingPattern.unreachable
    let cost =
      memo?.cost(of: letters, as: other, model, limit: limit)
      ?? model.cost(of: letters, as: other, limit: limit)
    guard cost <= limit else { return .none }
    return PartLikeness(value: curve.likeness(letters, other, cost: cost), law: .respelled)
  }

  /// Returns how alike a word and parts written as one word are, by their letters alone; no more than none
  /// where they are not within limits of respelling.
  func joinedLikeness(
    _ joined: Part, _ word: Part, limits: ScriptLimits, memo: PatternMemo?
  ) -> PartLikeness {
    func spelled(_ letters: Letters, _ other: Letters) -> PartLikeness {
      ConsonantSkeleton.key(of: letters) == ConsonantSkeleton.key(of: other)
        ? self.spelled(letters, other, memo, limits) : .none
    }
    let likeness = spelled(joined.letters, word.letters)
    let fused = fusedLikeness(joined, word, spelled: spelled)
    return fused.value > likeness.value ? fused : likeness
  }

  // MARK: Parts of which letters are missing

  /// The most that it may cost to respell an initial as the head of a name, in thousandths of a nat:
  /// as much as *k* for *q*.
  static let initialLimit: RespellingModel.Cost = 1050

  /// The letters with which a part may begin that is like one of which letters are missing, by their codes.
  func heads(likeTo broken: Part) -> [Bool] {
    guard broken.role == .initial, broken.letters.count == 1 else {
      return [Bool](repeating: true, count: Letters.codeCount)
    }
    let latin = model.pattern(of: broken.letters, isToArabic: false)
      .heads(within: Self.initialLimit, isToArabic: false)
    let arabic = model.pattern(of: broken.letters, isToArabic: true)
      .heads(within: Self.initialLimit, isToArabic: true)
    return zip(latin, arabic).map { $0 || $1 }
  }

  private func initialLikeness(
    _ part: Part, _ other: Part, _ memo: PatternMemo?
  ) -> PartLikeness {
    let (initial, full) = part.role == .initial ? (part, other) : (other, part)
    guard full.role != .placeholder, !initial.letters.isEmpty else { return .none }
    let cost =
      memo?.cost(
        ofTruncated: initial.letters, asHeadOf: full.letters, model, limit: Self.initialLimit)
      ?? model.cost(
        ofTruncated: initial.letters, asHeadOf: full.letters, limit: Self.initialLimit)
    return cost <= Self.initialLimit
      ? PartLikeness(value: policy.scoring.initialWorth, law: .initial) : .none
  }

  private func truncatedLikeness(_ part: Part, _ other: Part) -> PartLikeness? {
    let isCut =
      part.mayBeTruncated
      && (!other.mayBeTruncated || part.letters.count < other.letters.count)
    let (cut, full) = isCut ? (part, other) : (other, part)
    guard cut.letters.count < full.letters.count else { return nil }
    let cost = model.cost(ofTruncated: cut.letters, asHeadOf: full.letters)
    let length = Double(cut.letters.count)
    let worth =
      policy.scoring.initialWorth + (1 - policy.scoring.initialWorth) * length / (length + 2)
    let likeness = curve.likeness(ofTruncated: cut.letters, full.letters, cost: cost)
    return PartLikeness(value: worth * likeness, law: .truncated)
  }
}
