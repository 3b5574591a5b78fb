/// The content of a gzip file or of a member of a zip file, inflated a piece at a time.
struct CompressedContent: ~Copyable {
  /// How large content may become before its ratio to the file is looked at, and the largest ratio.
  ///
  /// Lists shrink to a tenth; deflate makes a thousandth of what has nothing in it.
  private static let harmlessSize = 1 << 30, largestRatio = 200

  /// How many compressed bytes are read at once.
  private static let pieceSize = 1 << 16

  private enum Container {
    case gzip
    case member(ZipArchive, ZipArchive.Member)
  }

  /// How many bytes of the file were read.
  private var fileOffset = 0

  private let container: Container
  private var inflater: Inflater?
  private var input: [UInt8]
  private var inputStart = 0
  private var memberOffset = 0
  private var produced = 0
  private var checksum: UInt32 = 0
  private var isAtEnd = false
  private var isBetweenParts = false

  /// Takes a gzip file, of which `head` was read.
  init(gzip head: [UInt8]) {
    container = .gzip
    inflater = Inflater(.gzip)
    input = head
    fileOffset = head.count
  }

  /// Takes a member of a zip file.
  init(_ member: ZipArchive.Member, of archive: ZipArchive) throws(ArchiveFault) {
    if member.isEncrypted { throw .encrypted }
    if member.method != 0, member.method != 8 { throw .unknownMethod(member.method) }
    memberOffset = try archive.contentOffset(of: member)
    container = .member(archive, member)
    input = []
    inflater = member.method == 0 ? nil : Inflater(.deflate)
  }

  /// Inflates into `storage[position...]` and returns how many bytes came, 0 at the end, and how many
  /// bytes of the file were read.
  ///
  /// `read` returns the next bytes of a gzip file, none at its end.
  mutating func fill(
    _ storage: inout [UInt8], from position: Int,
    read: (_ count: Int) throws(WatchListError) -> [UInt8], path: String
  ) throws(WatchListError) -> (count: Int, fileOffset: Int) {
    let isFirst = produced == 0
    var count = 0
    while !isAtEnd, position + count < storage.count {
      do {
        count += try step(&storage, from: position + count)
      } catch {
        throw .archive(path: path, error)
      }
      // The first piece must be long enough to tell what it is.
      if count >= (isFirst ? 4 : 1) { break }
      if !isAtEnd, inputStart == input.count { try fetch(read, path: path) }
    }
    if isFirst, storage[position..<position + count].beginsArchive {
      throw .archive(path: path, .nested)
    }
    return (count, fileOffset)
  }

  /// Reads more of the file; the end of it is the end of the content, or comes too early.
  private mutating func fetch(
    _ read: (Int) throws(WatchListError) -> [UInt8], path: String
  ) throws(WatchListError) {
    inputStart = 0
    switch container {
    case .gzip:
      input = try read(Self.pieceSize)
      fileOffset += input.count
      if input.isEmpty {
        if !isBetweenParts { throw .archive(path: path, .cut) }
        isAtEnd = true
      }
    case .member(let archive, let member):
      let left = member.compressedSize - fileOffset
      do {
        input = try archive.bytes(
          at: memberOffset + fileOffset, count: max(0, min(Self.pieceSize, left)))
      } catch {
        throw .archive(path: path, error)
      }
      fileOffset += input.count
      if input.isEmpty { throw .archive(path: path, .cut) }
    }
  }

  private mutating func step(
    _ storage: inout [UInt8], from position: Int
  ) throws(ArchiveFault) -> Int {
    if isBetweenParts {
      // A gzip file may have several parts, and zeros behind the last.
      while inputStart < input.count, input[inputStart] == 0 { inputStart += 1 }
      if inputStart == input.count { return 0 }
      guard input[inputStart] == 0x1F else { throw .trailingBytes }
      inflater?.restart()
      isBetweenParts = false
    }
    let rest = input[inputStart...]
    let count: Int
    var isAtStreamEnd = false
    if let step = try inflater?.inflate(rest, to: &storage, from: position) {
      count = step.produced
      inputStart += step.consumed
      isAtStreamEnd = step.isAtEnd
    } else {
      count = min(rest.count, storage.count - position)
      storage.replaceSubrange(position..<position + count, with: rest.prefix(count))
      inputStart += count
    }
    produced += count
    if produced > Self.harmlessSize, produced / Self.largestRatio > fileOffset { throw .bomb }
    switch container {
    case .gzip:
      isBetweenParts = isAtStreamEnd
    case .member(_, let member):
      checksum = Inflater.checksum(checksum, storage, position..<position + count)
      isAtEnd = isAtStreamEnd || inflater == nil && produced == member.size
      if isAtEnd, produced != member.size || checksum != member.checksum { throw .damaged }
    }
    return count
  }
}

extension Sequence<UInt8> {
  /// Whether these bytes begin a zip or a gzip file.
  var beginsArchive: Bool {
    starts(with: [0x1F, 0x8B, 8]) || ZipArchive.marks.contains { starts(with: $0) }
  }
}
