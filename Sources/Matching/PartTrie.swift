import NameAnatomy

/// A dictionary of parts that finds those which are near a given part.
///
/// Parts with a common beginning share its nodes, so their alignments with a query part are worked
/// out once; a branch is left as soon as even its best completion costs more than the limit.
package struct PartTrie: Sendable {
  /// The scripts that the respelling model tells apart.
  package enum Script: Sendable {
    case latin, arabic
  }

  /// A letter of the words that go through it.
  struct Node {
    let letter: UInt8
    /// The nodes below are those from here to the next sibling's.
    var firstChild: UInt32
    var childCount: UInt8
    /// The number of the word that ends here, or -1.
    var word: Int32
    /// The length of the longest word below.
    var longest: UInt16
  }

  private let nodes: [Node]
  /// The same words, written backwards.
  private let mirroredNodes: [Node]
  private let depth: Int
  /// The script of its words.
  let script: Script

  /// Builds the dictionary of `parts`, which are numbered by their positions.
  ///
  /// - Precondition: the parts are distinct, not empty and of the given script.
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  package init(_ parts: [(letters: Letters, number: Int)], script: Script) {
    self.script = script
    depth = parts.map(\.letters.count).max() ?? 0
    nodes = Self.nodes(of: parts.map { ($0.letters.bytes, $0.number) })
    mirroredNodes = Self.nodes(of: parts.map { ($0.letters.bytes.reversed(), $0.number) })
  }

  private static func nodes(of words: [(letters: [UInt8], number: Int)]) -> [Node] {
    let sorted = words.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    var nodes = [Node(letter: 0, firstChild: 0, childCount: 0, word: -1, longest: 0)]
    // Breadth first, so that the children of a node stand together.
    var queue: [(node: Int, range: Range<Int>, depth: Int)] = [(0, sorted.indices, 0)]
    var next = 0
    while next < queue.count {
      let (node, range, depth) = queue[next]
      next += 1
      var longest = 0
      for index in range { longest = max(longest, sorted[index].letters.count) }
      nodes[node].longest = UInt16(clamping: longest)
      nodes[node].firstChild = UInt32(nodes.count)
      var start = range.lowerBound
      if start < range.upperBound, sorted[start].letters.count == depth {
        nodes[node].word = Int32(sorted[start].number)
        start += 1
      }
      while start < range.upperBound {
        let letter = sorted[start].letters[depth]
        var end = start + 1
        while end < range.upperBound, sorted[end].letters[depth] == letter { end += 1 }
        queue.append((nodes.count, start..<end, depth + 1))
        nodes.append(Node(letter: letter, firstChild: 0, childCount: 0, word: -1, longest: 0))
        nodes[node].childCount += 1
        start = end
      }
    }
    return nodes
  }

  /// Calls `body` with each part whose respelling is within the limit, some more than once.
  ///
  /// - Complexity: O(*v* · *m*) for *v* nodes visited and *m* letters of `part`.
  package func forEachPart(
    near part: Letters, model: RespellingModel, limit: CostLimits, _ body: (Int) -> Void
  ) {
    guard nodes.count > 1 else { return }
    model.walk(of: part, against: script, isMirrored: false).forEachWord(
      in: nodes.span, depth: depth, limit: limit, body)
    model.walk(of: part, against: script, isMirrored: true).forEachWord(
      in: mirroredNodes.span, depth: depth, limit: limit, body)
  }
}
