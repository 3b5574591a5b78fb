import NameData

/// The rows of one table of `Data/`, embedded in the binary.
///
/// A table is UTF-8 text with a row a line and tabs between its fields. Lines that begin with `#`
/// say what the table is and where it comes from; they and blank lines are no rows.
///
///     for row in DataTable("placeholders.tsv").rows {
///       words.insert(String(row[0]))
///     }
///
/// - Complexity: O(*n*), where *n* is the number of bytes of the table.
package struct DataTable: Sendable {
  /// The fields of each row, in the order of the file.
  package let rows: [[Substring]]

  /// The table of letters, which several readers share.
  static let letters = DataTable("letters.tsv")

  /// Reads the table `Data/<name>`.
  ///
  /// - Precondition: the table is embedded in the binary, so a missing one is a mistake of ours.
  package init(_ name: String) {
    // Safe because the string owns a copy of the bytes.
    let text = unsafe String(decoding: Self.bytes(of: name), as: UTF8.self)
    self.init(parsing: text)
  }

  /// The names of the tables that are learned, not written by hand.
  package static let learnedTables = [
    "counted-names.tsv", "likeness.tsv", "part-frequencies.tsv", "respelling.tsv", "scoring.tsv",
  ]

  /// Calls `body` with the bytes of the table `Data/<name>`.
  ///
  /// - Precondition: the table is embedded in the binary.
  package static func withBytes(of name: String, _ body: (Span<UInt8>) -> Void) {
    // Safe because the bytes are static.
    unsafe body(bytes(of: name).span)
  }

  /// The bytes of the table `Data/<name>`, which live as long as the process.
  ///
  /// - Precondition: the table is embedded in the binary, so a missing one is a mistake of ours.
  @unsafe static func bytes(of name: String) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    guard let bytes = unsafe nisba_table(name, &count) else {
      preconditionFailure("Data/\(name) is not embedded in the binary")
    }
    return unsafe UnsafeBufferPointer(start: bytes, count: count)
  }

  /// Calls `body` with the bytes of each table that is embedded in the binary.
  package static func forEachTable(_ body: (Span<UInt8>) -> Void) {
    var number = 0, count = 0
    while let bytes = unsafe nisba_table_at(number, &count) {
      // Safe because the bytes are static.
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
      unsafe body(buffer.span)
      number += 1
    }
  }

  /// Reads a table from its text.
  package init(parsing text: String) {
    // Bytes, not characters: a field may begin with a combining mark, and bytes are faster.
    rows = text.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { Substring($0) }
      }
  }
}
