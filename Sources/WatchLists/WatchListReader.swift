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

  /// When the list was made, as the file tells it, if it does.
  public let date: String?

  /// The first rows that were refused so far, at most `keptRefusalLimit`.
  public private(set) var refusals: [Refusal] = []

  /// How many rows were refused so far.
  public private(set) var refusalCount = 0

  /// How many entries were read so far.
  public private(set) var entryCount = 0

  /// How many bytes of the file were read so far.
  public var bytesRead: Int { window.offset }

  private let isStrict: Bool
  private var window: ByteWindow
  private var parser: any EntryParser

  /// Opens a list, or standard input where `path` is `-`, and finds its format.
  ///
  /// - Parameters:
  ///   - path: The file. Beside an OFAC `sdn.csv` the files `alt.csv`, `add.csv` and `sdn_comments.csv`
  ///     are read too, if they are there.
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
    _ source: consuming ByteSource,
    path: String,
    sidesOf mainPath: String? = nil,
    columns: ColumnMapping = [:],
    strict: Bool = false,
    limit: Int = LineSplitter.defaultLimit
  ) throws(WatchListError) {
    var window = try ByteWindow(source)
    (format, parser) = try WatchListFormat.parser(
      for: &window, sidesOf: mainPath, columns: columns, limit: limit)
    date = (parser as? UNParser)?.date
    self.path = path
    self.window = window
    isStrict = strict
  }

  /// Returns the next entry, or `nil` at the end.
  public mutating func next() throws(WatchListError) -> Entry? {
    while let item = try parser.next(from: &window) {
      switch item {
      case .entry(let entry):
        entryCount += 1
        return entry
      case .refused(let refusal):
        if isStrict { throw .refused(refusal) }
        refusalCount += 1
        if refusals.count < Self.keptRefusalLimit { refusals.append(refusal) }
      }
    }
    if entryCount == 0 {
      if let first = refusals.first { throw .allRefused(count: refusalCount, first: first) }
      throw format == .csv || format == .tsv
        ? .onlyHeader(path: window.path) : .noEntries(path: window.path)
    }
    return nil
  }

  /// Calls `body` with each entry that is not yet read.
  public mutating func forEachEntry(_ body: (Entry) throws -> Void) throws {
    while let entry = try next() {
      try body(entry)
    }
  }

  /// What the list is called: its publisher where the format tells it, else its file.
  public var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return switch format {
    case .un: "UN Security Council Consolidated List"
    case .ofac: "OFAC \(stem)"
    case .csv, .tsv, .jsonLines: path == ByteSource.standardInput ? "standard input" : stem
    }
  }
}
