import ArgumentParser
import Foundation
import Learning
import NameAnatomy

/// `nisba-learn frequencies`: how frequent name parts are.
struct FrequenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frequencies",
    abstract: "Counts in how many names each name part occurs.",
    discussion: """
      Example:
        gzip -dc scale_names.tsv.gz | nisba-learn frequencies - \\
          --arabic-script arabic_script_names.tsv --output Data/part-frequencies.tsv

      Both files are TSV with a header. The first column is a name of a person; in the first \
      file the second is 2 where it is of the Arab world.
      """)

  @Argument(help: "Names in Latin letters, or - for standard input.")
  var names: String

  @Option(help: "Names in Arabic letters.")
  var arabicScript: String

  @Option(help: "The fewest names in which a word must occur.")
  var fewest: Int = 12

  @Option(help: "The table to write.")
  var output: String

  func run() throws {
    let reader = try NameReader(lexicon: NameLexicon(isLearned: false))
    var counts = FrequencyCounts(reader: reader)
    for row in try TextRows(path: names).dropFirst() {
      try counts.add(row[0], from: .latin(isArab: row.count > 1 && row[1] == "2"))
    }
    for row in try TextRows(path: arabicScript).dropFirst() {
      try counts.add(row[0], from: .arabicScript)
    }
    let rows = counts.rows(fewest: fewest)
    if rows.isEmpty { throw LearningError.nothingToLearn(path: names) }
    let total = counts.names
    var table = LearnedTable(header: [
      "How frequent name parts are, so that agreement on a rare part is worth more.",
      "Columns: word (as parts are read: folded, without the article, compounds in their one form), general (names that contain it in a million names of all countries), arab (in a million names of the Arab world).",
      "Source: counted in \(total.latin) distinct names of persons (Wikidata and other open collections), \(total.arab) of them of the Arab world, and for words in Arabic letters in \(total.arabicScript) full names in Arabic script (both columns alike); words of at least \(fewest) names.",
      "Command: gzip -dc scale_names.tsv.gz | nisba-learn frequencies - --arabic-script arabic_script_names.tsv --fewest \(fewest) --output Data/part-frequencies.tsv",
    ])
    for row in rows { table.append([row.word, "\(row.general)", "\(row.arab)"]) }
    try write(table, to: output)
    print("\(rows.count) words of \(total.latin) and \(total.arabicScript) names")
  }
}
