import NameAnatomy

/// What the parts of a query count for, and what a name can score at most by what is known of it.
///
/// All bounds follow from the costs of ``Scoring``: a part that differs adds to the contradictions what
/// the lighter of two parts and the likeness that they lack come to; a part that has nothing to stand
/// for adds to the omissions; and nothing costs less than 0.
struct CoverBound {
  /// A part of the query.
  struct Row {
    /// What it counts for where it is aligned, and where the other name lacks it.
    let aligned: Double
    let omitted: Double
    /// The most that it can count for in any word that it is joined to.
    let joined: Double
    /// Whether it must stand for something or be omitted, and contradicts what differs.
    let isStrong: Bool
    /// Whether letters of it are missing.
    let isBroken: Bool
  }

  let rows: [Row]
  private let isPerson: Bool
  private let law: Scoring.Law
  /// The most that a hit may cost, by the threshold alone.
  private let allowed: Double
  /// The least that a part of the lists counts for which a part of the query can contradict.
  private let leastWeight: Double
  /// Whether each part of the query has to stand for something, as far as the other name has as many.
  private let mustAlign: Bool

  /// - Parameter threshold: the lowest score that is looked for.
  init(_ query: PreparedName, index: ListIndex, scoring: Scoring, threshold: Double) {
    isPerson = query.isPerson
    law = scoring.law(isPerson: isPerson)
    allowed = 1 / max(threshold, 0.000001) - 1
    leastWeight = query.isPerson ? index.leastPersonWeight : index.leastOtherWeight
    let worth = query.information.map(\.worth).max() ?? 1
    rows = query.parts.indices.map { place in
      let part = query.parts[place]
      let aligned = query.weight(of: place, scoring)
      return Row(
        aligned: aligned, omitted: query.omittedWeight(of: place, scoring),
        joined: max(aligned, query.information[place].unlimitedWeight(worth: worth)),
        isStrong: part.role.canContradict, isBroken: part.isBroken)
    }
    mustAlign = rows.allSatisfy { $0.isStrong && !$0.isBroken }
  }

  // MARK: Covers

  /// Parts of which every hit has one, and how alike it is at least.
  struct Cover {
    let rows: [Int]
    let likeness: Double
  }

  /// Chooses parts such that a name which is like none of them cannot be a hit: as few as possible, the
  /// rarest first, and as like as possible.
  func cover(floor: Double, initialWorth: Double) -> Cover {
    let order = rows.indices.filter { rows[$0].isStrong && !rows[$0].isBroken }
      .sorted { (rows[$0].aligned, $1) > (rows[$1].aligned, $0) }
    for count in order.indices {
      let chosen = Array(order[...count])
      guard isHopeless(without: chosen, likeness: floor) else { continue }
      // An initial that fits is as like as that.
      for likeness in [0.8, 0.7, 0.6, 0.5] where likeness > floor && likeness <= initialWorth {
        if isHopeless(without: chosen, likeness: likeness) {
          return Cover(rows: chosen, likeness: likeness)
        }
      }
      return Cover(rows: chosen, likeness: floor)
    }
    return Cover(rows: Array(rows.indices), likeness: floor)
  }

  /// The most parts of which all ways are tried in which they may be aligned or omitted.
  private static let mostTried = 6

  /// Whether no name can be a hit of which all parts are less like those chosen than `likeness`, even
  /// if the others are just the same.
  private func isHopeless(without chosen: [Int], likeness: Double) -> Bool {
    var rest = 0.0
    for row in rows.indices where !chosen.contains(row) { rest += rows[row].joined }
    let loss = Scoring.raised(1 - likeness)
    if chosen.count > Self.mostTried {
      // Each is aligned, or it is omitted; of all that may be, it has at least its share.
      let heaviest = chosen.reduce(0) { $0 + rows[$1].aligned }
      let all = chosen.reduce(0) { $0 + rows[$1].omitted }
      let (contradiction, omission) = factors(agreement: rest + likeness * heaviest)
      let share = omission / max(all, .leastNormalMagnitude).squareRoot().squareRoot()
      let cost = chosen.reduce(0) { sum, row in
        let lightest = min(rows[row].aligned, leastWeight)
        return sum + min(contradiction * lightest.squareRoot() * loss, share * rows[row].omitted)
      }
      return cost * 0.999 > allowed
    }
    for omitted in 0..<1 << chosen.count {
      var lightest = 0.0, heaviest = 0.0, omissions = 0.0
      for (place, row) in chosen.enumerated() {
        if omitted >> place & 1 != 0 {
          omissions += rows[row].omitted
        } else {
          lightest += min(rows[row].aligned, leastWeight)
          heaviest += rows[row].aligned
        }
      }
      // What is aligned counts for as much where it agrees as where it differs. The cost rises with
      // it, falls, and rises again from where more agreement excuses no more, so it is least at one
      // of the ends or there.
      let limit = min(max((law.agreementLimit - rest) / likeness, lightest), heaviest)
      var contradiction = Double.infinity
      for weight in [lightest, limit, heaviest] {
        contradiction = min(
          contradiction,
          weight.squareRoot() * factors(agreement: rest + likeness * weight).contradiction)
      }
      let omission = factors(agreement: rest + likeness * heaviest).omission
      // A little less than the cost, which is a sum in another order.
      if (contradiction * loss + omission * Self.omitted(omissions)) * 0.999 <= allowed {
        return false
      }
    }
    return true
  }

  /// What omitted parts come to of which the weights have a sum.
  private static func omitted(_ sum: Double) -> Double {
    sum.squareRoot() * sum.squareRoot().squareRoot()
  }

  /// What a contradiction and an omission that come to 1 cost.
  private func factors(agreement: Double) -> (contradiction: Double, omission: Double) {
    let support = max(agreement, AlignmentTerms.leastAgreement)
    return (
      law.contradiction(1, agreement: support),
      law.omission / (isPerson ? support * Scoring.raised(support) : support)
    )
  }

  // MARK: Names

  /// Room for what is known of the parts of a name.
  struct Columns {
    fileprivate(set) var differences: [Double] = []
    fileprivate(set) var least: [Double] = []
  }

  /// Whether names cannot be hits, or score less than `leastScore`, that cost so much at least.
  func isHopeless(_ cost: Double, leastScore: Double) -> Bool {
    cost > allowed || (leastScore > 0 && cost > 1 / leastScore - 1)
  }

  /// Returns what a name costs at least.
  ///
  /// - Parameters:
  ///   - joinedRows: a bit for each row that may be joined, or stand for parts that are.
  ///   - joinedPlaces: the same for the parts of the name.
  ///   - likenesses: the most that the likeness of each row and each part of the name can be.
  func leastCost(
    _ name: Int, of index: ListIndex, joinedRows: UInt64, joinedPlaces: UInt64,
    _ columns: inout Columns, likenesses: [Double]
  ) -> Double {
    let places = index.shapesOfName.range(name)
    let count = places.count
    let mustAlign =
      mustAlign && joinedRows == 0 && joinedPlaces == 0
      && index.flags[name].isDisjoint(with: [.weak, .broken])
    columns.differences.removeAll(keepingCapacity: true)
    for _ in 0..<count { columns.differences.append(.infinity) }
    var agreement = 0.0
    var rowSum = 0.0
    columns.least.removeAll(keepingCapacity: true)
    for row in rows.indices {
      if joinedRows >> UInt64(min(row, 63)) & 1 != 0 {
        agreement += rows[row].joined
        columns.least.append(.infinity)
        continue
      }
      var most = 0.0, least = Double.infinity
      for column in 0..<count {
        let weight = min(
          rows[row].aligned, Double(index.alignedWeights[places.lowerBound + column]))
        let likeness = likenesses[row * count + column]
        most = max(most, weight * likeness)
        // A joined word has the role of a plain name, which makes it count for half at the least.
        let isJoined = joinedPlaces >> UInt64(min(column, 63)) & 1 != 0
        let difference = Scoring.contradiction(
          weight: isJoined ? weight / 2 : weight, loss: 1 - likeness)
        least = min(least, difference)
        columns.differences[column] = min(columns.differences[column], difference)
      }
      agreement += most
      rowSum += least
      columns.least.append(least)
    }
    let (contradiction, omission) = factors(agreement: agreement)
    if mustAlign {
      let differences: Double
      let omissions: Double
      if rows.count <= count {
        differences = rowSum
        omissions = smallest(count - rows.count, of: count) {
          Double(index.omittedWeights[places.lowerBound + $0])
        }
      } else {
        differences = columns.differences.reduce(0, +)
        omissions = smallest(rows.count - count, of: rows.count) { rows[$0].omitted }
      }
      // A little less than the cost, which is a sum in another order.
      return (contradiction * differences + omission * Self.omitted(omissions)) * 0.999
    }
    // Each part is aligned, or it is omitted; of all that may be, it has at least its share.
    var omissions = 0.0
    for row in rows.indices where rows[row].isStrong { omissions += rows[row].omitted }
    let share = omission / max(omissions, .leastNormalMagnitude).squareRoot().squareRoot()
    var cost = 0.0
    for row in rows.indices
    where rows[row].isStrong && !rows[row].isBroken && columns.least[row] < .infinity {
      cost += min(contradiction * columns.least[row], share * rows[row].omitted)
    }
    return cost * 0.999
  }

  /// The sum of the smallest of some numbers.
  private func smallest(_ wanted: Int, of count: Int, _ number: (Int) -> Double) -> Double {
    if wanted <= 0 { return 0 }
    if wanted == 1 { return (0..<count).lazy.map(number).min() ?? 0 }
    return (0..<count).map(number).sorted().prefix(wanted).reduce(0, +)
  }
}
