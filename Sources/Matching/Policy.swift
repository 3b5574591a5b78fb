/// What a screening counts as a hit, and what each kind of difference between two names is worth.
///
/// Costs are taken from a score of 1; a name at or above the threshold is a hit.
public struct Policy: Hashable, Sendable {
  /// The lowest score that is a hit. Onboarding, where an analyst has time, runs lower than
  /// payment screening.
  public var threshold: Score = 0.7

  /// The most hits that one query brings; the best are kept.
  public var limit = 10

  /// Whether an alias that its list calls weak can bring a hit of its own.
  public var matchesWeakAliases = true

  /// The likeness of two parts below which they are different words, 0 to 1.
  public var floor = 0.45

  /// The cost of respelling, in thousandths of a nat, that a part of no letters would bear before
  /// its likeness falls to one half; see ``respellingTolerancePerLetter``.
  public var respellingTolerance = 800.0

  /// The cost of respelling that each letter of a part adds to what it bears.
  public var respellingTolerancePerLetter = 390.0

  /// The cost of two parts of a person's name that stand for the same thing and differ.
  public var personContradiction = 0.56

  /// How much more two nisbas that differ cost: they tell where the bearer is from.
  public var nisbaContradiction = 1.25

  /// The cost of two words of an organization's, place's or vessel's name that differ, if they are
  /// all the name; longer names share it out among their words.
  public var organizationContradiction = 0.9

  /// The cost of a part that one name of a person lacks, beside one equal part; it falls with the
  /// square of what agrees.
  public var personOmission = 0.42

  /// The cost of a word that one name of an organization lacks, beside one equal word.
  public var organizationOmission = 0.25

  /// The cost of the same parts in another order.
  public var order = 0.06

  /// The cost of two parts of which one stands for the bearer and the other for the father.
  public var nasabSwap = 0.4

  /// The cost of the bearer's own name missing before the father's, as between *Hamza Usama bin
  /// Ladin* and *Usama bin Ladin*.
  public var bearerOmission = 0.2

  /// The cost of a word for a part that is not known (FNU, LNU). The part of the other name that it
  /// stands for counts as omitted besides.
  public var placeholder = 0.1

  /// The least likeness of two words of six or more letters that differ in one of them.
  public var slipWorth = 0.8

  /// The least likeness of two words that sound alike and are spelled alike at all.
  public var phoneticWorth = 0.8

  /// How much of a full agreement an initial brings that fits the other part.
  public var initialWorth = 0.8

  /// How much of a full agreement remains between *Abdul Karim* and *Karim*.
  public var servantDropped = 0.6

  /// How much of a full agreement remains between *Abu Omar* and *Omar*.
  public var kunyaDropped = 0.55

  /// The most parts of a name that are aligned, 255 at the very most; what stands behind them is
  /// not compared. It bounds the work that one name can cause.
  public var partLimit = 24

  /// The most letters of a part that are compared; it bounds the work that one word can cause.
  public var letterLimit = 120

  /// The policy of the tool.
  public static let standard = Policy()

  /// The standard policy, to be changed.
  public init() {}
}
