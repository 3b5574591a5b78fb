/// A published list, whole.
public struct WatchList: Equatable, Sendable {
  /// What the list is called.
  public var name: String

  /// The file that it was read from.
  public var path: String

  /// The format of that file.
  public var format: WatchListFormat

  /// When the list was made, as the file tells it, if it does.
  public var date: String?

  /// How many bytes that file had, without those beside it that were read too.
  public var byteCount: Int

  /// The listed parties, in the order of the file.
  public var entries: [Entry]

  /// The first bad rows, at most `WatchListReader.keptRefusalLimit`.
  public var refusals: [Refusal]

  /// How many rows were bad.
  public var refusalCount: Int

  /// How many rows say something of entries and are none themselves.
  public var detailCount: Int

  /// How many parties were passed over since the list says that they are listed no more.
  public var delistedCount: Int

  /// The files beside the list that were read with it.
  public var sidePaths: [String]

  /// Reads a list whole.
  ///
  ///     let list = try WatchList(contentsOf: "consolidated.xml")
  ///     list.entries.count  // 1003
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - columns: Which headers stand for which columns, where they are not the usual ones.
  ///   - strict: Whether the first bad row is an error.
  public init(
    contentsOf path: String, columns: ColumnMapping = [:], strict: Bool = false
  ) throws(WatchListError) {
    try self.init(WatchListReader(path: path, columns: columns, strict: strict))
  }

  /// Reads what is left of a list.
  ///
  /// What the list says of an entry in rows that stand apart is joined to it.
  public init(_ reader: consuming WatchListReader) throws(WatchListError) {
    var merger = EntryMerger(groupsRows: reader.groupsRows)
    var entry: Entry?
    while let item = try reader.nextItem(into: &entry) {
      if let entry = entry.take() { merger.add(entry) }
      if case .detail(let detail) = item { merger.add(detail) }
    }
    let path = reader.path
    let (entries, unjoined) = merger.finished(path: path)
    for refusal in unjoined { try reader.refuse(refusal) }
    self.entries = entries
    self.path = path
    name = reader.name
    format = reader.format
    date = reader.date
    byteCount = reader.bytesRead
    refusals = reader.refusals
    refusalCount = reader.refusalCount
    detailCount = reader.detailCount
    delistedCount = reader.delistedCount
    sidePaths = reader.sidePaths
  }
}
