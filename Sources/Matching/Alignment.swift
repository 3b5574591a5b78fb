import NameAnatomy

/// What is aligned on either side: parts, or neighboring parts taken as one word.
struct AlignmentSides {
  /// A part, or parts taken as one.
  struct Group {
    /// The positions of the parts in their name.
    let range: Range<Int>
    let part: Part
    let weight: Double

    init(_ name: PreparedName, _ range: Range<Int>) {
      self.range = range
      if range.count == 1 {
        part = name.parts[range.lowerBound]
        weight = name.weights[range.lowerBound]
      } else {
        part = name.joined(range)
        weight = name.weights[range].reduce(0, +)
      }
    }
  }

  var query: [Group]
  var entry: [Group]
  /// Row by row of the query's groups.
  var likenesses: [PartLikeness]

  /// The sides after a join, or `nil` where the parts of the join are taken already.
  func applying(
    _ join: NameScorer.Join, query queryName: PreparedName, entry entryName: PreparedName
  ) -> AlignmentSides? {
    let words = join.isQueryWord ? query : entry
    let parts = join.isQueryWord ? entry : query
    guard let word = words.firstIndex(where: { $0.range == join.word..<join.word + 1 }),
      let first = parts.firstIndex(where: { $0.range.lowerBound == join.range.lowerBound }),
      first + join.range.count <= parts.count,
      parts[first + join.range.count - 1].range.upperBound == join.range.upperBound
    else { return nil }
    var sides = self
    let taken = first..<first + join.range.count
    let columns = entry.count
    var likenesses: [PartLikeness] = []
    if join.isQueryWord {
      sides.entry.replaceSubrange(taken, with: [Group(entryName, join.range)])
      for row in query.indices {
        for column in 0..<columns where !taken.dropFirst().contains(column) {
          let isJoined = column == first
          likenesses.append(
            isJoined
              ? (row == word ? join.likeness : .none) : self.likenesses[row * columns + column])
        }
      }
    } else {
      sides.query.replaceSubrange(taken, with: [Group(queryName, join.range)])
      for row in query.indices where !taken.dropFirst().contains(row) {
        for column in 0..<columns {
          likenesses.append(
            row == first
              ? (column == word ? join.likeness : .none) : self.likenesses[row * columns + column])
        }
      }
    }
    sides.likenesses = likenesses
    return sides
  }
}

/// The cheapest alignment of two names, and what its parts cost.
struct Alignment {
  private let sides: AlignmentSides
  private let isPerson: Bool
  private let policy: Policy
  /// The entry's group that each of the query's is aligned with, or `nil`.
  private var entryOfQuery: [Int?]
  private var hasEntry: [Bool]
  /// What the parts that agree count for in all.
  private var agreement = 0.0
  /// What is left of the score where no part agrees.
  private var strangeness = 0.0
  /// The sum of all costs.
  private(set) var costs = 0.0

  init(_ sides: AlignmentSides, isPerson: Bool, policy: Policy) {
    self.sides = sides
    self.isPerson = isPerson
    self.policy = policy
    entryOfQuery = [Int?](repeating: nil, count: sides.query.count)
    hasEntry = [Bool](repeating: false, count: sides.entry.count)
    align()
    for query in sides.query.indices {
      guard let entry = entryOfQuery[query] else { continue }
      agreement += likeness(query, entry).value * weight(query, entry)
    }
    for query in sides.query.indices {
      costs += entryOfQuery[query].map { cost(query, $0) } ?? omission(sides.query[query])
    }
    for entry in sides.entry.indices where !hasEntry[entry] {
      costs += omission(sides.entry[entry])
    }
    costs += orderCost + swapCost + bearerCost
    if !hasAgreement { strangeness = max(0, 1 - costs) }
    costs += strangeness
  }

  /// Whether any part agrees by more than its first letters; without one, names have nothing in
  /// common.
  private var hasAgreement: Bool {
    sides.query.indices.contains { query in
      guard let entry = entryOfQuery[query] else { return false }
      let likeness = likeness(query, entry)
      return likeness.value > 0 && likeness.law != .initial && likeness.law != .truncated
    }
  }

  private func likeness(_ query: Int, _ entry: Int) -> PartLikeness {
    sides.likenesses[query * sides.entry.count + entry]
  }

  private func weight(_ query: Int, _ entry: Int) -> Double {
    min(sides.query[query].weight, sides.entry[entry].weight)
  }

  // MARK: Aligning

  private mutating func align() {
    let isTurned = sides.query.count > sides.entry.count
    let rows = isTurned ? sides.entry.count : sides.query.count
    let columns = isTurned ? sides.query.count : sides.entry.count
    guard rows > 0 else { return }
    var costs = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let (query, entry) = isTurned ? (column, row) : (row, column)
        costs[row * columns + column] = alignmentCost(query, entry)
      }
    }
    let assignment = cheapestAssignment(rows: rows, columns: columns, costs: costs)
    for (row, column) in assignment.enumerated() {
      let (query, entry) = isTurned ? (column, row) : (row, column)
      guard isAlignable(query, entry) else { continue }
      entryOfQuery[query] = entry
      hasEntry[entry] = true
    }
  }

  /// What aligning two groups costs beside leaving them to others. Places near each other break
  /// ties, so that equal parts are aligned in order.
  private func alignmentCost(_ query: Int, _ entry: Int) -> Double {
    let distance = 0.0001 * Double(abs(query - entry))
    // Dearer than a contradiction, so that a small word hides none.
    guard isAlignable(query, entry) else { return 2 + distance }
    let weights = sides.query[query].weight + sides.entry[entry].weight
    return 1 - likeness(query, entry).value * weights / 2 + distance
  }

  /// Whether two groups may stand for the same thing: weak ones only where they are alike.
  private func isAlignable(_ query: Int, _ entry: Int) -> Bool {
    let one = sides.query[query].part.role, two = sides.entry[entry].part.role
    guard one.aligns(with: two) else { return false }
    return likeness(query, entry).value > 0 || (one.worth >= 0.5 && two.worth >= 0.5)
      || one == .generational
  }

  // MARK: Costs

  /// What the words of the two names count for in the mean.
  private var length: Double {
    let query = sides.query.reduce(0) { $0 + $1.weight }
    let entry = sides.entry.reduce(0) { $0 + $1.weight }
    return max(0.1, (query + entry) / 2)
  }

  private func cost(_ query: Int, _ entry: Int) -> Double {
    let likeness = likeness(query, entry)
    let one = sides.query[query].part, two = sides.entry[entry].part
    if one.role == .generational { return one.word == two.word ? 0 : 0.35 }
    if one.role == .number { return likeness.value == 1 ? 0 : 0.5 }
    if one.role == .organizationType { return likeness.value > 0 ? 0 : 0.05 }
    let loss = 1 - likeness.value
    if isPerson {
      let sharpened = one.role == .nisba && two.role == .nisba ? policy.nisbaContradiction : 1
      return loss * weight(query, entry) * policy.personContradiction * sharpened
    }
    var weight = (sides.query[query].weight + sides.entry[entry].weight) / 2
    // Two common words that mean different things tell bodies apart, little as each is worth.
    if let word = one.word, let other = two.word, word != other { weight = max(weight, 0.8) }
    return loss * weight * policy.organizationContradiction / length
  }

  private func omission(_ group: AlignmentSides.Group) -> Double {
    switch group.part.role {
    case .placeholder: return policy.placeholder
    case .generational: return 0.03
    case .number: return 0.25 / max(agreement, 0.5)
    default: break
    }
    let agreement = max(agreement, 0.5)
    return isPerson
      ? policy.personOmission * group.weight / (agreement * agreement)
      : policy.organizationOmission * group.weight / agreement
  }

  /// The aligned pairs that agree, in the order of the query.
  private var agreeing: [(query: Int, entry: Int)] {
    sides.query.indices.compactMap { query in
      guard let entry = entryOfQuery[query], likeness(query, entry).value > 0,
        weight(query, entry) >= 0.3
      else { return nil }
      return (query, entry)
    }
  }

  private var orderCost: Double {
    let entries = agreeing.map(\.entry)
    let isTurned = zip(entries, entries.dropFirst()).contains { $0 > $1 }
    return isTurned ? policy.order : 0
  }

  /// Where the bearer of one name is the father in the other.
  private var swapCost: Double {
    guard isPerson else { return 0 }
    let isSwapped = agreeing.contains { query, entry in
      let one = sides.query[query].part.role == .nasab, two = sides.entry[entry].part.role == .nasab
      return one != two && (one ? entry == 0 && query > 0 : query == 0 && entry > 0)
    }
    return isSwapped ? policy.nasabSwap : 0
  }

  /// Where one name lacks the bearer and begins with the father.
  private var bearerCost: Double {
    let groups = sides.query + sides.entry
    guard isPerson, groups.contains(where: { $0.part.role == .nasab }),
      let query = sides.query.indices.first(where: { sides.query[$0].part.role.canContradict }),
      let entry = sides.entry.indices.first(where: { sides.entry[$0].part.role.canContradict })
    else { return 0 }
    let lacksQuery = entryOfQuery[query] == nil && hasEntry[entry]
    let lacksEntry = !hasEntry[entry] && entryOfQuery[query] != nil
    return lacksQuery || lacksEntry ? policy.bearerOmission : 0
  }

  // MARK: Evidence

  /// The costs, line by line.
  func evidence() -> [Evidence] {
    var lines: [Evidence] = []
    for query in sides.query.indices {
      let group = sides.query[query]
      guard let entry = entryOfQuery[query] else {
        lines.append(omissionLine(group, .onlyInQuery))
        continue
      }
      let likeness = likeness(query, entry)
      let finding: Evidence.Finding =
        likeness.value == 1 ? .agrees : likeness.value > 0 ? .alike : .contradicts
      lines.append(
        Evidence(
          finding: finding, query: group.part.description,
          entry: sides.entry[entry].part.description,
          law: likeness.law == .equal ? "" : likeness.law.rawValue, likeness: likeness.value,
          cost: cost(query, entry)))
    }
    for entry in sides.entry.indices where !hasEntry[entry] {
      lines.append(omissionLine(sides.entry[entry], .onlyInEntry))
    }
    let whole: [(Evidence.Finding, Double)] = [
      (.order, orderCost), (.nasabSwap, swapCost), (.bearerLacking, bearerCost),
      (.nothingInCommon, strangeness),
    ]
    for (finding, cost) in whole where cost > 0 {
      lines.append(
        Evidence(finding: finding, query: "", entry: "", law: "", likeness: 1, cost: cost))
    }
    return lines
  }

  private func omissionLine(
    _ group: AlignmentSides.Group, _ finding: Evidence.Finding
  ) -> Evidence {
    Evidence(
      finding: finding, query: finding == .onlyInQuery ? group.part.description : "",
      entry: finding == .onlyInEntry ? group.part.description : "",
      law: group.part.role == .name ? "" : group.part.role.rawValue, likeness: 0,
      cost: omission(group))
  }
}

extension Part: CustomStringConvertible {
  /// The part as evidence shows it: its letters, with the article before them.
  package var description: String {
    (hasArticle ? (letters.isArabic ? "ال" : "al-") : "") + letters.text
  }
}
