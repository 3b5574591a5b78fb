import Matching
import NameAnatomy
import Romanization
import TestSupport
import Testing

@testable import Learning

private let standards = RomanizationStandards.rows

@Suite struct EditCostsTests {
  static let scripts: [EditCosts.Scripts] = [.latin, .arabic, .arabicToLatin]
  /// Cases of seeds and scripts.
  static let seeds = (0..<8 as Range<UInt64>).flatMap { seed in scripts.map { (seed, $0) } }

  /// The costs of the standards and of some edits at random, each changed a little, so that few are
  /// whole thousandths.
  private func costs(_ scripts: EditCosts.Scripts, seed: UInt64) -> EditCosts {
    var names = RandomNames(seed: seed)
    let learned = (0..<60).compactMap { _ -> EditExpectation.Learned? in
      let (from, to) = words(scripts, &names)
      let place = names.pick(EditKey.Place.allCases)
      guard let key = EditKey(from: from.prefix(2), to: to.prefix(2)), key.bits != 0 else {
        return nil
      }
      return EditExpectation.Learned(key: key.at(place), count: 50, gain: 0)
    }
    var costs = EditCosts(standards: standards, learned: learned, scripts: scripts)
    for index in costs.costs.indices {
      costs.costs[index] *= Double.random(in: 0.8...1.2, using: &names.random)
    }
    return costs
  }

  /// A word, and another that may be its respelling.
  private func words(
    _ scripts: EditCosts.Scripts, _ names: inout RandomNames
  ) -> (word: String, other: String) {
    let latin = "aeioubdghkmnqrstyşz", arabic = "ابتحخدرشصعغقكلمنهويە"
    let (from, to) = (
      scripts == .latin ? latin : arabic, scripts == .arabic ? arabic : latin
    )
    let word = names.word(of: from, length: 0...7)
    let other = names.word(of: to, length: 0...7)
    guard scripts.isSymmetric, !word.isEmpty, names.isOne(in: 2) else { return (word, other) }
    return (word, names.rewritten(word).filter(from.contains))
  }

  @Test(arguments: seeds)
  func aChainCostsWhatItsRowsSay(seed: UInt64, scripts: EditCosts.Scripts) {
    let costs = costs(scripts, seed: seed)
    let rows = costs.rows.map { $0.map { Substring($0) } }
    let oracle = RespellingOracle(rows: rows, isSymmetric: scripts.isSymmetric)
    let text = costs.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let model = RespellingModel(TableCursor(text: text))
    var names = RandomNames(seed: seed)
    for _ in 0..<25 {
      let (word, other) = words(scripts, &names)
      let cost = costs.chain(Letters(word), Letters(other)).cost * 1000
      // Each edit of a chain is half a thousandth off at most.
      let rounding = Double(word.unicodeScalars.count + other.unicodeScalars.count) / 2 + 0.001
      let exact = Double(oracle.cost(of: word, as: other))
      #expect(abs(cost - exact) <= rounding, "\(word) \(other)")
      guard !word.isEmpty, !other.isEmpty else { continue }
      let read = Double(model.cost(of: Letters(word), as: Letters(other)))
      #expect(abs(cost - read) <= rounding, "\(word) \(other)")
    }
  }

  @Test(arguments: seeds)
  func aChainNamesTheEditsItPaysFor(seed: UInt64, scripts: EditCosts.Scripts) {
    var costs = costs(scripts, seed: seed)
    var names = RandomNames(seed: seed)
    for _ in 0..<25 {
      let (word, other) = words(scripts, &names)
      let chain = costs.chain(Letters(word), Letters(other))
      let sum = chain.edits.reduce(0) { $0 + costs.costs[Int($1)] }
      #expect(sum <= chain.cost + 1e-9, "\(word) \(other)")
      guard let edit = chain.edits.first.map({ Int($0) }) else { continue }
      // The chain stays the cheapest where one of its edits gets cheaper.
      let times = chain.edits.count { Int($0) == edit }
      let before = costs.costs[edit]
      costs.costs[edit] = before * 0.999
      let cheaper = costs.chain(Letters(word), Letters(other)).cost
      costs.costs[edit] = before
      #expect(cheaper <= chain.cost - Double(times) * before * 0.001 + 1e-9, "\(word) \(other)")
    }
  }

  @Test(arguments: seeds.filter { $0.1 != .arabicToLatin })
  func equalWordsCostNothingAndOthersAsMuchBackwards(seed: UInt64, scripts: EditCosts.Scripts) {
    let costs = costs(scripts, seed: seed)
    var names = RandomNames(seed: seed)
    for _ in 0..<25 {
      let (word, other) = words(scripts, &names)
      let chain = costs.chain(Letters(word), Letters(word))
      #expect(chain.cost == 0 && chain.edits.isEmpty, "\(word)")
      let cost = costs.chain(Letters(word), Letters(other)).cost
      let back = costs.chain(Letters(other), Letters(word)).cost
      #expect(abs(cost - back) < 1e-9, "\(word) \(other)")
    }
  }

  @Test(arguments: seeds)
  func pruningWithoutSlackChangesNoCost(seed: UInt64, scripts: EditCosts.Scripts) {
    let costs = costs(scripts, seed: seed)
    var pruned = costs
    pruned.prune(slack: 0)
    #expect(pruned.keys.count < costs.keys.count, "some edit is made by others")
    #expect(Set(pruned.keys).isSubset(of: costs.keys))
    var names = RandomNames(seed: seed)
    for _ in 0..<25 {
      let (word, other) = words(scripts, &names)
      let one = costs.chain(Letters(word), Letters(other)).cost
      let two = pruned.chain(Letters(word), Letters(other)).cost
      #expect(abs(one - two) < 1e-9, "\(word) \(other)")
    }
  }

  private func costs(of rows: [(Substring, Substring, Substring)]) -> EditCosts {
    EditCosts(
      standards: rows.map { ["latin", $0.0, $0.1, $0.2] }, learned: [], scripts: .latin)
  }

  @Test func prunesWhatOthersMakeAsCheaply() throws {
    let single: [(Substring, Substring, Substring)] = [("q", "k", "200"), ("x", "z", "300")]
    let joint: [(Substring, Substring, Substring)] = [
      ("qx", "kz", "480"), ("^qx", "^kz", "300"), ("qq", "kk", "900"), ("b", "p", "2980"),
    ]
    var costs = costs(of: single + joint)
    costs.prune(slack: 0.03)
    let left = Set(costs.rows.map { $0[1] + " " + $0[2] })
    let names = ["k q", "x z", "kz qx", "^kz ^qx", "kk qq", "b p"]
    #expect(names.map(left.contains) == [true, true, false, true, false, false])
  }

  // MARK: What is learned

  private func learned(
    _ from: Substring, _ to: Substring, count: Double, gain: Double
  ) throws -> EditExpectation.Learned {
    EditExpectation.Learned(
      key: try #require(EditKey(from: from, to: to)), count: count, gain: gain)
  }

  private func cost(_ from: Substring, _ to: Substring, in costs: EditCosts) throws -> Double? {
    let key = try #require(EditKey(from: from, to: to))
    return costs.keys.firstIndex(of: min(key, key.reversed)).map { costs.costs[$0] }
  }

  @Test func anEditThatIsLearnedBeginsALittleCheaperThanOthersMakeIt() throws {
    let edits = [
      try learned("q", "kb", count: 50, gain: -20), try learned("x", "gb", count: 5, gain: 9),
      try learned("x", "db", count: 20, gain: 1), try learned("x", "fb", count: 20, gain: -20),
      try learned("ou", "w", count: 100, gain: 0),
    ]
    let costs = EditCosts(
      standards: [["latin", "ou", "w", "70"], ["arabic", "ب", "ت", "10"]], learned: edits,
      scripts: .latin)
    let other = 3 + 2.6
    let begun = try #require(try cost("q", "kb", in: costs))
    #expect(abs(begun - (other - 0.05)) < 1e-9, "it is frequent")
    #expect(try cost("x", "gb", in: costs) == nil, "it is rare")
    let likely = try #require(try cost("x", "db", in: costs))
    #expect(abs(likely - (other - 0.05)) < 1e-9, "it is likelier than others")
    #expect(try cost("x", "fb", in: costs) == nil, "it is less likely than others")
    #expect(try cost("ou", "w", in: costs) == 0.07, "a standard gives it")
    #expect(try cost("ب", "ت", in: costs) == nil, "it is of other scripts")
  }

  @Test func vowelsAreLearnedOneByOne() throws {
    let costs = EditCosts(standards: [], learned: [], scripts: .latin)
    #expect(costs.keys.count == 15)
    #expect(try cost("a", "o", in: costs) == 1.5)
    #expect(try cost("-", "e", in: costs) == 1)
    let across = EditCosts(standards: [], learned: [], scripts: .arabicToLatin)
    #expect(across.keys.map(\.fields.to).sorted() == ["a", "e", "i", "o", "u"])
    #expect(across.costs.allSatisfy { $0 == 0.15 })
  }
}
