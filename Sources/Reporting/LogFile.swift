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

  /// Opens a file, or makes it, and waits until no other run has it open.
  init?(lockedAt path: String) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 || flock(descriptor, LOCK_EX) != 0 { return nil }
  }

  /// Opens a file to be read.
  init?(readAt path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Why the last call of the system failed.
  static var reason: String {
    guard let words = unsafe strerror(errno) else { return "error \(errno)" }
    return unsafe String(cString: words)
  }

  /// Reads so many bytes at the most, none at the end.
  func read(upTo count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var result = -1
    repeat {
      result = unsafe bytes.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
    } while result < 0 && errno == EINTR
    if result < 0 { return nil }
    bytes.removeLast(count - result)
    return bytes
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
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[position...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        position += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Waits until what was written is on the disk.
  func synchronize() -> Bool {
    fsync(descriptor) == 0
  }
}

/// The calls of the system, under names that no method hides.
@unsafe private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, buffer, count)
}

@unsafe private func systemWrite(
  _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, buffer, count)
}
