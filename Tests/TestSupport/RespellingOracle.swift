/// The cheapest chain of edits between two words, by the definition that stands at the head of
/// `Data/respelling.tsv`: every edit is tried at every place.
public struct RespellingOracle {
  private struct Edit {
    let from: [Unicode.Scalar]
    let to: [Unicode.Scalar]
    let isAtHead: Bool
    let isAtEnd: Bool
    let cost: Int

    var reversed: Edit {
      Edit(from: to, to: from, isAtHead: isAtHead, isAtEnd: isAtEnd, cost: cost)
    }
  }

  /// The edits by the first letters of their sides.
  private var edits: [[Unicode.Scalar?]: [Edit]] = [:]
  private var classes: [[Substring]: Int] = [:]
  private static let vowels = Set("aeiouاويە".unicodeScalars)

  /// Reads the rows of one pair of scripts: scripts, from, to, cost.
  public init(rows: [[Substring]], isSymmetric: Bool) {
    for row in rows {
      guard let cost = Int(row[3]) else { preconditionFailure("no cost in \(row)") }
      if !Set(["V", "C", "X"]).isDisjoint(with: row[1...2]) {
        classes[[row[1], row[2]]] = cost
        continue
      }
      let edit = Edit(
        from: Self.letters(row[1]), to: Self.letters(row[2]), isAtHead: row[1].hasPrefix("^"),
        isAtEnd: row[1].hasSuffix("$"), cost: cost)
      add(edit)
      if isSymmetric { add(edit.reversed) }
    }
  }

  private static func letters(_ side: Substring) -> [Unicode.Scalar] {
    side.unicodeScalars.filter { !"^$-".unicodeScalars.contains($0) }
  }

  private mutating func add(_ edit: Edit) {
    edits[[edit.from.first, edit.to.first], default: []].append(edit)
  }

  /// Returns the cost of one word as another.
  public func cost(of word: String, as other: String) -> Int {
    let from = Array(word.unicodeScalars), to = Array(other.unicodeScalars)
    var known: [[Int]: Int] = [:]
    func least(_ row: Int, _ column: Int) -> Int {
      if row == from.count, column == to.count { return 0 }
      if let cost = known[[row, column]] { return cost }
      let cost =
        steps(from, row, to, column).map { step in
          step.cost + least(row + step.from, column + step.to)
        }.min() ?? .max / 4
      known[[row, column]] = cost
      return cost
    }
    return least(0, 0)
  }

  private typealias Step = (from: Int, to: Int, cost: Int)

  /// All edits that can stand at a place.
  private func steps(
    _ from: [Unicode.Scalar], _ row: Int, _ to: [Unicode.Scalar], _ column: Int
  ) -> [Step] {
    let left = from[row...], right = to[column...]
    var steps: [Step] = []
    let heads: [[Unicode.Scalar?]] = [
      [left.first, right.first], [left.first, nil], [nil, right.first],
    ]
    for edit in heads.flatMap({ edits[$0] ?? [] }) {
      guard left.starts(with: edit.from), right.starts(with: edit.to),
        !edit.isAtHead || (row == 0 && column == 0),
        !edit.isAtEnd || (left.count == edit.from.count && right.count == edit.to.count)
      else { continue }
      steps.append((edit.from.count, edit.to.count, edit.cost))
    }
    if let letter = left.first, let cost = classCost(letter, nil) { steps.append((1, 0, cost)) }
    if let letter = right.first, let cost = classCost(nil, letter) { steps.append((0, 1, cost)) }
    if let letter = left.first, let other = right.first {
      if letter == other { steps.append((1, 1, 0)) }
      if let cost = classCost(letter, other) { steps.append((1, 1, cost)) }
    }
    if left.count > 1, right.count > 1, left[row] == right[column + 1],
      left[row + 1] == right[column], let cost = classes[["X", "X"]]
    {
      steps.append((2, 2, cost))
    }
    return steps
  }

  /// The cost by class of a letter for another, or for none, unless a row names just these.
  private func classCost(_ letter: Unicode.Scalar?, _ other: Unicode.Scalar?) -> Int? {
    let isNamed = (edits[[letter, other]] ?? []).contains { edit in
      edit.from.count <= 1 && edit.to.count <= 1 && !edit.isAtHead && !edit.isAtEnd
    }
    if isNamed { return nil }
    let one = name(letter), two = name(other)
    return classes[[one, two]] ?? classes[[two, one]]
  }

  private func name(_ letter: Unicode.Scalar?) -> Substring {
    letter.map { Self.vowels.contains($0) ? "V" : "C" } ?? "-"
  }
}
