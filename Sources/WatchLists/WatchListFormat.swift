/// The formats of watch lists, each of which is known by its content and not by the name of its file.
public enum WatchListFormat: String, CaseIterable, Sendable {
  /// The CSV files of the US Office of Foreign Assets Control.
  case ofac = "OFAC CSV"

  /// The consolidated list of the United Nations Security Council, in XML.
  case un = "UN XML"

  /// A table with a header, between commas or semicolons.
  case csv = "CSV"

  /// A table with a header, between tabs.
  case tsv = "TSV"

  /// A JSON object a line.
  case jsonLines = "JSON lines"
}

extension WatchListFormat {
  /// Finds the format of a file and returns the reader that goes on with it.
  ///
  /// What lies beside the file at `mainPath` is read too, where the format has such files.
  static func parser(
    for window: inout ByteWindow,
    sidesOf mainPath: String?,
    columns: ColumnMapping,
    limit: Int
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser) {
    let probe = try ContentProbe(&window, limit: limit)
    switch probe.family {
    case .xml:
      return (.un, try UNParser(in: &window, limit: limit))
    case .json:
      let rows = JSONLinesReader(lines: probe.lines, mapping: columns)
      return (.jsonLines, NamedEntryParser(rows: rows))
    case .lines:
      if try isOFAC(probe, in: &window) {
        let sides = try OFACSideFiles(beside: mainPath, limit: limit)
        return (.ofac, OFACParser(lines: probe.lines, sides: sides))
      }
      let (header, refusal) = try probe.header(in: &window)
      let texts = header.texts(in: window)
      let names = try NamedColumns(
        header: texts, mapping: columns, path: window.path, line: header.line)
      if names.hasName {
        let rows = TableReader(rows: header, columns: names)
        return (
          header.dialect.delimiter == .tab ? .tsv : .csv, NamedEntryParser(rows: rows)
        )
      }
      if names.knownCount > 1 {
        throw .missingColumn(
          path: window.path, line: header.line, column: "name", found: texts)
      }
      if let refusal { throw .refused(refusal) }
      throw .unknownFormat(
        path: window.path, lookedFor: Self.marks, firstLine: probe.firstLine)
    }
  }

  private static func isOFAC(
    _ probe: ContentProbe, in window: inout ByteWindow
  ) throws(WatchListError) -> Bool {
    let (row, refusal) = try probe.firstRow(.csv, in: &window)
    return refusal == nil && row.fields.count == OFACField.Main.count
      && OFACField.isNumber(row.text(0, in: window))
  }

  /// What each format is known by.
  private static let marks = [
    "XML with the root <\(UNParser.root)> (UN)",
    "\(OFACField.Main.count) fields, the first a number (OFAC sdn.csv)",
    "a JSON object a line",
    "a header with a column “name” between commas, semicolons or tabs",
  ]
}
