/// What a screening counts as a hit, and what each kind of difference between two names is worth.
public struct Policy: Hashable, Sendable {
  /// The lowest score that is a hit. Onboarding, where an analyst has time, runs lower than
  /// payment screening.
  public var threshold: Score = 0.7

  /// The most hits that one query brings; the best are kept.
  public var limit = 10

  /// Whether an alias that its list calls weak can bring a hit of its own.
  public var matchesWeakAliases = true

  /// The most that a name scores which its list calls weak, with nothing known beside it: such an alias is
  /// too common, or too doubtful, to tell who is meant.
  public var weakAliasLimit: Score = 0.9

  /// What it is worth that a party agrees with a query, or does not, beside the name.
  public var identity = IdentityWorth.standard

  /// What agreements and differences are worth: the numbers of `Data/scoring.tsv`.
  public var scoring = Scoring.fitted

  /// Whether every name is compared with every query, instead of those alone that can be hits. The
  /// hits are the same; it is there to prove it.
  public var scansAll = false

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
