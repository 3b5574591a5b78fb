/// A sum of bytes that tells whether they are as they were written: not against forgers, but any change
/// of up to eight bytes in a row is certain to be told.
///
/// Eight sums go on side by side, each of every eighth word, so that a processor multiplies at the rate
/// at which memory gives words.
struct Checksum {
  /// How many bytes are added at a time.
  static let blockSize = 64
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var sums = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8)
  private var count: UInt64 = 0

  /// Adds bytes, filled up with zeros to whole blocks.
  mutating func add(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Adds bytes, filled up with zeros to whole blocks.
  @unsafe mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count / Self.blockSize * Self.blockSize
    if whole > 0, let start = bytes.baseAddress { unsafe addBlocks(start, whole) }
    count &+= UInt64(whole)
    if whole < bytes.count {
      count &+= UInt64(Self.blockSize)
      var last = [UInt8](repeating: 0, count: Self.blockSize)
      for place in whole..<bytes.count { unsafe last[place - whole] = bytes[place] }
      unsafe last.withUnsafeBytes { last in
        if let start = last.baseAddress { unsafe addBlocks(start, Self.blockSize) }
      }
    }
  }

  /// Adds whole blocks.
  @unsafe private mutating func addBlocks(_ start: UnsafeRawPointer, _ size: Int) {
    var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3])
    var (e, f, g, h) = (sums[4], sums[5], sums[6], sums[7])
    for place in stride(from: 0, to: size, by: Self.blockSize) {
      func word(_ number: Int) -> UInt64 {
        UInt64(
          littleEndian: unsafe start.loadUnaligned(
            fromByteOffset: place + 8 * number, as: UInt64.self))
      }
      a = Self.next(a, word(0))
      b = Self.next(b, word(1))
      c = Self.next(c, word(2))
      d = Self.next(d, word(3))
      e = Self.next(e, word(4))
      f = Self.next(f, word(5))
      g = Self.next(g, word(6))
      h = Self.next(h, word(7))
    }
    sums = SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func next(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* factor
    return product << 29 | product >> 35
  }

  /// The sum of all that was added.
  var value: UInt64 {
    var value = Self.next(0x6E69_7362_61, count)
    for lane in 0..<8 { value = Self.next(value, sums[lane]) }
    return value ^ value >> 32
  }
}
