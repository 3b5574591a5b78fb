import Foundation
import Testing

/// Decisions as an analyst leaves them: made from a report.
enum Decided {
  /// Decisions that give every hit of a report one verdict.
  ///
  /// - Parameter table: the hits of the same run, as CSV.
  static func hits(
    of report: String, _ table: CSVTable, _ verdict: String
  ) throws -> Content {
    let details = try details(report)
    #expect(details.count == table.rows.count)
    var lines = ""
    for (detail, row) in zip(details, table.rows) {
      lines += try line(of: [
        "query": try #require(detail["key"] as? String), "list": row["list"] ?? "",
        "entry": row["entry"] ?? "", "verdict": verdict, "by": "ana",
        "at": "2026-11-27T09:30:00Z",
        "fingerprint": try #require(detail["fingerprint"] as? String),
      ])
    }
    return .text(lines)
  }

  /// The line by which the report exports a decision.
  private static func line(of decision: [String: String]) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: decision, options: [.sortedKeys]),
      as: UTF8.self) + "\n"
  }

  /// The details of all hits of a report, as its page reads them.
  private static func details(_ report: String) throws -> [[String: Any]] {
    var details: [[String: Any]] = []
    for piece in report.split(separator: "<script type=\"application/json\" id=\"hits-").dropFirst()
    {
      let start = try #require(piece.firstIndex(of: ">"))
      let end = try #require(piece.range(of: "</script>"))
      let json = piece[piece.index(after: start)..<end.lowerBound]
      let objects = try JSONSerialization.jsonObject(with: Data(json.utf8))
      details += try #require(objects as? [[String: Any]])
    }
    return details
  }
}
