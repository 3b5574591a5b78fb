import Nisba

/// What the report says of a whole run.
public struct ReportSummary: Sendable {
  /// The files of names, as they were given.
  public var inputs: [String]
  /// The watch lists, in the order in which hits number them.
  public var lists: [WatchList.Summary]
  /// The version of the tool.
  public var version: String
  /// The lowest score that was a hit.
  public var threshold: Double
  /// What came of the names.
  public var counts: AuditRecord.Counts

  /// What a run was made of and what came of it.
  public init(
    inputs: [String], lists: [WatchList.Summary], version: String, threshold: Double,
    counts: AuditRecord.Counts
  ) {
    self.inputs = inputs
    self.lists = lists
    self.version = version
    self.threshold = threshold
    self.counts = counts
  }
}

extension ReportSummary {
  private struct Fields: Encodable {
    let run: String
    let inputs: [String]
    let names: Int, alerts: Int, hits: Int, suppressed: Int, quiet: Int, badRows: Int
    let threshold: Double
    let version: String
    let lists: [List]
  }

  private struct List: Encodable {
    let name: String
    let entries: Int
    let date: String?
  }

  /// The summary as the page reads it.
  ///
  /// - Parameter run: what tells this report from others in the memory of a browser.
  func json(run: String) -> String {
    ReportJSON.text(
      Fields(
        run: run, inputs: inputs, names: counts.names, alerts: counts.alerts, hits: counts.hits,
        suppressed: counts.suppressed, quiet: counts.quiet, badRows: counts.badRows,
        threshold: threshold, version: version,
        lists: lists.map { List(name: $0.name, entries: $0.entryCount, date: $0.date) }))
  }
}
