#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A zip file, of which the members are read where they lie.
///
/// The format is described in PKWARE's *.ZIP File Format Specification*. Members that are stored or
/// deflated are read, also beyond 4 GiB.
final class ZipArchive: Sendable {
  /// A file of the archive.
  struct Member: Equatable, Sendable {
    /// The path inside the archive.
    var name: String
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var compressedSize: Int
    var size: Int

    /// Where its own header lies.
    var headerOffset: Int
  }

  /// The bytes with which a zip file begins: a member, or the directory of an empty one.
  static let marks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]

  /// The archive in messages.
  let path: String

  /// The files, in the order of the directory.
  let members: [Member]

  private let descriptor: Int32

  /// Reads the directory; the archive closes `descriptor`, unless it is a standard one.
  init(descriptor: Int32, path: String) throws(WatchListError) {
    self.descriptor = descriptor
    self.path = path
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .archive(path: path, .pipe) }
    do {
      members = try ZipDirectory(size: Int(size)) { offset, count throws(ArchiveFault) in
        try Self.bytes(descriptor, at: offset, count: count)
      }.members
    } catch {
      throw .archive(path: path, error)
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Where the content of a member begins, behind its own header.
  func contentOffset(of member: Member) throws(ArchiveFault) -> Int {
    let header = try Self.bytes(descriptor, at: member.headerOffset, count: 30)
    guard header.number(at: 0, bytes: 4) == 0x0403_4B50 else { throw .noDirectory }
    return member.headerOffset + 30 + header.number(at: 26, bytes: 2)
      + header.number(at: 28, bytes: 2)
  }

  /// Reads up to `count` bytes at an offset; fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(ArchiveFault) -> [UInt8] {
    try Self.bytes(descriptor, at: offset, count: count, isWhole: false)
  }

  private static func bytes(
    _ descriptor: Int32, at offset: Int, count: Int, isWhole: Bool = true
  ) throws(ArchiveFault) -> [UInt8] {
    guard offset >= 0, count >= 0 else { throw .noDirectory }
    var bytes = [UInt8](repeating: 0, count: count)
    var end = 0
    while end < count {
      // Safe because the pointer lives for the length of the call, with its bounds.
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
        return unsafe pread(descriptor, free.baseAddress, free.count, off_t(offset + end))
      }
      if read < 0, errno == EINTR { continue }
      if read <= 0 { break }
      end += read
    }
    if end < count {
      if isWhole { throw .cut }
      bytes.removeLast(count - end)
    }
    return bytes
  }
}

extension [UInt8] {
  /// The number that stands at an index, its low byte first; 0 past the end.
  func number(at index: Int, bytes count: Int) -> Int {
    var number = 0
    for place in (index..<index + count).reversed() {
      let byte = indices.contains(place) ? Int(self[place]) : 0
      // A number that no file is large enough for is as good as none.
      number = (number & (Int.max >> 8)) << 8 | byte
    }
    return number
  }
}
