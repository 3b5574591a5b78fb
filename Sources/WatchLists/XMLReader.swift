/// Reads XML as a stream of tags and texts.
///
/// It reads what lists are written in: elements, attributes, character references and the five named
/// ones, CDATA, comments and processing instructions, in UTF-8. A document type is refused where it
/// begins, so no entity is ever declared, let alone expanded; a document that is cut is an error. (The
/// parser of FoundationXML 6.3 reports neither.)
struct XMLReader {
  /// A piece of the document.
  enum Event: Equatable {
    case start(name: String, attributes: [Attribute])
    case text(String)
    case end(name: String)
  }

  /// An attribute of an element.
  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  /// The most elements inside each other, and the most attributes of one.
  static let deepest = 256, mostAttributes = 64

  /// The longest tag, text or comment, in bytes.
  let limit: Int

  /// The line and column, from 1, at which the last event begins; columns count bytes.
  var line = 1, column = 1

  /// The elements that are open.
  var openNames: [String] = []

  /// The line and column of the first byte that is not consumed.
  var nextLine = 1, nextColumn = 1

  /// Whether the root element has begun.
  var hasRoot = false

  /// Whether the last event was the start of an element that has no content.
  var isEmptyElement = false

  init(limit: Int = LineSplitter.defaultLimit) {
    self.limit = limit
  }

  /// Returns the next event, or `nil` after the root element.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      return .end(name: openNames.removeLast())
    }
    while try has(1, in: &window) {
      (line, column) = (nextLine, nextColumn)
      if window.byte(at: 0) != .less {
        let end = try textEnd(in: &window)
        let text = try decoded(0..<end, in: window)
        if text.utf8.contains(0x5D), text.firstRange(of: "]]>") != nil {
          throw failure("“]]>” outside of CDATA", in: window)
        }
        consume(end, from: &window)
        if !openNames.isEmpty { return .text(text) }
        if !text.utf8.allSatisfy({ $0.isBlank || $0 == .dosEndOfFile && hasRoot }) {
          throw failure("text outside of the root element", in: window)
        }
      } else if let event = try markup(in: &window) {
        return event
      }
    }
    (line, column) = (nextLine, nextColumn)
    if let name = openNames.last { throw failure("the file ends inside <\(name)>", in: window) }
    if !hasRoot { throw failure("no root element", in: window) }
    return nil
  }

  /// An error at the last event.
  func failure(_ reason: String, in window: borrowing ByteWindow) -> WatchListError {
    .malformedXML(path: window.path, line: line, column: column, reason: reason)
  }
}
