/// What is particular to one list in XML: the elements that it is made of, and what they say.
protocol XMLList: SendableMetatype {
  /// The name of the root element.
  static var root: String { get }

  /// Whose list it is, for messages.
  static var publisher: String { get }

  static var format: WatchListFormat { get }

  /// The elements that are read whole, one at a time, for entries or for facts of the list itself.
  static var entryNames: [String] { get }

  /// The elements that entries refer to, which may stand behind the entries.
  static var tableNames: [String] { get }

  /// When the list was made, as the file tells it so far.
  var date: String? { get }

  /// How many parties were passed over since they are listed no more.
  var delistedCount: Int { get }

  /// Begins with the attributes of the root element.
  init(root: XMLElement)

  /// Keeps what entries may refer to.
  mutating func readTable(_ table: XMLElement)

  /// Returns the entry of an element, or why there is none; `nil` where it is not meant to be one.
  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>?
}

extension XMLList {
  static var tableNames: [String] { [] }

  var delistedCount: Int { 0 }

  mutating func readTable(_ table: XMLElement) {}

  /// A refusal of an element without a name.
  func nameless(_ element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    .failure(
      Refusal(path: path, line: element.line, field: element.name, reason: .emptyName))
  }
}

/// The lists in XML that are known, by the names of their roots.
enum XMLLists {
  static let all: [any XMLList.Type] = [
    UNList.self, OFACList.self, OFACAdvancedList.self, EUList.self, CanadaList.self,
    SwissList.self, MalaysiaList.self, MalaysiaTaggedList.self,
  ]

  /// The roots in words: *<sdnList> (OFAC), <export> (EU)*.
  static let roots = all.map { "<\($0.root)> (\($0.publisher))" }.joined(separator: ", ")

  /// Reads up to the root element and returns the parser of its list.
  ///
  /// - Parameter mainPath: The file, where it can be read a second time.
  static func parser(
    in window: inout ByteWindow, mainPath: String?, limit: Int
  ) throws(WatchListError) -> (WatchListFormat, any EntryParser) {
    var reader = XMLReader(limit: limit)
    _ = try reader.next(in: &window)
    let root = reader.start(in: window)
    guard let list = all.first(where: { $0.root == root.name }) else {
      throw .wrongRoot(
        path: window.path, line: reader.line, found: root.name, expected: roots)
    }
    return (list.format, try parser(of: list, reader, root, mainPath))
  }

  private static func parser<List: XMLList>(
    of list: List.Type, _ reader: XMLReader, _ root: XMLElement, _ mainPath: String?
  ) throws(WatchListError) -> any EntryParser {
    try XMLListParser(List(root: root), reader, mainPath: mainPath)
  }
}
