/// What a format of JSON objects makes of each of them.
protocol JSONEntityReader {
  /// The entry of an object, or why there is none, where it is meant to be one; and the details that
  /// belong to it, in their order.
  static func items(
    _ members: [JSONValue.Member], line: Int, path: String
  ) -> (Result<Entry, Refusal>?, [EntryDetail])
}

/// Reads the objects of a file of JSON, each of which may yield several items.
struct JSONEntityParser<Reader: JSONEntityReader>: EntryParser {
  private var objects: JSONItems
  /// The details that are still to be yielded, the next one last.
  private var pending: [EntryDetail] = []

  init(_ reader: Reader.Type, objects: JSONItems) {
    self.objects = objects
  }

  mutating func next(
    from window: inout ByteWindow, into entry: inout Entry?
  ) throws(WatchListError) -> ListItem? {
    if let detail = pending.popLast() { return .detail(detail) }
    switch try objects.next(in: &window) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .object(let members, let line):
      let (result, details) = Reader.items(members, line: line, path: window.path)
      pending = details.reversed()
      if let result { return ListItem(result, into: &entry) }
      return pending.popLast().map { .detail($0) }
    }
  }
}
