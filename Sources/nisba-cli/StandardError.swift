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
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[position...])
        return unsafe systemWrite(STDERR_FILENO, rest.baseAddress, rest.count)
      }
      if count < 0, errno != EINTR { return }
      position += max(0, count)
    }
  }

  /// Writes a message of its own line.
  static func note(_ message: String) {
    write("nisba: \(message.visible)\n")
  }
}

/// The call of the system, under a name that no method hides.
@unsafe func systemWrite(
  _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, buffer, count)
}
