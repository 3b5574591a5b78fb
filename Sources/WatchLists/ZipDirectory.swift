/// The directory at the end of a zip file.
struct ZipDirectory {
  /// The files, without folders.
  private(set) var members: [ZipArchive.Member] = []

  /// The most bytes of a directory that is read.
  private static let largest = 64 << 20

  /// Reads the directory of a file of `size` bytes, of which `read` returns any part.
  init(
    size: Int, read: (_ offset: Int, _ count: Int) throws(ArchiveFault) -> [UInt8]
  ) throws(ArchiveFault) {
    let tailSize = min(size, 22 + 0xFFFF)
    let tail = try read(size - tailSize, tailSize)
    let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    guard
      let end = tail.indices.reversed().first(where: {
        tail.count - $0 >= 22 && tail[$0...].starts(with: mark)
      })
    else { throw .noDirectory }
    var count = tail.number(at: end + 10, bytes: 2)
    var length = tail.number(at: end + 12, bytes: 4)
    var offset = tail.number(at: end + 16, bytes: 4)
    if count == 0xFFFF || length == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      // The larger numbers stand in a record of their own, to which a locator points.
      let locator = try read(size - tailSize + end - 20, 20)
      guard locator.number(at: 0, bytes: 4) == 0x0706_4B50 else { throw .noDirectory }
      let record = try read(locator.number(at: 8, bytes: 8), 56)
      guard record.number(at: 0, bytes: 4) == 0x0606_4B50 else { throw .noDirectory }
      count = record.number(at: 32, bytes: 8)
      length = record.number(at: 40, bytes: 8)
      offset = record.number(at: 48, bytes: 8)
    }
    guard length <= Self.largest, offset <= size - length else { throw .noDirectory }
    try readMembers(read(offset, length), count: count)
  }

  private mutating func readMembers(_ bytes: [UInt8], count: Int) throws(ArchiveFault) {
    var start = 0
    for _ in 0..<count {
      guard bytes.number(at: start, bytes: 4) == 0x0201_4B50 else { throw .noDirectory }
      let nameLength = bytes.number(at: start + 28, bytes: 2)
      let extraLength = bytes.number(at: start + 30, bytes: 2)
      let name = start + 46, extra = name + nameLength
      guard extra + extraLength <= bytes.count else { throw .noDirectory }
      var member = ZipArchive.Member(
        name: String(decoding: bytes[name..<extra], as: UTF8.self),
        method: bytes.number(at: start + 10, bytes: 2),
        isEncrypted: bytes.number(at: start + 8, bytes: 2) & 1 != 0,
        checksum: UInt32(bytes.number(at: start + 16, bytes: 4)),
        compressedSize: bytes.number(at: start + 20, bytes: 4),
        size: bytes.number(at: start + 24, bytes: 4),
        headerOffset: bytes.number(at: start + 42, bytes: 4))
      Self.readLargeNumbers(bytes, extra..<extra + extraLength, into: &member)
      if !member.name.hasSuffix("/") { members.append(member) }
      start = extra + extraLength + bytes.number(at: start + 32, bytes: 2)
    }
  }

  /// Reads the numbers that did not fit into four bytes, which stand in one extra field in this order.
  private static func readLargeNumbers(
    _ bytes: [UInt8], _ extra: Range<Int>, into member: inout ZipArchive.Member
  ) {
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let length = bytes.number(at: field + 2, bytes: 2)
      if bytes.number(at: field, bytes: 2) == 1 {
        var place = field + 4
        for path in [
          \ZipArchive.Member.size, \.compressedSize, \.headerOffset,
        ] where member[keyPath: path] == 0xFFFF_FFFF {
          member[keyPath: path] = bytes.number(at: place, bytes: 8)
          place += 8
        }
        return
      }
      field += 4 + length
    }
  }
}
