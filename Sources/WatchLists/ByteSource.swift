#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of standard input, a piece at a time; those of a gzip file or of the list in a
/// zip file are inflated.
///
/// A class, so that the window over the bytes is small to pass on.
///
/// Its pointers are safe because the standard library makes each for the length of one call, with its
/// bounds.
final class ByteSource {
  /// The path that stands for standard input.
  static let standardInput = "-"

  /// How many bytes are looked at to tell a compressed file.
  private static let headSize = 4

  /// The file in messages; that of a zip file with the name of the list in it.
  let path: String

  /// Where files beside the list are looked for, where it is read from an archive.
  let archive: (archive: ZipArchive, member: String)?

  /// How many bytes of a compressed file were read; `nil` where the content is the file.
  private(set) var compressedOffset: Int?

  /// Whether nothing is left, as the last attempt to fill showed.
  private(set) var isAtEnd = false

  private let file: FileDescriptor
  private var head: [UInt8]
  private var compressed: CompressedContent?
  private var memory: MemoryPieces?

  /// Opens a file, or takes standard input where `path` is `-`.
  convenience init(path: String) throws(WatchListError) {
    let isFile = path != Self.standardInput
    let words = isFile ? path : "standard input"
    let file = try isFile ? FileDescriptor(path: path) : FileDescriptor(STDIN_FILENO)
    var head: [UInt8] = []
    while head.count < Self.headSize {
      let more = try file.read(Self.headSize - head.count, path: words)
      if more.isEmpty { break }
      head += more
    }
    if ZipArchive.marks.contains(where: { head.starts(with: $0) }) {
      let archive = try ZipArchive(descriptor: file.take(), path: words)
      do {
        try self.init(try archive.mainMember, of: archive)
      } catch let error as ArchiveFault {
        throw .archive(path: words, error)
      } catch let error as WatchListError {
        throw error
      } catch {
        throw .archive(path: words, .damaged)
      }
      return
    }
    self.init(file, head: head, path: words)
  }

  /// Goes on with a file of which `head` was read.
  private init(_ file: FileDescriptor, head: [UInt8], path: String) {
    self.path = path
    self.file = file
    archive = nil
    compressed = head.beginsArchive ? CompressedContent(gzip: head) : nil
    self.head = head.beginsArchive ? [] : head
    memory = nil
  }

  /// Takes a member of a zip file.
  init(_ member: ZipArchive.Member, of archive: ZipArchive) throws(WatchListError) {
    path = "\(archive.path)/\(member.name)"
    do {
      compressed = try CompressedContent(member, of: archive)
    } catch {
      throw .archive(path: path, error)
    }
    self.archive = (archive, member.name)
    file = FileDescriptor(-1)
    head = []
    memory = nil
  }

  /// Gives out `bytes` in pieces of the sizes that `pieceSize` returns.
  init(_ bytes: [UInt8], path: String, pieceSize: @escaping () -> Int = { Int.max }) {
    self.path = path
    file = FileDescriptor(-1)
    archive = nil
    head = []
    compressed = nil
    memory = MemoryPieces(bytes: bytes, pieceSize: pieceSize)
  }

  /// Reads into `storage[position...]` and returns how many bytes came, 0 at the end.
  func fill(
    _ storage: inout [UInt8], from position: Int
  ) throws(WatchListError) -> Int {
    let count = try read(into: &storage, from: position)
    isAtEnd = count == 0
    return count
  }

  private func read(
    into storage: inout [UInt8], from position: Int
  ) throws(WatchListError) -> Int {
    if memory != nil {
      return memory?.fill(&storage, from: position) ?? 0
    }
    let path = path
    if compressed != nil {
      let read = { [file] (count: Int) throws(WatchListError) in try file.read(count, path: path) }
      guard let step = try compressed?.fill(&storage, from: position, read: read, path: path)
      else { return 0 }
      compressedOffset = step.fileOffset
      return step.count
    }
    if !head.isEmpty {
      let count = min(head.count, storage.count - position)
      storage.replaceSubrange(position..<position + count, with: head.prefix(count))
      head.removeFirst(count)
      return count
    }
    return try file.read(into: &storage, from: position, path: path)
  }

  /// Whether the path names a file that can be read twice, and no pipe.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
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
