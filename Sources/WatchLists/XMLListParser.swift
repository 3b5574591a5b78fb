/// Reads a list in XML, one entry at a time.
///
/// Some lists keep apart what their entries refer to, and behind the entries. A file of such a list is
/// read twice: first the tables, of which only those are kept, then the entries. What comes through a
/// pipe cannot be read twice, so its entries wait in memory until the last table has been read.
struct XMLListParser<List: XMLList>: EntryParser {
  private var reader: XMLReader
  private var list: List
  private var hasTables: Bool
  private var waiting: [XMLElement] = []

  /// - Parameter mainPath: The file, where it can be read a second time.
  init(_ list: List, _ reader: XMLReader, mainPath: String?) throws(WatchListError) {
    self.list = list
    self.reader = reader
    hasTables = List.tableNames.isEmpty
    if !hasTables, let mainPath, ByteSource.isFile(mainPath) {
      try readTables(of: mainPath)
      hasTables = true
    }
  }

  var date: String? { list.date }

  var delistedCount: Int { list.delistedCount }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    while let event = try reader.next(in: &window) {
      guard event == .start else { continue }
      let name = reader.names.local[reader.name]
      if List.entryNames.contains(name) {
        let line = reader.line
        guard let element = try reader.element(in: &window) else {
          return .refused(
            Refusal(
              path: window.path, line: line, field: name, reason: .tooLong(limit: reader.limit)))
        }
        if !hasTables {
          waiting.append(element)
        } else if let result = list.item(of: element, in: window.path) {
          return ListItem(result, into: &entry)
        }
      } else if List.tableNames.contains(name) {
        if hasTables {
          try reader.skip(in: &window)
        } else {
          try list.readTable(table(in: &window, &reader))
        }
      }
    }
    return nextWaiting(in: window.path).map { ListItem($0, into: &entry) }
  }

  private mutating func nextWaiting(in path: String) -> Result<Entry, Refusal>? {
    if !hasTables {
      hasTables = true
      waiting.reverse()
    }
    while let element = waiting.popLast() {
      if let result = list.item(of: element, in: path) { return result }
    }
    return nil
  }

  private mutating func readTables(of path: String) throws(WatchListError) {
    var window = try ByteWindow(ByteSource(path: path))
    var reader = XMLReader(limit: reader.limit)
    while let event = try reader.next(in: &window) {
      guard event == .start else { continue }
      let name = reader.names.local[reader.name]
      if List.entryNames.contains(name) {
        try reader.skip(in: &window)
      } else if List.tableNames.contains(name) {
        try list.readTable(table(in: &window, &reader))
      }
    }
  }

  private func table(
    in window: inout ByteWindow, _ reader: inout XMLReader
  ) throws(WatchListError) -> XMLElement {
    let name = reader.names.written[reader.name]
    if let table = try reader.element(in: &window) { return table }
    throw reader.failure("<\(name)> is longer than \(reader.limit) bytes", in: window)
  }
}
