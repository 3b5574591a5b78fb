/// Reads a watch list entry by entry, in memory that does not grow with the list.
///
///     var reader = try WatchListReader(path: "sdn.csv")
///     try reader.forEachEntry { entry in print(entry.primaryName.written) }
///     print(reader.refusalCount, "rows refused")
///
/// A bad row is refused and does not stop the rest, unless `strict` asks for that; so is one longer
/// than 4 MiB. A list of which
/// nothing can be read is an error, since screening against it would pass everyone.
public struct WatchListReader: ~Copyable {
  /// How many refusals are kept; more are only counted.
  public static let keptRefusalLimit = 1_000

  /// The path as the caller gave it.
  public let path: String

  /// The format, found from the content.
  public let format: WatchListFormat

  /// When the list was made, as the file tells it, if it does; some tell it in their first row.
  public var date: String? { parser.date }

  /// The files beside the list that are read with it.
  public var sidePaths: [String] { parser.sidePaths }

  /// How many parties were passed over so far since the list says that they are listed no more.
  public var delistedCount: Int { parser.delistedCount }

  /// The first rows that were refused so far, at most `keptRefusalLimit`.
  public private(set) var refusals: [Refusal] = []

  /// How many rows were refused so far.
  public private(set) var refusalCount = 0

  /// How many rows were read so far that say something of entries and are none themselves.
  public private(set) var detailCount = 0

  /// How many entries were read so far.
  public private(set) var entryCount = 0

  /// How many bytes of the file were read so far.
  public var bytesRead: Int { window.fileOffset }

  private let isStrict: Bool
  private var window: ByteWindow
  private var parser: any EntryParser

  /// Opens a list, or standard input where `path` is `-`, and finds its format.
  ///
  /// - Parameters:
  ///   - path: The file; one in XML that keeps apart what its entries refer to is read twice. Beside an
  ///     OFAC `sdn.csv` the files `alt.csv`, `add.csv` and `sdn_comments.csv` are read too, if they are
  ///     there.
  ///   - columns: Which headers stand for which columns, where a table or JSON does not use the usual
  ///     ones.
  ///   - strict: Whether the first bad row is an error.
  public init(
    path: String, columns: ColumnMapping = [:], strict: Bool = false
  ) throws(WatchListError) {
    let source = try ByteSource(path: path)
    try self.init(
      source, path: path, sidesOf: path == ByteSource.standardInput ? nil : path,
      columns: columns, strict: strict)
  }

  init(
    _ source: ByteSource,
    path: String,
    sidesOf mainPath: String? = nil,
    columns: ColumnMapping = [:],
    strict: Bool = false,
    limit: Int = LineSplitter.defaultLimit
  ) throws(WatchListError) {
    var window = try ByteWindow(source)
    (format, parser) = try WatchListFormat.parser(
      for: &window, sidesOf: mainPath, columns: columns, limit: limit)
    self.path = path
    self.window = window
    isStrict = strict
  }

  /// Returns the next entry, or `nil` at the end.
  ///
  /// What a list says of an entry in rows that stand apart from it is joined only where the list is read
  /// whole, by `WatchList`: the relations of FollowTheMoney, and parties of which the rows do not follow
  /// each other.
  public mutating func next() throws(WatchListError) -> Entry? {
    var entry: Entry?
    while let item = try nextItem(into: &entry) {
      if case .entry = item {
        entry?.ensurePrimaryName()
        return entry.take()
      }
    }
    return nil
  }

  /// Returns the next item that is no refusal, or `nil` at the end; an entry is put into `entry`.
  mutating func nextItem(into entry: inout Entry?) throws(WatchListError) -> ListItem? {
    while let item = try parser.next(from: &window, into: &entry) {
      switch item {
      case .entry:
        entryCount += 1
        return item
      case .detail(let detail):
        if detail.isOwnRow { detailCount += 1 }
        return item
      case .refused(let refusal):
        try refuse(refusal)
      }
    }
    if entryCount == 0 {
      if let first = refusals.first { throw .allRefused(count: refusalCount, first: first) }
      throw format.isTable ? .onlyHeader(path: window.path) : .noEntries(path: window.path)
    }
    return nil
  }

  /// Counts a refusal, or throws it where no bad row is accepted.
  mutating func refuse(_ refusal: Refusal) throws(WatchListError) {
    if isStrict { throw .refused(refusal) }
    refusalCount += 1
    if refusals.count < Self.keptRefusalLimit { refusals.append(refusal) }
  }

  /// Whether entries of one identifier are parts of one.
  var groupsRows: Bool { parser.groupsRows }

  /// Calls `body` with each entry that is not yet read.
  public mutating func forEachEntry(_ body: (Entry) throws -> Void) throws {
    while let entry = try next() {
      try body(entry)
    }
  }

  /// What the list is called: its publisher where the format tells it, else its file.
  public var name: String {
    if let title = format.listTitle { return title }
    var file = SidePlace.split(path).name
    if file.hasSuffix(".gz") { file.removeLast(3) }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let words = path == ByteSource.standardInput ? "standard input" : stem
    return [.ofac, .ofacXML, .ofacAdvanced].contains(format) ? "OFAC \(words)" : words
  }
}
