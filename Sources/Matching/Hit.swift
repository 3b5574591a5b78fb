import Identity
import WatchLists

/// An entry that a query may mean: a candidate at or above the threshold.
public struct Hit: Sendable {
  /// The number of the watch list in the matcher, from 0.
  public let list: Int
  /// The entry.
  public let entry: Entry
  /// The entry's name that is most alike.
  public let name: EntryName
  /// How alike that name and the query are.
  public let nameScore: Score
  /// How likely the entry is meant: the score of the name, limited where the name is a weak alias, and lifted
  /// or lowered by what is known beside it.
  public let score: Score
  /// What is known beside the name, a finding a field, in the order of ``IdentityField``.
  public let identity: [IdentityFinding]
  /// Why the names are alike, a line a part.
  public let evidence: [Evidence]
  /// Whether the name alone would make a hit, and what is known beside it lowers the score under the threshold.
  public let isSuppressed: Bool

  /// The finding of a field.
  public func finding(_ field: IdentityField) -> IdentityFinding? {
    identity.first { $0.field == field }
  }
}

/// What screening one query brings.
public struct Screening: Sendable {
  /// The hits, best first.
  public let hits: [Hit]
  /// What the name alone would have made hits, and what is known beside it lowered under the threshold; best
  /// first, and no more than there may be hits.
  public let suppressed: [Hit]
  /// How many were so lowered in all.
  public let suppressedCount: Int
}

/// An entry that a query may mean, with the score of its name alone.
public struct Candidate: Sendable {
  /// The entry.
  public let entry: Entry
  /// How alike the best of its names and the query are.
  public let score: Score
}
