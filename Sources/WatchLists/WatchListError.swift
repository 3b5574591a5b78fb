/// What the world gets wrong about a file of entries or of queries.
public enum WatchListError: Error, Equatable, Sendable {
  /// No file has this path.
  case noSuchFile(path: String)

  /// The file is there and cannot be opened, in the words of the operating system.
  case cannotOpen(path: String, reason: String)

  /// The path names a folder.
  case isDirectory(path: String)

  /// Reading stopped, in the words of the operating system.
  case readFailed(path: String, reason: String)

  /// The file holds nothing but blanks.
  case emptyFile(path: String)

  /// A list has a header and no row.
  case onlyHeader(path: String)

  /// A list is well-formed and has no entry.
  case noEntries(path: String)

  /// Every row of a list was refused; this is the first refusal.
  case allRefused(count: Int, first: Refusal)

  /// A row was refused where no bad row is accepted, or where nothing can be read without it.
  case refused(Refusal)

  /// The file begins with the byte order mark of an encoding that is not read.
  case wrongEncoding(path: String, encoding: String)

  /// The header lacks a column.
  case missingColumn(path: String, line: Int, column: String, found: [String])

  /// Two columns of the header have the same name, so that one cannot tell which is meant.
  case repeatedColumn(path: String, line: Int, column: String)

  /// An explicit mapping of columns is not understood.
  case malformedMapping(String)

  /// The XML is malformed or cut; columns count bytes from 1.
  case malformedXML(path: String, line: Int, column: Int, reason: String)

  /// The XML declares a document type, which could declare entities that grow without limit.
  case documentTypeDeclared(path: String, line: Int, column: Int)

  /// The XML has another root element than the list formats known here.
  case wrongRoot(path: String, line: Int, found: String, expected: String)

  /// The file belongs to a list and has no names of its own.
  case sideFile(path: String, content: String, main: String)

  /// The file is compressed, and its content cannot be read.
  case archive(path: String, ArchiveFault)

  /// A file that is held in memory is larger than the limit, in bytes.
  case tooLarge(path: String, limit: Int)

  /// The content is in none of the formats that were looked for.
  case unknownFormat(path: String, lookedFor: [String], firstLine: String)

  /// Whether the file could not be read at all, as opposed to a file with bad content.
  public var isMissingFile: Bool {
    switch self {
    case .noSuchFile, .cannotOpen, .isDirectory, .readFailed: true
    default: false
    }
  }
}

extension WatchListError: CustomStringConvertible {
  /// The place, what was expected there, and what was found.
  public var description: String {
    switch self {
    case .noSuchFile(let path): "\(path): no such file"
    case .cannotOpen(let path, let reason): "\(path): cannot be opened: \(reason)"
    case .isDirectory(let path): "\(path): is a directory, expected a file"
    case .readFailed(let path, let reason): "\(path): cannot be read: \(reason)"
    case .emptyFile(let path): "\(path): is empty"
    case .onlyHeader(let path): "\(path): has a header and no row"
    case .noEntries(let path): "\(path): has no entry"
    case .allRefused(let count, let first): "\(first) (and no other row is good: \(count) refused)"
    case .refused(let refusal): refusal.description
    case .wrongEncoding(let path, let encoding): "\(path): is \(encoding), expected UTF-8"
    case .missingColumn(let path, let line, let column, let found):
      "\(path):\(line): has no column “\(column)”, found \(Self.list(found))"
    case .repeatedColumn(let path, let line, let column):
      "\(path):\(line): has two columns “\(column)”, expected one"
    case .malformedMapping(let text):
      "“\(text)”: expected COLUMN=HEADER, where COLUMN is one of "
        + Column.allCases.map(\.description).joined(separator: ", ")
    case .malformedXML(let path, let line, let column, let reason):
      "\(path):\(line):\(column): malformed XML: \(reason)"
    case .documentTypeDeclared(let path, let line, let column):
      "\(path):\(line):\(column): <!DOCTYPE is refused, since it may declare entities"
    case .wrongRoot(let path, let line, let found, let expected):
      "\(path):\(line): root element is <\(found)>, expected one of \(expected)"
    case .sideFile(let path, let content, let main):
      "\(path): has the \(content) of an OFAC list and no names; it is read where it lies beside "
        + "\(main)"
    case .archive(let path, let fault): "\(path): \(fault)"
    case .tooLarge(let path, let limit): "\(path): is larger than \(limit) bytes"
    case .unknownFormat(let path, let lookedFor, let firstLine):
      "\(path): unknown format, looked for \(lookedFor.joined(separator: "; ")); "
        + "the first line is “\(firstLine)”"
    }
  }

  private static func list(_ columns: [String]) -> String {
    columns.map { "“\($0)”" }.joined(separator: ", ")
  }
}
