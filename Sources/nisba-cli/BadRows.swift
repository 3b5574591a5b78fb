/// The rows that a command reports, counts and leaves out.
struct BadRows {
  /// How many rows were left out.
  private(set) var count = 0
  /// How many fields were left out of rows that were looked at without them.
  private(set) var fieldCount = 0
  private let isStrict: Bool

  /// - Parameter isStrict: whether the first bad row ends the run.
  init(isStrict: Bool) {
    self.isStrict = isStrict
  }

  /// Reports a row and counts it.
  mutating func leaveOut(_ message: String) throws(ToolError) {
    if isStrict { throw .badInput(message) }
    StandardError.note(message)
    count += 1
  }

  /// Reports a field that was left out of a row, and counts it.
  mutating func leaveOutField(_ message: String) throws(ToolError) {
    if isStrict { throw .badInput(message) }
    StandardError.note(message)
    fieldCount += 1
  }

  /// Ends a run that has come to its end: rows and fields that were left out make it a failure, lest
  /// nobody notices that they were not looked at.
  func finish() throws(ToolError) {
    let counts = [
      count > 0 ? count.counted("bad row") : nil,
      fieldCount > 0 ? fieldCount.counted("bad field") : nil,
    ].compactMap { $0 }
    if !counts.isEmpty { throw .badInput("\(counts.joined(separator: " and ")) left out") }
  }
}

extension Int {
  /// The number with its noun, in the plural where one is due: `1 name`, `2 names`.
  func counted(_ noun: String, plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
