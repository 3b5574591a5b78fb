import Identity

/// A table of ranges of stolen or lost blank documents: issuer, type, prefix, first and last number, count.
///
/// Each range is an entry with a series and no name but what it is. Columns that are not there are empty;
/// those of the first and the last number are by which the table is known.
struct DocumentSeriesParser: EntryParser {
  /// The columns.
  enum Field: Int, TableField {
    case id, issuer, type, prefix, from, to, count, program, reason, date

    var headers: [String] {
      switch self {
      case .id: ["id", "identifier", "uid", "recordid", "reference", "key"]
      case .issuer:
        [
          "issuer", "issuingstate", "issuingcountry", "countryofissue", "stateofissue",
          "issuingauthority", "issuedby", "authority", "country", "state", "nationality",
        ]
      case .type: ["type", "documenttype", "doctype", "kind", "document", "typeofdocument"]
      case .prefix: ["prefix", "seriesprefix", "serialprefix", "series", "letters"]
      case .from:
        [
          "from", "fromnumber", "numberfrom", "firstnumber", "first", "rangefrom", "rangestart",
          "startnumber", "start", "serialfrom", "begin",
        ]
      case .to:
        [
          "to", "tonumber", "numberto", "lastnumber", "last", "rangeto", "rangeend", "endnumber",
          "end", "serialto",
        ]
      case .count:
        ["count", "quantity", "number", "numberofdocuments", "total", "amount", "howmany"]
      case .program: ["program", "programme", "list", "source"]
      case .reason:
        ["reason", "status", "circumstances", "remarks", "remark", "comments", "comment", "notes"]
      case .date: ["date", "dateofloss", "dateoftheft", "stolenon", "loston", "datereported"]
      }
    }
  }

  private var rows: RowSplitter
  private var row: TableRow<Field>

  /// Whether a header is that of such a table: it has a first and a last number, or a first one and a count,
  /// and something of whose they are, and no column of names.
  static func isHeader(_ header: TableHeader) -> Bool {
    func has(_ field: Field) -> Bool { header.index(field.headers) != nil }
    return has(.from) && (has(.to) || has(.count)) && (has(.issuer) || has(.type) || has(.prefix))
      && header.index(Column.name.usualHeaders) == nil
  }

  /// Reads the rows that follow the header, which `rows` has just read.
  init(rows: RowSplitter, header: TableHeader) {
    self.rows = rows
    self.rows.expectedCount = rows.fields.count
    row = TableRow(header)
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    switch try rows.next(in: &window) {
    case nil:
      return nil
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    case .row:
      row.read(rows, in: window)
      do {
        entry = try readEntry()
        return .entry
      } catch {
        return .refused(
          Refusal(path: window.path, line: row.line, field: error.field, reason: .series(error)))
      }
    }
  }

  private func readEntry() throws(DocumentSeries.Fault) -> Entry {
    let series = try DocumentSeries(
      issuer: row[.issuer], type: row[.type], prefix: row[.prefix], from: row[.from],
      to: row[.to], count: row[.count])
    let id = row[.id].isEmpty ? Entry.ID.text(ofLine: row.line) : row[.id]
    let remarks = [row[.reason], row[.date]].filter { !$0.isEmpty }.joined(separator: ", ")
    var entry = Entry(id: Entry.ID(rawValue: id), series: series, line: row.line)
    entry.remarks = remarks
    if !row[.program].isEmpty { entry.programs = [row[.program]] }
    return entry
  }
}
