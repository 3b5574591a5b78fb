import Foundation

/// The data beside a development checkout, which a fresh user does not have.
///
/// It lies in the folder that `NISBA_SHARED_DATA` names, else in `../shared/data` beside the package.
public enum SharedData {
  /// The folder of the data.
  public static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["NISBA_SHARED_DATA"] {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared/data")
  }()

  /// What a skipped test says.
  public static let absence = "the shared data is not beside this checkout"

  /// Whether the data is there.
  public static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.path)
  }
}
