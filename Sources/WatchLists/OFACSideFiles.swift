/// What the files beside the main file of an OFAC list say of its entries.
///
/// They lie in the same folder and have the same name but for one word, in any letter case: `alt.csv` and
/// `add.csv` belong to `sdn.csv`, `cons_alt.csv` to `cons_prim.csv`, `ALT_2024-05-03.CSV` to
/// `sdn_2024-05-03.csv`. None of them need be there. They are held in memory while the main file streams.
struct OFACSideFiles {
  /// What belongs to one entry.
  private struct Additions {
    var names: [EntryName] = []
    var addresses: [String] = []
    var countries: [String] = []
    var remarks = ""
    var places: [Place] = []
  }

  /// A row of a side file.
  private struct Place {
    var path: String
    var line: Int
  }

  private var additions: [Entry.ID: Additions] = [:]
  private var used: Set<Entry.ID> = []
  private var refusals: [Refusal] = []
  private var givenRefusalCount = 0

  /// The files that were read.
  private(set) var paths: [String] = []

  private let place: SidePlace

  /// The most bytes of a side file that is held in memory.
  private static let largest = 1 << 30

  /// Reads the files that lie there.
  init(_ place: SidePlace, limit: Int) throws(WatchListError) {
    self.place = place
    let siblings = place.siblings
    try read(siblings.alias, OFACField.Alias.count, limit) { row, window, additions in
      let name = row.ofacText(OFACField.Alias.name, in: window)
      if !name.isEmpty { additions.names.append(EntryName(name, quality: .strong)) }
      return name.isEmpty ? (.emptyName, OFACField.Alias.name) : nil
    }
    try read(siblings.address, OFACField.Address.count, limit) { row, window, additions in
      let parts = [
        row.ofacText(OFACField.Address.street, in: window),
        row.ofacText(OFACField.Address.city, in: window),
        row.ofacText(OFACField.Address.country, in: window),
      ]
      let address = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      if !address.isEmpty { additions.addresses.append(address) }
      if !parts[2].isEmpty { additions.countries.appendIfNew(parts[2]) }
      return nil
    }
    try read(siblings.overflow, OFACField.Overflow.count, limit) { row, window, additions in
      additions.remarks += row.ofacText(OFACField.Overflow.remarks, in: window)
      return nil
    }
  }

  /// Adds to an entry what the side files say of it.
  ///
  /// Published lists have given one number to two entries; then the aliases go to the first.
  mutating func complete(_ entry: inout Entry) {
    guard let additions = additions[entry.id], used.insert(entry.id).inserted else { return }
    entry.names += additions.names
    entry.addresses += additions.addresses
    for country in additions.countries { entry.countries.appendIfNew(country) }
    // OFAC cuts long remarks inside a word, so what runs over follows without a blank.
    entry.remarks += additions.remarks
  }

  /// Refuses the rows that belong to no entry; called when the main file is at its end.
  mutating func refuseUnused(mainFile: String) {
    for (id, additions) in additions where !used.contains(id) {
      for place in additions.places {
        refusals.append(
          Refusal(
            path: place.path, line: place.line,
            reason: .noSuchEntry(id, mainFile: mainFile)))
      }
    }
    refusals[givenRefusalCount...].sort { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  /// Returns the next refused row of the side files.
  mutating func nextRefusal() -> Refusal? {
    guard givenRefusalCount < refusals.count else { return nil }
    givenRefusalCount += 1
    return refusals[givenRefusalCount - 1]
  }

  private mutating func read(
    _ path: String?,
    _ fieldCount: Int,
    _ limit: Int,
    _ add: (RowSplitter, borrowing ByteWindow, inout Additions) -> (Refusal.Reason, Int)?
  ) throws(WatchListError) {
    guard let path else { return }
    var window = try ByteWindow(place.open(path))
    paths.append(window.path)
    var rows = RowSplitter(
      dialect: .csv, expectedCount: fieldCount, lines: LineSplitter(limit: limit))
    var count = 0
    while let outcome = try rows.next(in: &window) {
      count += 1
      if window.offset > Self.largest { throw .tooLarge(path: window.path, limit: Self.largest) }
      if case .refused(let reason, let field) = outcome {
        refusals.append(window.refusal(rows.line, field: field, reason))
        continue
      }
      let number = rows.text(0, in: window)
      guard OFACField.isNumber(number) else {
        refusals.append(window.refusal(rows.line, field: 1, .notAnEntryNumber(number)))
        continue
      }
      let id = Entry.ID(rawValue: number)
      if let (reason, field) = add(rows, window, &additions[id, default: Additions()]) {
        refusals.append(window.refusal(rows.line, field: field + 1, reason))
      } else {
        additions[id]?.places.append(Place(path: window.path, line: rows.line))
      }
    }
    if count == 0 { throw .emptyFile(path: path) }
  }
}
