/// A line on standard error that shows what a long command is doing, where a person is reading along.
struct StageProgress {
  private let isShown = StandardError.isTerminal
  private var isOnLine = false

  /// Shows how much of a stage is done.
  mutating func show(_ stage: String, done: Int, of total: Int) {
    guard isShown else { return }
    StandardError.write("\r\(stage.visible): \(done) of \(total.counted("name"))\u{1B}[K")
    isOnLine = true
  }

  /// Wipes the line.
  mutating func clear() {
    guard isOnLine else { return }
    StandardError.write("\r\u{1B}[K")
    isOnLine = false
  }
}
