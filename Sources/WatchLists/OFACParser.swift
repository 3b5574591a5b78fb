import Identity

/// Reads the main CSV file of an OFAC list, and what the files beside it add to its entries.
///
/// The programs of an entry stand in one field: `SDGT] [IFSR`. Its remarks hold dates and places of birth,
/// nationalities, documents and the weak aliases.
struct OFACParser: EntryParser {
  private var rows: RowSplitter
  private var sides: OFACSideFiles
  private var isAtEnd = false

  var sidePaths: [String] { sides.paths }

  init(lines: LineSplitter, sides: OFACSideFiles) {
    rows = RowSplitter(dialect: .csv, expectedCount: OFACField.Main.count, lines: lines)
    self.sides = sides
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    if let refusal = sides.nextRefusal() { return .refused(refusal) }
    guard !isAtEnd, let outcome = try rows.next(in: &window) else {
      if !isAtEnd { sides.refuseUnused(mainFile: window.path) }
      isAtEnd = true
      return sides.nextRefusal().map { .refused($0) }
    }
    switch outcome {
    case .row:
      return ListItem(result(in: window), into: &entry)
    case .refused(let reason, let field):
      return .refused(window.refusal(rows.line, field: field, reason))
    }
  }

  private mutating func result(
    in window: borrowing ByteWindow
  ) -> Result<Entry, Refusal> {
    typealias Field = OFACField.Main
    let number = rows.text(Field.number, in: window)
    guard OFACField.isNumber(number) else {
      return .failure(window.refusal(rows.line, field: 1, .notAnEntryNumber(number)))
    }
    let name = rows.ofacText(Field.name, in: window)
    guard !name.isEmpty else {
      return .failure(window.refusal(rows.line, field: Field.name + 1, .emptyName))
    }
    let id = Entry.ID(rawValue: number)
    var entry = Entry(
      id: id,
      kind: Self.kind(rows.ofacText(Field.kind, in: window)),
      names: [EntryName(name, quality: .primary)],
      programs: Self.programs(rows.ofacText(Field.programs, in: window)),
      remarks: rows.ofacText(Field.remarks, in: window),
      line: rows.line)
    let title = rows.ofacText(Field.title, in: window)
    if !title.isEmpty { entry.positions = [title] }
    let flag = rows.ofacText(Field.flag, in: window)
    if !flag.isEmpty { entry.countries = [flag] }
    sides.complete(&entry)
    OFACRemarks(entry.remarks).complete(&entry)
    return .success(entry)
  }

  private static func kind(_ word: String) -> Entry.Kind {
    // OFAC leaves the field empty for organizations.
    word.isEmpty ? .organization : Entry.Kind(word: word)
  }

  private static func programs(_ text: String) -> [String] {
    var programs: [String] = []
    let text = text.utf8Span
    let bytes = text.span
    var start = 0
    for end in 0...bytes.count {
      let isBetween =
        end == bytes.count || bytes[end] == UInt8(ascii: "]") || bytes[end] == UInt8(ascii: "[")
        || bytes[end] == .semicolon
      guard isBetween else { continue }
      let program = bytes.trimmed(start..<end)
      if !program.isEmpty { programs.append(text.text(program)) }
      start = end + 1
    }
    return programs
  }
}

extension ByteWindow {
  /// A refusal of a row of this file; the field is counted from 1.
  func refusal(_ line: Int, field: Int? = nil, _ reason: Refusal.Reason) -> Refusal {
    Refusal(path: path, line: line, field: field.map { "\($0)" }, reason: reason)
  }
}
