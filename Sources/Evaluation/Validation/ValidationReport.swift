import WatchLists

/// What a validation found: the control set, each change, and names that stand on no list.
package struct ValidationReport: Sendable, Encodable {
  /// A list that was validated.
  package struct List: Sendable, Encodable {
    package let name: String
    package let path: String
    /// When the list was made, as its file tells it.
    package let date: String?
    package let entries: Int
    package let names: Int
    package let badRows: Int

    package init(_ list: WatchList) {
      let summary = list.summary
      name = summary.name
      path = summary.path
      date = summary.date
      entries = summary.entryCount
      names = summary.nameCount
      badRows = summary.refusalCount
    }
  }

  /// A query that was made of a listed name, and what became of it.
  package struct Outcome: Sendable, Encodable {
    package let list: String
    package let entry: String
    /// The name that the query was made of.
    package let listed: String
    package let query: String
    /// The score of the entry, whether it is a hit or not.
    package let score: Double
    /// The name of the entry that scores best.
    package let best: String
    /// How many hits the query has in all, up to the limit.
    package let hits: Int
    /// Why the entry scores what it does, a line a reason.
    package let evidence: [String]
  }

  /// What became of queries that were made in one way.
  package struct Found: Sendable, Encodable {
    /// The queries of which the entry is a hit.
    package let found: Share
    /// Those of them whose entry stands behind the limit of hits, where as many others score as high.
    package let beyondLimit: Int
    /// The names that were looked at and could not be changed so.
    package let skipped: Int
    /// The queries of which the entry is no hit.
    package let misses: NearestErrors<Outcome>
    /// The queries whose entry is a hit, and only just.
    package let hardest: [Outcome]
    /// The scores of the entries, lowest first.
    package let scores: [Double]

    private enum CodingKeys: String, CodingKey {
      case found, beyondLimit, skipped, misses, hardest
    }

    /// The share of the queries whose entry scores `threshold` or more.
    func recall(_ threshold: Double) -> Double? {
      Share(SortedScores(scores).count(from: threshold), of: scores.count).value
    }
  }

  /// What became of one change.
  package struct ChangeResult: Sendable, Encodable {
    package let family: Change.Family
    package let name: String
    package let deed: String
    package let result: Found
  }

  /// A name of no list that is like a listed one.
  package struct Alert: Sendable, Encodable {
    package let name: String
    package let list: String
    package let entry: String
    package let listed: String
    package let score: Double
    package let evidence: [String]
  }

  /// What became of names that stand on no list.
  package struct Clean: Sendable, Encodable {
    package let label: String
    /// The names that have a hit.
    package let alerting: Share
    /// The hits of all of them, at most the limit for one name.
    package let hits: Int
    /// The names that are written as a listed one, but for folding.
    package let namesakes: Int
    /// The alerts, a name each with its best hit.
    package let alerts: NearestErrors<Alert>
    /// The best scores, lowest first, of the names that have a candidate above the lowest threshold.
    package let scores: [Double]

    private enum CodingKeys: String, CodingKey {
      case label, alerting, hits, namesakes, alerts
    }

    /// The names that have a hit, in 1,000.
    func alertsPerThousand(_ threshold: Double) -> Double {
      1000 * Double(SortedScores(scores).count(from: threshold)) / Double(max(1, alerting.total))
    }
  }

  /// What a threshold would do.
  package struct Step: Sendable, Encodable {
    package let threshold: Double
    /// The share of the changed names that are found, each change counting the same.
    package let recall: Double?
    /// The names of no list that have a hit, in 1,000, each set counting the same.
    package let alertsPerThousand: Double?
  }

  package let version: String
  package let lists: [List]
  package let threshold: Double
  package let limit: Int
  package let settings: ValidationSettings
  package let control: Found
  package let changes: [ChangeResult]
  package let clean: [Clean]
  /// What other thresholds would do, the lowest first.
  package let steps: [Step]

  init(
    version: String, lists: [List], threshold: Double, limit: Int, settings: ValidationSettings,
    control: Found, changes: [ChangeResult], clean: [Clean], lowest: Double
  ) {
    self.version = version
    self.lists = lists
    self.threshold = threshold
    self.limit = limit
    self.settings = settings
    self.control = control
    self.changes = changes
    self.clean = clean
    steps = Slider.thresholds(from: lowest, with: threshold).map { step in
      Step(
        threshold: step, recall: Self.mean(changes.compactMap { $0.result.recall(step) }),
        alertsPerThousand: Self.mean(clean.map { $0.alertsPerThousand(step) }))
    }
  }

  /// The mean of the recalls of all changes.
  package var meanRecall: Double? {
    Self.mean(changes.compactMap(\.result.found.value))
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
