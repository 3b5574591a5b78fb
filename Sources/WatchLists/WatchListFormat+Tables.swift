extension WatchListFormat {
  /// Returns the reader of an OFAC file, or `nil` where the first row is none of OFAC's.
  ///
  /// A file of OFAC that has no names is an error, since it can be read only beside its main file.
  static func ofacParser(
    _ probe: ContentProbe, in window: inout ByteWindow, sidesOf mainPath: String?, limit: Int
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser)? {
    let (row, refusal) = try probe.firstRow(.csv, in: &window)
    guard refusal == nil, OFACField.isNumber(row.text(0, in: window)) else { return nil }
    switch row.fields.count {
    case OFACField.Main.count:
      let sides = try OFACSideFiles(window.sides(of: mainPath), limit: limit)
      return (.ofac, OFACParser(lines: probe.lines, sides: sides))
    case OFACField.Alias.count
    where OFACField.isAliasType(row.text(OFACField.Alias.kind, in: window)):
      return (.ofacAliases, OFACAliasParser(lines: probe.lines))
    case OFACField.Address.count
    where OFACField.isNumber(row.text(OFACField.Address.addressNumber, in: window)):
      throw .sideFile(path: window.path, content: "addresses", main: "sdn.csv or cons_prim.csv")
    case OFACField.Overflow.count:
      throw .sideFile(path: window.path, content: "remarks", main: "sdn.csv or cons_prim.csv")
    default:
      return nil
    }
  }

  /// Returns the reader of a table with a header, one that an authority publishes or any other.
  static func tableParser(
    _ probe: ContentProbe, in window: inout ByteWindow, columns: ColumnMapping
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser) {
    if let found = try datedParser(probe, in: &window) { return found }
    let (rows, refusal) = try probe.header(in: &window)
    let header = TableHeader(rows.texts(in: window))
    if !header.isMeant(by: columns), let found = published(header, rows, date: nil) {
      return found
    }
    let names = try NamedColumns(
      header: header.texts, mapping: columns, path: window.path, line: rows.line)
    if names.hasName {
      let reader = TableReader(rows: rows, columns: names)
      let isTabbed = rows.dialect.delimiter == .tab
      return (isTabbed ? .tsv : .csv, NamedEntryParser(reader))
    }
    if DocumentSeriesParser.isHeader(header) {
      return (.documentSeries, DocumentSeriesParser(rows: rows, header: header))
    }
    if names.knownCount > 1 {
      throw .missingColumn(
        path: window.path, line: rows.line, column: "name", found: header.texts)
    }
    if let refusal { throw .refused(refusal) }
    throw .unknownFormat(path: window.path, lookedFor: marks, firstLine: probe.firstLine)
  }

  /// Returns the reader of a British list, of which the first line tells when it was made, or `nil`.
  private static func datedParser(
    _ probe: ContentProbe, in window: inout ByteWindow
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser)? {
    var (rows, refusal) = try probe.firstRow(.csv, in: &window)
    guard refusal == nil, let date = listDate(rows.texts(in: window)) else { return nil }
    if case .refused(let reason, let field)? = try rows.next(in: &window) {
      throw .refused(window.refusal(rows.line, field: field, reason))
    }
    let header = TableHeader(rows.texts(in: window))
    if let found = published(header, rows, date: date) { return found }
    throw .unknownFormat(path: window.path, lookedFor: marks, firstLine: probe.firstLine)
  }

  /// Reads *Last Updated,27/04/2020* or *Report Date: 10-Sep-2026*.
  private static func listDate(_ cells: [String]) -> String? {
    let heading = Column.folded(cells[0])
    if heading == "lastupdated", cells.count > 1, cells[1].utf8.contains(where: \.isDigit) {
      return DayMonthYear.iso(cells[1])
    }
    guard heading.hasPrefix("reportdate"), let colon = cells[0].firstIndex(of: ":") else {
      return nil
    }
    return String(cells[0][cells[0].index(after: colon)...]).trimmed
  }

  /// Returns the reader of the published table that has this header.
  private static func published(
    _ header: TableHeader, _ rows: RowSplitter, date: String?
  ) -> (WatchListFormat, any EntryParser)? {
    func parser<Table: PublishedTable>(
      _ type: Table.Type
    ) -> (WatchListFormat, any EntryParser)? {
      guard Table.isHeader(header) else { return nil }
      return (
        Table.format, PublishedTableParser(type, rows: rows, header: header, date: date)
      )
    }
    let tables: [any PublishedTable.Type] = [
      CSLTable.self, BISTable.self, EUTable.self, UKSanctionsTable.self, OFSITable.self,
      DFATTable.self, OpenSanctionsTable.self, ParsedTable.self,
    ]
    for table in tables {
      if let found = parser(table) { return found }
    }
    return nil
  }
}
