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
    /// The square root of what it counts for where it is aligned.
    let root: Double
    /// Whether what it differs is counted.
    var canDiffer: Bool { isStrong && !isBroken }
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
        standing: PartStanding(part.role), root: aligned.squareRoot())
    }
    let rows = rows
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

  /// Room for what is known of the parts of a name.
  struct Columns {
    /// The most that the likeness of each row and each part of the name can be, in 255ths, row by row.
    var likenesses: [UInt8] = []
    /// For each row, the least that it can differ, the least in any other column, and where the first is.
    fileprivate var differences: [Double] = []
    fileprivate var seconds: [Double] = []
    fileprivate var nearest: [Int] = []
    /// For each column, the most that it can agree and the least that it can differ.
    fileprivate var agreements: [Double] = []
    fileprivate var columnDifferences: [Double] = []

    /// Makes room for so many rows and parts of the name.
    mutating func reserve(rows: Int, columns: Int) {
      let lacking = rows * columns - likenesses.count
      if lacking > 0 { likenesses += [UInt8](repeating: 0, count: lacking) }
      if rows > differences.count {
        differences = [Double](repeating: 0, count: rows)
        seconds = differences
        nearest = [Int](repeating: 0, count: rows)
      }
      if columns > agreements.count {
        agreements = [Double](repeating: 0, count: columns)
        columnDifferences = agreements
      }
    }

    /// What rows differ more because only one of those with the same nearest column can have it.
    fileprivate func crowding(_ rows: [Row]) -> Double {
      var sum = 0.0
      for row in rows.indices where rows[row].canDiffer && seconds[row] < .infinity {
        let gap = seconds[row] - differences[row]
        for other in rows.indices
        where other != row && nearest[other] == nearest[row] && rows[other].canDiffer {
          let otherGap = seconds[other] - differences[other]
          if otherGap > gap || (otherGap == gap && other < row) {
            sum += gap
            break
          }
        }
      }
      return sum
    }
  }

  /// Whether names cannot be hits, or score less than `leastScore`, that cost so much at least.
  func isHopeless(_ cost: Double, leastScore: Double) -> Bool {
    cost > allowed || (leastScore > 0 && cost > 1 / leastScore - 1)
  }

  /// Returns what a name costs at least.
  ///
  /// - Parameters:
  ///   - name: its position among `names`.
  ///   - joined: what may be joined.
  ///   - columns: holds the most that likenesses can be, and has room for the rows and the parts.
  func leastCost(
    _ name: Int, of names: GatheredNames, _ joined: JoinedParts, _ columns: inout Columns
  ) -> Double {
    let places = names.range(name)
    let count = places.count
    let mustAlign =
      mustAlign && joined.isEmpty && names.flags[name].isDisjoint(with: [.weak, .broken])
    for column in 0..<count {
      columns.agreements[column] = 0
      columns.columnDifferences[column] = .infinity
    }
    var agreement = 0.0
    for row in rows.indices {
      if joined.hasRow(row) {
        agreement += rows[row].joined
        columns.differences[row] = .infinity
        columns.seconds[row] = .infinity
        columns.nearest[row] = -1
        continue
      }
      var most = 0.0, least = Double.infinity, second = Double.infinity
      var nearest = -1
      for column in 0..<count {
        let place = places.lowerBound + column
        let weight = min(rows[row].aligned, Double(names.parts[place].aligned))
        let likeness = Self.worths[Int(columns.likenesses[row * count + column])]
        let agreed = weight * likeness.value
        most = max(most, agreed)
        columns.agreements[column] = max(columns.agreements[column], agreed)
        // A joined word has the role of a plain name, which makes it count for half at the least.
        let root = min(rows[row].root, names.roots[place])
        let difference =
          (joined.hasPlace(column) ? root * Self.rootOfHalf : root) * likeness.loss
        if difference < least {
          second = least
          least = difference
          nearest = column
        } else if difference < second {
          second = difference
        }
        columns.columnDifferences[column] = min(columns.columnDifferences[column], difference)
      }
      agreement += most
      columns.differences[row] = least
      columns.seconds[row] = second
      columns.nearest[row] = nearest
    }
    if joined.isEmpty { agreement = min(agreement, columns.agreements[..<count].reduce(0, +)) }
    // A sum in another order may be a little more.
    let (contradiction, omission) = factors(agreement: agreement * 1.000001)
    if mustAlign {
      let differences: Double
      let omissions: Double
      if rows.count > count {
        differences = columns.columnDifferences[..<count].reduce(0, +)
        omissions = smallest(rows.count - count, of: rows.count) { rows[$0].omitted }
      } else {
        differences = columns.differences[..<rows.count].reduce(0, +) + columns.crowding(rows)
        omissions = smallest(count - rows.count, of: count) {
          Double(names.parts[places.lowerBound + $0].omitted)
        }
      }
      // A little less than the cost, which is a sum in another order.
      return (contradiction * differences + omission * Self.omitted(omissions)) * 0.999
    }
    // Each part is aligned, or it is omitted; of all that may be, it has at least its share.
    let share = omission / max(strongOmissions, .leastNormalMagnitude).squareRoot().squareRoot()
    var most = mostOmitted(places, of: names, joined, columns)
    var cost = most == 0 ? contradiction * columns.crowding(rows) : 0
    for row in rows.indices {
      let difference = columns.differences[row]
      columns.differences[row] = 0
      guard rows[row].canDiffer, difference < .infinity else { continue }
      cost += contradiction * difference
      columns.differences[row] = max(0, contradiction * difference - share * rows[row].omitted)
    }
    // Those that save most by it are omitted.
    while most > 0,
      let row = columns.differences.indices.max(by: {
        columns.differences[$0] < columns.differences[$1]
      }), columns.differences[row] > 0
    {
      cost -= columns.differences[row]
      columns.differences[row] = 0
      most -= 1
    }
    return max(0, cost) * 0.999
  }

  /// The most plain parts of the query that can have nothing to stand for.
  ///
  /// Aligning two plain parts is always cheaper than leaving both to parts of which they cannot stand for
  /// one. So where one has none, all plain parts of the other name stand for others: for plain ones, or for
  /// titles and the like that are alike. Parts that are joined are one less each.
  private func mostOmitted(
    _ places: Range<Int>, of names: GatheredNames, _ joined: JoinedParts, _ columns: Columns
  ) -> Int {
    var plain = 0
    for place in places where names.parts[place].isPlain { plain += 1 }
    var most = plainCount - plain + max(0, joined.places.nonzeroBitCount - 1)
    for row in rows.indices where rows[row].standing != .plain {
      if joined.hasRow(row) {
        most += 1
      } else if rows[row].standing == .weak,
        columns.likenesses[row * places.count..<(row + 1) * places.count].contains(where: {
          $0 >= alike
        })
      {
        most += 1
      }
    }
    return max(0, most)
  }

  private static let rootOfHalf = 0.5.squareRoot()

  /// For each bound of a likeness in 255ths, the likeness and what the difference comes to.
  private static let worths: [(value: Double, loss: Double)] = (0...255).map {
    let value = Double($0) / 255
    return (value, Scoring.raised(1 - value))
  }

  /// The sum of the smallest of some numbers.
  private func smallest(_ wanted: Int, of count: Int, _ number: (Int) -> Double) -> Double {
    if wanted <= 0 { return 0 }
    if wanted >= count { return (0..<count).reduce(0) { $0 + number($1) } }
    // Those that were taken are less than the next, or as much and before it.
    var sum = 0.0, last = -Double.infinity, lastPlace = -1
    for _ in 0..<wanted {
      var least = Double.infinity, place = -1
      for candidate in 0..<count {
        let value = number(candidate)
        if value < least, value > last || (value == last && candidate > lastPlace) {
          (least, place) = (value, candidate)
        }
      }
      sum += least
      (last, lastPlace) = (least, place)
    }
    return sum
  }
}
