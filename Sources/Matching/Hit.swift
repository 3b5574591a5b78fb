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
  public let score: Score
  /// Why, a line a part.
  public let evidence: [Evidence]
}

/// An entry that a query may mean, with its score alone.
public struct Candidate: Sendable {
  /// The entry.
  public let entry: Entry
  /// How alike the best of its names and the query are.
  public let score: Score
}
