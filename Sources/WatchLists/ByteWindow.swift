/// The part of a file that is being read: bytes that were fetched and not yet consumed.
///
/// Readers of every format look at the bytes from `start` to `end`, ask for more, and consume what they
/// are done with. The memory is as large as the longest stretch that a reader wants to see at once.
struct ByteWindow: ~Copyable {
  private let source: ByteSource

  /// The memory; only `start..<end` means something.
  private(set) var storage: [UInt8]

  /// The first byte that is not consumed.
  private(set) var start = 0

  /// The end of the fetched bytes.
  private(set) var end = 0

  /// The offset in the file of the byte at `start`.
  private(set) var offset = 0

  /// Takes the bytes of `source` without the byte order mark of UTF-8.
  init(_ source: ByteSource, capacity: Int = 1 << 18) throws(WatchListError) {
    self.source = source
    storage = Array(repeating: 0, count: capacity)
    while count < 3, try fetch() {}
    switch (byte(at: 0), byte(at: 1), byte(at: 2)) {
    case (0xEF, 0xBB, 0xBF): consume(3)
    case (0xFE, 0xFF, _): throw .wrongEncoding(path: path, encoding: "UTF-16 (big-endian)")
    case (0xFF, 0xFE, _): throw .wrongEncoding(path: path, encoding: "UTF-16 (little-endian)")
    default: break
    }
  }

  /// The file in messages.
  var path: String {
    source.path
  }

  /// Where the files beside the list lie, which is read from `mainPath` unless from an archive.
  func sides(of mainPath: String?) -> SidePlace {
    if let (archive, member) = source.archive { return .archive(archive, of: member) }
    return mainPath.map { .folder(of: $0) } ?? .nowhere
  }

  /// How many bytes of the file were read, as it lies on the disk.
  var fileOffset: Int {
    source.compressedOffset ?? offset
  }

  /// How many fetched bytes are not consumed.
  var count: Int {
    end - start
  }

  /// Returns the byte at `index` from the first unconsumed one, or `nil` past what was fetched.
  func byte(at index: Int) -> UInt8? {
    index < count ? storage[start + index] : nil
  }

  /// Fetches more bytes and returns whether there were any.
  mutating func fetch() throws(WatchListError) -> Bool {
    if source.isAtEnd { return false }
    if end == storage.count {
      makeRoom()
    }
    let fetched = try source.fill(&storage, from: end)
    end += fetched
    return fetched > 0
  }

  /// Fetches up to the first byte that is not blank and returns where it stands, counted from the first
  /// unconsumed one; a file of blanks is an error.
  mutating func firstText() throws(WatchListError) -> Int {
    var index = 0
    while true {
      while let byte = byte(at: index), byte.isBlank { index += 1 }
      if index < count { return index }
      if try !fetch() { throw .emptyFile(path: path) }
    }
  }

  /// Drops the first `count` bytes.
  mutating func consume(_ count: Int) {
    precondition(count <= self.count, "consumed more than was fetched")
    start += count
    offset += count
  }

  private mutating func makeRoom() {
    // Moving less than half the memory keeps the cost of moving below that of reading.
    if start > storage.count / 2 {
      let kept = count
      for index in 0..<kept {
        storage[index] = storage[start + index]
      }
      end = kept
      start = 0
    } else {
      storage.append(contentsOf: repeatElement(0, count: storage.count))
    }
  }

  /// Returns the text of bytes, counted from the first unconsumed one, which should be UTF-8.
  func text(_ range: Range<Int>) -> String {
    storage.span.text(start + range.lowerBound..<start + range.upperBound)
  }

  /// Returns the offset in the file of the first byte of `range` that is not UTF-8, if any.
  func firstInvalidOffset(_ range: Range<Int>) -> Int? {
    let bytes = storage.span.extracting(start + range.lowerBound..<start + range.upperBound)
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return offset + range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
