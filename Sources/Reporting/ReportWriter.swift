import Nisba

/// Gathers the hits of a run and writes the analyst's report: one page that needs nothing else.
///
/// The page begins with what its first view needs; the details of hits and entries follow in pieces
/// that it reads when they are looked at. So it is quick for some ten thousand hits, and larger only
/// on disk. All text of the input stands in the page as JSON and is shown as text; a content
/// security policy with the hashes of its own script and style lets nothing else run.
///
/// - Complexity: memory for a kilobyte or two a hit, and as much an entry.
public struct ReportWriter {
  /// How many hits, or entries, are one piece.
  private static let pieceSize = 250

  private let lists: [WatchList.Summary]
  private var index = Index()
  private var hitDetails = Details(kind: "hits")
  private var entryDetails = Details(kind: "entries")
  private var queries: [QueryKey: Int] = [:]
  private var entries: [EntryKey: Int] = [:]

  private struct QueryKey: Hashable {
    let file: String
    let line: Int
    let name: String
  }

  private struct EntryKey: Hashable {
    let list: Int
    let id: Entry.ID
    let line: Int
  }

  /// The table of hits, a column each.
  private struct Columns: Encodable {
    var query: [Int] = [], entry: [Int] = [], list: [Int] = []
    /// Scores in ten-thousandths, of all and of the name alone.
    var score: [Int] = [], name: [Int] = []
    var listed: [String] = []
  }

  private struct Index: Encodable {
    var hits = Columns()
    /// The key and the name of each query that has a hit.
    var queries: [[String]] = []
    var entryIDs: [String] = []
    /// The numbers of hits that changed since they were decided, and that identity lowered.
    var changed: [Int] = [], suppressed: [Int] = []
    var decided: [Decided] = []
    var pieceSize = ReportWriter.pieceSize
  }

  /// The number of a hit and what was decided of it.
  private struct Decided: Encodable {
    let hit: Int
    let decision: Decision

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.unkeyedContainer()
      try fields.encode(hit)
      try fields.encode(decision.verdict.rawValue)
      try fields.encode(decision.note)
      try fields.encode(decision.by)
      try fields.encode(decision.at)
    }
  }

  /// A report of hits on these lists.
  public init(lists: [WatchList.Summary]) {
    self.lists = lists
  }

  /// How many hits were added.
  public var hitCount: Int { index.hits.query.count }

  /// Adds a hit, in the order of the report.
  ///
  /// - Parameters:
  ///   - file: the file of the query.
  ///   - fingerprint: what both sides held, as a decision keeps it.
  ///   - standing: what was decided of it.
  public mutating func add(
    _ hit: Hit, of query: QueryRow, in file: String, fingerprint: String,
    standing: Decisions.Standing
  ) {
    let number = hitCount
    index.hits.query.append(self.number(of: query, in: file))
    index.hits.entry.append(self.number(of: hit))
    index.hits.list.append(hit.list)
    index.hits.score.append(Int((hit.score.value * 10_000).rounded()))
    index.hits.name.append(Int((hit.nameScore.value * 10_000).rounded()))
    index.hits.listed.append(hit.name.written)
    if hit.isSuppressed { index.suppressed.append(number) }
    switch standing {
    case .open: break
    case .decided(let decision): index.decided.append(Decided(hit: number, decision: decision))
    case .changed(let decision):
      index.changed.append(number)
      index.decided.append(Decided(hit: number, decision: decision))
    }
    hitDetails.append(ReportHit(hit, query: query, file: file, fingerprint: fingerprint))
  }

  private mutating func number(of query: QueryRow, in file: String) -> Int {
    let key = QueryKey(file: file, line: query.line, name: query.name)
    if let known = queries[key] { return known }
    queries[key] = index.queries.count
    index.queries.append([Decision.key(of: query), query.name])
    return index.queries.count - 1
  }

  private mutating func number(of hit: Hit) -> Int {
    let key = EntryKey(list: hit.list, id: hit.entry.id, line: hit.entry.line)
    if let known = entries[key] { return known }
    entries[key] = index.entryIDs.count
    index.entryIDs.append(hit.entry.id.rawValue)
    entryDetails.append(ReportEntry(hit.entry, listDate: lists[hit.list].date))
    return index.entryIDs.count - 1
  }

  /// Writes the page, a piece after the other.
  public func write(
    _ summary: ReportSummary, to write: (String) throws -> Void
  ) rethrows {
    let table = ReportJSON.text(index)
    let style = ReportPiece.style.text, script = ReportPiece.script.text
    for (position, piece) in ReportPiece.page.text.split(
      separator: "{{", omittingEmptySubsequences: false
    ).enumerated() {
      guard position > 0, let end = piece.firstRange(of: "}}") else {
        try write(String(piece))
        continue
      }
      switch piece[..<end.lowerBound] {
      case "script-hash": try write(SHA256.base64(script))
      case "style-hash": try write(SHA256.base64(style))
      case "style": try write(style)
      case "script": try write(script)
      case "summary": try write(summary.json(run: String(SHA256.hexadecimal(table).prefix(16))))
      case "index": try write(table)
      case "chunks": try writePieces(to: write)
      default: preconditionFailure("report.html: nothing stands for \(piece[..<end.lowerBound])")
      }
      try write(String(piece[end.upperBound...]))
    }
  }

  private func writePieces(to write: (String) throws -> Void) rethrows {
    // The first piece of each comes first, since the first hit is shown at once.
    let details = [entryDetails, hitDetails].map { (kind: $0.kind, pieces: $0.pieces) }
    for number in 0..<(details.map(\.pieces.count).max() ?? 0) {
      for (kind, pieces) in details where number < pieces.count {
        try write("<script type=\"application/json\" id=\"\(kind)-\(number)\">")
        try write(pieces[number])
        try write("</script>\n")
      }
    }
  }

  /// What is shown of hits, or of entries, where they are looked at: an array of JSON a piece.
  private struct Details {
    let kind: String
    private var closed: [String] = []
    private var open: [String] = []

    init(kind: String) {
      self.kind = kind
    }

    mutating func append(_ detail: some Encodable) {
      open.append(ReportJSON.text(detail))
      if open.count == ReportWriter.pieceSize {
        closed.append(Self.piece(open))
        open = []
      }
    }

    /// All pieces, of which the last may be short.
    var pieces: [String] { open.isEmpty ? closed : closed + [Self.piece(open)] }

    private static func piece(_ details: [String]) -> String {
      "[" + details.joined(separator: ",") + "]"
    }
  }
}
