import ArgumentParser
import Nisba

/// `nisba compare`: the score of two names, or of many pairs.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Scores two names, or each pair of a file.",
    discussion: """
      Examples:
        nisba compare "Abou Bakr El Baghdadi" "أبو بكر البغدادي" --kind person
        nisba compare --pairs pairs.tsv > scores.tsv

      A file of pairs is TSV or CSV with a header; its columns name1 and name2, and kind or \
      schema if there, are read. Each pair gives a row, in order: name1, name2, score, and 1 \
      where the score reaches the threshold, else 0. A bad pair is reported and left out; the \
      exit code is then 65.
      """)

  @Argument(help: "The two names.")
  var names: [String] = []

  @Option(help: ArgumentHelp("A file of pairs, or - for standard input.", valueName: "file"))
  var pairs: String?

  @OptionGroup var kindOption: KindOption
  @OptionGroup var thresholdOption: ThresholdOption
  @OptionGroup var runOptions: RunOptions

  func validate() throws {
    let isComplete = pairs == nil ? names.count == 2 : names.isEmpty
    if !isComplete { throw ValidationError("expected two names, or --pairs with a file") }
  }

  func run() throws {
    var policy = Policy.standard
    thresholdOption.apply(to: &policy)
    if let pairs {
      try InputFiles.check([pairs])
      try OutputFile.check(nil, isNoneOf: [pairs])
      var run = PairRun(
        comparer: try NameComparer(policy: policy), kind: kindOption.kind,
        workers: runOptions.workers, isStrict: runOptions.strictOption.isStrict)
      try run.compare(pairsOf: pairs)
    } else {
      try compareNames(policy)
    }
  }

  private func compareNames(_ policy: Policy) throws {
    try NameFault.check(names)
    let comparer = try NameComparer(policy: policy)
    let comparison = try comparer.compare(names[0], names[1], kind: kindOption.kind)
    let isHit = comparison.score >= policy.threshold
    var output = try OutputFile(path: nil)
    try output.write("\(comparison.score)  \(isHit ? "hit" : "no hit")\n")
    for line in comparison.evidence { try output.write("  \(line)\n") }
    try output.finish()
  }
}
