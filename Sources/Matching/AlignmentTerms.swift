import NameAnatomy

/// What aligned names cost, sum by sum.
package struct AlignmentCosts: Sendable {
  /// What the parts that agree count for in all.
  package fileprivate(set) var agreement = 0.0
  /// What all parts that are aligned count for.
  fileprivate(set) var weights = 0.0
  /// The sum of all costs.
  package fileprivate(set) var total = 0.0
  /// The sums of what differs and of what is omitted, before the laws make costs of them.
  fileprivate(set) var contradictions = 0.0
  fileprivate(set) var omissions = 0.0
  /// The costs that are not those of single parts.
  fileprivate(set) var contradiction = 0.0
  fileprivate(set) var omission = 0.0
  fileprivate(set) var coincidence = 0.0
  fileprivate(set) var transliteration = 0.0
  fileprivate(set) var order = 0.0
  fileprivate(set) var swap = 0.0
  fileprivate(set) var bearer = 0.0
  fileprivate(set) var otherKind = 0.0
}

/// All that the costs of an alignment depend on, beside the numbers of the scoring.
///
/// A fit of the numbers works out the costs of the same hundred thousand alignments hundreds of
/// times; they hold no letters, and nothing that is counted by reference but one array.
package struct AlignmentTerms: Sendable {
  /// A part, or parts taken as one.
  struct Group: Sendable {
    let information: Information
    let role: Part.Role

    /// What the group counts for where it is aligned.
    func alignedWeight(_ law: Scoring.Law, _ scoring: Scoring) -> Double {
      information.weight(bitsPerLetter: law.bitsPerLetter) * scoring.weight(of: role).aligned
    }

    /// What the group counts for where the other name lacks it.
    func omittedWeight(_ law: Scoring.Law, _ scoring: Scoring) -> Double {
      information.weight(bitsPerLetter: law.bitsPerLetter) * scoring.weight(of: role).omitted
    }
  }

  /// Two groups that are aligned, or one that the other name lacks.
  struct Term: Sendable {
    let one: Group
    let other: Group?
    /// Whether the first of the groups is the query's.
    let isQuery: Bool
    /// The places of the groups in their names.
    let place: Int
    let otherPlace: Int
    let likeness: Double
    /// How far the one group is respelled as the other; 0 where they are not alike.
    let effort: Double
    let law: PartLikeness.Law
    let isAlike: Bool
    /// Whether both are the same common word, or both none.
    let hasSameWord: Bool
    /// Whether both are common words, and not the same.
    let haveOtherWords: Bool
    /// Whether one has an article and the other has none.
    let differByArticle: Bool
    /// Whether the one stands at the head of its name and the other does not.
    let isDisplaced: Bool

    init(
      query: Group, entry: Group, place: Int, otherPlace: Int, likeness: PartLikeness,
      isAlike: Bool, hasSameWord: Bool, haveOtherWords: Bool, differByArticle: Bool,
      isDisplaced: Bool
    ) {
      one = query
      other = entry
      isQuery = true
      self.place = place
      self.otherPlace = otherPlace
      self.likeness = likeness.value
      law = likeness.law
      effort =
        isAlike && likeness.law != .equal && likeness.law != .sameWord ? likeness.effort : 0
      self.isAlike = isAlike
      self.hasSameWord = hasSameWord
      self.haveOtherWords = haveOtherWords
      self.differByArticle = isAlike && law != .fused && differByArticle
      self.isDisplaced = isAlike && isDisplaced
    }

    init(omitted group: Group, isQuery: Bool, place: Int) {
      one = group
      other = nil
      self.isQuery = isQuery
      self.place = place
      otherPlace = 0
      likeness = 0
      effort = 0
      law = .different
      isAlike = false
      hasSameWord = false
      haveOtherWords = false
      differByArticle = false
      isDisplaced = false
    }

    /// Whether the parts are alike and not of the same letters, nor the same word.
    var isRespelled: Bool { isAlike && law != .equal && law != .sameWord }

    /// Whether *bin* or the like stands before the one part and not before the other.
    var differByNasab: Bool {
      isAlike && law != .fused && other.map { ($0.role == .nasab) != (one.role == .nasab) } ?? false
    }

    /// Whether no more than the beginnings were compared.
    var isBroken: Bool { law == .initial || law == .truncated }
  }

  /// Whether the laws for names of persons hold.
  let isPerson: Bool
  /// Whether one name was transliterated and the other was not.
  let isTransliterated: Bool
  /// The query's groups in order, then those that only the entry has.
  var terms: [Term] = []
  /// Whether any part agrees by more than its first letters; without one, names have nothing in
  /// common.
  package var hasAgreement = false
  /// Whether a name is read as one of another kind than it looks like.
  var isReread = false
  /// Whether a listed name has a single part that carries a name, and the query has more.
  var isBroad = false
  /// Whether parts that agree stand in another order.
  var isTurned = false
  /// Whether the bearer of one name is the father in the other.
  var isSwapped = false
  /// Whether one name lacks the bearer and begins with the father.
  var lacksBearer = false

  /// How many pairs of groups are aligned.
  private var pairCount: Double {
    Double(max(1, terms.count { $0.other != nil }))
  }

  init(isPerson: Bool, isTransliterated: Bool) {
    self.isPerson = isPerson
    self.isTransliterated = isTransliterated
  }

  /// The score at given costs, 0 where the names have nothing in common.
  func score(_ costs: Double) -> Double {
    hasAgreement || terms.isEmpty ? 1 / (1 + costs) : 0
  }

  // MARK: Costs

  /// Returns what the alignment costs under given numbers.
  ///
  /// - Precondition: the numbers have the floor under which the names were aligned.
  /// - Complexity: O(*n*) for *n* terms.
  package func costs(_ scoring: Scoring) -> AlignmentCosts {
    let law = scoring.law(isPerson: isPerson)
    var costs = AlignmentCosts()
    let pairCount = pairCount
    var isRespelled = false
    var efforts = 0.0
    var particles = 0.0
    for term in terms {
      costs.total += ownCost(term, scoring, agreement: costs.agreement)
      guard let other = term.other else {
        costs.omissions += omission(term, scoring)
        continue
      }
      let weight = min(
        term.one.alignedWeight(law, scoring), other.alignedWeight(law, scoring))
      costs.agreement +=
        term.likeness * weight * (isPerson && term.isDisplaced ? scoring.displaced : 1)
      costs.weights += weight
      costs.contradictions += contradiction(term, other, weight: weight, scoring)
      if term.isRespelled, weight > 0 {
        isRespelled = true
        efforts += term.effort * weight
      }
      particles += self.particles(term, scoring, pairCount: pairCount)
    }
    if isPerson, isBroad { costs.agreement *= scoring.singleListed }
    let support = max(costs.agreement, Self.leastAgreement)
    costs.contradiction = law.contradiction(costs.contradictions, agreement: support)
    let omissions = costs.omissions.squareRoot()
    costs.omission =
      law.omission * omissions * omissions.squareRoot()
      / (isPerson ? support * Scoring.raised(support) : support)
    costs.total += particles / Scoring.raised(support)
    costs.coincidence = isRespelled ? scoring.coincidence / Scoring.raised(support) : 0
    costs.transliteration = isTransliterated ? scoring.transliteration : 0
    if efforts > 0 {
      costs.total += scoring.respelling * efforts / costs.weights / Scoring.raised(support)
    }
    costs.order = isTurned ? scoring.order : 0
    costs.swap = isPerson && isSwapped ? scoring.nasabSwap : 0
    costs.bearer = lacksBearer ? scoring.bearerOmission : 0
    costs.total +=
      costs.contradiction + costs.omission + costs.coincidence + costs.transliteration
      + costs.order + costs.swap + costs.bearer
    costs.otherKind = isReread ? (scoring.otherKind - 1) * costs.total : 0
    costs.total += costs.otherKind
    return costs
  }

  /// The agreement that what differs is weighed against is never less.
  static let leastAgreement = 0.25

  /// What the difference of two aligned groups adds to the contradictions.
  func contradiction(_ term: Term, _ scoring: Scoring) -> Double {
    guard let other = term.other else { return 0 }
    let law = scoring.law(isPerson: isPerson)
    let weight = min(term.one.alignedWeight(law, scoring), other.alignedWeight(law, scoring))
    return contradiction(term, other, weight: weight, scoring)
  }

  private func contradiction(
    _ term: Term, _ other: Group, weight: Double, _ scoring: Scoring
  ) -> Double {
    let role = term.one.role
    if role == .generational || role == .number { return 0 }
    var weight = weight
    if isPerson, role == .nisba, other.role == .nisba { weight *= scoring.nisbaContradiction }
    if role == .initial || other.role == .initial { weight *= scoring.initialContradiction }
    // Two common words that mean different things tell bodies apart, little as each is worth.
    if !isPerson, term.haveOtherWords { weight = max(weight, Self.commonWordContradiction) }
    return Scoring.contradiction(weight: weight, loss: 1 - term.likeness)
  }

  /// What two common words of organizations that differ count for at least.
  private static let commonWordContradiction = 0.6

  /// What it costs how far a group is respelled, where so much agrees and is aligned.
  func respelling(_ term: Term, _ scoring: Scoring, beside costs: AlignmentCosts) -> Double {
    guard let other = term.other, term.effort > 0, costs.weights > 0 else { return 0 }
    let law = scoring.law(isPerson: isPerson)
    let weight = min(term.one.alignedWeight(law, scoring), other.alignedWeight(law, scoring))
    return scoring.respelling * term.effort * weight / costs.weights
      / Scoring.raised(max(costs.agreement, Self.leastAgreement))
  }

  /// What it costs that an article or *bin* stands before one of two groups and not before the other.
  func particles(_ term: Term, _ scoring: Scoring, beside costs: AlignmentCosts) -> Double {
    particles(term, scoring, pairCount: pairCount)
      / Scoring.raised(max(costs.agreement, Self.leastAgreement))
  }

  private func particles(_ term: Term, _ scoring: Scoring, pairCount: Double) -> Double {
    (term.differByArticle ? scoring.article / pairCount : 0)
      + (isPerson && term.differByNasab ? scoring.nasabParticle : 0)
  }

  /// What a group that the other name lacks adds to the omissions.
  func omission(_ term: Term, _ scoring: Scoring) -> Double {
    term.one.role == .number
      ? 0 : term.one.omittedWeight(scoring.law(isPerson: isPerson), scoring)
  }

  /// What a term costs by itself, with what agrees so far.
  func ownCost(_ term: Term, _ scoring: Scoring, agreement: Double) -> Double {
    let isOmitted = term.other == nil
    return switch term.one.role {
    case .generational:
      isOmitted ? 0.03 : term.hasSameWord ? 0 : scoring.generational
    case .number:
      isOmitted
        ? scoring.number / 2 / max(1, max(agreement, Self.leastAgreement))
        : term.likeness == 1 ? 0 : scoring.number
    case .placeholder: isOmitted ? scoring.placeholder : 0
    default: 0
    }
  }
}
