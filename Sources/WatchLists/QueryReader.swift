import Identity

/// A reader of one format of queries, one row at a time.
protocol QueryReader {
  /// Returns the next item, or `nil` at the end.
  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> QueryFile.Item?
}

/// Makes queries of rows with named values.
struct NamedQueryReader<Rows: NamedRowReader>: QueryReader {
  private var rows: Rows

  /// Kept from row to row, so that its memory is.
  private var values = NamedValues()

  init(_ rows: Rows) {
    self.rows = rows
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> QueryFile.Item? {
    switch try rows.next(from: &window, into: &values) {
    case nil: nil
    case .refused(let refusal): .refused(refusal)
    case .values(let line):
      values.query(in: window, line: line)
    }
  }
}

extension NamedValues {
  /// A query of the values, some of which may be of a machine-readable zone.
  fileprivate func query(in window: borrowing ByteWindow, line: Int) -> QueryFile.Item {
    guard let cell = ZoneCell(self) else {
      guard let name else {
        return .refused(Refusal(path: window.path, line: line, field: "name", reason: .emptyName))
      }
      return .row(QueryRow(self, name: name, line: line))
    }
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
