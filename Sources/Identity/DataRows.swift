import NameData

/// The rows of a table of `Data/`, embedded in the binary: fields between tabs, without the lines that begin
/// with `#`.
///
/// - Precondition: the table is embedded in the binary, so a missing one is a mistake of ours.
/// - Complexity: O(*n*) for *n* bytes.
func dataRows(_ name: String) -> [[Substring]] {
  var count = 0
  guard let bytes = unsafe nisba_table(name, &count) else {
    preconditionFailure("Data/\(name) is not embedded in the binary")
  }
  // Safe because the bytes are static and the string owns a copy of them.
  let text = unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  return text.utf8.split(separator: UInt8(ascii: "\n"))
    .filter { $0.first != UInt8(ascii: "#") }
    .map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { Substring($0) }
    }
}
