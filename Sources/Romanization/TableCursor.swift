/// Walks the rows of a table of `Data/`, field by field, without making strings of them.
///
/// Lines that begin with `#` and blank lines are no rows; a field is a range of the table's bytes.
/// Large tables are read so: it takes a tenth of the time of ``DataTable``.
///
///     var rows = TableCursor("part-frequencies.tsv")
///     while rows.next() { total += rows.number(1) ?? 0 }
///
/// - Complexity: O(*n*) for a walk over *n* bytes.
@safe package struct TableCursor: @unchecked Sendable {
  /// The bytes of the whole table, which live as long as the cursor or a copy of it.
  @unsafe package let bytes: UnsafeBufferPointer<UInt8>
  /// Keeps the bytes of a table that is not embedded in the binary.
  private let copy: TextCopy?
  private var position = 0
  private var start = 0
  /// Where each field of the row ends.
  private var ends: [8 of Int32] = .init(repeating: 0)
  /// How many fields the row has; those beyond the eighth are part of it.
  package private(set) var fieldCount = 0

  /// A cursor before the first row of `Data/<name>`.
  ///
  /// - Precondition: the table is embedded in the binary, so a missing one is a mistake of ours.
  package init(_ name: String) {
    unsafe bytes = DataTable.bytes(of: name)
    copy = nil
  }

  /// A cursor before the first row of a table.
  package init(text: String) {
    let copy = TextCopy(text)
    unsafe bytes = UnsafeBufferPointer(copy.bytes)
    self.copy = copy
  }

  /// Goes to the next row; false where there is none.
  package mutating func next() -> Bool {
    let bytes = unsafe bytes.span
    while position < bytes.count {
      start = position
      var count = 0
      var end = start
      while true {
        end = Self.firstControl(in: bytes, from: end)
        if end == bytes.count || bytes[end] == UInt8(ascii: "\n") { break }
        if bytes[end] == UInt8(ascii: "\t"), count < ends.count - 1 {
          ends[count] = Int32(end)
          count += 1
        }
        end += 1
      }
      ends[count] = Int32(end)
      fieldCount = count + 1
      position = end + 1
      if end > start, bytes[start] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  /// Returns where the first line feed, tab or character below them is, or the end.
  @inline(__always)
  private static func firstControl(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      // Eight bytes at once: the lowest byte below 0x0B, if there is one, borrows from its highest bit.
      // Safe because any eight bytes are a number.
      let chunk = unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let below = (chunk &- 0x0B0B_0B0B_0B0B_0B0B) & ~chunk & 0x8080_8080_8080_8080
      if below != 0 { return index + below.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] > UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// The bytes of a field of the row.
  package func field(_ field: Int) -> Range<Int> {
    precondition(field < fieldCount, "the row has no such field")
    // A span: the array itself would be copied.
    let ends = ends.span
    return (field == 0 ? start : Int(ends[field - 1]) + 1)..<Int(ends[field])
  }

  /// The whole number in a field, or `nil` where it is none.
  package func number(_ field: Int) -> Int? {
    number(in: self.field(field))
  }

  /// The whole number in a range of bytes, or `nil` where it is none.
  package func number(in range: Range<Int>) -> Int? {
    let bytes = unsafe bytes.span
    var number = 0
    for index in range {
      let digit = Int(bytes[index]) - 0x30
      guard 0...9 ~= digit else { return nil }
      number = number * 10 + digit
    }
    return range.isEmpty ? nil : number
  }

  /// The number in a field, with at most two decimals, or `nil` where it is none.
  package func decimal(_ field: Int) -> Double? {
    let range = self.field(field)
    let bytes = unsafe bytes.span
    guard let point = range.first(where: { bytes[$0] == UInt8(ascii: ".") }) else {
      return number(in: range).map { Double($0) }
    }
    guard let whole = number(in: range.lowerBound..<point),
      let decimals = number(in: point + 1..<range.upperBound), range.upperBound - point <= 3
    else { return nil }
    // Divided, as the compiler does with a literal, so that 0.35 is the same number as in code.
    let scale = range.upperBound - point == 2 ? 10 : 100
    return Double(whole * scale + decimals) / Double(scale)
  }

  /// Whether a field is a word.
  package func isField(_ field: Int, _ word: String) -> Bool {
    let range = self.field(field), bytes = unsafe bytes.span, word = word.utf8.span
    guard range.count == word.count else { return false }
    return word.indices.allSatisfy { bytes[range.lowerBound + $0] == word[$0] }
  }

  /// A field as text.
  package func text(_ field: Int) -> String {
    text(in: self.field(field))
  }

  /// A range of bytes as text.
  package func text(in range: Range<Int>) -> String {
    unsafe String(decoding: bytes[range], as: UTF8.self)
  }

  /// The pieces of a field between separators, but for empty ones.
  package func pieces(of field: Int, separator: Unicode.Scalar) -> TablePieces {
    TablePieces(table: self, rest: self.field(field), separator: UInt8(ascii: separator))
  }
}

/// The pieces of a field of a table: ranges of the table's bytes.
package struct TablePieces: Sequence, IteratorProtocol {
  fileprivate let table: TableCursor
  fileprivate var rest: Range<Int>
  fileprivate let separator: UInt8

  /// Returns the next piece, or `nil` where there is none.
  package mutating func next() -> Range<Int>? {
    let bytes = unsafe table.bytes.span
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == separator { start += 1 }
    if start == rest.upperBound { return nil }
    var end = start + 1
    while end < rest.upperBound, bytes[end] != separator { end += 1 }
    rest = end..<rest.upperBound
    return start..<end
  }
}

/// The bytes of a text, at a place where they stay.
///
/// Sharing it is safe because the bytes never change.
@safe private final class TextCopy: @unchecked Sendable {
  @unsafe let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ text: String) {
    unsafe bytes = UnsafeMutableBufferPointer.allocate(capacity: text.utf8.count)
    unsafe _ = bytes.initialize(fromContentsOf: text.utf8)
  }

  deinit {
    unsafe bytes.deallocate()
  }
}
