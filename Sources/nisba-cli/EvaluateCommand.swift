import ArgumentParser

/// `nisba evaluate`: what the engine makes of labelled data.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures the engine on labelled pairs or on a ranking task.",
    discussion: """
      Examples:
        nisba evaluate pairs pairs.tsv --report pairs.html
        nisba evaluate ranking --index i.tsv --queries q.tsv --truth t.tsv
      """,
    subcommands: [EvaluatePairsCommand.self, EvaluateRankingCommand.self])
}
