@testable import WatchLists

/// Reads a list from text as if from a file of that name.
func list(
  _ text: String,
  path: String = "list",
  columns: ColumnMapping = [:],
  strict: Bool = false,
  limit: Int = LineSplitter.defaultLimit
) throws -> WatchList {
  try list(Array(text.utf8), path: path, columns: columns, strict: strict, limit: limit)
}

/// Reads a list from bytes that arrive in pieces.
func list(
  _ bytes: [UInt8],
  path: String = "list",
  columns: ColumnMapping = [:],
  strict: Bool = false,
  limit: Int = LineSplitter.defaultLimit,
  pieceSize: @escaping () -> Int = { Int.max }
) throws -> WatchList {
  try WatchList(
    WatchListReader(
      ByteSource(bytes, path: path, pieceSize: pieceSize), path: path, columns: columns,
      strict: strict, limit: limit))
}

/// Reads all queries from text.
func queries(
  _ text: String,
  path: String = "queries",
  format: QueryFormat? = nil,
  columns: ColumnMapping = [:]
) throws -> [QueryFile.Item] {
  try queries(Array(text.utf8), path: path, format: format, columns: columns)
}

/// Reads all queries from bytes that arrive in pieces.
func queries(
  _ bytes: [UInt8],
  path: String = "queries",
  format: QueryFormat? = nil,
  columns: ColumnMapping = [:],
  limit: Int = LineSplitter.defaultLimit,
  pieceSize: @escaping () -> Int = { Int.max }
) throws -> [QueryFile.Item] {
  var file = try QueryFile(
    ByteSource(bytes, path: path, pieceSize: pieceSize), path: path, format: format,
    columns: columns, limit: limit)
  var items: [QueryFile.Item] = []
  while let item = try file.next() { items.append(item) }
  return items
}

/// Reads all rows of a table from text.
func rows(
  _ text: String, dialect: Dialect? = nil, hasHeader: Bool = true
) throws -> [DelimitedReader.Item] {
  var reader = try DelimitedReader(
    ByteSource(Array(text.utf8), path: "table"), dialect: dialect, hasHeader: hasHeader)
  var items: [DelimitedReader.Item] = []
  while let item = try reader.next() { items.append(item) }
  return items
}

/// The message of the error that `body` throws, or `nil` where it throws none.
func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return "\(error)"
  }
}

/// The root element of a document, whole.
func element(_ text: String) throws -> XMLElement {
  var window = try ByteWindow(ByteSource(Array(text.utf8), path: "x"))
  var reader = XMLReader()
  _ = try reader.next(in: &window)
  guard let element = try reader.element(in: &window) else {
    throw WatchListError.emptyFile(path: "x")
  }
  return element
}
