/// What the beginning of a file shows of its format.
///
/// Nothing is consumed but blank lines, so whichever reader is chosen begins at the first line that is
/// not blank.
struct ContentProbe {
  /// The families of formats that the first letter tells apart.
  enum Family {
    case xml, json, jsonArray, lines
  }

  /// The family of the format.
  let family: Family

  /// Stands before the first line that is not blank.
  let lines: LineSplitter

  /// The first line that is not blank, cut for messages.
  let firstLine: String

  /// Whether the first line holds a tab.
  let hasTab: Bool

  /// Looks at the first line; a file of blanks is an error.
  init(_ window: inout ByteWindow, limit: Int) throws(WatchListError) {
    let index = try window.firstText()
    var lines = LineSplitter(limit: limit)
    if window.byte(at: index) == .less {
      (family, self.lines, firstLine, hasTab) = (.xml, lines, "<", false)
      return
    }
    if window.byte(at: index) == UInt8(ascii: "[") {
      // A line may hold the whole array, so only what is fetched is looked at.
      var end = index
      while let byte = window.byte(at: end), byte != .newline, byte != .tab { end += 1 }
      (family, self.lines, firstLine) = (.jsonArray, lines, "[")
      hasTab = window.byte(at: end) == .tab
      return
    }
    family = window.byte(at: index) == UInt8(ascii: "{") ? .json : .lines
    repeat {
      guard try lines.next(in: &window) else { throw .emptyFile(path: window.path) }
    } while lines.length == 0 && !lines.isTooLong
    if lines.isTooLong {
      throw .refused(window.refusal(lines.number, .tooLong(limit: limit)))
    }
    firstLine = Self.excerpt(window.text(0..<lines.length))
    hasTab = (0..<lines.length).contains { window.byte(at: $0) == .tab }
    lines.unread()
    self.lines = lines
  }

  /// Reads the first row in a dialect.
  func firstRow(
    _ dialect: Dialect, in window: inout ByteWindow
  ) throws(WatchListError) -> (rows: RowSplitter, refusal: Refusal?) {
    var rows = RowSplitter(dialect: dialect, lines: lines)
    guard case .refused(let reason, let field)? = try rows.next(in: &window) else {
      return (rows, nil)
    }
    return (rows, window.refusal(rows.line, field: field, reason))
  }

  /// Reads the first row as the header of a table, in the dialect that finds most columns, and
  /// tells why another dialect refuses it, if one does.
  func header(
    in window: inout ByteWindow
  ) throws(WatchListError) -> (rows: RowSplitter, refusal: Refusal?) {
    var best: RowSplitter?
    var refusal: Refusal?
    let tabs: [Dialect] = hasTab ? [firstLine.hasPrefix("\"") ? .quotedTSV : .tsv] : []
    for dialect in tabs + [.csv, .semicolons] {
      let row = try firstRow(dialect, in: &window)
      if row.refusal != nil {
        refusal = refusal ?? row.refusal
      } else if row.rows.fields.count > best?.fields.count ?? 0 {
        best = row.rows
      }
    }
    if let best { return (best, refusal) }
    if let refusal { throw .refused(refusal) }
    throw .emptyFile(path: window.path)
  }

  private static func excerpt(_ line: String) -> String {
    let visible = String(
      String.UnicodeScalarView(line.unicodeScalars.prefix(60).filter { $0.value >= 0x20 }))
    return line.unicodeScalars.count > 60 ? visible + "…" : visible
  }
}
