/// A column of a published table.
protocol TableField: CaseIterable, RawRepresentable<Int>, Sendable {
  /// The folded headers under which the column is known, the more telling first.
  var headers: [String] { get }
}

/// The cells of one row of a published table, empty where the table lacks the column.
struct TableRow<Field: TableField> {
  /// The line at which the row begins.
  private(set) var line = 0

  private var texts: [String]
  private let places: [Int?]

  init(_ header: TableHeader) {
    places = Field.allCases.map { header.index($0.headers) }
    texts = Array(repeating: "", count: places.count)
  }

  /// The text of a cell, without blanks around it.
  subscript(field: Field) -> String {
    texts[field.rawValue]
  }

  /// The cells of these columns that are not empty, nor what stands for nothing, with `separator` between.
  func joined(
    _ fields: [Field], separator: String = ", ", without unknown: String = ""
  ) -> String {
    var joined = ""
    for field in fields {
      let text = self[field]
      if text.isEmpty || text == unknown { continue }
      if joined.isEmpty {
        joined = text
      } else {
        joined += separator
        joined += text
      }
    }
    return joined
  }

  /// Takes the cells of the row that was just split.
  mutating func read(_ rows: borrowing RowSplitter, in window: borrowing ByteWindow) {
    line = rows.line
    for (index, place) in places.enumerated() {
      if let place { rows.read(place, in: window, into: &texts[index]) }
    }
  }
}

/// A table that an authority publishes: what it is known by and what its rows say.
protocol PublishedTable {
  associatedtype Field: TableField

  /// The format in the list of all.
  static var format: WatchListFormat { get }

  /// The columns that tell this table from every other.
  static var marks: [Field] { get }

  /// Whether an entry may have several rows.
  static var groupsRows: Bool { get }

  /// The column to blame for an entry without a name.
  static var nameField: Field { get }

  init()

  /// The identifier of the entry that a row belongs to; empty where the table gives none.
  ///
  /// Rows of one identifier that follow each other are one entry.
  func identifier(of row: TableRow<Field>) -> String

  /// Whether a row goes on with the entry of the row before, where there are no identifiers.
  mutating func continues(_ row: TableRow<Field>) -> Bool

  /// When the list was made, where the rows tell it.
  func date(of row: TableRow<Field>) -> String?

  /// Adds what a row says to its entry.
  func read(_ row: TableRow<Field>, into draft: inout EntryDraft)
}

extension PublishedTable {
  mutating func continues(_ row: TableRow<Field>) -> Bool { false }

  func date(of row: TableRow<Field>) -> String? { nil }

  /// Whether a header is that of this table.
  static func isHeader(_ header: TableHeader) -> Bool {
    marks.allSatisfy { header.index($0.headers) != nil }
  }
}

/// Reads a published table, an entry at a time.
struct PublishedTableParser<Table: PublishedTable>: EntryParser {
  private(set) var date: String?
  var groupsRows: Bool { Table.groupsRows }
  private var rows: RowSplitter
  private var row: TableRow<Table.Field>
  private var table = Table()
  private var draft: EntryDraft?

  /// Reads the rows that follow the header, which `rows` has just read.
  init(_ type: Table.Type, rows: RowSplitter, header: TableHeader, date: String?) {
    self.rows = rows
    self.rows.expectedCount = rows.fields.count
    self.date = date
    row = TableRow(header)
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    while let outcome = try rows.next(in: &window) {
      if case .refused(let reason, let field) = outcome {
        return .refused(window.refusal(rows.line, field: field, reason))
      }
      row.read(rows, in: window)
      if date == nil { date = table.date(of: row) }
      let identifier = table.identifier(of: row)
      let id = identifier.isEmpty ? Entry.ID.text(ofLine: row.line) : identifier
      if !Table.groupsRows {
        var single = EntryDraft(id: id, line: row.line)
        table.read(row, into: &single)
        return item(&single, path: window.path, into: &entry)
      }
      let continues = table.continues(row)
      if identifier.isEmpty ? continues : draft?.entry.id.rawValue == identifier {
        draft?.add(row, of: table)
        continue
      }
      let whole = finish(path: window.path, into: &entry)
      draft = EntryDraft(id: id, line: row.line)
      draft?.add(row, of: table)
      if let whole { return whole }
    }
    return finish(path: window.path, into: &entry)
  }

  /// The item of the entry whose rows have come, if there are any.
  private mutating func finish(path: String, into entry: inout Entry?) -> ListItem? {
    guard var whole = draft.take() else { return nil }
    return item(&whole, path: path, into: &entry)
  }

  private func item(
    _ draft: inout EntryDraft, path: String, into entry: inout Entry?
  ) -> ListItem {
    if draft.finish(into: &entry) { return .entry }
    let field = Table.nameField.headers[0]
    return .refused(
      Refusal(path: path, line: draft.entry.line, field: field, reason: .emptyName))
  }
}

extension EntryDraft {
  /// Adds what a row says, in the place of the draft, which is too large to be moved for each.
  fileprivate mutating func add<Table: PublishedTable>(
    _ row: TableRow<Table.Field>, of table: Table
  ) {
    table.read(row, into: &self)
  }
}
