import ArgumentParser
import Foundation
import Learning
import Romanization
import WatchLists

/// The tool that makes the learned tables of `Data/` anew: `nisba-learn` and its commands.
@main
struct LearnTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nisba-learn",
    abstract: "Makes the learned tables of Data/ from files of known names.",
    discussion: """
      Each command reads its files, learns, reports how well on what it held out, and
      writes one table with a header that says what it was made from. The same input
      gives the same bytes.
      """,
    subcommands: [
      FrequenciesCommand.self, LexiconCommand.self, RespellingCommand.self, ScoringCommand.self,
    ])
}

/// Writes a table where a command was told to.
func write(_ table: LearnedTable, to path: String) throws(LearningError) {
  do {
    try Data(table.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw .cannotWrite(path: path, reason: error.localizedDescription)
  }
}
