/// What it is worth that a party agrees with a query, or does not, beside the name.
///
/// A name scores 1 / (1 + costs). What contradicts beside it adds to the costs, as a difference of names does;
/// what agrees divides all costs, since the likelier it is that the party is meant, the likelier it is that
/// names which differ are spellings of one. So 1 leaves a score as it is where something agrees, and 0 where
/// something contradicts.
///
/// | | agrees | score 0.6 becomes | contradicts | score 1 becomes |
/// |---|---|---|---|---|
/// | day of birth | 1.8 | 0.73 | 0.5 | 0.67 |
/// | nationality | 1.05 | 0.61 | 0.06 | 0.94 |
public struct IdentityWorth: Hashable, Sendable {
  /// A day of birth that agrees: one person in twenty thousand of all ages has the same by chance.
  public var birthDay = 1.8

  /// A month of birth that agrees where neither side tells the day.
  public var birthMonth = 1.4

  /// A year of birth that agrees where neither side tells more, or a range of years.
  public var birthYear = 1.2

  /// A date of birth that may be the same: less precise, a guess, a filler, a slip of the hand.
  public var birthCompatible = 1.1

  /// What a date of birth adds to the costs that is years off.
  public var birthContradiction = 0.5

  /// What a date of birth adds to the costs that is off by no more than ``nearDays``: papers, and the
  /// memory of those who list people, err by as much.
  public var birthNearContradiction = 0.15

  /// How many days off a date of birth is near.
  public var nearDays = 731

  /// A place of birth that agrees; villages have as many spellings as people.
  public var birthPlace = 1.2

  /// A country of birth that agrees where the places in it do not, or are not told.
  public var birthCountry = 1.02

  /// What another place of birth adds to the costs: lists tell a village, papers the town near it.
  public var birthPlaceContradiction = 0.05

  /// A nationality that agrees; most people of a list share few of them.
  public var nationality = 1.05

  /// What another nationality adds to the costs: it is weak, since many people have two.
  public var nationalityContradiction = 0.06

  /// What another gender adds to the costs. One that agrees says nothing, as half of all people do.
  public var genderContradiction = 0.25

  /// A document that agrees, which is a hit besides.
  public var document = 2.0

  /// A document that may be the same: its number is a slip apart, or of another issuer.
  public var documentCompatible = 1.2

  /// What another number adds to the costs that a party keeps for life.
  public var documentContradiction = 0.3

  /// The most by which all that agrees divides the costs, so that nothing but a document makes a hit of
  /// names that have little in common. It bounds the search too: with something known beside the name,
  /// each name is looked at that this could lift over the threshold.
  public var mostLift = 2.0

  /// The least score of a hit whose document agrees, whatever its name; the threshold where that is higher.
  public var documentScore = 0.95

  /// What the tool uses.
  public static let standard = IdentityWorth()

  /// The standard worth, to be changed.
  public init() {}

  /// The lowest score of a name that can be lifted to a threshold.
  ///
  /// It is a hair lower than that, so that rounding hides no name.
  func leastScore(liftedTo threshold: Double) -> Double {
    guard threshold > 0 else { return 0 }
    return 1 / (1 + (1 / threshold - 1) * max(mostLift, 1)) * 0.999_999_999
  }
}
