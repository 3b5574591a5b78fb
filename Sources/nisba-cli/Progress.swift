import Foundation

/// A bar on standard error that shows how far a file is read, where a person is reading along.
struct Progress {
  private static let width = 30
  private let isShown = StandardError.isTerminal
  private var fileSize: Int?
  private var start = ContinuousClock.now
  private var namesBefore = 0
  private var lastNames = 0
  private var isOnLine = false

  /// Begins with a file.
  mutating func begin(_ path: String) {
    guard isShown else { return }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    fileSize = attributes?[.type] as? FileAttributeType == .typeRegular
      ? attributes?[.size] as? Int : nil
    start = .now
    namesBefore = lastNames
  }

  /// Shows how many names were screened in all, and how much of the file is read.
  mutating func show(names: Int, bytes: Int) {
    guard isShown else { return }
    lastNames = names
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let rate = elapsed > 0 ? Double(names - namesBefore) / elapsed : 0
    var line = "\r\(names) names, \(Int(rate)) a second"
    if let fileSize, fileSize > 0, bytes > 0 {
      let share = min(1, Double(bytes) / Double(fileSize))
      let full = Int(share * Double(Self.width))
      let bar = String(repeating: "#", count: full)
        + String(repeating: ".", count: Self.width - full)
      let left = Int(elapsed * (1 - share) / share)
      line = "\r[\(bar)] \(Int(share * 100)) %  \(names) names, \(Int(rate)) a second, \(left) s left"
    }
    StandardError.write(line + "  ")
    isOnLine = true
  }

  /// Leaves the line of the bar.
  mutating func end() {
    guard isOnLine else { return }
    StandardError.write("\n")
    isOnLine = false
  }
}
