import NameAnatomy

/// What is aligned on either side: parts, or neighboring parts taken as one word.
struct AlignmentSides: Sendable {
  /// A part, or parts taken as one.
  struct Group: Sendable {
    /// The positions of the parts in their name.
    let range: Range<Int>
    let part: Part
    let information: Information
    let position: PartPosition

    /// What the costs depend on.
    var term: AlignmentTerms.Group {
      AlignmentTerms.Group(information: information, role: part.role)
    }

    init(_ name: PreparedName, _ range: Range<Int>) {
      self.range = range
      part = range.count == 1 ? name.parts[range.lowerBound] : name.joined(range)
      let rest = name.information[range].dropFirst()
      information = rest.reduce(name.information[range.lowerBound], +)
      position =
        range.contains(name.ends.lowerBound)
        ? .first : range.contains(name.ends.upperBound) ? .last : .middle
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
  private let scoring: Scoring
  /// What the groups of either side count for where they are aligned.
  private let queryWeights: [Double]
  private let entryWeights: [Double]
  /// The entry's group that each of the query's is aligned with, or `nil`.
  private var entryOfQuery: [Int?]
  private var hasEntry: [Bool]
  /// All that the costs depend on, beside the numbers of the scoring.
  package private(set) var terms: AlignmentTerms
  private var result = AlignmentCosts()

  init(
    _ sides: AlignmentSides, query: PreparedName.Traits, entry: PreparedName.Traits,
    scoring: Scoring
  ) {
    self.sides = sides
    self.scoring = scoring
    let isPerson = query.contains(.person) && entry.contains(.person)
    terms = AlignmentTerms(
      isPerson: isPerson,
      isTransliterated: query.contains(.transliterated) != entry.contains(.transliterated))
    terms.isReread = query.union(entry).contains(.reread)
    let law = scoring.law(isPerson: isPerson)
    queryWeights = sides.query.map { $0.term.alignedWeight(law, scoring) }
    entryWeights = sides.entry.map { $0.term.alignedWeight(law, scoring) }
    entryOfQuery = [Int?](repeating: nil, count: sides.query.count)
    hasEntry = [Bool](repeating: false, count: sides.entry.count)
    align()
    collectTerms(isListed: entry.contains(.listed))
    result = terms.costs(scoring)
  }

  /// The sum of all costs.
  package var costs: Double { result.total }
  /// What the parts that agree count for in all.
  var agreement: Double { result.agreement }
  /// The score, 0 where the names have nothing in common.
  package var score: Double { terms.score(costs) }

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
    return 1 - likeness(query, entry).value * min(2, min(queryWeights[query], entryWeights[entry]))
      + distance
  }

  /// Whether two groups may stand for the same thing: weak ones only where they are alike.
  private func isAlignable(_ query: Int, _ entry: Int) -> Bool {
    let one = sides.query[query].part.role, two = sides.entry[entry].part.role
    guard one.aligns(with: two) else { return false }
    return areAlike(query, entry) || (one.isStrong && two.isStrong)
      || one == .generational
  }

  // MARK: Terms

  private mutating func collectTerms(isListed: Bool) {
    terms.terms.reserveCapacity(sides.query.count + sides.entry.count)
    let isReversed = isReversed
    for query in sides.query.indices {
      if let entry = entryOfQuery[query] {
        let isFirst = sides.query[query].position == .first
        let isDisplaced = !isReversed && isFirst != (sides.entry[entry].position == .first)
        terms.terms.append(term(query, entry, isDisplaced: isDisplaced))
      } else {
        terms.terms.append(.init(omitted: sides.query[query].term, isQuery: true, place: query))
      }
    }
    for entry in sides.entry.indices where !hasEntry[entry] {
      terms.terms.append(.init(omitted: sides.entry[entry].term, isQuery: false, place: entry))
    }
    terms.hasAgreement = terms.terms.contains { $0.isAlike && !$0.isBroken }
    terms.isBroad =
      isListed && sides.entry.count { $0.part.role.isStrong } == 1
      && sides.query.count { $0.part.role.isStrong } > 1
    collectOrder()
    terms.lacksBearer = lacksBearer
  }

  /// Whether the first part of each name is like the last one of the other.
  private var isReversed: Bool {
    guard let first = sides.query.firstIndex(where: { $0.position == .first }),
      let last = sides.query.lastIndex(where: { $0.position == .last }),
      let head = entryOfQuery[first], let end = entryOfQuery[last]
    else { return false }
    return sides.entry[head].position == .last && sides.entry[end].position == .first
      && areAlike(first, head) && areAlike(last, end)
  }

  private func term(_ query: Int, _ entry: Int, isDisplaced: Bool) -> AlignmentTerms.Term {
    let likeness = likeness(query, entry)
    let part = sides.query[query].part, other = sides.entry[entry].part
    return AlignmentTerms.Term(
      query: sides.query[query].term, entry: sides.entry[entry].term, place: query,
      otherPlace: entry, likeness: likeness, isAlike: areAlike(query, entry),
      hasSameWord: part.word == other.word,
      haveOtherWords: part.word != nil && other.word != nil && part.word != other.word,
      differByArticle: part.hasArticle != other.hasArticle, isDisplaced: isDisplaced)
  }

  /// Whether the pairs that agree stand in another order, and whether the bearer of one name is the
  /// father in the other.
  private mutating func collectOrder() {
    var last = -1
    for (query, entry) in entryOfQuery.enumerated() {
      guard let entry, areAlike(query, entry) else { continue }
      let role = sides.query[query].part.role, otherRole = sides.entry[entry].part.role
      guard role.isStrong, otherRole.isStrong else { continue }
      if last > entry { terms.isTurned = true }
      last = entry
      let isFather = role == .nasab
      if isFather != (otherRole == .nasab),
        isFather ? entry == 0 && query > 0 : query == 0 && entry > 0
      {
        terms.isSwapped = true
      }
    }
  }

  /// Whether one name lacks the bearer and begins with the father.
  private var lacksBearer: Bool {
    let hasFather =
      sides.query.contains { $0.part.role == .nasab }
      || sides.entry.contains { $0.part.role == .nasab }
    guard terms.isPerson, hasFather,
      let query = sides.query.firstIndex(where: { $0.part.role.canContradict }),
      let entry = sides.entry.firstIndex(where: { $0.part.role.canContradict })
    else { return false }
    return (entryOfQuery[query] == nil && hasEntry[entry])
      || (!hasEntry[entry] && entryOfQuery[query] != nil)
  }

  // MARK: Evidence

  /// The costs, line by line.
  func evidence() -> [Evidence] {
    var lines = terms.terms.map { term in
      let isOmitted = term.other == nil
      let query = isOmitted && !term.isQuery ? nil : sides.query[term.place].part
      let entry =
        isOmitted
        ? (term.isQuery ? nil : sides.entry[term.place].part)
        : sides.entry[term.otherPlace].part
      return evidence(of: term, query, entry)
    }
    let whole = [
      (Evidence.Finding.coincidence, result.coincidence),
      (.transliterated, result.transliteration), (.order, result.order),
      (.nasabSwap, result.swap), (.bearerLacking, result.bearer), (.otherKind, result.otherKind),
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

  private func evidence(
    of term: AlignmentTerms.Term, _ query: Part?, _ entry: Part?
  ) -> Evidence {
    let finding: Evidence.Finding
    let law: String
    let cost: Double
    let own = terms.ownCost(term, scoring, agreement: agreement)
    if term.other == nil {
      finding = term.isQuery ? .onlyInQuery : .onlyInEntry
      law = term.one.role == .name ? "" : term.one.role.rawValue
      cost = share(terms.omission(term, scoring), of: result.omissions, result.omission) + own
    } else {
      finding = term.likeness == 1 ? .agrees : term.isAlike ? .alike : .contradicts
      law = term.law == .equal ? Self.particleLaw(of: term) : term.law.rawValue
      cost =
        share(terms.contradiction(term, scoring), of: result.contradictions, result.contradiction)
        + terms.respelling(term, scoring, beside: result)
        + terms.particles(term, scoring, beside: result) + own
    }
    return Evidence(
      finding: finding, query: query?.description ?? "", entry: entry?.description ?? "", law: law,
      likeness: term.likeness, cost: cost)
  }

  /// What parts of the same letters differ by.
  private static func particleLaw(of term: AlignmentTerms.Term) -> String {
    term.differByArticle ? "article" : term.differByNasab ? "father's particle" : ""
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
