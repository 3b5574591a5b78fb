import BoundKernel
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
    /// How it may be aligned.
    let standing: PartStanding

    fileprivate var kernelRow: nisba_bound_row {
      let standing =
        switch standing {
        case .plain: nisba_stands_for_any
        case .weak: nisba_stands_for_like
        case .apart: nisba_stands_apart
        }
      return nisba_bound_row(
        aligned: Float(aligned), root: Float(aligned.squareRoot()), omitted: Float(omitted),
        joined: Float(joined), can_differ: isStrong && !isBroken ? 1 : 0,
        standing: UInt8(standing.rawValue))
    }
  }

  let rows: [Row]
  /// The same as the kernel has them.
  private let kernelRows: [nisba_bound_row]
  private let isPerson: Bool
  private let law: Scoring.Law
  /// The most that a hit may cost, by the threshold alone.
  private let allowed: Double
  /// The least that a part of the lists counts for which a part of the query can contradict.
  private let leastWeight: Double
  /// Whether each part of the query has to stand for something, as far as the other name has as many.
  private let mustAlign: Bool
  /// What the parts come to that must stand for something or be omitted.
  private let strongOmissions: Double
  /// How many rows can stand for any plain part.
  private let plainCount: Int
  /// The least bound of a likeness that may be one of parts that are alike.
  private let alike: UInt8
  /// The rows, the one that counts for most first.
  let heaviestFirst: [Int]

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
        isStrong: part.role.canContradict, isBroken: part.isBroken,
        standing: PartStanding(part.role))
    }
    let rows = rows
    kernelRows = rows.map(\.kernelRow)
    mustAlign = rows.allSatisfy { $0.isStrong && !$0.isBroken }
    strongOmissions = rows.reduce(0) { $1.isStrong ? $0 + $1.omitted : $0 }
    plainCount = rows.count { $0.standing == .plain }
    alike = UInt8(min(255, max(0, scoring.floor * 255).rounded(.up)))
    heaviestFirst = rows.indices.sorted { (rows[$0].aligned, $1) > (rows[$1].aligned, $0) }
  }

  // MARK: Covers

  /// Parts of which every hit has one unless it has something that is joined, and how alike it is at least.
  struct Cover {
    let rows: [Int]
    let likeness: Double
  }

  /// Chooses parts such that a name which is like none of them cannot be a hit: as few as possible, the
  /// rarest first, and as like as possible.
  func cover(floor: Double, initialWorth: Double) -> Cover {
    let order = heaviestFirst.filter { rows[$0].isStrong && !rows[$0].isBroken }
    for count in order.indices {
      let chosen = Array(order[...count])
      guard isHopeless(without: chosen, likeness: floor) else { continue }
      // An initial that fits is as like as `initialWorth`.
      var likeness = floor, beyond = initialWorth
      for _ in 0..<Self.likenessSteps {
        let middle = (likeness + beyond) / 2
        if isHopeless(without: chosen, likeness: middle) {
          likeness = middle
        } else {
          beyond = middle
        }
      }
      return Cover(rows: chosen, likeness: likeness)
    }
    return Cover(rows: Array(rows.indices), likeness: floor)
  }

  /// How often the range is halved in which the likeness of a cover is sought.
  private static let likenessSteps = 5

  /// The most parts of which all ways are tried in which they may be aligned or omitted.
  private static let mostTried = 6

  /// Whether no name of which nothing is joined can be a hit where all parts are less like those chosen than
  /// `likeness`, even if the others are just the same.
  private func isHopeless(without chosen: [Int], likeness: Double) -> Bool {
    var rest = 0.0
    for row in rows.indices where !chosen.contains(row) { rest += rows[row].aligned }
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
      var aligned: [Double] = []
      var omissions = 0.0
      for (place, row) in chosen.enumerated() {
        if omitted >> place & 1 != 0 {
          omissions += rows[row].omitted
        } else {
          aligned.append(rows[row].aligned)
        }
      }
      let contradiction = leastContradiction(aligned, likeness: likeness, rest: rest)
      let heaviest = aligned.reduce(0, +)
      let omission = factors(agreement: rest + likeness * heaviest).omission
      // A little less than the cost, which is a sum in another order.
      if (contradiction * loss + omission * Self.omitted(omissions)) * 0.999 <= allowed {
        return false
      }
    }
    return true
  }

  /// The least that parts cost which are all aligned, each time what their likeness lacks comes to.
  ///
  /// What stands for a part may count for less, which makes it count for less itself where it agrees and
  /// where it differs. Of all ways in which the parts may count for as much together, it costs least that
  /// the heaviest of them count in full and the others for as little as they can. As the weight of one of
  /// them grows the cost rises, falls, and rises again from where more agreement excuses no more, so it is
  /// least where the part counts in full, or for as little as it can, or there.
  ///
  /// - Parameters:
  ///   - weights: what the parts count for at the most, the heaviest first.
  ///   - rest: what the other parts count for.
  private func leastContradiction(_ weights: [Double], likeness: Double, rest: Double) -> Double {
    var sum = 0.0, roots = 0.0
    for weight in weights {
      let lightest = min(weight, leastWeight)
      sum += lightest
      roots += lightest.squareRoot()
    }
    let limit = (law.agreementLimit - rest) / likeness
    var least = roots * factors(agreement: rest + likeness * sum).contradiction
    for weight in weights {
      let lightest = min(weight, leastWeight)
      let others = sum - lightest, otherRoots = roots - lightest.squareRoot()
      if limit > sum, limit < others + weight {
        let cost = otherRoots + (limit - others).squareRoot()
        least = min(least, cost * factors(agreement: law.agreementLimit).contradiction)
      }
      sum = others + weight
      roots = otherRoots + weight.squareRoot()
      least = min(least, roots * factors(agreement: rest + likeness * sum).contradiction)
    }
    return least
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

  /// Whether names cannot be hits, or score less than `leastScore`, that cost so much at least.
  func isHopeless(_ cost: Float, leastScore: Double) -> Bool {
    let cost = Double(cost)
    return cost > allowed || (leastScore > 0 && cost > 1 / leastScore - 1)
  }

  /// Writes what names cost at least.
  ///
  /// - Parameters:
  ///   - positions: those of the names among `names`.
  ///   - likenesses: the most that the likeness of each row and each of their parts can be, in 255ths, a row after
  ///     the other, 0 where none is known.
  ///   - rests: the most that the others of each row can be.
  func leastCosts(
    _ positions: [Int32], of names: GatheredNames, likenesses: [UInt8], rests: [UInt8],
    to costs: inout [Float]
  ) {
    let partCount = names.shapes.count
    precondition(
      likenesses.count >= rows.count * partCount && rests.count == rows.count
        && costs.count >= positions.count)
    unsafe kernelRows.withUnsafeBufferPointer { rows in
      unsafe likenesses.withUnsafeBufferPointer { likenesses in
        unsafe rests.withUnsafeBufferPointer { rests in
          unsafe Self.losses.withUnsafeBufferPointer { losses in
            var query = unsafe nisba_bounded_query(
              rows: rows.baseAddress, row_count: Int32(rows.count), any_count: Int32(plainCount),
              likenesses: likenesses.baseAddress, rests: rests.baseAddress,
              part_count: Int32(partCount), losses: losses.baseAddress, is_person: isPerson ? 1 : 0,
              must_align: mustAlign ? 1 : 0, alike: alike, contradiction: Float(law.contradiction),
              omission: Float(law.omission), agreement_limit: Float(law.agreementLimit),
              least_agreement: Float(AlignmentTerms.leastAgreement),
              strong_omissions: Float(strongOmissions))
            unsafe nisba_least_costs(
              &query, names.names, names.parts, positions, Int32(positions.count), &costs)
          }
        }
      }
    }
  }

  /// For each bound of a likeness in 255ths, what the difference comes to.
  private static let losses: [Float] = (0...255).map {
    Float(Scoring.raised(1 - Double($0) / 255))
  }
}
