import Matching
import NameAnatomy
import Romanization

/// Learns what it costs to respell names, for one pair of scripts.
///
/// Edits and how likely they are come from ``EditExpectation``; they join those that standards of
/// romanization give, and ``RespellingTuner`` says what each should cost so that spellings of one name
/// are nearer than other names are. ``LikenessCalibration`` makes likenesses of the costs.
package struct RespellingLearner: Sendable {
  private let scripts: EditCosts.Scripts
  private let standards: [[Substring]]
  private let workers: Int

  private init(_ scripts: EditCosts.Scripts, standards: [[Substring]], workers: Int) {
    self.scripts = scripts
    self.standards = standards
    self.workers = workers
  }

  /// A learner from Arabic words and their Latin spellings.
  ///
  /// - Parameter standards: rows of the form of `Data/respelling.tsv`.
  package static func arabicToLatin(standards: [[Substring]], workers: Int) -> RespellingLearner {
    RespellingLearner(.arabicToLatin, standards: standards, workers: workers)
  }

  /// A learner from Latin spellings of one name.
  package static func latin(standards: [[Substring]], workers: Int) -> RespellingLearner {
    RespellingLearner(.latin, standards: standards, workers: workers)
  }

  /// What was learned.
  package struct Learned: Sendable {
    let costs: EditCosts
    /// The rows of `Data/respelling.tsv`.
    package var rows: [[String]] { costs.rows }
    /// The row of `Data/likeness.tsv`.
    package let curve: [String]
    /// How well it does on words that it was not learned from, for people.
    package let figures: [String]
  }

  /// The share of the groups that is held out: one in so many, by hash.
  private static let folds: UInt64 = 5
  /// How many rivals a word is told from.
  private static let rivals = 10
  private static let mostGroups = 12_000
  private static let mostHeldOut = 2000

  /// Learns the costs of edits from groups of spellings.
  ///
  /// A word is told from those of all groups that are nearest to it and are other names. The curve
  /// of likenesses is fitted on labelled pairs.
  ///
  /// - Complexity: O(*n* log *n*) for *n* letters in all, and a search in the dictionary for each of
  ///   some thousand words.
  package func learned(from groups: [SpellingGroup], judgedOn labelled: LabelledWords) -> Learned {
    let learning = groups.filter { $0.hash % Self.folds != 0 }
    let expectation = EditExpectation(isSymmetric: scripts.isSymmetric, workers: workers)
    let edits = expectation.learned(from: learning.flatMap(\.pairs))
    var costs = EditCosts(standards: standards, learned: edits, scripts: scripts)
    let rivals = Rivals(groups, scripts: scripts)
    let examples = rivals.groups(
      of: Self.sample(learning, Self.mostGroups), costs: costs, limit: Self.rivals,
      workers: workers)
    costs = RespellingTuner(workers: workers).tuned(costs, on: examples)
    costs.prune(slack: 0.03)
    let heldOut = rivals.groups(
      of: Self.sample(groups.filter { $0.hash % Self.folds == 0 }, Self.mostHeldOut), costs: costs,
      limit: Self.rivals, workers: workers)
    let labelled = scripts.isSymmetric ? labelled.latin : labelled.arabicToLatin
    let curve = LikenessCalibration(
      labelled.map { pair in
        LikenessCalibration.Example(
          cost: costs.chain(pair.word, pair.other).cost,
          length: Double(pair.word.count + pair.other.count) / 2, isSame: pair.isSame)
      })
    let law = curve.fitted()
    return Learned(
      costs: costs,
      curve: [
        scripts.rawValue, "\(Int(law.base))", "\(Int(law.perLetter))", "\(law.power)",
      ],
      figures: [share(costs, of: heldOut), curve.figures(law)].map { "\(scripts.rawValue): \($0)" })
  }

  /// Groups drawn by their hash.
  private static func sample(_ groups: [SpellingGroup], _ most: Int) -> [SpellingGroup] {
    Array(
      groups.sorted { one, two in
        one.hash != two.hash
          ? one.hash < two.hash : one.word.bytes.lexicographicallyPrecedes(two.word.bytes)
      }.prefix(most))
  }

  private func share(_ costs: EditCosts, of groups: [RespellingTuner.Group]) -> String {
    let found = groups.count { group in
      func nearest(_ words: [Letters]) -> Double {
        words.map { costs.chain(group.word, $0).cost / Tolerance.nats(group.word, $0) }.min()
          ?? .infinity
      }
      return nearest(group.same.map(\.letters)) < nearest(group.others)
    }
    let share = Double(found) / Double(max(1, groups.count))
    return "of \(groups.count) words held out \(ScoringFigures.decimals(share)) have a spelling"
      + " nearest among all words"
  }
}
