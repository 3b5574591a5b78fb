/// Memory that searches work in one after the other, so that none has to ask for it anew.
///
/// Sharing it is safe for the reason that sharing a ``PatternMemo`` is.
@safe final class SearchScratch: @unchecked Sendable {
  private var block = UnsafeMutableRawPointer.allocate(byteCount: 0, alignment: 64)
  private var size = 0
  /// How much of the block is in use, and how much would have been at the most if there had been room.
  private var used = 0
  private var wanted = 0

  /// Calls `body` with room for so many elements; inside of it there may be asked for more.
  @unsafe func withRoom<Element: BitwiseCopyable>(
    for count: Int, of type: Element.Type, _ body: (UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    if used == 0, wanted > size {
      unsafe block.deallocate()
      size = wanted + wanted / 2
      unsafe block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    }
    let start = used
    used += (count * MemoryLayout<Element>.stride + 63) & ~63
    wanted = max(wanted, used)
    if used <= size {
      let room = unsafe (block + start).bindMemory(to: Element.self, capacity: count)
      unsafe body(UnsafeMutableBufferPointer(start: room, count: count))
    } else {
      unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: count, body)
    }
    used = start
  }

  deinit {
    unsafe block.deallocate()
  }
}
