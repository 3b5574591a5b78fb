/// The formats of files of queries.
public enum QueryFormat: String, CaseIterable, Sendable {
  /// A table with a header, between commas or semicolons.
  case csv

  /// A table with a header, between tabs.
  case tsv

  /// JSON objects with a name, one a line or all in an array.
  case jsonLines = "jsonl"

  /// One name a line, with machine-readable zones of travel documents between them.
  case text

  /// Machine-readable zones of travel documents alone: TD1, TD2, TD3, MRV-A and MRV-B.
  case mrz

  /// UN/EDIFACT messages of the type PAXLST: the passengers and the crew of a flight.
  case paxlst
}

extension QueryFormat {
  /// Finds the format of a file, unless it is given, and returns the reader that goes on with it.
  static func reader(
    for window: inout ByteWindow,
    format: QueryFormat?,
    columns: ColumnMapping,
    limit: Int
  ) throws(WatchListError) -> (QueryFormat, any QueryReader) {
    let isInterchange = try format == nil ? EDIFACTReader.begins(&window) : format == .paxlst
    if isInterchange {
      return (.paxlst, try PAXLSTReader(&window, limit: limit))
    }
    let probe = try ContentProbe(&window, limit: limit)
    switch (format, probe.family) {
    case (.jsonLines, .jsonArray), (nil, .jsonArray):
      let items = JSONItems(array: JSONArraySplitter(limit: limit))
      let rows = JSONRowReader(items: items, mapping: columns)
      return (.jsonLines, NamedQueryReader(rows))
    case (.jsonLines, _), (nil, .json):
      let rows = JSONRowReader(items: JSONItems(lines: probe.lines), mapping: columns)
      return (.jsonLines, NamedQueryReader(rows))
    case (.text, _), (.mrz, _):
      let reader = TextQueryReader(lines: probe.lines, hasOnlyZones: format == .mrz)
      return (format ?? .text, reader)
    case (nil, .xml):
      throw .unknownFormat(path: window.path, lookedFor: Self.marks, firstLine: probe.firstLine)
    case (.csv, _), (.tsv, _), (.paxlst, _), (nil, .lines):
      break
    }
    var header: RowSplitter
    do {
      header = try probe.header(in: &window).rows
    } catch {
      // What is no row of a table may be a line of text, or a bad line of one.
      if format == nil, case .refused = error {
        return (.text, TextQueryReader(lines: probe.lines))
      }
      throw error
    }
    if let format, (header.dialect.delimiter == .tab) != (format == .tsv) {
      // A table of one column shows no delimiter, so the caller's word decides.
      header = RowSplitter(dialect: format == .tsv ? .tsv : .csv, lines: probe.lines)
      if case .refused(let reason, let field)? = try header.next(in: &window) {
        throw .refused(window.refusal(header.line, field: field, reason))
      }
    }
    let texts = header.texts(in: window)
    let names = try NamedColumns(
      header: texts, mapping: columns, path: window.path, line: header.line)
    if names.hasName || names[.zone] != nil {
      let isTabbed = header.dialect.delimiter == .tab
      let rows = TableReader(rows: header, columns: names, wanted: QueryRow.columns)
      return (isTabbed ? .tsv : .csv, NamedQueryReader(rows))
    }
    if format != nil || names.knownCount > 1 {
      throw .missingColumn(path: window.path, line: header.line, column: "name", found: texts)
    }
    if probe.hasTab {
      throw .unknownFormat(path: window.path, lookedFor: Self.marks, firstLine: probe.firstLine)
    }
    return (.text, TextQueryReader(lines: probe.lines))
  }

  /// What each format is known by.
  private static let marks = [
    "a header with a column “name” between commas, semicolons or tabs",
    "a JSON object a line, or an array of them",
    "plain text without tabs, one name a line",
    "UNA or UNB (UN/EDIFACT)",
  ]
}
