import FoundationEssentials
import Nisba

/// What a person decided of one hit.
///
///     {"query":"P17","list":"OFAC sdn","entry":"2674","verdict":"false","by":"ana",
///      "at":"2026-11-27T09:30:00Z","note":"other date of birth","fingerprint":"…-…"}
///
/// It holds for as long as neither side changes: the fingerprint is of both.
public struct Decision: Hashable, Sendable {
  /// Whether the hit means the person that was screened.
  public enum Verdict: String, CaseIterable, Sendable {
    case `true`, `false`, unsure
  }

  /// The identifier of the query, or its name where it has none.
  public var query: String
  /// The watch list that the entry stood on.
  public var list: String
  /// The identifier of the entry.
  public var entry: String
  /// What was decided.
  public var verdict: Verdict
  /// Who decided; empty where nobody says.
  public var by: String
  /// When, as written by whoever decided.
  public var at: String
  /// Why.
  public var note: String
  /// What both sides held: see ``pairFingerprint(_:_:)``.
  public var fingerprint: String

  /// A decision with all that is known of it.
  public init(
    query: String, list: String, entry: String, verdict: Verdict, by: String = "",
    at: String = "", note: String = "", fingerprint: String
  ) {
    self.query = query
    self.list = list
    self.entry = entry
    self.verdict = verdict
    self.by = by
    self.at = at
    self.note = note
    self.fingerprint = fingerprint
  }

  /// What a decision calls a query.
  public static func key(of query: QueryRow) -> String {
    query.id ?? query.name
  }

  /// The fingerprint of a query and an entry together.
  public static func pairFingerprint(_ query: Fingerprint, _ entry: Fingerprint) -> String {
    "\(query)-\(entry)"
  }
}

/// Why a line of a file of decisions is none.
public struct DecisionFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The field that is to blame, where one is.
  public let field: String?
  /// What was expected.
  public let expected: String

  /// The field and what was expected of it.
  public var description: String {
    (field.map { "field \($0): " } ?? "") + "expected \(expected)"
  }
}

extension Decision {
  private struct Line: Decodable {
    let query: String?
    let list: String?
    let entry: String?
    let verdict: String?
    let by: String?
    let at: String?
    let note: String?
    let fingerprint: String?
  }

  /// Reads a line of a file of decisions.
  public init(line: String) throws(DecisionFault) {
    let fields: Line
    do {
      fields = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      throw DecisionFault(field: context.codingPath.last?.stringValue, expected: "a string")
    } catch {
      throw DecisionFault(field: nil, expected: "a JSON object")
    }
    func required(_ field: String, _ value: String?) throws(DecisionFault) -> String {
      guard let value, !value.isEmpty else {
        throw DecisionFault(field: field, expected: "a string that is not empty")
      }
      return value
    }
    guard let verdict = Verdict(rawValue: try required("verdict", fields.verdict)) else {
      throw DecisionFault(field: "verdict", expected: "true, false or unsure")
    }
    self.init(
      query: try required("query", fields.query), list: fields.list ?? "",
      entry: try required("entry", fields.entry), verdict: verdict, by: fields.by ?? "",
      at: fields.at ?? "", note: fields.note ?? "",
      fingerprint: try required("fingerprint", fields.fingerprint))
  }
}
