/// Reads XML as a stream of tags and texts, without making strings of them.
///
/// It reads what lists are written in: elements, attributes, character references and the five named
/// ones, CDATA, comments and processing instructions, in UTF-8. A document type is refused where it
/// begins, so no entity is ever declared, let alone expanded; a document that is cut is an error. (The
/// parser of FoundationXML 6.3 reports neither.)
struct XMLReader {
  /// A piece of the document; what it holds is told by the reader until the next one is read.
  enum Event {
    /// The start of the element `name` with `attributes`.
    case start
    /// The text `text`, which may be one of several of an element.
    case text
    /// The end of the element `name`.
    case end
  }

  /// A stretch of text: bytes of the window, or of `decoded` where it held references.
  struct Piece {
    var range: Range<Int>
    var isDecoded = false
  }

  /// An attribute of an element, by the number of its name.
  struct Attribute {
    var name: Int
    var value: Piece
  }

  /// The most elements inside each other, and the most attributes of one.
  static let deepest = 256, mostAttributes = 64

  /// The longest tag, text or comment, in bytes.
  let limit: Int

  /// The line and column, from 1, at which the last event begins; columns count bytes.
  private(set) var line = 1, column = 1

  /// The names met so far.
  var names = XMLNames()

  /// The number of the name of the element that the last event begins or ends.
  var name = 0

  /// The attributes of the element that the last event begins.
  var attributes: [Attribute] = []

  /// The text that the last event is.
  var text = Piece(range: 0..<0)

  /// Whether the text that the last event is holds nothing but blanks.
  var isBlank = true

  /// Texts of the last event that had references to resolve.
  var decoded: [UInt8] = []

  /// The names of the elements that are open.
  var open: [Int] = []

  /// Whether the root element has begun.
  var hasRoot = false

  /// Whether the last event was the start of an element that has no content.
  var isEmptyElement = false

  /// How many bytes at the start of the window are the last event.
  var length = 0

  /// Whether lines may end in the last event; most events are known to lie within one.
  var mayHoldNewline = true

  /// The line of the first byte that is not consumed, and the offset in the file where it begins.
  private var nextLine = 1
  private var lineStart: Int?

  init(limit: Int = LineSplitter.defaultLimit) {
    self.limit = limit
  }

  /// Returns the next event, or `nil` after the root element.
  mutating func next(in window: inout ByteWindow) throws(WatchListError) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      name = open.removeLast()
      return .end
    }
    while true {
      consume(from: &window)
      guard try has(1, in: &window) else { break }
      if window.storage[window.start] != .less {
        try readText(in: &window)
        if !open.isEmpty { return .text }
      } else if let event = try markup(in: &window) {
        return event
      }
    }
    if let name = open.last {
      throw failure("the file ends inside <\(names.written[name])>", in: window)
    }
    if !hasRoot { throw failure("no root element", in: window) }
    return nil
  }

  /// Reads what is left of the innermost `count` elements that are open, without keeping it.
  mutating func skip(_ count: Int = 1, in window: inout ByteWindow) throws(WatchListError) {
    let depth = open.count - count
    while open.count > depth, try next(in: &window) != nil {}
  }

  /// An error at the last event.
  func failure(_ reason: String, in window: borrowing ByteWindow) -> WatchListError {
    .malformedXML(path: window.path, line: line, column: column, reason: reason)
  }

  /// Consumes the last event and counts the lines in it.
  private mutating func consume(from window: inout ByteWindow) {
    if lineStart == nil { lineStart = window.offset }
    if mayHoldNewline { countLines(in: window) }
    window.consume(length)
    length = 0
    mayHoldNewline = true
    (line, column) = (nextLine, window.offset - (lineStart ?? 0) + 1)
  }

  private mutating func countLines(in window: borrowing ByteWindow) {
    let end = window.start + length
    var index = window.start
    while true {
      index = ByteScan.firstIndex(of: .newline, in: window.storage.span, index..<end)
      if index == end { return }
      index += 1
      nextLine += 1
      lineStart = window.offset + index - window.start
    }
  }
}
