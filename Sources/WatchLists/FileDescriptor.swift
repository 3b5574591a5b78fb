#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, which is closed with its owner.
package final class FileDescriptor {
  private var descriptor: Int32

  /// Takes a descriptor that is open; a standard one stays so.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens a file.
  convenience init(path: String) throws(WatchListError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw code == ENOENT || code == ENOTDIR
        ? .noSuchFile(path: path) : .cannotOpen(path: path, reason: Self.words(for: code))
    }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .isDirectory(path: path)
    }
    self.init(descriptor)
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Gives the descriptor to another owner.
  func take() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }

  /// Reads into `storage[position...]` and returns how many bytes came, 0 at the end.
  func read(
    into storage: inout [UInt8], from position: Int, path: String
  ) throws(WatchListError) -> Int {
    while true {
      let count = unsafe storage.withUnsafeMutableBytes { buffer in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[position...])
        return unsafe systemRead(descriptor, free.baseAddress, free.count)
      }
      if count >= 0 { return count }
      let code = errno
      if code != EINTR {
        throw code == EISDIR
          ? .isDirectory(path: path) : .readFailed(path: path, reason: Self.words(for: code))
      }
    }
  }

  /// Reads up to so many bytes, none at the end.
  package func read(_ count: Int, path: String) throws(WatchListError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try read(into: &bytes, from: 0, path: path)
    bytes.removeLast(count - read)
    return bytes
  }

  /// Writes all bytes to an open file, and returns the error of the system, or 0.
  @unsafe package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32
  {
    var position = 0
    while position < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[position...])
      let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        position += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Writes a text to an open file, and returns the error of the system, or 0.
  package static func write(_ text: String, to descriptor: Int32) -> Int32 {
    // Safe because the bytes are read while the array lives.
    unsafe Array(text.utf8).withUnsafeBytes { unsafe write($0, to: descriptor) }
  }

  /// What the system says of an error.
  package static func words(for code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// The calls of the system, under names that no method hides.
@unsafe private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, buffer, count)
}

@unsafe package func systemWrite(
  _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, buffer, count)
}
