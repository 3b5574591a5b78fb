import WatchLists

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the tool says beside its output: messages, progress, the summary.
enum StandardError {
  /// Whether a person is reading along.
  static var isTerminal: Bool {
    isatty(STDERR_FILENO) != 0
  }

  /// Writes a text as it is.
  static func write(_ text: String) {
    // Nobody is left to be told where this fails.
    _ = FileDescriptor.write(text, to: STDERR_FILENO)
  }

  /// Writes a message of its own line.
  static func note(_ message: String) {
    write("nisba: \(message.visible)\n")
  }
}
