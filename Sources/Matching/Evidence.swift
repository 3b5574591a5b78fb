/// One reason for a score: what was aligned with what, by which law, and what it cost.
public struct Evidence: Hashable, Sendable {
  /// What a line of evidence says of its parts.
  public enum Finding: String, Sendable {
    /// The parts are the same.
    case agrees
    /// The parts are alike.
    case alike
    /// The parts stand for the same thing and differ.
    case contradicts
    /// The entry's name lacks the part of the query.
    case onlyInQuery = "only in query"
    /// The query lacks the part of the entry's name.
    case onlyInEntry = "only in entry"
    /// What agrees is not spelled alike, and the more common it is, the likelier by chance.
    case coincidence = "may be chance"
    /// One name was transliterated and the other was not, so that equal letters prove less.
    case transliterated
    /// The parts stand in another order.
    case order
    /// One name has the bearer where the other has the father.
    case nasabSwap = "father and bearer swapped"
    /// One name lacks the bearer's own name and begins with the father's.
    case bearerLacking = "bearer's name lacking"
    /// A person's name is compared with that of a body, beside which all that differs counts more.
    case otherKind = "person beside a body"
    /// No part agrees by more than its first letters: the score is 0.
    case nothingInCommon = "nothing in common"
  }

  /// What the line says.
  public let finding: Finding
  /// The part of the query, as it was compared; empty where there is none.
  public let query: String
  /// The part of the entry's name, as it was compared; empty where there is none.
  public let entry: String
  /// By which law the parts are alike or differ, in words.
  public let law: String
  /// How alike the parts are, 0 to 1.
  public let likeness: Double
  /// What the line costs, 0 or more; the score is 1 / (1 + the costs of all lines).
  public let cost: Double
}

extension Evidence: CustomStringConvertible {
  /// The line as a person reads it.
  public var description: String {
    let parts: String
    if query.isEmpty || entry.isEmpty {
      parts = query.isEmpty ? entry : query
    } else {
      parts = query == entry ? query : "\(query) ~ \(entry)"
    }
    let price = cost >= 0.00005 ? ", cost \(cost.fourDecimals)" : ""
    let reason = law.isEmpty || law == finding.rawValue ? "" : " (\(law))"
    return [finding.rawValue, parts].filter { !$0.isEmpty }.joined(separator: " ") + reason + price
  }
}
