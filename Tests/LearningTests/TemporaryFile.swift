import Foundation

/// Calls `body` with the path of a file that has the given text and is gone afterwards.
func withTemporaryFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("learning-\(UUID().uuidString)")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file.path)
}
