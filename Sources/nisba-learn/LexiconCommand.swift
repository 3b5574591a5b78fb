import ArgumentParser
import Foundation
import Learning
import NameAnatomy

/// `nisba-learn lexicon`: which spellings were counted for which names.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Counts which Latin spellings belong to which Arabic names.",
    discussion: """
      Example:
        nisba-learn lexicon token_pairs_ar_en.tsv --without tasks/tokens/queries.tsv \\
          --output Data/counted-names.tsv

      The file is TSV with a header and the columns ar_key, latin, n, sources and p. Pairs of \
      generated sources alone, and those whose p is above 0.35, are left out. Names of --without \
      files stand in their second column.
      """)

  @Argument(help: "The pairs of names.")
  var pairs: String

  @Option(help: "Files of names that are not counted, because the lexicon is measured on them.")
  var without: [String] = []

  @Option(help: "The table to write.")
  var output: String

  func run() throws {
    var leftOut: [String] = []
    for path in without {
      for row in try TextRows(path: path) where row.count > 1 { leftOut.append(row[1]) }
    }
    let judged = NameLexicon(isLearned: false)
    let reader = try NameReader(lexicon: judged)
    var counts = try LexiconCounts(reader: reader, leavingOut: leftOut)
    for pair in try TokenPairs(path: pairs).attested {
      try counts.add(arabic: pair.arabic, latin: pair.latin, count: pair.count)
    }
    let rows = LexiconLearner(judged: judged).rows(counts)
    if rows.isEmpty { throw LearningError.nothingToLearn(path: pairs) }
    var table = LearnedTable(header: [
      "Names as they are spelled: counts that tell which spellings belong to one name and, by standing in different rows, which do not.",
      "Columns: name (that of names.tsv where it has one), arabic (words as they are read, without the article, each with its count), latin (spellings as they are read, each with its count for the name).",
      "A spelling that was counted for several names stands in several rows and speaks against none of them.",
      "Source: counted in attested pairs of Arabic and Latin name tokens (Wikidata, coling2018, dziri, t4p, Google ar2en and other open collections), without the words that the lexicon is measured on.",
      "Command: nisba-learn lexicon token_pairs_ar_en.tsv --without tasks/tokens/queries.tsv --without tasks/spellings/queries.tsv --output Data/counted-names.tsv",
    ])
    for row in rows { table.append(row.fields) }
    try write(table, to: output)
    let spellings = rows.reduce(0) { $0 + $1.latin.count }
    print("\(rows.count) names, \(spellings) Latin spellings")
  }
}
