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
package struct TableCursor: Sendable {
  /// The bytes of the whole table.
  package let bytes: [UInt8]
  private var position = 0
  /// The fields of the row.
  package private(set) var fields: [Range<Int>] = []

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
    // Taken out, so that the array is not copied while the row is walked.
    var fields: [Range<Int>] = []
    swap(&fields, &self.fields)
    var position = position
    defer {
      self.fields = fields
      self.position = position
    }
    let bytes = bytes.span
    while position < bytes.count {
      fields.removeAll(keepingCapacity: true)
      let isRow = bytes[position] != UInt8(ascii: "#")
      var start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
        if bytes[position] == UInt8(ascii: "\t") {
          fields.append(start..<position)
          start = position + 1
        }
        position += 1
      }
      fields.append(start..<position)
      position += 1
      if isRow, fields.count > 1 || !fields[0].isEmpty { return true }
    }
    return false
  }

  /// The whole number in a field, or `nil` where it is none.
  package func number(_ field: Int) -> Int? {
    number(in: fields[field])
  }

  /// The whole number in a range of bytes, or `nil` where it is none.
  package func number(in range: Range<Int>) -> Int? {
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
    let range = fields[field]
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
    text(in: fields[field])
  }

  /// A range of bytes as text.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Calls `body` with the pieces of a field between separators.
  package func forEachPiece(
    of field: Int, separator: Unicode.Scalar, _ body: (Range<Int>) -> Void
  ) {
    var start = fields[field].lowerBound
    for index in fields[field] where bytes[index] == UInt8(ascii: separator) {
      if start < index { body(start..<index) }
      start = index + 1
    }
    if start < fields[field].upperBound { body(start..<fields[field].upperBound) }
  }
}
