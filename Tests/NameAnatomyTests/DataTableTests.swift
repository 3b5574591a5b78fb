import Foundation
import Romanization
import Testing

@testable import NameAnatomy

/// What each table of names and words must be, apart from what it says.
@Suite struct DataTableTests {
  struct Table: CustomTestStringConvertible, Sendable {
    let name: String
    let columns: Int
    /// The columns that tell rows apart.
    var key: [Int] = [0]
    /// The columns with forms of names, and what separates several.
    var forms: [Int] = [0]
    var separator: Character?
    /// The columns with a number, and its range.
    var numbers: [Int: ClosedRange<Double>] = [:]
    /// The columns with one of a few words.
    var words: [Int: Set<String>] = [:]

    var testDescription: String { name }

    /// The rows of the file itself: not all tables are embedded in the binary.
    var rows: [[Substring]] {
      get throws {
        let file = DataTableTests.folder.appendingPathComponent(name)
        return DataTable(parsing: try String(contentsOf: file, encoding: .utf8)).rows
      }
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data")

  static let tables = [
    Table(name: "exonyms.tsv", columns: 2, forms: [0, 1], separator: "|"),
    Table(
      name: "generational.tsv", columns: 2,
      words: [1: Set(["junior", "senior", "grandson", "nephew"] + (1...9).map { "\($0)" })]),
    Table(
      name: "name-relations.tsv", columns: 4, key: [0, 1], forms: [0, 1], numbers: [3: 0...1],
      words: [2: ["variant", "cognate", "diminutive", "origin", "different"]]),
    Table(
      name: "likeness.tsv", columns: 4, forms: [],
      numbers: [1: 0...3000, 2: 10...3000, 3: 1...6],
      words: [0: ["latin", "arabic", "arabic-latin"]]),
    Table(
      name: "romanization-standards.tsv", columns: 4, key: [0, 1, 2], forms: [],
      numbers: [3: 0...5000], words: [0: ["latin", "arabic", "arabic-latin"]]),
    Table(
      name: "respelling.tsv", columns: 4, key: [0, 1, 2], forms: [], numbers: [3: 0...9000],
      words: [0: ["latin", "arabic", "arabic-latin"]]),
    Table(name: "names.tsv", columns: 4, forms: [0, 1, 2], separator: " "),
    Table(name: "counted-names.tsv", columns: 3),
    Table(name: "organization-types.tsv", columns: 2),
    Table(name: "organization-words.tsv", columns: 3, numbers: [2: 0...1]),
    Table(name: "part-frequencies.tsv", columns: 3, numbers: [1: 0...1e6, 2: 0...1e6]),
    Table(
      name: "particles.tsv", columns: 3,
      words: [
        1: [
          "article", "son", "daughter", "father-of", "mother-of", "possessor", "servant",
          "preposition", "conjunction",
        ]
      ]),
    Table(
      name: "place-words.tsv", columns: 4, numbers: [2: 0...1], words: [3: ["head", "behind"]]),
    Table(name: "placeholders.tsv", columns: 1),
    Table(
      name: "written-sounds.tsv", columns: 12, key: [0, 1], forms: [],
      words: [
        0: [
          "article", "assimilates", "word", "consonant", "silent", "vowel", "long", "ending",
          "letter",
          "first", "last", "inner", "doubled",
        ]
      ]),
    Table(
      name: "titles.tsv", columns: 4,
      words: [1: ["before", "after", "any"], 2: ["aside", "weak"]]),
  ]

  private static func rows(_ name: String) throws -> [[Substring]] {
    try tables.first { $0.name == name }?.rows ?? []
  }

  @Test func everyTableIsTested() throws {
    // Those of letters are Romanization's, those of countries and months Identity's; scoring has tests
    // of its own.
    let others = [
      "letters.tsv", "mrz-arabic.tsv", "countries.tsv", "months.tsv", "scoring.tsv",
    ]
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let tested = Self.tables.map(\.name) + others
    #expect(files.filter { $0.hasSuffix(".tsv") && !tested.contains($0) } == [])
  }

  @Test(arguments: tables)
  func rowsHaveTheirColumns(table: Table) throws {
    #expect(try !table.rows.isEmpty)
    for row in try table.rows {
      #expect(row.count == table.columns, "\(row)")
      #expect(row.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") }, "\(row)")
      #expect(!row[0].isEmpty)
    }
  }

  @Test(arguments: tables)
  func rowsDiffer(table: Table) throws {
    var seen: Set<[Substring]> = []
    for row in try table.rows {
      #expect(seen.insert(table.key.map { row[$0] }).inserted, "\(row) stands there twice")
    }
  }

  @Test(arguments: tables)
  func numbersAreNumbers(table: Table) throws {
    for row in try table.rows {
      for (column, range) in table.numbers {
        #expect(Double(row[column]).map(range.contains) == true, "\(row)")
      }
      for (column, words) in table.words {
        #expect(words.contains(String(row[column])), "\(row)")
      }
    }
  }

  @Test(arguments: tables)
  func formsAreFolded(table: Table) throws {
    let folder = try ScriptFolder()
    for row in try table.rows {
      for form in table.forms.flatMap({ column in
        table.separator.map { row[column].split(separator: $0) } ?? [row[column]]
      }) {
        #expect(try folder.folded(String(form)) == form, "\(row)")
      }
    }
  }

  @Test func relationsAreInAlphabeticalOrder() throws {
    for row in try Self.rows("name-relations.tsv") {
      #expect(row[0] < row[1], "\(row)")
      #expect((row[2] == "different") == (Double(row[3]) == 0), "\(row)")
    }
  }

  @Test func namesOfTheLexiconHaveForms() throws {
    for row in try Self.rows("names.tsv") {
      #expect(!row[1].isEmpty || !row[2].isEmpty, "\(row)")
      for form in row[1].split(separator: " ") { #expect(Letters(form).isArabic, "\(row)") }
      for form in row[2].split(separator: " ") { #expect(!Letters(form).isArabic, "\(row)") }
      for column in 1...2 {
        let forms = row[column].split(separator: " ")
        #expect(Set(forms).count == forms.count, "\(row)")
        #expect(forms == forms.sorted(), "\(row)")
      }
    }
  }

  @Test func countedNamesHaveCounts() throws {
    let folder = try ScriptFolder()
    for row in try Self.rows("counted-names.tsv") {
      for column in 1...2 {
        #expect(!row[column].isEmpty, "\(row)")
        for spelling in row[column].split(separator: " ") {
          let fields = spelling.split(separator: ":")
          #expect(fields.count == 2 && Int(fields[1]) ?? 0 > 0, "\(row)")
          #expect(Letters(fields[0]).isArabic == (column == 1), "\(row)")
          #expect(try folder.folded(String(fields[0])) == fields[0], "\(row)")
        }
      }
    }
  }

  /// Compounds are looked up in a form in which parts have them: that of the word itself, or that of a first
  /// word apart before *al-Din*, which keeps its vowels.
  @Test func judgedNamesAreWrittenAsParts() throws {
    for row in try Self.rows("names.tsv") {
      for form in (row[1] + " " + row[2]).split(separator: " ") {
        let letters = Letters(form)
        guard let fused = Compounds.fused(in: letters), fused.letters != letters else { continue }
        #expect(form.hasSuffix("aldin"), "\(row)")
        let apart = try reader.read("\(form.dropLast(5)) al-Din", kind: .person)
        #expect(apart.readings.contains { $0.parts.map(\.letters) == [letters] }, "\(row)")
      }
    }
  }

  @Test func exonymsBeginWithTheName() throws {
    for row in try Self.rows("exonyms.tsv") {
      #expect(row[1].split(separator: "|").first == row[0], "\(row)")
    }
  }
}
