import ZlibShims

/// Inflates one compressed stream, in fixed memory whatever its size.
///
/// Its pointers are safe because the standard library makes each for the length of one call, with its
/// bounds; the handle of the library has one owner, which closes it.
@safe struct Inflater: ~Copyable {
  /// The kinds of streams.
  enum Kind {
    case gzip, deflate
  }

  /// How far a call has come.
  struct Step {
    var consumed: Int
    var produced: Int
    var isAtEnd: Bool
  }

  private let handle: OpaquePointer

  /// Opens a stream.
  init(_ kind: Kind) {
    guard let handle = unsafe nisba_inflater_open(kind == .gzip ? 1 : 0) else {
      preconditionFailure("no memory for 40 kB")
    }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe nisba_inflater_close(handle)
  }

  /// Begins another stream of the same kind.
  mutating func restart() {
    unsafe nisba_inflater_restart(handle)
  }

  /// Inflates what is in `input` to `output[position...]`, as far as there is room.
  mutating func inflate(
    _ input: ArraySlice<UInt8>, to output: inout [UInt8], from position: Int
  ) throws(ArchiveFault) -> Step {
    var consumed = input.count
    var produced = output.count - position
    let status = unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: output[position...])
        return unsafe nisba_inflate(
          handle, input.baseAddress, &consumed, free.baseAddress, &produced)
      }
    }
    switch UInt32(status) {
    case nisba_inflation_more.rawValue, nisba_inflation_end.rawValue:
      let isAtEnd = UInt32(status) == nisba_inflation_end.rawValue
      return Step(consumed: consumed, produced: produced, isAtEnd: isAtEnd)
    default:
      throw .damaged
    }
  }

  /// Goes on with a checksum over `bytes[range]`; it is 0 at first.
  static func checksum(_ earlier: UInt32, _ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    unsafe bytes[range].withUnsafeBufferPointer { buffer in
      unsafe nisba_crc32(earlier, buffer.baseAddress, buffer.count)
    }
  }
}
