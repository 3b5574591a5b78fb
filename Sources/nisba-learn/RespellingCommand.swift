import ArgumentParser
import Foundation
import Learning
import Matching
import NameAnatomy
import Romanization

/// `nisba-learn respelling`: what it costs to respell names.
struct RespellingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respelling",
    abstract: "Learns what it costs to respell names, and how alike that makes them.",
    discussion: """
      Example:
        nisba-learn respelling token_pairs_ar_en.tsv --namesakes places_ar_en.jsonl \\
          --namesakes alias_groups.jsonl --without tasks/tokens/queries.tsv \\
          --labelled tokens_hard.tsv \\
          --standards Data/romanization-standards.tsv --output Data/respelling.tsv \\
          --curve Data/likeness.tsv

      The file is TSV with a header and the columns ar_key, latin, n, sources and p. A line of a \
      --namesakes file is an object with names that mean the same: ar and latin, or primary and \
      aliases. Names of --without files stand in their second column.
      """)

  @Argument(help: "The pairs of name tokens.")
  var pairs: String

  @Option(help: "Files of names that mean the same, as JSON lines.")
  var namesakes: [String] = []

  @Option(help: "Files of names that are not learned from, because the model is measured on them.")
  var without: [String] = []

  @Option(help: "The rows that the standards of romanization give.")
  var standards: String

  @Option(help: "Words with labels (name1, name2, same, ar1, ar2) that likenesses are fitted on.")
  var labelled: String

  @Option(help: "The table of costs to write.")
  var output: String

  @Option(help: "The table of likenesses to write.")
  var curve: String

  func run() throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let standards = try TextRows(path: self.standards).filter { $0.first?.hasPrefix("#") == false }
    let rows = standards.map { $0.map { Substring($0) } }
    let counts = try counts(standards)
    let labelled = try LabelledWords(
      path: self.labelled, reader: NameReader(lexicon: NameLexicon(isLearned: false)))
    var costs: [[String]] = [], curves: [[String]] = [], figures: [String] = []
    for (learner, groups) in [
      (RespellingLearner.arabicToLatin(standards: rows, workers: workers), counts.arabicToLatin),
      (RespellingLearner.latin(standards: rows, workers: workers), counts.latin),
    ] {
      if groups.isEmpty { throw LearningError.nothingToLearn(path: pairs) }
      let learned = learner.learned(from: groups, judgedOn: labelled)
      figures += learned.figures
      costs += learned.rows
      curves.append(learned.curve)
    }
    costs += standards.filter { $0[0] == "arabic" }
    curves.append(["arabic", "800", "390", "2"])
    for line in figures { print(line) }
    try write(LearnedTable(header: header(figures), rows: costs), to: output)
    try write(LearnedTable(header: curveHeader(figures), rows: curves), to: curve)
  }

  private func counts(_ standards: [[String]]) throws -> SpellingCounts {
    var leftOut: [String] = []
    for path in without {
      for row in try TextRows(path: path) where row.count > 1 { leftOut.append(row[1]) }
    }
    let text = standards.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    var counts = try SpellingCounts(
      reader: NameReader(lexicon: NameLexicon(isLearned: false)),
      standards: RespellingModel(TableCursor(text: text)), leavingOut: leftOut)
    for pair in try TokenPairs(path: pairs).attested {
      try counts.add(pair.arabic, pair.latin, count: pair.count)
    }
    for path in namesakes {
      for names in try NamesakeFile(path: path).namesakes { try counts.add(names) }
    }
    return counts
  }

  private func header(_ figures: [String]) -> [String] {
    [
      "What it costs to respell letters of a name, in thousandths of a nat: 0 is a usual spelling, 3000 another letter.",
      "Columns: scripts, from, to, cost. Scripts: latin and arabic rows hold in both directions; arabic-latin",
      "rows go from Arabic letters to Latin ones. `-` is nothing; `^` before or `$` behind both sides ties the edit to the",
      "head or the end of the part. Capitals stand for classes, tried where no row names the letters: V a vowel",
      "(ا و ي ە of the Arabic script), C any other letter, X two neighbors that change places.",
      "Source: learned by `nisba-learn respelling` from "
        + ([pairs] + namesakes).map(Self.name).joined(separator: ", ") + ", without the names of "
        + without.map(Self.folder).joined(separator: ", ")
        + ", beginning with the rows of " + Self.name(self.standards)
        + ", from which the arabic rows are taken as they are.",
    ] + figures
  }

  private func curveHeader(_ figures: [String]) -> [String] {
    [
      "How alike words are by what it costs to respell the one as the other; the doc comment of `LikenessCurve` says how.",
      "Columns: scripts, what words of no letters bear, what each letter adds (thousandths of a nat), the power.",
      "Source: fitted by `nisba-learn respelling` on the labelled pairs of " + Self.name(labelled)
        + "; the arabic row is set by hand.",
    ] + figures
  }

  private static func name(_ path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }

  /// The folder and the name, where several folders have a file of one name.
  private static func folder(_ path: String) -> String {
    URL(fileURLWithPath: path).pathComponents.suffix(3).joined(separator: "/")
  }
}
