/// What the beginning of a file shows of its format.
///
/// Nothing is consumed but blank lines, so whichever reader is chosen begins at the first line that is
/// not blank.
struct ContentProbe {
  /// The families of formats that the first letter tells apart.
  enum Family {
    case xml, json, lines
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
    var index = 0
    while true {
      while let byte = window.byte(at: index), byte.isBlank { index += 1 }
      if window.byte(at: index) != nil { break }
      if try !window.fetch() { throw .emptyFile(path: window.path) }
    }
    var lines = LineSplitter(limit: limit)
    if window.byte(at: index) == .less {
      (family, self.lines, firstLine, hasTab) = (.xml, lines, "<", false)
      return
    }
    let openings: [UInt8?] = [UInt8(ascii: "{"), UInt8(ascii: "[")]
    family = openings.contains(window.byte(at: index)) ? .json : .lines
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

  /// What the first row is as the header of a table.
  struct Header {
    /// The rows of the dialect that finds most columns; the first row has just been read.
    let rows: RowSplitter

    /// Why another dialect refuses the first row, if one does.
    let refusal: Refusal?
  }

  /// Reads the first row as the header of a table.
  func header(in window: inout ByteWindow) throws(WatchListError) -> Header {
    var best: RowSplitter?
    var refusal: Refusal?
    let tabs: [Dialect] = hasTab ? [firstLine.hasPrefix("\"") ? .quotedTSV : .tsv] : []
    for dialect in tabs + [.csv, .semicolons] {
      var rows = RowSplitter(dialect: dialect, lines: lines)
      switch try rows.next(in: &window) {
      case .row:
        if rows.fields.count > best?.fields.count ?? 0 { best = rows }
      case .refused(let reason, let field):
        refusal = refusal ?? window.refusal(rows.line, field: field, reason)
      case nil:
        break
      }
    }
    if let best { return Header(rows: best, refusal: refusal) }
    if let refusal { throw .refused(refusal) }
    throw .emptyFile(path: window.path)
  }

  private static func excerpt(_ line: String) -> String {
    let visible = String(
      String.UnicodeScalarView(line.unicodeScalars.prefix(60).filter { $0.value >= 0x20 }))
    return line.unicodeScalars.count > 60 ? visible + "…" : visible
  }
}
