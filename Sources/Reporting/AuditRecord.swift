import FoundationEssentials

/// What one screening run was made of and what it made.
public struct AuditRecord: Codable, Equatable, Sendable {
  /// A file, by its content.
  public struct File: Codable, Equatable, Sendable {
    /// The path as it was given.
    public var path: String
    /// Its SHA-256, in hexadecimal digits.
    public var sha256: String
    /// How many bytes it has.
    public var bytes: Int

    /// A file with its digest.
    public init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// A watch list that was searched.
  public struct List: Codable, Equatable, Sendable {
    /// What the list is called, and its date where it tells one.
    public var name: String, date: String?
    /// How many entries and names it has, and how many rows of it were bad.
    public var entries: Int, names: Int, badRows: Int

    /// A list with its counts.
    public init(name: String, date: String?, entries: Int, names: Int, badRows: Int) {
      self.name = name
      self.date = date
      self.entries = entries
      self.names = names
      self.badRows = badRows
    }
  }

  /// What came of the names.
  public struct Counts: Codable, Equatable, Sendable {
    /// Names that were screened, those with a hit, and hits.
    public var names: Int, alerts: Int, hits: Int
    /// Hits that identity took under the threshold, those that a decision keeps quiet, and bad rows.
    public var suppressed: Int, quiet: Int, badRows: Int

    /// Counts of a run.
    public init(
      names: Int, alerts: Int, hits: Int, suppressed: Int, quiet: Int, badRows: Int
    ) {
      self.names = names
      self.alerts = alerts
      self.hits = hits
      self.suppressed = suppressed
      self.quiet = quiet
      self.badRows = badRows
    }
  }

  /// The arguments that the tool was called with.
  public var arguments: [String]
  /// The version of the tool, and of its tables and the policy as checksums.
  public var version: String, data: String, policy: String
  /// The checksum of the learned tables; `nil` in records of tools that did not tell it apart.
  public var model: String?
  /// The lowest score that was a hit, and the most hits of a name.
  public var threshold: Double, limit: Int
  /// The files of the lists, and the lists in them.
  public var listFiles: [File], lists: [List]
  /// The files of names, and other files that decide what is a hit.
  public var inputs: [File], decisions: [File]
  /// What was written.
  public var output: File
  /// What came of it.
  public var counts: Counts
  /// How the run ended: `finished`, or the words of the error.
  public var outcome: String
  /// When it began and ended, in UTC, as ISO 8601 has it.
  public var start: String, end: String
  /// How many names were scored at the same time.
  public var workers: Int

  /// A record of a run.
  public init(
    arguments: [String], version: String, data: String, model: String?, policy: String,
    threshold: Double, limit: Int,
    listFiles: [File], lists: [List], inputs: [File], decisions: [File], output: File,
    counts: Counts, outcome: String, start: String, end: String, workers: Int
  ) {
    self.arguments = arguments
    self.version = version
    self.data = data
    self.model = model
    self.policy = policy
    self.threshold = threshold
    self.limit = limit
    self.listFiles = listFiles
    self.lists = lists
    self.inputs = inputs
    self.decisions = decisions
    self.output = output
    self.counts = counts
    self.outcome = outcome
    self.start = start
    self.end = end
    self.workers = workers
  }
}
