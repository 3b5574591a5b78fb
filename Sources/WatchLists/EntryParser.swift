/// What a list yields: an entry, or a row that is no entry.
enum ListItem: Equatable {
  case entry(Entry)
  case refused(Refusal)
}

/// A reader of one list format, one entry at a time.
protocol EntryParser {
  /// Returns the next item, or `nil` at the end.
  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> ListItem?
}
