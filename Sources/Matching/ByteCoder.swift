/// Writes numbers and texts as bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a number that is not negative, seven bits a byte from the lowest on.
  mutating func add(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// Adds texts.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Adds a text that may be missing.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }
}

/// Reads what a ``ByteWriter`` wrote; throws where there is something else.
struct ByteReader {
  /// The bytes are none that were written.
  struct Malformed: Error {}

  private let table: FlatTable<UInt8>
  private var place: Int
  private let end: Int

  /// Reads a list of bytes.
  init(_ lists: FlatLists<UInt8>, _ list: Int) {
    table = lists.elements
    let range = lists.range(list)
    place = range.lowerBound
    end = range.upperBound
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { place == end }

  mutating func number() throws(Malformed) -> Int {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      guard place < end else { throw Malformed() }
      let byte = table[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
    }
    throw Malformed()
  }

  /// A number below a limit, as of an array's elements.
  mutating func number(below limit: Int) throws(Malformed) -> Int {
    let number = try number()
    guard number < limit else { throw Malformed() }
    return number
  }

  mutating func text() throws(Malformed) -> String {
    let count = try number()
    guard count <= end - place else { throw Malformed() }
    // Safe because the range is one of the list's, which lies in the table.
    let bytes = unsafe UnsafeBufferPointer(start: table.elements + place, count: count)
    guard let text = unsafe String(validating: bytes, as: UTF8.self) else { throw Malformed() }
    place += count
    return text
  }

  mutating func texts() throws(Malformed) -> [String] {
    // Each takes a byte at least.
    let count = try number(below: end - place + 1)
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  mutating func optionalText() throws(Malformed) -> String? {
    try number(below: 2) == 0 ? nil : try text()
  }
}
