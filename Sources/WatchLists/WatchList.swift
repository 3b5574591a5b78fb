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
  public init(_ reader: consuming WatchListReader) throws(WatchListError) {
    entries = []
    while let entry = try reader.next() {
      entries.append(entry)
    }
    name = reader.name
    path = reader.path
    format = reader.format
    date = reader.date
    byteCount = reader.bytesRead
    refusals = reader.refusals
    refusalCount = reader.refusalCount
  }
}
