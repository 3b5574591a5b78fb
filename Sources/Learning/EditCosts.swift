import Matching
import NameAnatomy

/// What each edit costs, in nats, while it is learned: the costs of `Data/respelling.tsv` as numbers
/// that can be changed a little, with the edits that made a cheapest chain.
struct EditCosts: Sendable {
  /// The scripts of the two sides.
  enum Scripts: String, Sendable {
    case latin
    case arabic
    case arabicToLatin = "arabic-latin"

    /// Whether each row holds in both directions.
    var isSymmetric: Bool { self != .arabicToLatin }
  }

  private struct Edit {
    let number: Int32
    let fromCount: Int32
    let toCount: Int32
    let place: EditKey.Place
    /// The letters before the last of each side.
    let fromHead: UInt32
    let toHead: UInt32
  }

  let scripts: Scripts
  /// The edits, each direction of a symmetric one standing for both.
  private(set) var keys: [EditKey]
  /// The cost of each.
  var costs: [Double]
  private let slips: SlipCosts
  /// The edits by the last letters of their sides.
  private var buckets: [[Edit]]
  /// The pairs of letters, 0 for none, that have a cost of their own and are never slips.
  private var isSingle: [Bool]

  private static var codes: Int { Letters.codeCount }

  /// Makes costs of what the standards of romanization say and what was learned by expectation.
  ///
  /// A learned edit that no standard knows begins a little cheaper than what other edits make of it
  /// where it is likelier than they are; how much cheaper it should be is for the tuner to say.
  init(standards: [[Substring]], learned: [EditExpectation.Learned], scripts: Scripts) {
    self.scripts = scripts
    slips = SlipCosts(scripts)
    keys = []
    costs = []
    buckets = []
    isSingle = []
    var known = Set<EditKey>()
    for row in standards where row[0] == scripts.rawValue {
      guard let key = EditKey(from: row[1], to: row[2]), let cost = Double(row[3]) else {
        continue
      }
      let own = scripts.isSymmetric ? min(key, key.reversed) : key
      guard known.insert(own).inserted else { continue }
      keys.append(own)
      costs.append(cost / 1000)
    }
    // Vowels are learned one by one.
    let vowels = Letters("aeiou").bytes + [0]
    for one in scripts == .arabicToLatin ? [0] : vowels {
      for two in vowels where one != two {
        let key = EditKey(one, two)
        let own = scripts.isSymmetric ? min(key, key.reversed) : key
        guard scripts != .arabic, known.insert(own).inserted else { continue }
        keys.append(own)
        costs.append(slips.cost(one, two))
      }
    }
    layOut()
    let gains = Gains(learned, isSymmetric: scripts.isSymmetric)
    var added: [(EditKey, Double)] = []
    for edit in learned where edit.count >= Self.fewest {
      let key = scripts.isSymmetric ? min(edit.key, edit.key.reversed) : edit.key
      if scripts.isSymmetric, key.from == key.to { continue }
      guard known.insert(key).inserted else { continue }
      let other = chain(Letters(bytes: key.from), Letters(bytes: key.to), at: key.place)
      if gains.cost(edit) < other || edit.count >= Self.frequent {
        added.append((key, max(0, other - Self.head)))
      }
    }
    keys += added.map { $0.0 }
    costs += added.map { $0.1 }
    layOut()
  }

  /// The fewest counts of a learned edit.
  private static let fewest = 12.0
  /// The counts from which on an edit is tried even where others make it as likely.
  private static let frequent = 40.0
  /// How much cheaper than others a learned edit begins, in nats.
  private static let head = 0.05

  private mutating func layOut() {
    buckets = [[Edit]](repeating: [], count: Self.codes * Self.codes)
    isSingle = [Bool](repeating: false, count: Self.codes * Self.codes)
    for (number, key) in keys.enumerated() {
      for key in scripts.isSymmetric ? [key, key.reversed] : [key] {
        let from = key.from, to = key.to
        let bucket = Int(from.last ?? 0) * Self.codes + Int(to.last ?? 0)
        if from.count <= 1, to.count <= 1, key.place == .anywhere { isSingle[bucket] = true }
        buckets[bucket].append(
          Edit(
            number: Int32(number), fromCount: Int32(from.count), toCount: Int32(to.count),
            place: key.place, fromHead: Self.head(from), toHead: Self.head(to)))
      }
    }
  }

  private static func head(_ letters: [UInt8]) -> UInt32 {
    letters.dropLast().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func head(_ letters: Span<UInt8>, endingAt end: Int, count: Int32) -> UInt32 {
    switch count {
    case 2: UInt32(letters[end - 2])
    case 3: UInt32(letters[end - 3]) << 8 | UInt32(letters[end - 2])
    default: 0
    }
  }

  // MARK: Alignment

  /// A cheapest chain of edits.
  struct Chain {
    let cost: Double
    /// The numbers of its edits, but for slips and letters that stay.
    let edits: [Int32]
  }

  /// Returns the cheapest chain of edits that turns one word into another.
  ///
  /// - Complexity: O(*n* · *m*).
  func chain(_ word: Letters, _ other: Letters) -> Chain {
    let from = word.bytes.span, to = other.bytes.span
    let width = to.count + 1
    let size = (from.count + 1) * width
    var cells = [Double](repeating: .infinity, count: size)
    /// How each cell was reached: the edit, or less than 0 for a slip, and from which cell.
    var steps = [(edit: Int32, start: Int32)](repeating: (-1, 0), count: size)
    cells[0] = 0
    for row in 0...from.count {
      for column in 0...to.count where row + column > 0 {
        let cell = row * width + column
        let last = row > 0 ? from[row - 1] : 0, toLast = column > 0 ? to[column - 1] : 0
        func reach(_ start: Int, _ cost: Double, _ edit: Int32) {
          let cost = cells[start] + cost
          if cost < cells[cell] {
            cells[cell] = cost
            steps[cell] = (edit, Int32(start))
          }
        }
        if row > 0, column > 0 {
          if !isSingle[Int(last) * Self.codes + Int(toLast)] {
            reach(cell - width - 1, slips.substitution(last, toLast), -1)
          }
          if row > 1, column > 1, last == to[column - 2], from[row - 2] == toLast {
            reach(cell - 2 * width - 2, slips.swap, -1)
          }
        }
        if row > 0, !isSingle[Int(last) * Self.codes] {
          reach(cell - width, slips.deletion(last), -1)
        }
        if column > 0, !isSingle[Int(toLast)] { reach(cell - 1, slips.insertion(toLast), -1) }
        func tryEdits(_ bucket: Int) {
          for edit in buckets[bucket] {
            let fromCount = Int(edit.fromCount), toCount = Int(edit.toCount)
            guard fromCount <= row, toCount <= column else { continue }
            switch edit.place {
            case .anywhere: break
            case .head: if fromCount != row || toCount != column { continue }
            case .end: if cell != size - 1 { continue }
            }
            guard Self.head(from, endingAt: row, count: edit.fromCount) == edit.fromHead,
              Self.head(to, endingAt: column, count: edit.toCount) == edit.toHead
            else { continue }
            reach(cell - fromCount * width - toCount, costs[Int(edit.number)], edit.number)
          }
        }
        if row > 0, column > 0 { tryEdits(Int(last) * Self.codes + Int(toLast)) }
        if row > 0 { tryEdits(Int(last) * Self.codes) }
        if column > 0 { tryEdits(Int(toLast)) }
      }
    }
    var edits: [Int32] = []
    var cell = size - 1
    while cell > 0 {
      if steps[cell].edit >= 0 { edits.append(steps[cell].edit) }
      cell = Int(steps[cell].start)
    }
    return Chain(cost: cells[size - 1], edits: edits)
  }

  // MARK: Rows

  /// Leaves out the edits that others make as cheaply, but for `slack` nats.
  mutating func prune(slack: Double) {
    // The longest first, so that what is left out can lean on what stays.
    let order = keys.indices.sorted { one, two in
      let lengths = [one, two].map { keys[$0].from.count + keys[$0].to.count }
      return lengths[0] != lengths[1] ? lengths[0] > lengths[1] : keys[one] < keys[two]
    }
    var isKept = [Bool](repeating: true, count: keys.count)
    for number in order {
      let own = costs[number]
      let key = keys[number]
      costs[number] = .infinity
      let other = chain(Letters(bytes: key.from), Letters(bytes: key.to), at: key.place)
      costs[number] = own
      if key.place == .anywhere, key.from.count <= 1, key.to.count <= 1 {
        // Without it, it would be a slip.
        let slip = slips.cost(key.from.first ?? 0, key.to.first ?? 0)
        isKept[number] = abs(min(slip, other) - own) > slack
      } else {
        isKept[number] = other - own > slack
      }
      if !isKept[number] { costs[number] = .infinity }
    }
    keep(isKept)
  }

  private mutating func keep(_ isKept: [Bool]) {
    let left = keys.indices.filter { isKept[$0] }
    keys = left.map { keys[$0] }
    costs = left.map { costs[$0] }
    layOut()
  }

  /// The cost of an edit by others that may stand where it stands.
  private func chain(_ word: Letters, _ other: Letters, at place: EditKey.Place) -> Double {
    // Between letters that are in no word, nothing is at a head or an end.
    let edge = Letters(bytes: [UInt8(ascii: "0")])
    return switch place {
    case .anywhere: chain(edge + word + edge, edge + other + edge).cost
    case .head: chain(word + edge, other + edge).cost
    case .end: chain(edge + word, edge + other).cost
    }
  }

  /// The rows of `Data/respelling.tsv`: scripts, from, to, thousandths of a nat.
  var rows: [[String]] {
    slips.rows.map { [scripts.rawValue] + $0 }
      + keys.indices.sorted { keys[$0] < keys[$1] }.map { number in
        let sides = keys[number].fields
        return [
          scripts.rawValue, sides.from, sides.to, "\(Int((costs[number] * 1000).rounded()))",
        ]
      }
  }
}

/// What learned edits cost by how likely they are.
private struct Gains {
  private var best = [Double](repeating: 0, count: Letters.codeCount)
  private let isSymmetric: Bool

  init(_ learned: [EditExpectation.Learned], isSymmetric: Bool) {
    self.isSymmetric = isSymmetric
    for edit in learned where edit.key.from.count == 1 && edit.key.place == .anywhere {
      let isBest = !isSymmetric || edit.key.from == edit.key.to
      let letter = Int(edit.key.from[0])
      if isBest { best[letter] = max(best[letter], edit.gain) }
    }
  }

  /// What an edit makes a pair less likely than the best edits of the same letters would.
  func cost(_ edit: EditExpectation.Learned) -> Double {
    func sum(_ letters: [UInt8]) -> Double { letters.reduce(0) { $0 + best[Int($1)] } }
    let key = edit.key
    let most = isSymmetric ? (sum(key.from) + sum(key.to)) / 2 : sum(key.from)
    return 0.3 * (most - edit.gain)
  }
}
