extension WatchList {
  /// What is known of a list beside its entries.
  public struct Summary: Equatable, Sendable {
    /// What the list is called.
    public var name: String

    /// The file that it was read from.
    public var path: String

    /// The format of that file.
    public var format: WatchListFormat

    /// When the list was made, as the file tells it, if it does.
    public var date: String?

    /// How many bytes that file had.
    public var byteCount: Int

    /// How many entries the list has.
    public var entryCount: Int

    /// How many names its entries have in all.
    public var nameCount: Int

    /// How many rows were bad.
    public var refusalCount: Int

    package init(
      name: String, path: String, format: WatchListFormat, date: String?, byteCount: Int,
      entryCount: Int, nameCount: Int, refusalCount: Int
    ) {
      self.name = name
      self.path = path
      self.format = format
      self.date = date
      self.byteCount = byteCount
      self.entryCount = entryCount
      self.nameCount = nameCount
      self.refusalCount = refusalCount
    }
  }

  /// What is known of the list beside its entries.
  ///
  /// - Complexity: O(*n*) for *n* entries.
  public var summary: Summary {
    Summary(
      name: name, path: path, format: format, date: date, byteCount: byteCount,
      entryCount: entries.count, nameCount: entries.reduce(0) { $0 + $1.names.count },
      refusalCount: refusalCount)
  }

  /// A list of which the rows that were refused are no longer known.
  package init(_ summary: Summary, entries: [Entry]) {
    name = summary.name
    path = summary.path
    format = summary.format
    date = summary.date
    byteCount = summary.byteCount
    self.entries = entries
    refusals = []
    refusalCount = summary.refusalCount
    detailCount = 0
    delistedCount = 0
    sidePaths = []
  }
}
