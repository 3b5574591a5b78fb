import Dispatch
import Synchronization

/// Returns the elements that `body` makes for `0..<count`, in order, whatever the workers did.
///
/// The range is cut into chunks; each worker takes the next chunk that no other has, so a slow one
/// holds nobody up. The workers run on Dispatch and are joined before the call returns.
///
/// - Parameters:
///   - workers: the most chunks that are worked on at the same time, at least 1.
///   - body: makes the elements of one chunk; it must append as many as its range has.
package func concurrentMap<Element: Sendable>(
  count: Int, chunkSize: Int, workers: Int, _ body: @Sendable (Range<Int>) -> [Element]
) -> [Element] {
  let chunkCount = (count + chunkSize - 1) / chunkSize
  @Sendable func range(_ chunk: Int) -> Range<Int> {
    chunk * chunkSize..<min((chunk + 1) * chunkSize, count)
  }
  if workers <= 1 || chunkCount <= 1 {
    return (0..<chunkCount).flatMap { body(range($0)) }
  }
  let next = Atomic<Int>(0)
  let chunks = unsafe [[Element]](unsafeUninitializedCapacity: chunkCount) { buffer, initialized in
    let slots = unsafe DisjointSlots(buffer: buffer)
    DispatchQueue.concurrentPerform(iterations: min(workers, chunkCount)) { _ in
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunkCount else { return }
        unsafe slots.initialize(chunk, to: body(range(chunk)))
      }
    }
    initialized = chunkCount
  }
  return chunks.flatMap(\.self)
}

/// Uninitialized memory that several threads fill at once.
///
/// Sharing it is safe because each slot is initialized once, by the one worker that drew its
/// number from an atomic counter, and the memory outlives `concurrentPerform`, which joins all its
/// workers.
@unsafe private struct DisjointSlots<Element>: @unchecked Sendable {
  let buffer: UnsafeMutableBufferPointer<Element>

  func initialize(_ index: Int, to element: Element) {
    unsafe buffer.initializeElement(at: index, to: element)
  }
}
