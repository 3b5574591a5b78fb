import NameAnatomy

/// What is aligned on either side: parts, or neighboring parts taken as one word.
struct AlignmentSides: Sendable {
  /// A part, or parts taken as one.
  struct Group: Sendable {
    /// The positions of the parts in their name.
    let range: Range<Int>
    let part: Part
    let information: Information

    init(_ name: PreparedName, _ range: Range<Int>) {
      self.range = range
      part = range.count == 1 ? name.parts[range.lowerBound] : name.joined(range)
      let rest = name.information[range].dropFirst()
      information = rest.reduce(name.information[range.lowerBound], +)
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
package struct Alignment: Sendable {
  private let sides: AlignmentSides
  private let isPerson: Bool
  private let scoring: Scoring
  private let law: Scoring.Law
  /// The entry's group that each of the query's is aligned with, or `nil`.
  private var entryOfQuery: [Int?]
  private var hasEntry: [Bool]
  /// What the parts that agree count for in all.
  private(set) var agreement = 0.0
  /// The sum of all costs.
  package private(set) var costs = 0.0
  /// The sums of what differs and of what is omitted, before the laws make costs of them.
  private var contradictions = 0.0
  private var omissions = 0.0

  init(_ sides: AlignmentSides, isPerson: Bool, scoring: Scoring) {
    self.sides = sides
    self.isPerson = isPerson
    self.scoring = scoring
    law = scoring.law(isPerson: isPerson)
    entryOfQuery = [Int?](repeating: nil, count: sides.query.count)
    hasEntry = [Bool](repeating: false, count: sides.entry.count)
    align()
    weigh()
  }

  /// The same alignment under other numbers.
  package func rescored(_ scoring: Scoring) -> Alignment {
    Alignment(self, scoring: scoring)
  }

  private init(_ other: Alignment, scoring: Scoring) {
    sides = other.sides
    isPerson = other.isPerson
    self.scoring = scoring
    law = scoring.law(isPerson: other.isPerson)
    entryOfQuery = other.entryOfQuery
    hasEntry = other.hasEntry
    weigh()
  }

  /// The score, 0 where the names have nothing in common.
  package var score: Double {
    hasAgreement || isEmpty ? 1 / (1 + costs) : 0
  }

  /// Whether neither name has a part that is compared.
  private var isEmpty: Bool {
    sides.query.isEmpty && sides.entry.isEmpty
  }

  /// Whether any part agrees by more than its first letters; without one, names have nothing in
  /// common.
  package var hasAgreement: Bool {
    sides.query.indices.contains { query in
      guard let entry = entryOfQuery[query] else { return false }
      let law = likeness(query, entry).law
      return areAlike(query, entry) && law != .initial && law != .truncated
    }
  }

  private func likeness(_ query: Int, _ entry: Int) -> PartLikeness {
    sides.likenesses[query * sides.entry.count + entry]
  }

  private func areAlike(_ query: Int, _ entry: Int) -> Bool {
    likeness(query, entry).value >= scoring.floor
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
    guard isAlignable(query, entry) else { return 3 + distance }
    return 1 - likeness(query, entry).value * min(2, weight(query, entry)) + distance
  }

  /// Whether two groups may stand for the same thing: weak ones only where they are alike.
  private func isAlignable(_ query: Int, _ entry: Int) -> Bool {
    let one = sides.query[query].part.role, two = sides.entry[entry].part.role
    guard one.aligns(with: two) else { return false }
    return areAlike(query, entry) || (one.isStrong && two.isStrong)
      || one == .generational
  }

  // MARK: Weights

  /// What two groups count for that are aligned: as much as the lighter.
  private func weight(_ query: Int, _ entry: Int) -> Double {
    min(alignedWeight(sides.query[query]), alignedWeight(sides.entry[entry]))
  }

  private func alignedWeight(_ group: AlignmentSides.Group) -> Double {
    group.information.weight(bitsPerLetter: law.bitsPerLetter)
      * scoring.weight(of: group.part.role).aligned
  }

  private func omittedWeight(_ group: AlignmentSides.Group) -> Double {
    group.information.weight(bitsPerLetter: law.bitsPerLetter)
      * scoring.weight(of: group.part.role).omitted
  }

  /// What the difference of two aligned groups adds to the contradictions.
  private func contradiction(_ query: Int, _ entry: Int) -> Double {
    let one = sides.query[query].part, two = sides.entry[entry].part
    if one.role == .generational || one.role == .number { return 0 }
    let loss = 1 - likeness(query, entry).value
    var weight = weight(query, entry)
    if isPerson, one.role == .nisba, two.role == .nisba { weight *= scoring.nisbaContradiction }
    if one.role == .initial || two.role == .initial { weight *= scoring.initialContradiction }
    // Two common words that mean different things tell bodies apart, little as each is worth.
    if !isPerson, let word = one.word, let other = two.word, word != other {
      weight = max(weight, Self.commonWordContradiction)
    }
    return weight * loss * loss
  }

  /// What two common words of organizations that differ count for at least.
  private static let commonWordContradiction = 0.6

  /// What a group that the other name lacks adds to the omissions.
  private func omission(_ group: AlignmentSides.Group) -> Double {
    group.part.role == .number ? 0 : omittedWeight(group)
  }

  // MARK: Costs

  private mutating func weigh() {
    for query in sides.query.indices {
      if let entry = entryOfQuery[query] {
        agreement += likeness(query, entry).value * weight(query, entry)
        contradictions += contradiction(query, entry)
        costs += ownCost(query, entry)
      } else {
        omissions += omission(sides.query[query])
        costs += ownCost(sides.query[query])
      }
    }
    for entry in sides.entry.indices where !hasEntry[entry] {
      omissions += omission(sides.entry[entry])
      costs += ownCost(sides.entry[entry])
    }
    costs += contradictionCost + omissionCost + coincidenceCost + orderCost + swapCost + bearerCost
  }

  /// The agreement that what differs is weighed against: never nothing.
  private var support: Double {
    max(agreement, Self.leastAgreement)
  }

  static let leastAgreement = 0.25

  private var contradictionCost: Double {
    law.contradiction * contradictions.squareRoot() / min(support, law.agreementLimit)
  }

  private var omissionCost: Double {
    law.omission * omissions.squareRoot() / (isPerson ? support * support : support)
  }

  /// What it costs that parts agree which are not spelled alike.
  private var coincidenceCost: Double {
    let isRespelled = sides.query.indices.contains { query in
      guard let entry = entryOfQuery[query], areAlike(query, entry) else { return false }
      let law = likeness(query, entry).law
      return law != .equal && law != .sameWord && weight(query, entry) > 0
    }
    return isRespelled ? scoring.coincidence / (support * support) : 0
  }

  /// What two aligned groups cost by themselves.
  private func ownCost(_ query: Int, _ entry: Int) -> Double {
    switch sides.query[query].part.role {
    case .generational:
      sides.query[query].part.word == sides.entry[entry].part.word ? 0 : scoring.generational
    case .number: likeness(query, entry).value == 1 ? 0 : scoring.number
    default: 0
    }
  }

  /// What a group that the other name lacks costs by itself.
  private func ownCost(_ group: AlignmentSides.Group) -> Double {
    switch group.part.role {
    case .placeholder: scoring.placeholder
    case .generational: 0.03
    case .number: scoring.number / 2 / max(1, support)
    default: 0
    }
  }

  /// The aligned pairs that agree, in the order of the query.
  private var agreeing: [(query: Int, entry: Int)] {
    sides.query.indices.compactMap { query in
      guard let entry = entryOfQuery[query], areAlike(query, entry),
        sides.query[query].part.role.isStrong, sides.entry[entry].part.role.isStrong
      else { return nil }
      return (query, entry)
    }
  }

  private var orderCost: Double {
    let entries = agreeing.map(\.entry)
    let isTurned = zip(entries, entries.dropFirst()).contains { $0 > $1 }
    return isTurned ? scoring.order : 0
  }

  /// Where the bearer of one name is the father in the other.
  private var swapCost: Double {
    guard isPerson else { return 0 }
    let isSwapped = agreeing.contains { query, entry in
      let one = sides.query[query].part.role == .nasab, two = sides.entry[entry].part.role == .nasab
      return one != two && (one ? entry == 0 && query > 0 : query == 0 && entry > 0)
    }
    return isSwapped ? scoring.nasabSwap : 0
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
    return lacksQuery || lacksEntry ? scoring.bearerOmission : 0
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
        likeness.value == 1
        ? .agrees : areAlike(query, entry) ? .alike : .contradicts
      lines.append(
        Evidence(
          finding: finding, query: group.part.description,
          entry: sides.entry[entry].part.description,
          law: likeness.law == .equal ? "" : likeness.law.rawValue, likeness: likeness.value,
          cost: share(contradiction(query, entry), of: contradictions, contradictionCost)
            + ownCost(query, entry)))
    }
    for entry in sides.entry.indices where !hasEntry[entry] {
      lines.append(omissionLine(sides.entry[entry], .onlyInEntry))
    }
    let whole = [
      (Evidence.Finding.coincidence, coincidenceCost), (.order, orderCost), (.nasabSwap, swapCost),
      (.bearerLacking, bearerCost),
    ]
    for (finding, cost) in whole where cost > 0 {
      lines.append(
        Evidence(finding: finding, query: "", entry: "", law: "", likeness: 1, cost: cost))
    }
    if score == 0 {
      lines.append(
        Evidence(
          finding: .nothingInCommon, query: "", entry: "", law: "", likeness: 0, cost: 0))
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
      cost: share(omission(group), of: omissions, omissionCost) + ownCost(group))
  }

  /// The part of a cost that one of its causes has.
  private func share(_ amount: Double, of all: Double, _ cost: Double) -> Double {
    all > 0 ? cost * amount / all : 0
  }
}

extension Part: CustomStringConvertible {
  /// The part as evidence shows it: its letters, with the article before them.
  package var description: String {
    (hasArticle ? (letters.isArabic ? "ال" : "al-") : "") + letters.text
  }
}
