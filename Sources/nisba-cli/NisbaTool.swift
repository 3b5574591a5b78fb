import ArgumentParser

/// The tool: `nisba` and its commands.
struct NisbaTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nisba",
    abstract: "Finds names on watch lists, in any script and any spelling, and says why.",
    discussion: """
      Example:
        nisba screen passengers.csv --list sdn.csv --format csv > hits.csv

      Exit codes:
        0   fine, with or without hits
        64  wrong usage
        65  bad input: a file or a name that cannot be read, or rows that were
            reported and left out
        66  a file or folder that is missing or cannot be opened
        70  our fault
        74  the output could not be written to its end
        78  a compiled list that is damaged or was made by another version
      """,
    version: Versions.tool,
    subcommands: [
      ScreenCommand.self, MatchCommand.self, CompareCommand.self, RankCommand.self,
      AnatomyCommand.self, CompileCommand.self, ListsCommand.self, EvaluateCommand.self,
      ValidateCommand.self, AuditCommand.self,
    ])
}
