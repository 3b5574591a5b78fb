import Matching
import Romanization

/// What decides which hits there are, beside policy, lists and names: told by `--version`, by reports and
/// by audit logs.
enum Versions {
  /// The version of the tool.
  static let tool = "0.1.0"
  /// A sum of the tables of `Data/` and the version of ICU.
  static let data = digits(CompiledList.dataVersion)
  /// A sum of those tables that are learned.
  static let model = digits(CompiledList.modelVersion)

  /// All versions, a line each.
  static var lines: String {
    """
    version            \(tool)
    data               \(data)
    model              \(model)
    compiled lists     format \(CompiledList.formatVersion)
    ICU                \(ICU.majorVersion)
    """
  }

  /// A checksum as sixteen hexadecimal digits.
  static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
