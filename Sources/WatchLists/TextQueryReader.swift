import Identity

/// Reads text with one name a line, and the machine-readable zones of travel documents between them.
///
/// The lines of a zone are one query. A first line whose zone is lost is a name, as systems that keep only
/// names write it; other lines of zones are no names, and are refused where they stand alone.
struct TextQueryReader: QueryReader {
  private enum Line {
    case text(String, number: Int)
    indirect case refused(Refusal)
  }

  private var rows: RowSplitter
  private let hasOnlyZones: Bool
  /// Lines that were read to see whether they belong to a zone, and did not.
  private var ahead: [Line] = []

  /// - Parameter hasOnlyZones: whether names between zones are refused.
  init(lines: LineSplitter, hasOnlyZones: Bool = false) {
    // No text holds this byte without being refused, so each line is one field.
    rows = RowSplitter(dialect: Dialect(delimiter: 0, isQuoted: false), lines: lines)
    self.hasOnlyZones = hasOnlyZones
  }

  mutating func next(
    from window: inout ByteWindow, into row: inout QueryRow?
  ) throws(WatchListError) -> QueryItem? {
    guard let line = try nextLine(from: &window) else { return nil }
    guard case .text(let text, let number) = line else {
      guard case .refused(let refusal) = line else { return nil }
      return .refused(refusal)
    }
    guard !text.isEmpty else {
      return .refused(
        Refusal(path: window.path, line: number, field: "name", reason: .emptyName))
    }
    if let format = ZoneShape.format(ofFirstLine: text),
      let item = try zone(format, text, number: number, from: &window)
    {
      return QueryItem(item, into: &row)
    }
    if hasOnlyZones || ZoneShape.isStray(text) {
      return .refused(
        Refusal(
          path: window.path, line: number, reason: hasOnlyZones ? .notAZone : .strayZoneLine))
    }
    row = QueryRow(text, line: number)
    return .row
  }

  /// The zone that begins with a line; `nil` where the next line is none of it.
  private mutating func zone(
    _ format: TravelDocument.Format, _ first: String, number: Int,
    from window: inout ByteWindow
  ) throws(WatchListError) -> QueryFile.Item? {
    var lines = [first], numbers = [number]
    while lines.count < format.lineCount, let line = try nextLine(from: &window) {
      guard case .text(let text, let place) = line,
        let next = (lines.count..<format.lineCount).first(where: {
          ZoneShape.isLine($0, of: format, text)
        })
      else {
        ahead.insert(line, at: 0)
        break
      }
      while lines.count < next {
        lines.append("")
        numbers.append(place)
      }
      lines.append(text)
      numbers.append(place)
    }
    guard lines.count > 1 || hasOnlyZones else { return nil }
    return QueryRow.item(
      TravelDocument(format, lines: lines), path: window.path, lines: numbers)
  }

  private mutating func nextLine(from window: inout ByteWindow) throws(WatchListError) -> Line? {
    if !ahead.isEmpty { return ahead.removeFirst() }
    switch try rows.next(in: &window) {
    case nil:
      return nil
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    case .row:
      return .text(rows.text(0, in: window), number: rows.line)
    }
  }
}
