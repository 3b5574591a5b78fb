import Identity

/// What a file of queries yields: a query, or a row that is none.
enum QueryItem {
  /// A query, which lies where the caller wants it.
  case row

  /// A row that is no query.
  indirect case refused(Refusal)
}

/// A reader of one format of queries, one row at a time.
protocol QueryReader {
  /// Returns the next item, or `nil` at the end; a query is put into `row`, since it is too large to be
  /// handed on from one to the next.
  mutating func next(
    from window: inout ByteWindow, into row: inout QueryRow?
  ) throws(WatchListError) -> QueryItem?
}

extension QueryItem {
  /// An item of which the query is put into `place`.
  init(_ item: QueryFile.Item, into place: inout QueryRow?) {
    switch item {
    case .row(let row):
      place = row
      self = .row
    case .refused(let refusal):
      self = .refused(refusal)
    }
  }
}

/// Makes queries of rows with named values.
struct NamedQueryReader<Rows: NamedRowReader>: QueryReader {
  private var rows: Rows

  /// Kept from row to row, so that its memory is.
  private var values = NamedValues()

  init(_ rows: Rows) {
    self.rows = rows
  }

  mutating func next(
    from window: inout ByteWindow, into row: inout QueryRow?
  ) throws(WatchListError) -> QueryItem? {
    switch try rows.next(from: &window, into: &values) {
    case nil: return nil
    case .refused(let refusal): return .refused(refusal)
    case .values(let line):
      if let cell = ZoneCell(values) {
        return QueryItem(values.query(with: cell, in: window, line: line), into: &row)
      }
      guard let name = values.name else {
        return .refused(
          Refusal(path: window.path, line: line, field: "name", reason: .emptyName))
      }
      row = QueryRow(values, name: name, line: line)
      return .row
    }
  }
}

extension NamedValues {
  /// A query of the values, some of which are of a machine-readable zone.
  fileprivate func query(
    with cell: ZoneCell, in window: borrowing ByteWindow, line: Int
  ) -> QueryFile.Item {
    let path = window.path
    var own = self
    if cell.column == .name { own.replace(.name, with: nil) }
    var row = own.name.map { QueryRow(own, name: $0, line: line) }
    guard let document = cell.document else {
      let refusal = Refusal(
        path: path, line: line, field: cell.column.description, reason: .notAZone)
      row?.refusals.append(refusal)
      return row.map { .row($0) } ?? .refused(refusal)
    }
    let refusals = document.faults.map {
      Refusal(path: path, line: line, field: $0.field, reason: .travelDocument($0))
    }
    if row == nil, !document.name.isEmpty {
      own.replace(.name, with: document.name)
      row = QueryRow(own, name: document.name, line: line)
    }
    guard var row else {
      // Without a name there is a fault that tells why.
      return .refused(
        refusals.first { $0.field == TravelDocument.Field.name.rawValue } ?? refusals.first
          ?? Refusal(path: path, line: line, field: "name", reason: .emptyName))
    }
    row.add(document)
    row.refusals += refusals
    return .row(row)
  }
}
