import NameAnatomy

/// Parts of an index of which letters are missing, ready to be compared with parts of queries.
///
/// They belong to one ``SearchRoom``, as what they keep ready does.
final class BrokenParts: Sendable {
  private struct Broken {
    let shape: Int32
    let part: Part
    /// The letters with which a part may begin that is like it, by their codes.
    let heads: [Bool]
  }

  private let index: ListIndex
  private let comparer: PartComparer
  /// Keeps them ready to be compared.
  private let memo = PatternMemo()
  /// In the order of their shapes.
  private let parts: [Broken]

  init(_ index: ListIndex, _ comparer: PartComparer) {
    self.index = index
    self.comparer = comparer
    parts = index.brokenShapes.indices.map {
      let part = index.shape(index.brokenShapes[$0])
      return Broken(
        shape: index.brokenShapes[$0], part: part, heads: comparer.heads(likeTo: part))
    }
  }

  /// Calls `body` with those that are anything like a part, and how like they are.
  func forEach(likeTo part: Part, _ body: (Int32, Double) -> Void) {
    let head = Self.head(of: part)
    for broken in parts where broken.heads[head] {
      let likeness = comparer.likeness(part, broken.part, memo: memo).value
      if likeness > 0 { body(broken.shape, likeness) }
    }
  }

  /// How like one of them is to a part.
  func likeness(_ part: Part, _ shape: Int32) -> Double {
    let place = index.brokenShapes.lowerBound(of: shape)
    guard place < parts.count, parts[place].heads[Self.head(of: part)] else { return 0 }
    return comparer.likeness(part, parts[place].part, memo: memo).value
  }

  private static func head(of part: Part) -> Int { Int(part.letters.bytes.first ?? 0) }
}
