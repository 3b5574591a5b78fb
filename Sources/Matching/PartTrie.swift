import NameAnatomy

/// A dictionary of parts that finds those which are near a given part.
///
/// Parts with a common beginning share its nodes, so their alignments with a query part are worked
/// out once; a branch is left as soon as even its best completion costs more than the limit.
struct PartTrie: Sendable {
  /// The scripts that the respelling model tells apart.
  enum Script: Sendable {
    case latin, arabic
  }

  private struct Node {
    let letter: UInt8
    /// The nodes below are those from here to the next sibling's.
    var firstChild: UInt32
    var childCount: UInt8
    /// The number of the part that ends here, or -1.
    var part: Int32
    /// The length of the longest part below.
    var longest: UInt16
  }

  private let nodes: [Node]
  private let depth: Int
  private let script: Script

  /// Builds the dictionary of `parts`, which are numbered by their positions.
  ///
  /// - Precondition: the parts are distinct, not empty and of the given script.
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  init(_ parts: [(letters: Letters, number: Int)], script: Script) {
    self.script = script
    let sorted = parts.sorted { $0.letters.bytes.lexicographicallyPrecedes($1.letters.bytes) }
    depth = parts.map(\.letters.count).max() ?? 0
    var nodes = [Node(letter: 0, firstChild: 0, childCount: 0, part: -1, longest: 0)]
    // Breadth first, so that the children of a node stand together.
    var queue: [(node: Int, range: Range<Int>, depth: Int)] = [(0, sorted.indices, 0)]
    var next = 0
    while next < queue.count {
      let (node, range, depth) = queue[next]
      next += 1
      nodes[node].longest = UInt16(clamping: sorted[range].map(\.letters.count).max() ?? 0)
      nodes[node].firstChild = UInt32(nodes.count)
      var start = range.lowerBound
      if start < range.upperBound, sorted[start].letters.count == depth {
        nodes[node].part = Int32(sorted[start].number)
        start += 1
      }
      while start < range.upperBound {
        let letter = sorted[start].letters.bytes[depth]
        var end = start + 1
        while end < range.upperBound, sorted[end].letters.bytes[depth] == letter { end += 1 }
        queue.append((nodes.count, start..<end, depth + 1))
        nodes.append(Node(letter: letter, firstChild: 0, childCount: 0, part: -1, longest: 0))
        nodes[node].childCount += 1
        start = end
      }
    }
    self.nodes = nodes
  }

  /// Calls `body` with each part whose respelling is within the limit.
  ///
  /// - Complexity: O(*v* · *m*) for *v* nodes visited and *m* letters of `part`.
  func forEachPart(
    near part: Letters, model: RespellingModel, limit: CostLimits,
    _ body: (Int) -> Void
  ) {
    guard nodes.count > 1 else { return }
    var walk = model.walk(
      of: part, against: script, depth: depth, limit: limit[max(part.count, depth)])
    visit(0, at: 0, part.count, &walk, limit, body)
  }

  private func visit(
    _ index: Int, at depth: Int, _ length: Int, _ walk: inout EditWalk, _ limit: CostLimits,
    _ body: (Int) -> Void
  ) {
    let node = nodes[index]
    if node.part >= 0, walk.cost(at: depth) <= limit[max(length, depth)] { body(Int(node.part)) }
    for child in Int(node.firstChild)..<Int(node.firstChild) + Int(node.childCount) {
      let bound = limit[max(length, Int(nodes[child].longest))]
      if walk.advance(to: nodes[child].letter, at: depth + 1) <= bound {
        visit(child, at: depth + 1, length, &walk, limit, body)
      }
    }
  }
}
