#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of standard input, a piece at a time.
///
/// Its pointers are safe because the standard library makes each for the length of one call, with its
/// bounds.
struct ByteSource: ~Copyable {
  /// The path that stands for standard input.
  static let standardInput = "-"

  /// The file in messages.
  let path: String

  private let descriptor: Int32
  private var memory: MemoryPieces?

  /// Opens a file, or takes standard input where `path` is `-`.
  init(path: String) throws(WatchListError) {
    let isFile = path != Self.standardInput
    descriptor = isFile ? try Self.descriptor(path) : STDIN_FILENO
    self.path = isFile ? path : "standard input"
    memory = nil
  }

  /// Gives out `bytes` in pieces of the sizes that `pieceSize` returns.
  init(_ bytes: [UInt8], path: String, pieceSize: @escaping () -> Int = { Int.max }) {
    self.path = path
    descriptor = -1
    memory = MemoryPieces(bytes: bytes, pieceSize: pieceSize)
  }

  deinit {
    if descriptor > STDIN_FILENO {
      close(descriptor)
    }
  }

  /// Reads into `storage[position...]` and returns how many bytes came, 0 at the end.
  mutating func fill(
    _ storage: inout [UInt8], from position: Int
  ) throws(WatchListError) -> Int {
    if memory != nil {
      return memory?.fill(&storage, from: position) ?? 0
    }
    while true {
      let count = unsafe storage.withUnsafeMutableBytes { buffer in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[position...])
        return unsafe read(descriptor, free.baseAddress, free.count)
      }
      if count >= 0 {
        return count
      }
      let code = errno
      if code != EINTR {
        throw code == EISDIR
          ? .isDirectory(path: path) : .readFailed(path: path, reason: Self.words(for: code))
      }
    }
  }

  /// Whether the path names a file that can be read twice, and no pipe.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func descriptor(_ path: String) throws(WatchListError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw code == ENOENT || code == ENOTDIR
        ? .noSuchFile(path: path) : .cannotOpen(path: path, reason: words(for: code))
    }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .isDirectory(path: path)
    }
    return descriptor
  }

  private static func words(for code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// Bytes in memory that arrive as if from a slow pipe.
private struct MemoryPieces {
  let bytes: [UInt8]
  let pieceSize: () -> Int
  var position = 0

  mutating func fill(_ storage: inout [UInt8], from start: Int) -> Int {
    let count = min(max(1, pieceSize()), storage.count - start, bytes.count - position)
    storage.replaceSubrange(
      start..<start + count, with: bytes[position..<position + count])
    position += count
    return count
  }
}
