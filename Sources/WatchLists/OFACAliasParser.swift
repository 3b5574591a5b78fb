/// Reads the file of aliases of an OFAC list, `alt.csv`, where its main file is not at hand.
///
/// The aliases of one number that follow each other are one entry. Nothing else is known of it, and its
/// primary name stands in the main file.
struct OFACAliasParser: EntryParser {
  var groupsRows: Bool { true }

  private var rows: RowSplitter
  private var draft: EntryDraft?

  init(lines: LineSplitter) {
    rows = RowSplitter(dialect: .csv, expectedCount: OFACField.Alias.count, lines: lines)
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    while let outcome = try rows.next(in: &window) {
      if case .refused(let reason, let field) = outcome {
        return .refused(window.refusal(rows.line, field: field, reason))
      }
      let number = rows.text(OFACField.Alias.number, in: window)
      guard OFACField.isNumber(number) else {
        return .refused(window.refusal(rows.line, field: 1, .notAnEntryNumber(number)))
      }
      let name = rows.ofacText(OFACField.Alias.name, in: window)
      if name.isEmpty {
        return .refused(
          window.refusal(rows.line, field: OFACField.Alias.name + 1, .emptyName))
      }
      if draft?.entry.id.rawValue == number {
        draft?.add(name: name, .strong)
        continue
      }
      let earlier = draft?.finished()
      draft = EntryDraft(id: number, line: rows.line)
      draft?.add(name: name, .strong)
      if let earlier {
        entry = earlier
        return .entry
      }
    }
    entry = draft.take()?.finished()
    return entry == nil ? nil : .entry
  }
}
