/// The errors that teach the most: those nearest to the threshold, and the worst.
package struct NearestErrors<Element: Sendable & Encodable>: Sendable, Encodable {
  /// How many errors there are in all.
  package let count: Int
  /// Those nearest to the threshold, the nearest first.
  package let nearest: [Element]
  /// Those farthest from it, the farthest first, without those that are among the nearest.
  package let worst: [Element]

  /// Takes at most `limit` errors of each sort.
  ///
  /// - Parameters:
  ///   - errors: the errors in order of their rows, which decides between equal scores.
  ///   - score: the score of an error.
  ///   - element: what is kept of it, which may be costly to make.
  package init<Failed>(
    _ errors: [Failed], threshold: Double, limit: Int, score: (Failed) -> Double,
    element: (Failed) throws -> Element
  ) rethrows {
    let distances = errors.map { abs(score($0) - threshold) }
    let order = errors.indices.sorted {
      distances[$0] != distances[$1] ? distances[$0] < distances[$1] : $0 < $1
    }
    count = errors.count
    nearest = try order.prefix(limit).map { try element(errors[$0]) }
    worst = try order.dropFirst(limit).suffix(limit).reversed().map { try element(errors[$0]) }
  }
}
