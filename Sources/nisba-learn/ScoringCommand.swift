import ArgumentParser
import Foundation
import Learning
import Matching

/// Fits what agreements and differences of two names are worth.
struct ScoringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scoring",
    abstract: "Fits what agreements and differences of two names are worth.",
    discussion: """
      Reads names with what is known of them, aligns their parts and searches the
      numbers of Data/scoring.tsv on which the scores tell best what is the same. The
      figures in the header are cross-validated: each half of the examples is judged by
      numbers fitted on the other half.

      Example:
        nisba-learn scoring --pairs pairs.tsv --screening tasks/aliases \\
          --clean tasks/clean/names.tsv --output Data/scoring.tsv
      """)

  @Option(help: "A table of name1, name2 and a label: same, is_match or expect.")
  var pairs: [String] = []

  @Option(help: "A folder of queries.tsv, index.tsv and truth.tsv; the right one ranks first.")
  var ranking: [String] = []

  @Option(help: "Such a folder where, besides, only the right one is to be a hit.")
  var screening: [String] = []

  @Option(help: "Names (name, label) that no entry of the first --screening folder means.")
  var clean: String?

  @Option(help: "How many candidates of a query are looked at.")
  var candidates = 20

  @Option(help: "The table to write.")
  var output: String

  func run() throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let folds: UInt64 = 2
    let pairs = try read(workers: workers)
    var scoring = Scoring.start
    var folded = [Scoring](repeating: .start, count: Int(folds))
    var examples = ScoringExamples(sets: [])
    // Twice, since what is aligned with what depends on the numbers.
    for _ in 0..<2 {
      examples = try pairs.examples(scoring, workers: workers)
      scoring = fitted(examples)
    }
    for fold in 0..<folds {
      folded[Int(fold)] = fitted(examples.part(fold, of: folds, isHeldOut: false))
    }
    let figures = ScoringFigures(examples, scorings: folded)
    let all = ScoringFigures(examples, scorings: [scoring])
    for line in figures.lines { print("cross-validated: \(line)") }
    for line in all.lines { print("with all: \(line)") }
    try write(table(scoring, figures), to: output)
  }

  private func fitted(_ examples: ScoringExamples) -> Scoring {
    ScoringLearner(examples).fitted(
      from: .start, parameters: Scoring.parameters.filter { !$0.isOfParts }, rounds: 10)
  }

  private func read(workers: Int) throws -> ScoringPairs {
    let sources = ScoringSources(.start, workers: workers)
    var sets = try pairs.map { try sources.labelledPairs($0) }
    for folder in screening {
      sets.append(try sources.ranking(folder, candidates: candidates, purpose: .screening))
    }
    for folder in ranking {
      sets.append(try sources.ranking(folder, candidates: candidates / 2, purpose: .ranking))
    }
    if let clean, let folder = screening.first {
      sets += try sources.clean(clean, indexPath: folder + "/index.tsv", candidates: 5)
    }
    return ScoringPairs(sets: sets)
  }

  private func table(_ scoring: Scoring, _ figures: ScoringFigures) -> LearnedTable {
    let sources = (pairs + screening + ranking).map {
      URL(fileURLWithPath: $0).lastPathComponent
    }
    var table = LearnedTable(
      header: [
        "What agreements and differences of two names are worth; the doc comment of `Scoring` says",
        "how they make a score.",
        "Columns: parameter, value.",
        "Source: fitted by `nisba-learn scoring` on " + sources.joined(separator: ", ")
          + (clean == nil ? "" : " and clean names") + ".",
        "Cross-validated, each half judged by numbers fitted on the other:",
      ] + figures.lines.map { "  " + $0 })
    for parameter in Scoring.parameters {
      table.append([parameter.name, "\(scoring[keyPath: parameter.path])"])
    }
    return table
  }
}
