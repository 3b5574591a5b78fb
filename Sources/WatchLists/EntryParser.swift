/// What a list yields: an entry, or a row that is no entry.
enum ListItem: Equatable {
  /// An entry; where the list does not tell which name is the primary one, none is marked so.
  case entry(Entry)

  /// A row that cannot be read.
  case refused(Refusal)

  /// A row that says something of an entry that stands elsewhere, and is none itself.
  case detail(EntryDetail)
}

/// A reader of one list format, one entry at a time.
protocol EntryParser {
  /// When the list was made, as the file tells it so far, if it does.
  var date: String? { get }

  /// Whether entries of one identifier are parts of one, of which the rows may stand apart.
  var groupsRows: Bool { get }

  /// The files beside the list that are read with it.
  var sidePaths: [String] { get }

  /// How many parties were passed over so far since they are listed no more.
  var delistedCount: Int { get }

  /// Returns the next item, or `nil` at the end.
  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> ListItem?
}

extension EntryParser {
  var date: String? { nil }

  var groupsRows: Bool { false }

  var sidePaths: [String] { [] }

  var delistedCount: Int { 0 }
}
