/// The frame of a compiled list: a header, a directory, and flat tables one after the other.
///
/// All numbers of the frame are words of 64 bits, the lowest byte first; elements are as they lie in
/// memory. Everything begins at a multiple of 64
/// bytes, and what lies between is zero.
///
/// | what | words |
/// |---|---|
/// | header | mark, version of the format, order of bytes, size of the file, version of the tables of `Data/`, version of the policy, number of tables, checksum of the directory, checksum of the content, 6 of zero, checksum of the header |
/// | directory | for each table its place in the file, the number and the size of its elements, zero |
/// | content | the tables |
enum TableFile {
  /// The bytes with which a file begins. The first is no text, and the ends of lines tell whether a
  /// program took the file for text.
  static let mark: [UInt8] = [0x89] + Array("NISBA\r\n".utf8)
  /// The version of the format. It rises whenever other tables are written, or when the code makes
  /// something else of the same name.
  static let version: UInt64 = 14
  /// A number that is written in another way where the elements of tables are.
  private static let byteOrder = UInt64(littleEndian: 0x0102_0304_0506_0708)
  static let wordSize = 8
  static let headerSize = 128
  static let rowSize = 32
  static let alignment = Checksum.blockSize

  /// What the header tells.
  struct Header: Equatable {
    var fileSize: UInt64
    var dataVersion: UInt64
    var policyVersion: UInt64
    var tableCount: UInt64
    var directoryChecksum: UInt64
    var contentChecksum: UInt64

    fileprivate static let mark = TableFile.mark.enumerated().reduce(0 as UInt64) {
      $0 | UInt64($1.element) << UInt64(8 * $1.offset)
    }

    /// The header as it is written.
    var words: [UInt64] {
      var words = [
        Self.mark, TableFile.version, TableFile.byteOrder, fileSize, dataVersion, policyVersion,
        tableCount, directoryChecksum, contentChecksum,
      ]
      words += [UInt64](repeating: 0, count: TableFile.headerSize / wordSize - 1 - words.count)
      words.append(Self.checksum(of: words))
      return words
    }

    /// Reads the header of a file; what it tells of the file holds.
    init(of file: MappedFile) throws(CompiledListError) {
      let size = unsafe file.bytes.count
      let begin = unsafe file.bytes.prefix(TableFile.mark.count)
      guard size > 0, unsafe TableFile.mark.starts(with: begin) else {
        throw .foreign(path: file.path)
      }
      guard size >= TableFile.headerSize else {
        throw .cut(path: file.path, expected: TableFile.headerSize, found: size)
      }
      let words = (0..<TableFile.headerSize / wordSize).map { number in
        UInt64(
          littleEndian: unsafe file.bytes.loadUnaligned(
            fromByteOffset: number * wordSize, as: UInt64.self))
      }
      guard words[1] == TableFile.version, words[2] == TableFile.byteOrder else {
        throw .otherVersion(path: file.path)
      }
      guard words.last == Self.checksum(of: Array(words.dropLast())) else {
        throw .damaged(path: file.path, what: "the header")
      }
      fileSize = words[3]
      dataVersion = words[4]
      policyVersion = words[5]
      tableCount = words[6]
      directoryChecksum = words[7]
      contentChecksum = words[8]
      guard fileSize == UInt64(size) else {
        throw .cut(path: file.path, expected: Int(clamping: fileSize), found: size)
      }
      guard tableCount <= UInt64(size / TableFile.rowSize), size % TableFile.alignment == 0,
        TableFile.contentStart(tableCount: Int(tableCount)) <= size
      else { throw .damaged(path: file.path, what: "the header") }
    }

    init(
      fileSize: UInt64, dataVersion: UInt64, policyVersion: UInt64, tableCount: UInt64,
      directoryChecksum: UInt64, contentChecksum: UInt64
    ) {
      self.fileSize = fileSize
      self.dataVersion = dataVersion
      self.policyVersion = policyVersion
      self.tableCount = tableCount
      self.directoryChecksum = directoryChecksum
      self.contentChecksum = contentChecksum
    }

    private static func checksum(of words: [UInt64]) -> UInt64 {
      var checksum = Checksum()
      checksum.add(TableFile.bytes(of: words).span)
      return checksum.value
    }
  }

  /// Where the tables begin.
  static func contentStart(tableCount: Int) -> Int {
    aligned(headerSize + tableCount * rowSize)
  }

  /// The next place at which something may begin.
  static func aligned(_ place: Int) -> Int {
    (place + alignment - 1) / alignment * alignment
  }

  /// Words as they are written.
  static func bytes(of words: [UInt64]) -> [UInt8] {
    words.flatMap { word in (0..<wordSize).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }
  }
}

/// Gathers tables and writes them to a file.
///
/// It keeps places in memory and no arena: whoever gathers tables keeps them until they are written.
@safe struct TableWriter {
  @safe private struct Table {
    @unsafe let bytes: UnsafeRawBufferPointer
    let count: Int
    let elementSize: Int
  }

  private var tables: [Table] = []

  /// Adds a table.
  mutating func add<Element>(_ table: FlatTable<Element>) {
    tables.append(
      unsafe Table(
        bytes: table.bytes, count: table.count, elementSize: MemoryLayout<Element>.stride))
  }

  /// Adds lists, as two tables.
  mutating func add<Element>(_ lists: FlatLists<Element>) {
    add(lists.starts)
    add(lists.elements)
  }

  /// Writes the file under another name in the same folder and renames it.
  ///
  /// - Complexity: O(*n*) for *n* bytes, without a copy of the tables.
  func write(
    to path: String, dataVersion: UInt64, policyVersion: UInt64
  ) throws(CompiledListError) {
    let start = TableFile.contentStart(tableCount: tables.count)
    var place = start
    var directory: [UInt64] = []
    for table in tables {
      directory += [UInt64(place), UInt64(table.count), UInt64(table.elementSize), 0]
      place = unsafe TableFile.aligned(place + table.bytes.count)
    }
    let padding = (start - TableFile.headerSize - tables.count * TableFile.rowSize)
    let rows =
      TableFile.bytes(of: directory) + [UInt8](repeating: 0, count: padding)
    var directoryChecksum = Checksum(), contentChecksum = Checksum()
    directoryChecksum.add(rows.span)
    for table in tables { unsafe contentChecksum.add(table.bytes) }
    let header = TableFile.Header(
      fileSize: UInt64(place), dataVersion: dataVersion, policyVersion: policyVersion,
      tableCount: UInt64(tables.count), directoryChecksum: directoryChecksum.value,
      contentChecksum: contentChecksum.value)
    var file = try ReplacedFile(path: path)
    try file.write(TableFile.bytes(of: header.words) + rows)
    for table in tables {
      unsafe try file.write(table.bytes)
      let size = unsafe table.bytes.count
      try file.write([UInt8](repeating: 0, count: TableFile.aligned(size) - size))
    }
    try file.finish()
  }
}

/// Gives out the tables of a file in the order in which they were written.
///
/// What it gives out lies in the file whatever the file holds.
@safe struct TableReader {
  /// What the header tells.
  let header: TableFile.Header
  /// Keeps the file.
  let arena: FlatArena
  private let file: MappedFile
  private var next = 0

  /// Reads the header and the directory of a file.
  init(_ file: MappedFile) throws(CompiledListError) {
    self.file = file
    arena = FlatArena(file)
    header = try TableFile.Header(of: file)
    let start = TableFile.contentStart(tableCount: Int(header.tableCount))
    var checksum = Checksum()
    unsafe checksum.add(UnsafeRawBufferPointer(rebasing: file.bytes[TableFile.headerSize..<start]))
    guard checksum.value == header.directoryChecksum else { throw damage("the directory") }
  }

  /// Throws where the content is not what was written.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the file, all of which are read.
  func verify() throws(CompiledListError) {
    let start = TableFile.contentStart(tableCount: Int(header.tableCount))
    var checksum = Checksum()
    unsafe checksum.add(UnsafeRawBufferPointer(rebasing: file.bytes[start...]))
    guard checksum.value == header.contentChecksum else { throw damage("the content") }
  }

  /// How many bytes the file has.
  var fileSize: Int { Int(header.fileSize) }

  /// An error that tells that something of the file is wrong.
  func damage(_ what: String) -> CompiledListError {
    .damaged(path: file.path, what: what)
  }

  /// Throws where something does not hold that holds for each file that was written.
  func check(_ holds: Bool, _ what: String = "the tables") throws(CompiledListError) {
    if !holds { throw damage(what) }
  }

  /// Returns the next table.
  ///
  /// - Parameter count: how many elements it has, where that is known.
  mutating func table<Element>(
    of type: Element.Type = Element.self, count: Int? = nil
  ) throws(CompiledListError) -> FlatTable<Element> {
    try check(next < Int(header.tableCount))
    let row = TableFile.headerSize + next * TableFile.rowSize
    let place = word(row), elements = word(row + 8), size = word(row + 16)
    let start = TableFile.contentStart(tableCount: Int(header.tableCount))
    let (length, isTooLong) = elements.multipliedReportingOverflow(by: size)
    try check(
      place >= start && place <= fileSize && place % TableFile.alignment == 0
        && size == MemoryLayout<Element>.stride && elements >= 0 && !isTooLong
        && length <= fileSize - place && count ?? elements == elements, "the directory")
    next += 1
    guard let base = unsafe file.bytes.baseAddress else { throw damage("the directory") }
    return unsafe FlatTable(mapped: base + place, count: elements)
  }

  /// Returns the next table of truths, each of which is 0 or 1.
  mutating func truths(count: Int) throws(CompiledListError) -> FlatTable<Bool> {
    let bytes: FlatTable<UInt8> = try table(count: count)
    try check(bytes.areBelow(2))
    return unsafe FlatTable(mapped: bytes.elements, count: count)
  }

  /// Returns the next lists, of which the beginnings rise from 0 to the number of elements.
  ///
  /// - Parameter count: how many lists there are, where that is known.
  mutating func lists<Element>(
    of type: Element.Type = Element.self, count: Int? = nil
  ) throws(CompiledListError) -> FlatLists<Element> {
    let starts: FlatTable<UInt32> = try table(count: count.map { $0 + 1 })
    let elements: FlatTable<Element> = try table()
    try check(starts.isRising(to: elements.count))
    return FlatLists(starts: starts, elements: elements)
  }

  /// Throws where the file has tables that nobody asked for.
  func finish() throws(CompiledListError) {
    try check(next == Int(header.tableCount), "the directory")
  }

  private func word(_ place: Int) -> Int {
    let word = unsafe file.bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    // What is too large for a place is -1, which is none.
    return Int(exactly: UInt64(littleEndian: word)) ?? -1
  }
}

extension FlatTable<UInt32> {
  /// Whether the numbers rise from 0 to `last`, or stay the same here and there.
  ///
  /// - Complexity: O(*n*), some numbers at a time.
  func isRising(to last: Int) -> Bool {
    guard count > 0, self[0] == 0, Int(self[count - 1]) == last else { return false }
    var falls: UInt32 = 0
    // Safe because both places are below the count.
    for index in 1..<max(1, count) {
      falls |= unsafe elements[index] < elements[index - 1] ? 1 : 0
    }
    return falls == 0
  }
}

extension FlatTable<UInt32> {
  /// Whether all numbers are below a limit.
  func areBelow(_ limit: Int) -> Bool {
    var greatest: UInt32 = 0
    // Safe because the place is below the count.
    for index in 0..<count { greatest = max(greatest, unsafe elements[index]) }
    return count == 0 || Int(greatest) < limit
  }

  /// The most by which a number is above the one before it, in a table that rises.
  var greatestStep: Int {
    var greatest: UInt32 = 0
    // Safe because both places are below the count.
    for index in 1..<max(1, count) {
      greatest = max(greatest, unsafe elements[index] &- elements[index - 1])
    }
    return Int(greatest)
  }
}

extension FlatTable<UInt8> {
  /// Whether all bytes are below a limit, which is a power of two.
  func areBelow(_ limit: UInt8) -> Bool {
    var bits: UInt8 = 0
    // Safe because the place is below the count.
    for index in 0..<count { bits |= unsafe elements[index] }
    return bits < limit
  }
}
