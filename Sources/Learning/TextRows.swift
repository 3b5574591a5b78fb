import Foundation

/// The rows of a tab-separated file without quoting, one after the other.
package struct TextRows: Sequence, IteratorProtocol {
  private let bytes: Data
  private var position: Data.Index
  /// The number of the line that was read last, blank lines included.
  package private(set) var line = 0

  /// Reads a file, or standard input where the path is `-`.
  package init(path: String) throws(LearningError) {
    do {
      let file =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      bytes = try file.readToEnd() ?? Data()
      position = bytes.startIndex
    } catch {
      throw .cannotRead(path: path, reason: error.localizedDescription)
    }
  }

  /// The fields of the next line, or `nil` where there is none; blank lines are no rows.
  package mutating func next() -> [String]? {
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[position..<end]
      self.line += 1
      position = end < bytes.endIndex ? bytes.index(after: end) : end
      if line.isEmpty { continue }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return nil
  }
}
