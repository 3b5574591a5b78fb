import Foundation

/// The rows of a tab-separated file without quoting.
package struct TextRows {
  /// The fields of each line.
  package let rows: [[String]]

  /// Reads a file.
  package init(path: String) throws(LearningError) {
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      rows = text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(Substring($0)) }
      }
    } catch {
      throw .cannotRead(path: path, reason: error.localizedDescription)
    }
  }
}
