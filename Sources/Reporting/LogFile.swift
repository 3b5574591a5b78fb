import WatchLists

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that one run reads and adds to while others wait.
///
/// What fails tells so by `false` or `nil`, and `reason` tells why.
final class LogFile {
  private let descriptor: Int32
  private let file: FileDescriptor

  /// Opens a file, or makes it, and waits until no other run has it open.
  init?(lockedAt path: String) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    file = FileDescriptor(descriptor)
    if descriptor < 0 || flock(descriptor, LOCK_EX) != 0 { return nil }
  }

  /// Opens a file to be read.
  init?(readAt path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    file = FileDescriptor(descriptor)
    if descriptor < 0 { return nil }
  }

  /// Why the last call of the system failed.
  static var reason: String { FileDescriptor.words(for: errno) }

  /// Reads so many bytes at the most, none at the end.
  func read(upTo count: Int) -> [UInt8]? {
    try? file.read(count, path: "")
  }

  /// Reads all that is left.
  func readToEnd() -> [UInt8]? {
    var content: [UInt8] = []
    while let piece = read(upTo: 1 << 16) {
      if piece.isEmpty { return content }
      content += piece
    }
    return nil
  }

  /// Goes back to the beginning.
  func rewind() -> Bool {
    lseek(descriptor, 0, SEEK_SET) == 0
  }

  /// Writes a text where the file stands.
  func write(_ text: String) -> Bool {
    FileDescriptor.write(text, to: descriptor) == 0
  }

  /// Waits until what was written is on the disk.
  func synchronize() -> Bool {
    fsync(descriptor) == 0
  }
}
