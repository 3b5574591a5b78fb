import Nisba
import Reporting

/// One run of the screening: what it has read, found and refused so far.
struct ScreeningRun {
  private let lists: PreparedLists
  private let paths: [String]
  private let kind: NameKind
  let workers: Int
  private let inputFormat: QueryFormat?
  private let format: HitFormat
  private let style: TableStyle
  private let showsSuppressed: Bool
  private(set) var badRows: BadRows
  private var casework: Casework
  private var nameCount = 0
  private var hitCount = 0
  private var alertCount = 0
  private var suppressedCount = 0
  /// Of how many names something is known beside them, and of how many of these it cannot be read.
  private var identityCount = 0
  private var unreadCount = 0
  private var progress: Progress
  private var hasHeader = false
  /// The bytes of the files that are done.
  private var bytesBefore = 0

  init(
    lists: PreparedLists, paths: [String], kind: NameKind, workers: Int,
    inputFormat: QueryFormat?, format: HitFormat,
    style: TableStyle, showsSuppressed: Bool, casework: Casework, badRows: BadRows
  ) {
    self.lists = lists
    self.paths = paths
    self.kind = kind
    self.workers = workers
    self.inputFormat = inputFormat
    self.format = format
    self.style = style
    self.showsSuppressed = showsSuppressed
    self.casework = casework
    self.badRows = badRows
    progress = Progress(reading: paths)
  }

  /// Screens the names of all files and writes their hits.
  mutating func screen(columns: ColumnMapping, to output: inout OutputFile) throws {
    defer { progress.clear() }
    for path in paths { try screen(path, columns: columns, to: &output) }
  }

  private mutating func screen(
    _ path: String, columns: ColumnMapping, to output: inout OutputFile
  ) throws {
    var file = try QueryFile(path: path, format: inputFormat, columns: columns)
    if !hasHeader, let header = format.header(style) { try output.write(header + "\n") }
    hasHeader = true
    var chunk = Chunk<QueryRow>(resultsPerRow: lists.matcher.policy.limit)
    var position = 0
    do {
      while let item = try file.next() {
        switch item {
        case .row(let row):
          for refusal in row.refusals {
            progress.clear()
            try badRows.leaveOutField("\(refusal)")
          }
          chunk.append(row, bytes: file.bytesRead - position)
          position = file.bytesRead
          if chunk.isFull {
            try screen(chunk.take(), of: path, to: &output)
            progress.show(names: nameCount, bytes: bytesBefore + file.bytesRead)
          }
        case .refused(let refusal):
          try leaveOut("\(refusal)")
        }
      }
    } catch {
      // What stands before the error is screened.
      try screen(chunk.take(), of: path, to: &output)
      throw error
    }
    try screen(chunk.take(), of: path, to: &output)
    bytesBefore += file.bytesRead
  }

  private mutating func leaveOut(_ message: String) throws {
    progress.clear()
    try badRows.leaveOut(message)
  }

  private mutating func screen(
    _ rows: [QueryRow], of path: String, to output: inout OutputFile
  ) throws {
    let faults = rows.map { NameFault(in: $0.name) }
    // A name that cannot be screened keeps its place, so that rows and results stay in step.
    let queries = zip(rows, faults).map { row, fault in
      Query(
        fault == nil ? row.name : "", kind: row.kind.map { NameKind($0) } ?? kind,
        identity: fault == nil ? row.identity : IdentityFields())
    }
    let results = lists.matcher.screenings(
      of: queries, workers: workers, keepsSuppressed: showsSuppressed)
    for ((row, fault), result) in zip(zip(rows, faults), results) {
      let place = "\(path == "-" ? "standard input" : path):\(row.line)"
      if let fault {
        try leaveOut("\(place): \(fault)")
        continue
      }
      switch result {
      case .success(let screening): try write(screening, of: row, in: path, to: &output)
      case .failure(let error): try leaveOut("\(place): \(error)")
      }
    }
    // What is found is safe from whatever happens to the process later.
    try output.flush()
  }

  private mutating func write(
    _ screening: Screening, of query: QueryRow, in path: String, to output: inout OutputFile
  ) throws {
    nameCount += 1
    var isAlert = false
    suppressedCount += screening.suppressedCount
    if !query.identity.isEmpty {
      identityCount += 1
      if !BirthDates(query.datesOfBirth).unread.isEmpty
        || !Nationalities(query.nationalities).unread.isEmpty
      {
        unreadCount += 1
      }
    }
    for hit in screening.hits + screening.suppressed {
      guard let standing = casework.take(hit, of: query, in: path) else { continue }
      if !hit.isSuppressed {
        hitCount += 1
        isAlert = true
      }
      let row = HitRow(
        file: path, isOnlyFile: paths.count == 1, query: query, hit: hit,
        list: lists.lists[hit.list].name, decision: standing.words)
      try output.write(format.line(row, style) + "\n")
    }
    if isAlert { alertCount += 1 }
  }

  /// What came of the names.
  var counts: AuditRecord.Counts {
    AuditRecord.Counts(
      names: nameCount, alerts: alertCount, hits: hitCount, suppressed: suppressedCount,
      quiet: casework.quietCount, badRows: badRows.count)
  }

  /// Writes the report, if there is to be one.
  func writeReport(to path: String?) throws {
    try casework.writeReport(
      ReportSummary(
        inputs: paths, lists: lists.lists, version: Versions.tool,
        threshold: lists.matcher.policy.threshold.value, counts: counts), to: path)
  }

  /// What a person wants to know at the end.
  func summary(elapsed: Duration) -> String {
    var lines = [
      "names screened     \(nameCount)",
      "names with a hit   \(alertCount)",
      "hits               \(hitCount)",
      "bad rows           \(badRows.count)",
    ]
    if badRows.fieldCount > 0 { lines.append("bad fields         \(badRows.fieldCount)") }
    if identityCount > 0 {
      lines.append("hits suppressed    \(suppressedCount) by what is known beside the names")
    }
    if casework.hasDecisions {
      lines.append("hits quiet         \(casework.quietCount) by decisions")
      lines.append("hits changed       \(casework.changedCount) since they were decided")
    }
    if let changed = lists.changedCount {
      lines.append(
        "entries searched   \(changed), those that are new or changed since the older lists")
    }
    if unreadCount > 0 {
      lines.append(
        "not read           a date of birth or nationality of \(unreadCount.counted("name"))")
    }
    lines += lists.lists.map { $0.line(in: lists.compiledPath) }
    let seconds = elapsed / .seconds(1)
    let rate = seconds > 0 ? Int(Double(nameCount) / seconds) : nameCount
    lines.append("time               \(elapsed.seconds), \(rate) names a second")
    return lines.joined(separator: "\n") + "\n"
  }
}
