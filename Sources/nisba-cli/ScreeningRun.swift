import Foundation
import Nisba

/// One run of the screening: what it has read, found and refused so far.
struct ScreeningRun {
  private static let chunkSize = 4096

  private let matcher: Matcher
  private let lists: [WatchList]
  private let kind: NameKind
  private let workers: Int
  private let format: HitFormat
  private let isStrict: Bool
  private(set) var nameCount = 0
  private(set) var hitCount = 0
  private(set) var alertCount = 0
  private(set) var refusalCount = 0
  var progress = Progress()

  init(
    matcher: Matcher, lists: [WatchList], kind: NameKind, workers: Int, format: HitFormat,
    isStrict: Bool
  ) {
    self.matcher = matcher
    self.lists = lists
    self.kind = kind
    self.workers = workers
    self.format = format
    self.isStrict = isStrict
  }

  func begin(_ output: inout OutputFile) throws {
    if let header = format.header { try output.write(header + "\n") }
  }

  /// Screens the names of one file, chunk by chunk.
  mutating func screen(
    _ path: String, columns: ColumnMapping, to output: inout OutputFile
  ) throws {
    var file = try QueryFile(path: path, columns: columns)
    progress.begin(path)
    var chunk: [QueryRow] = []
    func isFull() -> Bool { chunk.count >= Self.chunkSize }
    do {
      while let item = try file.next() {
        switch item {
        case .row(let row):
          chunk.append(row)
          if isFull() {
            try screen(&chunk, of: path, to: &output)
            progress.show(names: nameCount, bytes: file.bytesRead)
          }
        case .refused(let refusal):
          if isStrict { throw WatchListError.refused(refusal) }
          refuse("\(refusal)")
        }
      }
    } catch {
      try screen(&chunk, of: path, to: &output)
      throw error
    }
    try screen(&chunk, of: path, to: &output)
  }

  private mutating func refuse(_ message: String) {
    progress.end()
    StandardError.note(message)
    refusalCount += 1
  }

  private mutating func screen(
    _ chunk: inout [QueryRow], of path: String, to output: inout OutputFile
  ) throws {
    let rows = chunk
    chunk.removeAll(keepingCapacity: true)
    let queries = rows.map { Query($0.name, kind: $0.kind.map { NameKind($0) } ?? kind) }
    for (row, result) in zip(rows, matcher.hits(for: queries, workers: workers)) {
      let hits: [Hit]
      switch result {
      case .success(let found):
        hits = found
      case .failure(let error):
        if isStrict { throw ToolError.badInput("\(path):\(row.line): \(error)") }
        refuse("\(path):\(row.line): \(error)")
        continue
      }
      nameCount += 1
      hitCount += hits.count
      if !hits.isEmpty { alertCount += 1 }
      for hit in hits {
        try output.write(
          format.row(HitRow(query: row, hit: hit, list: lists[hit.list].name)) + "\n")
      }
    }
  }

  /// What a person wants to know at the end.
  func summary(elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    var lines = [
      "names screened     \(nameCount)",
      "names with a hit   \(alertCount)",
      "hits               \(hitCount)",
      "bad rows           \(refusalCount)",
    ]
    for list in lists {
      let names = list.entries.reduce(0) { $0 + $1.names.count }
      let bad = list.refusalCount > 0 ? ", \(list.refusalCount) bad rows" : ""
      lines.append(
        "list               \(list.name) (\(list.path)): \(list.entries.count) entries, "
          + "\(names) names, dated \(list.date ?? "unknown")\(bad)")
    }
    let rate = seconds > 0 ? Int(Double(nameCount) / seconds) : nameCount
    lines.append(
      "time               \(seconds.formatted(decimals: 2)) s, \(rate) names a second")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Double {
  /// The number with a fixed count of decimals, the same in every locale.
  func formatted(decimals: Int) -> String {
    String(format: "%.\(decimals)f", self)
  }
}
