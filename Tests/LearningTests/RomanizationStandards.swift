import Foundation
import Matching
import Romanization

/// What the standards of romanization say that respelling costs: where learning begins.
enum RomanizationStandards {
  /// The rows of `Data/romanization-standards.tsv`, which is not embedded in the binary.
  static let rows: [[Substring]] = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("Data/romanization-standards.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      preconditionFailure("no table at \(file.path)")
    }
    return DataTable(parsing: text).rows
  }()

  /// Their costs as a model.
  static let model = RespellingModel(
    TableCursor(text: rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")))
}
