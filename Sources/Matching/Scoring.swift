import NameAnatomy
import Romanization

/// What agreements and differences of two names are worth.
///
/// The costs of two aligned names add up, and their score is 1 / (1 + costs):
///
/// - A part that agrees counts for its information, what its rarity and its role make it worth:
///   *w*, 1 for a word that one name in 4,096 has. All that agree add up to *A*, each times its
///   likeness; in names of persons an agreement between the head of one name and a later part of the
///   other counts `displaced` times, unless the whole name is turned, and with a listed name of a single
///   part *A* counts `singleListed` times where the query has more.
/// - Parts that stand for the same thing and differ cost
///   `contradiction` · Σ √*w* · (1 − likeness)^1.5 / min(*A*, `agreementLimit`)^1.5.
/// - Parts that one name lacks cost `omission` · (Σ *w*)^0.75 / *A*^2.5, and / *A* in names that are
///   no persons'.
/// - Names that agree but are not spelled alike cost `coincidence` / *A*^1.5, since common parts are
///   alike by chance, and `respelling` / *A*^1.5 times how far the aligned parts are respelled in the
///   mean, each by what it counts for: a common name has many spellings. Names of equal letters cost
///   nothing of this, however common they are.
/// - An article before one of two parts costs `article` / *A*^1.5 / the number of aligned parts, *bin*
///   and the like `nasabParticle` / *A*^1.5.
/// - `transliteration`, `order`, `nasabSwap`, `bearerOmission`, `generational`, `number` and `placeholder` are costs of their own.
/// - Where a person's name is compared with a body's, all costs count `otherKind` times.
///
/// The numbers are fitted on labelled pairs of names by `nisba-learn scoring`, which writes them to
/// `Data/scoring.tsv`.
public struct Scoring: Hashable, Sendable {
  /// What holds for names of persons, or for all other names.
  public struct Law: Hashable, Sendable {
    /// The cost of a part that differs, beside as much that agrees.
    public var contradiction = 2.0
    /// The agreement beyond which more of it excuses a contradiction no further.
    public var agreementLimit = 2.4
    /// The cost of a part that one name lacks, beside as much that agrees.
    public var omission = 0.6
    /// The information that a letter can bear, in bits: short words prove little however rare.
    public var bitsPerLetter = 3.0
  }

  /// What parts of a role count for, beside those of a plain name.
  public struct RoleWeight: Hashable, Sendable {
    /// In agreement and contradiction.
    public var aligned = 1.0
    /// Where one name lacks the part.
    public var omitted = 1.0
  }

  /// The laws for names of persons.
  public var person = Law(
    contradiction: 2.6, agreementLimit: 2.1, omission: 0.78, bitsPerLetter: 2.3)
  /// The laws for names of organizations, places and vessels.
  public var organization = Law(
    contradiction: 4.5, agreementLimit: 9, omission: 0.83, bitsPerLetter: 6)

  /// The likeness from which parts are alike at all; names without a pair of such parts have
  /// nothing in common. The index looks parts up by it.
  public var floor = 0.45

  /// The cost of names that are not spelled alike, beside as much that agrees as one word of
  /// middling rarity.
  public var coincidence = 0.026
  /// The cost of parts that are respelled until they are as likely other names, beside as much that
  /// agrees.
  public var respelling = 0.1
  /// The cost of an article that one of the names has, where no more than one part is aligned.
  public var article = 0.1
  /// The cost of *bin* and the like before a part of one of the names.
  public var nasabParticle = 0.35
  /// The cost of a name that was transliterated beside one that was not: between entries of the same
  /// letters, the one in the script of the query is likelier meant.
  public var transliteration = 0.02
  /// The cost of the same parts in another order.
  public var order = 0.14
  /// How much of an agreement counts in names of persons between a part at the head of its name and
  /// one that stands elsewhere: as a given name, *Salim* tells little of a family.
  public var displaced = 0.83
  /// How many times all costs count where a person's name is compared with a body's.
  public var otherKind = 1.7
  /// How much of the agreement counts with a listed person's name of a single part, where the name that
  /// is searched for has more: most of those who share it are others.
  public var singleListed = 0.7
  /// The cost of two parts of which one stands for the bearer and the other for the father.
  public var nasabSwap = 0.87
  /// The cost of the bearer's own name missing before the father's, as between *Hamza Usama bin
  /// Ladin* and *Usama bin Ladin*.
  public var bearerOmission = 0.4
  /// How much more two nisbas that differ count: they tell where the bearer is from.
  public var nisbaContradiction = 2.3
  /// How much more an initial counts that does not fit.
  public var initialContradiction = 4.0
  /// The cost of *Jr* against *Sr*.
  public var generational = 0.6
  /// The cost of a number that differs, or that one name lacks.
  public var number = 0.3
  /// The cost of a word for a part that is not known (FNU, LNU). The part of the other name that
  /// it stands for counts as omitted besides.
  public var placeholder = 0.1
  /// How much of a full agreement an initial brings that fits the other part.
  public var initialWorth = 0.8
  /// How much of a full agreement remains between *Abdul Karim* and *Karim*.
  public var servantDropped = 0.6
  /// How much of a full agreement remains between *Abu Omar* and *Omar*.
  public var kunyaDropped = 0.55

  /// A father's name behind *bin* and the like.
  public var nasab = RoleWeight(aligned: 2, omitted: 0.93)
  /// *Abu …*
  public var kunya = RoleWeight(aligned: 1.8, omitted: 1.9)
  /// *al-Baghdadi*
  public var nisba = RoleWeight(aligned: 0.91, omitted: 2.1)
  /// A single letter.
  public var initial = RoleWeight(aligned: 0.52, omitted: 1.3)
  /// A title that may as well be a name.
  public var title = RoleWeight(aligned: 1, omitted: 0.14)
  /// A small word that may be lacking.
  public var particle = RoleWeight(aligned: 0.26, omitted: 0.087)
  /// *Ltd*, *GmbH*.
  public var organizationType = RoleWeight(aligned: 0.5, omitted: 0.15)

  /// The numbers that the tool `nisba-learn` begins with.
  package static let start = Scoring()

  /// The numbers of `Data/scoring.tsv`.
  package static let fitted: Scoring = {
    var scoring = Scoring.start
    for row in DataTable("scoring.tsv").rows {
      guard row.count == 2, let value = Double(row[1]),
        let parameter = parameters.first(where: { $0.name == row[0] })
      else { preconditionFailure("Data/scoring.tsv: no parameter in \(row)") }
      scoring[keyPath: parameter.path] = value
    }
    return scoring
  }()
}

// MARK: Fitting

extension Scoring {
  /// One of the numbers, with the range in which it makes sense.
  package struct Parameter: Sendable {
    /// The name in `Data/scoring.tsv`.
    package let name: String
    /// Whether it changes how alike parts are, so that names must be aligned anew.
    package var isOfParts = false
    package let path: WritableKeyPath<Scoring, Double> & Sendable
    package let range: ClosedRange<Double>
  }

  /// All numbers, in the order of the table.
  package static let parameters: [Parameter] = {
    var parameters: [Parameter] = []
    func add(
      _ name: String, _ path: WritableKeyPath<Scoring, Double> & Sendable,
      _ range: ClosedRange<Double>, isOfParts: Bool = false
    ) {
      parameters.append(
        Parameter(name: name, isOfParts: isOfParts, path: path, range: range))
    }
    add("person contradiction", \.person.contradiction, 0.1...8)
    add("person agreement limit", \.person.agreementLimit, 1...9)
    add("person omission", \.person.omission, 0.02...3)
    add("person bits per letter", \.person.bitsPerLetter, 1.5...6)
    add("organization contradiction", \.organization.contradiction, 0.1...8)
    add("organization agreement limit", \.organization.agreementLimit, 1...9)
    add("organization omission", \.organization.omission, 0.02...3)
    add("organization bits per letter", \.organization.bitsPerLetter, 1.5...6)
    add("coincidence", \.coincidence, 0.005...0.5)
    add("respelling", \.respelling, 0.005...0.5)
    add("article", \.article, 0.002...0.5)
    add("nasab particle", \.nasabParticle, 0.002...0.5)
    add("transliteration", \.transliteration, 0.001...0.05)
    add("order", \.order, 0.02...0.15)
    add("displaced", \.displaced, 0.3...1)
    add("other kind", \.otherKind, 1...3)
    add("single listed", \.singleListed, 0.3...1)
    add("nasab swap", \.nasabSwap, 0.1...2)
    add("bearer omission", \.bearerOmission, 0.35...1)
    add("nisba contradiction", \.nisbaContradiction, 1...4)
    add("initial contradiction", \.initialContradiction, 1...8)
    add("generational", \.generational, 0.3...2)
    add("number", \.number, 0.3...2)
    add("placeholder", \.placeholder, 0.02...0.3)
    add("initial worth", \.initialWorth, 0.5...0.95, isOfParts: true)
    add("servant dropped", \.servantDropped, 0.1...0.9, isOfParts: true)
    add("kunya dropped", \.kunyaDropped, 0.1...0.9, isOfParts: true)
    add("nasab aligned", \.nasab.aligned, 0.3...2)
    add("nasab omitted", \.nasab.omitted, 0.1...3)
    add("kunya aligned", \.kunya.aligned, 0.3...2)
    add("kunya omitted", \.kunya.omitted, 0.1...3)
    add("nisba aligned", \.nisba.aligned, 0.3...2)
    add("nisba omitted", \.nisba.omitted, 0.1...3)
    add("initial aligned", \.initial.aligned, 0.1...2)
    add("initial omitted", \.initial.omitted, 0.1...3)
    add("title aligned", \.title.aligned, 0.05...1)
    add("title omitted", \.title.omitted, 0.02...0.4)
    add("particle aligned", \.particle.aligned, 0.05...1)
    add("particle omitted", \.particle.omitted, 0.01...1)
    add("organization type aligned", \.organizationType.aligned, 0.05...0.6)
    add("organization type omitted", \.organizationType.omitted, 0.02...0.4)
    return parameters
  }()
}

// MARK: Costs

extension Scoring {
  /// *x*^1.5, by operations that every machine rounds alike.
  static func raised(_ value: Double) -> Double {
    value * value.squareRoot()
  }

  /// What two parts of which the weaker counts for `weight` add to the contradictions.
  static func contradiction(weight: Double, loss: Double) -> Double {
    weight.squareRoot() * raised(loss)
  }
}

extension Scoring.Law {
  /// What contradictions cost beside so much that agrees.
  func contradiction(_ sum: Double, agreement: Double) -> Double {
    contradiction * sum / Scoring.raised(min(agreement, agreementLimit))
  }
}

// MARK: Weights

extension Scoring {
  func law(isPerson: Bool) -> Law {
    isPerson ? person : organization
  }

  /// What parts of a role count for.
  func weight(of role: Part.Role) -> RoleWeight {
    switch role {
    case .name, .given, .family, .number: RoleWeight()
    case .nasab: nasab
    case .kunya: kunya
    case .nisba: nisba
    case .initial: initial
    case .title: title
    case .particle: particle
    case .organizationType: organizationType
    case .generational, .placeholder: RoleWeight(aligned: 0, omitted: 0)
    }
  }
}
