import Identity

/// The list of the Malaysian Ministry of Home Affairs in the XML that is made of its table, one element a
/// row and one a field.
struct MalaysiaList: XMLList {
  static let root = "xmlResponse"
  static let publisher = "Malaysia"
  static let format = WatchListFormat.malaysia
  static let entryNames = ["entry"]

  let date: String? = nil

  private var documents = DocumentReader()

  init(root: XMLElement) {}

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    let row = MalaysiaRow(cells: element.all("field").map(\.text), line: element.line)
    return row.item(in: path, &documents)
  }
}

/// The list of the Malaysian Ministry of Home Affairs in the XML that Acrobat makes of its PDF: tables in
/// paragraphs.
///
/// Only some of the tables have headers that say what their columns hold, so the columns are known by
/// their number: thirteen for persons, seven for groups.
struct MalaysiaTaggedList: XMLList {
  static let root = "TaggedPDF-doc"
  static let publisher = "Malaysia, tagged PDF"
  static let format = WatchListFormat.malaysia
  static let entryNames = ["CreateDate", "TR"]

  private(set) var date: String?

  private var documents = DocumentReader()

  init(root: XMLElement) {}

  mutating func item(of element: XMLElement, in path: String) -> Result<Entry, Refusal>? {
    if element.isNamed("CreateDate") {
      date = element.text.isEmpty ? nil : element.text
      return nil
    }
    let cells = element.children.map(\.wholeText)
    // A header numbers the columns: (1), (2) and so on.
    if cells.first?.hasPrefix("(1)") == true { return nil }
    return MalaysiaRow(cells: cells, line: element.line).item(in: path, &documents)
  }
}
