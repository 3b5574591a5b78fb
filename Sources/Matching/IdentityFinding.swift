import Identity

/// A fact about a party beside its name.
public enum IdentityField: String, CaseIterable, Sendable {
  case dateOfBirth = "date of birth"
  case placeOfBirth = "place of birth"
  case nationality
  case gender
  case document
}

/// What a query and an entry say of one field, and what that does to the score.
public struct IdentityFinding: Hashable, Sendable {
  /// The field.
  public let field: IdentityField
  /// Whether both may be true of one party.
  public let judgement: Judgement
  /// What the query says, as written; empty where it says nothing.
  public let query: String
  /// What the entry says, as published; empty where it says nothing.
  public let entry: String
  /// What there is to say beyond the judgement, such as *day and month swapped*; may be empty.
  public let note: String
  /// By what the costs of the name are divided, 1 or more.
  public let lift: Double
  /// What is added to the costs of the name, 0 or more.
  public let loss: Double

  init(
    _ field: IdentityField, _ judgement: Judgement, query: String, entry: String,
    note: String = "", lift: Double = 1, loss: Double = 0
  ) {
    self.field = field
    self.judgement = judgement
    self.query = query
    self.entry = entry
    self.note = note
    self.lift = max(lift, 1)
    self.loss = max(loss, 0)
  }
}

extension IdentityFinding: CustomStringConvertible {
  /// The finding as a person reads it: *date of birth agrees: 12 Jan 1960 ~ 1960-01-12*.
  public var description: String {
    let values =
      query == entry || query.isEmpty || entry.isEmpty
      ? query + (query == entry ? "" : entry)
      : "\(query) ~ \(entry)"
    let text = "\(field.rawValue) \(judgement.rawValue)" + (values.isEmpty ? "" : ": \(values)")
    return note.isEmpty ? text : "\(text) (\(note))"
  }
}

/// What all fields together do to the score of a name.
struct IdentityEffect: Hashable {
  /// By what costs are divided, and what is added to them before.
  let lift: Double
  let loss: Double
  /// Whether a document agrees.
  let isDocument: Bool

  /// Brings findings together, in their order.
  init(_ findings: [IdentityFinding], _ worth: IdentityWorth) {
    var lift = 1.0, loss = 0.0
    for finding in findings {
      lift *= finding.lift
      loss += finding.loss
    }
    self.lift = min(lift, max(worth.mostLift, 1))
    self.loss = loss
    isDocument = findings.contains { $0.field == .document && $0.judgement == .agrees }
  }

  /// Returns the score that the score of a name becomes; the same bits where there is nothing to say.
  func score(_ name: Double, policy: Policy) -> Double {
    var score = name
    if lift != 1 || loss != 0 {
      score = name > 0 ? 1 / (1 + (1 / name - 1 + loss) / lift) : 0
    }
    guard isDocument else { return score }
    return max(score, min(max(policy.identity.documentScore, policy.threshold.value), 1))
  }
}
