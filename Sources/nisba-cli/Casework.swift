import Nisba
import Reporting

/// What becomes of hits beside being written: decisions that are on file, and the report.
struct Casework {
  private let decisions: Decisions
  private let showsQuiet: Bool
  private let lists: [WatchList.Summary]
  private var report: ReportWriter?
  /// How many hits a decision kept quiet, and how many came back since one of their sides changed.
  private(set) var quietCount = 0
  private(set) var changedCount = 0

  init(
    decisions: Decisions, showsQuiet: Bool, lists: [WatchList.Summary], makesReport: Bool
  ) {
    self.decisions = decisions
    self.showsQuiet = showsQuiet
    self.lists = lists
    report = makesReport ? ReportWriter(lists: lists) : nil
  }

  /// Whether decisions are on file.
  var hasDecisions: Bool { decisions.count > 0 }

  /// Takes a hit in, and returns what was decided of it; `nil` where it is to be quiet.
  mutating func take(_ hit: Hit, of query: QueryRow, in file: String) -> Decisions.Standing? {
    // What both sides held is worked out only where a decision or the report asks for it.
    var known: String?
    func fingerprint() -> String {
      let fingerprint =
        known ?? Decision.pairFingerprint(Fingerprint(query), Fingerprint(hit.entry))
      known = fingerprint
      return fingerprint
    }
    let standing = decisions.standing(
      query: Decision.key(of: query), list: lists[hit.list].name, entry: hit.entry.id.rawValue,
      fingerprint: fingerprint())
    switch standing {
    case .decided(let decision) where decision.verdict == .false:
      quietCount += 1
      if !showsQuiet { return nil }
    case .changed: changedCount += 1
    case .open, .decided: break
    }
    report?.add(hit, of: query, in: file, fingerprint: fingerprint(), standing: standing)
    return standing
  }

  /// Writes the report, if there is to be one.
  func writeReport(
    _ summary: ReportSummary, to path: String?
  ) throws {
    guard let report, let path else { return }
    var file = try OutputFile(path: path)
    try report.write(summary) { try file.write($0) }
    try file.finish()
  }
}

extension Decisions.Standing {
  /// The standing in a few words; empty where nothing was decided.
  var words: String {
    switch self {
    case .open: ""
    case .decided(let decision): decision.verdict.rawValue
    case .changed: "changed since"
    }
  }
}
