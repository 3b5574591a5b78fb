import Nisba

/// The decisions that are on file, by what they were made of.
///
/// Of several decisions of the same query and entry the last one holds.
public struct Decisions: Sendable {
  /// What the decisions say of a hit.
  public enum Standing: Equatable, Sendable {
    /// Nothing was decided.
    case open
    /// This was decided, and neither side has changed.
    case decided(Decision)
    /// This was decided, and the query or the entry has changed since.
    case changed(Decision)
  }

  private struct Pair: Hashable {
    let query: String
    let entry: String
  }

  private var byPair: [Pair: [Decision]] = [:]

  /// How many decisions hold.
  public var count: Int { byPair.values.reduce(0) { $0 + $1.count } }

  /// No decision at all.
  public init() {}

  /// Adds a decision, which takes the place of an earlier one of the same query and entry.
  public mutating func add(_ decision: Decision) {
    let pair = Pair(query: decision.query, entry: decision.entry)
    // Lists may use one identifier for two entries; decisions of both hold side by side.
    byPair[pair, default: []].removeAll {
      $0.list == decision.list || $0.fingerprint == decision.fingerprint
    }
    byPair[pair, default: []].append(decision)
  }

  /// What was decided of a hit.
  ///
  /// A decision of just this query and this entry holds whatever the list is called by now, since
  /// files of lists often have their date in the name.
  public func standing(
    query: String, list: String, entry: String, fingerprint: @autoclosure () -> String
  ) -> Standing {
    guard let decisions = byPair[Pair(query: query, entry: entry)] else { return .open }
    let fingerprint = fingerprint()
    if let same = decisions.last(where: { $0.fingerprint == fingerprint }) {
      return .decided(same)
    }
    return decisions.last { $0.list == list }.map { .changed($0) } ?? .open
  }
}
