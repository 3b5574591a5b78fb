import RespellingKernel

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

  /// A table of as many elements as a file has at a place.
  ///
  /// Whoever makes it keeps the mapping in an arena, and has made sure that the place is in it.
  @unsafe init(mapped elements: UnsafeRawPointer, count: Int) {
    self.count = count
    unsafe self.elements = elements.assumingMemoryBound(to: Element.self)
  }

  /// The elements as they lie in memory.
  @unsafe var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: elements, count: count * MemoryLayout<Element>.stride)
  }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "index out of range")
      return unsafe elements[index]
    }
  }

  /// Begins to load an element that is read soon.
  @inline(__always)
  func prefetch(_ index: Int) {
    precondition(index >= 0 && index < count, "index out of range")
    unsafe nisba_prefetch(elements + index)
  }

  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
  }
}

/// Memory for tables, their own or that of a mapped file, which is freed with its last user.
///
/// Sharing it is safe because tables are made by the one who makes the arena, before others see it.
@safe final class FlatArena: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []
  /// The file in which tables lie, where they were not made here.
  private let file: MappedFile?

  /// Memory of its own.
  init() { file = nil }

  /// The memory of a file.
  init(_ file: MappedFile) { self.file = file }

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

extension FlatTable where Element: Comparable {
  /// Returns the first place whose element is not less than a value, of a table in rising order.
  ///
  /// - Complexity: O(log *n*) for *n* elements.
  func lowerBound(of value: Element) -> Int {
    var lower = 0, upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < value { lower = middle + 1 } else { upper = middle }
    }
    return lower
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

  /// Elements that each belong to one of `count` lists, in order.
  init(_ elements: [Element], of lists: [Int32], count: Int, in arena: FlatArena) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for list in lists { starts[Int(list) + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    var next = starts
    var places = [Int32](repeating: 0, count: elements.count)
    for (place, list) in lists.enumerated() {
      places[Int(next[Int(list)])] = Int32(place)
      next[Int(list)] += 1
    }
    self.starts = FlatTable(starts, in: arena)
    self.elements = FlatTable(places.map { elements[Int($0)] }, in: arena)
  }

  /// Lists of which the beginnings and the elements are known.
  ///
  /// The beginnings rise from 0 to the number of elements.
  init(starts: FlatTable<UInt32>, elements: FlatTable<Element>) {
    self.starts = starts
    self.elements = elements
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// The places of the elements of a list.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> {
    Int(starts[list])..<Int(starts[list + 1])
  }

  /// Begins to load those of some lists that are read soon, which may lie far from each other, where the one at a place
  /// is read now.
  @inline(__always)
  func prefetch(_ lists: [Int32], _ place: Int) {
    let ahead = 8
    if place + 2 * ahead < lists.count { starts.prefetch(Int(lists[place + 2 * ahead])) }
    if place + ahead < lists.count {
      let first = Int(starts[lists[place + ahead]])
      if first < elements.count { elements.prefetch(first) }
    }
  }

  /// The elements of a list.
  func list(_ number: Int) -> [Element] {
    range(number).map { elements[$0] }
  }
}
