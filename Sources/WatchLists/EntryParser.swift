/// What a list yields: an entry, or a row that is no entry.
enum ListItem {
  /// An entry, which lies where the caller wants it.
  case entry

  /// A row that cannot be read.
  indirect case refused(Refusal)

  /// A row that says something of an entry that stands elsewhere, and is none itself.
  indirect case detail(EntryDetail)
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
  ///
  /// An entry is put into `entry`, since it is too large to be handed on from one to the next. Where the
  /// list does not tell which name is the primary one, none is marked so.
  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem?
}

extension EntryParser {
  var date: String? { nil }

  var groupsRows: Bool { false }

  var sidePaths: [String] { [] }

  var delistedCount: Int { 0 }
}

extension ListItem {
  /// What was made of a row: an entry, which is put into `place`, or why there is none.
  init(_ result: Result<Entry, Refusal>, into place: inout Entry?) {
    switch result {
    case .success(let entry):
      place = entry
      self = .entry
    case .failure(let refusal):
      self = .refused(refusal)
    }
  }
}
