import Identity

/// One bad row, which is reported and counted and does not stop the rest.
public struct Refusal: Error, Equatable, Sendable {
  /// What is wrong with a row.
  public enum Reason: Equatable, Sendable {
    /// The row has the wrong number of fields.
    case raggedRow(expected: Int, found: Int)

    /// A quote opens a field and nothing closes it before the row grows too long or the file ends.
    case unclosedQuote

    /// Something other than a delimiter follows a closing quote.
    case textAfterQuote

    /// The byte at this offset of the file, counted from 0, is not part of a UTF-8 letter.
    case notUTF8(offset: Int)

    /// The row holds a byte that is zero.
    case nulByte

    /// The row is longer than the limit, in bytes.
    case tooLong(limit: Int)

    /// The entry or the query has no name.
    case emptyName

    /// The line is not JSON; columns count bytes from 1.
    case malformedJSON(column: Int, expected: String)

    /// The line is JSON, but not an object.
    case notAnObject(found: String)

    /// A field of a JSON object holds something else than is read from it.
    case wrongType(expected: String, found: String)

    /// A row of an OFAC file does not begin with the number of an entry.
    case notAnEntryNumber(String)

    /// A row of an OFAC side file belongs to no entry of the main file.
    case noSuchEntry(Entry.ID, mainFile: String)

    /// A range of documents is none.
    case series(DocumentSeries.Fault)

    /// A field of a machine-readable zone is not as it should be.
    case travelDocument(TravelDocument.Fault)

    /// A line of a machine-readable zone belongs to no document.
    case strayZoneLine

    /// A text is not the lines of a machine-readable zone.
    case notAZone

    /// A segment of an EDIFACT message is not as it should be.
    case segment(EDIFACTPlace, expected: String, found: String)
  }

  /// The file as the caller named it.
  public let path: String

  /// The line at which the row begins, counted from 1.
  public let line: Int

  /// The field, by its number from 1 or by its name, where one field is to blame.
  public let field: String?

  /// What is wrong.
  public let reason: Reason

  /// A refusal of the row that begins at `line`.
  public init(path: String, line: Int, field: String? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.field = field
    self.reason = reason
  }
}

extension Refusal: CustomStringConvertible {
  /// The place and the reason, as in `sdn.csv:17: expected 12 fields, found 11`.
  public var description: String {
    "\(path):\(line): \(field.map { "field \($0): " } ?? "")\(reason)"
  }
}

extension Refusal.Reason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .raggedRow(let expected, let found):
      "expected \(expected) \(expected == 1 ? "field" : "fields"), found \(found)"
    case .unclosedQuote: "the quote that opens here is not closed"
    case .textAfterQuote: "expected a delimiter after the closing quote"
    case .notUTF8(let offset): "not UTF-8 at byte offset \(offset)"
    case .nulByte: "holds a NUL byte"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .emptyName: "name is empty"
    case .malformedJSON(let column, let expected):
      "not JSON at column \(column), expected \(expected)"
    case .notAnObject(let found): "expected a JSON object, found \(found)"
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .notAnEntryNumber(let text): "expected the number of an entry, found “\(text)”"
    case .noSuchEntry(let id, let mainFile): "no entry \(id) in \(mainFile)"
    case .series(let fault): fault.description
    case .travelDocument(let fault): fault.description
    case .strayZoneLine: "a line of a machine-readable zone without its first line"
    case .notAZone: "expected the lines of a machine-readable zone"
    case .segment(let place, let expected, let found):
      "\(place): expected \(expected), found \(found.isEmpty ? "nothing" : "“\(found)”")"
    }
  }
}
