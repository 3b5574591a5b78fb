import NameData

/// Walks the rows of a table of `Data/`, field by field, without making strings of them.
///
/// Lines that begin with `#` and blank lines are no rows; a field is a range of the table's bytes.
/// Large tables are read so: it takes a tenth of the time of ``DataTable``.
///
///     var rows = TableCursor("part-frequencies.tsv")
///     while rows.next() { total += rows.number(1) ?? 0 }
///
/// - Complexity: O(*n*) for a walk over *n* bytes.
@usableFromInline
package struct TableCursor: Sendable {
  /// The bytes of the whole table.
  @usableFromInline
  package let bytes: [UInt8]
  private var position = 0
  @usableFromInline
  var start = 0
  /// Where each field of the row ends.
  @usableFromInline
  var ends: [8 of Int32] = .init(repeating: 0)
  /// How many fields the row has; those beyond the eighth are part of it.
  @usableFromInline
  package var fieldCount = 0

  /// A cursor before the first row of `Data/<name>`.
  ///
  /// - Precondition: the table is embedded in the binary, so a missing one is a mistake of ours.
  package init(_ name: String) {
    var count = 0
    guard let start = unsafe nisba_table(name, &count) else {
      preconditionFailure("Data/\(name) is not embedded in the binary")
    }
    // Safe because the bytes are static and the array owns a copy of them.
    bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A cursor before the first row of a table.
  package init(text: String) {
    bytes = Array(text.utf8)
  }

  /// Goes to the next row; false where there is none.
  package mutating func next() -> Bool {
    // A reference of its own, so that the row can change while the bytes are read.
    let table = bytes
    let bytes = table.span
    while position < bytes.count {
      start = position
      var index = start
      var count = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Most bytes are letters: one comparison passes them.
        if byte <= UInt8(ascii: "\n") {
          if byte == UInt8(ascii: "\n") { break }
          if byte == UInt8(ascii: "\t"), count < ends.count - 1 {
            ends[count] = Int32(index)
            count += 1
          }
        }
        index += 1
      }
      ends[count] = Int32(index)
      fieldCount = count + 1
      position = index + 1
      if index > start, bytes[start] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  /// The bytes of a field of the row.
  @inlinable
  package func field(_ field: Int) -> Range<Int> {
    precondition(field < fieldCount, "the row has no such field")
    return (field == 0 ? start : Int(ends[field - 1]) + 1)..<Int(ends[field])
  }

  /// The whole number in a field, or `nil` where it is none.
  @inlinable
  package func number(_ field: Int) -> Int? {
    number(in: self.field(field))
  }

  /// The whole number in a range of bytes, or `nil` where it is none.
  @usableFromInline
  package func number(in range: Range<Int>) -> Int? {
    let bytes = bytes.span
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
    guard let point = bytes[range].firstIndex(of: UInt8(ascii: ".")) else {
      return number(in: range).map { Double($0) }
    }
    guard let whole = number(in: range.lowerBound..<point),
      let decimals = number(in: point + 1..<range.upperBound), range.upperBound - point <= 3
    else { return nil }
    // Divided, as the compiler does with a literal, so that 0.35 is the same number as in code.
    let scale = range.upperBound - point == 2 ? 10 : 100
    return Double(whole * scale + decimals) / Double(scale)
  }

  /// A field as text.
  package func text(_ field: Int) -> String {
    text(in: self.field(field))
  }

  /// A range of bytes as text.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Calls `body` with the pieces of a field between separators.
  package func forEachPiece(
    of field: Int, separator: Unicode.Scalar, _ body: (Range<Int>) -> Void
  ) {
    let range = self.field(field), separator = UInt8(ascii: separator)
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      if start < index { body(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }
}
