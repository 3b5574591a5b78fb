/// What a format of JSON objects makes of each of them.
protocol JSONEntityReader {
  /// The entry or the refusal of an object, and the details that belong to it, in their order.
  static func items(
    _ members: [JSONValue.Member], line: Int, path: String
  ) -> [ListItem]
}

/// Reads the objects of a file of JSON, each of which may yield several items.
struct JSONEntityParser<Reader: JSONEntityReader>: EntryParser {
  private var objects: JSONItems
  /// The items that are still to be yielded, the next one last.
  private var pending: [ListItem] = []

  init(_ reader: Reader.Type, objects: JSONItems) {
    self.objects = objects
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> ListItem? {
    if let item = pending.popLast() { return item }
    switch try objects.next(in: &window) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .object(let members, let line):
      pending = Reader.items(members, line: line, path: window.path).reversed()
      return pending.popLast()
    }
  }
}
