/// Elements that lie one behind the other, in memory that a ``FlatArena`` owns.
///
/// A table is a place and a length and nothing that is counted, so that kernels and inner loops pass
/// tables around for nothing. Reading one is safe as long as its arena lives: whatever keeps a table
/// keeps the arena beside it. The memory is never written to after it was filled, so any number of
/// threads may read it.
@safe struct FlatTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let count: Int
  /// Where the elements are; for a kernel that reads as many as there are.
  @unsafe let elements: UnsafePointer<Element>

  /// A table with the elements of an array.
  init(_ elements: [Element], in arena: FlatArena) {
    count = elements.count
    unsafe self.elements = arena.copy(elements)
  }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "index out of range")
      return unsafe elements[index]
    }
  }

  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
  }
}

/// Memory for tables, which is freed with its last user.
///
/// Sharing it is safe because tables are made by the one who makes the arena, before others see it.
@safe final class FlatArena: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []

  /// Returns a copy of elements, at a place that suits any register.
  @unsafe fileprivate func copy<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafePointer<Element> {
    let size = max(1, elements.count * MemoryLayout<Element>.stride)
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    unsafe blocks.append(block)
    let copy = unsafe block.bindMemory(to: Element.self, capacity: max(1, elements.count))
    unsafe elements.withUnsafeBufferPointer { elements in
      if let source = elements.baseAddress {
        unsafe copy.initialize(from: source, count: elements.count)
      }
    }
    return unsafe UnsafePointer(copy)
  }

  deinit {
    unsafe blocks.forEach { unsafe $0.deallocate() }
  }
}

/// Lists of elements, one behind the other in one table.
struct FlatLists<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Where each list begins, and where the last one ends.
  let starts: FlatTable<UInt32>
  let elements: FlatTable<Element>

  init(_ lists: [[Element]], in arena: FlatArena) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(lists.count + 1)
    var elements: [Element] = []
    for list in lists {
      elements += list
      starts.append(UInt32(elements.count))
    }
    self.starts = FlatTable(starts, in: arena)
    self.elements = FlatTable(elements, in: arena)
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// The places of the elements of a list.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> {
    Int(starts[list])..<Int(starts[list + 1])
  }

  /// The elements of a list.
  func list(_ number: Int) -> [Element] {
    range(number).map { elements[$0] }
  }
}
