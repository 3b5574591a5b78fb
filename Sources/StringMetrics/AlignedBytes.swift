/// Bytes that begin at a multiple of 64, as the widest registers like to load them.
///
/// An array promises no more than a multiple of 16. Sharing the bytes is safe because they are
/// written only by the closure that makes them, and live as long as the value.
@safe final class AlignedBytes: @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// Makes `count` zero bytes and lets `write` change them.
  init(count: Int, write: (inout MutableSpan<UInt8>) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    unsafe buffer = memory.initializeMemory(as: UInt8.self, repeating: 0)
    var bytes = unsafe buffer.mutableSpan
    write(&bytes)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// The first byte, to be read while the value lives.
  @unsafe var baseAddress: UnsafeRawPointer? {
    unsafe UnsafeRawPointer(buffer.baseAddress)
  }
}
