import Foundation
import Testing

@Suite struct ScreenCommandTests {
  private static let screen = ["screen", "names", "--list", "list.csv"]

  private func entries(_ names: Content, _ options: [String] = []) throws -> [String] {
    let scratch = try Scratch(["names": names])
    let outcome = try Tool.run(
      Self.screen + ["--format", "csv"] + options, in: scratch.folder)
    #expect(outcome.messages == [])
    #expect(outcome.code == 0)
    return CSVTable(outcome.output)["entry"]
  }

  // MARK: Formats of names

  @Test(arguments: [
    "Saddam Hussein\nOlga Petrova\nUsama bin Laden\n",
    "id,name\n1,Saddam Hussein\n2,Olga Petrova\n3,Usama bin Laden\n",
    "id;name\n1;\"Saddam Hussein\"\n3;Usama bin Laden\n",
    "id\tname\n1\tSaddam Hussein\n3\tUsama bin Laden\n",
    "{\"name\": \"Saddam Hussein\"}\n{\"name\": \"Usama bin Laden\"}\n",
    "first_name,last_name\nSaddam,Hussein\nUsama,bin Laden\n",
  ])
  func readsNames(_ names: String) throws {
    #expect(try entries(.text(names)) == ["E1", "E2"])
  }

  @Test func readsStandardInput() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      ["screen", "-", "--list", "list.csv", "--format", "csv"], in: scratch.folder,
      input: "Saddam Hussein\n")
    #expect(CSVTable(outcome.output)["entry"] == ["E1"])
    let list = try Tool.run(
      ["match", "Ali Baba", "--list", "-"], in: scratch.folder, input: "name\nAli Baba\n")
    #expect(list.output.hasPrefix("1.0000  Ali Baba  [#2, standard input]"))
  }

  @Test func readsSeveralFilesAndLists() throws {
    let scratch = try Scratch([
      "a": "Saddam Hussein\n", "b": "Olga Petrova\nSaddam Hussein\n",
      "own.csv": "id,name\nO1,Olga Petrova\n",
    ])
    let outcome = try Tool.run(
      ["screen", "a", "b", "--list", "list.csv", "own.csv", "--format", "csv"],
      in: scratch.folder)
    let table = CSVTable(outcome.output)
    #expect(table["file"] == ["a", "b", "b"])
    #expect(table["line"] == ["1", "1", "2"])
    #expect(table["list"] == ["list", "own", "list"])
    let repeated = try Tool.run(
      ["screen", "--list", "list.csv", "--list", "own.csv", "--format", "csv", "--", "a", "b"],
      in: scratch.folder)
    #expect(repeated.output == outcome.output)
    let lines = try Tool.run(["screen", "a", "b", "--list", "list.csv"], in: scratch.folder)
    #expect(lines.output.contains("\nb:2 "))
  }

  // MARK: Options

  @Test func mapsColumns() throws {
    let scratch = try Scratch([
      "names": "Nr,Kunde\n7,Ali Baba\n", "own.csv": "Kennung,Wer\nX,Ali Baba\n",
    ])
    let outcome = try Tool.run(
      [
        "screen", "names", "--column", "name=Kunde", "--column", "id=Nr", "--list", "own.csv",
        "--list-column", "id=Kennung", "--list-column", "name=Wer", "--format", "csv",
      ], in: scratch.folder)
    #expect(CSVTable(outcome.output)["id"] == ["7"])
    #expect(CSVTable(outcome.output)["entry"] == ["X"])
  }

  @Test func tellsWeakAliasesFromStrongOnes() throws {
    let names: Content = "The Director\nOsama bin Ladin\nUsama bin Laden\n"
    let scratch = try Scratch(["names": names])
    let outcome = try Tool.run(Self.screen + ["--format", "csv"], in: scratch.folder)
    #expect(CSVTable(outcome.output)["quality"] == ["weak", "strong", "primary"])
    #expect(try entries(names, ["--no-weak-aliases"]) == ["E2", "E2"])
  }

  @Test func keepsTheBestHitsUpToTheLimit() throws {
    let scratch = try Scratch([
      "names": "Saddam Hussein\n",
      "own.csv": "id,name\nA,Saddam Hussein al-Tikriti\nB,Saddam Hussein\n",
    ])
    let arguments = ["screen", "names", "--list", "own.csv", "--format", "csv"]
    let all = try Tool.run(arguments, in: scratch.folder)
    #expect(CSVTable(all.output)["entry"] == ["B", "A"])
    for option in [["--limit", "1"], ["--threshold", "1"]] {
      let outcome = try Tool.run(arguments + option, in: scratch.folder)
      #expect(CSVTable(outcome.output)["entry"] == ["B"])
    }
  }

  @Test func writesAFileAndASummary() throws {
    let scratch = try Scratch(["names": "name\nSaddam Hussein\nOlga Petrova\n--\n"])
    let outcome = try Tool.run(Self.screen + ["--output", "hits"], in: scratch.folder)
    #expect(outcome.output == "")
    #expect(try scratch.text(of: "hits").split(separator: "\n").count == 2)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst().prefix(5) == [
        "names screened     2",
        "names with a hit   1",
        "hits               1",
        "bad rows           1",
        "list               list (list.csv): 4 entries, 8 names, without a date",
      ])
    #expect(
      lines.dropFirst(6).first?.wholeMatch(of: /time +\d+\.\d\d s, \d+ names a second/) != nil)
    #expect(outcome.code == 65)
  }

  // MARK: Formats of hits

  private static let awkward: Content = """
    {"id": "a,b", "name": "Saddam, \\"the\\" Hussein"}
    {"id": "c\\nd", "name": "Saddam\\u001b[31m Hussein"}
    {"id": "e", "name": "Saddam Hussein\\u202e"}

    """

  @Test func writesCSVThatIsReadBack() throws {
    let scratch = try Scratch(["names": Self.awkward])
    let outcome = try Tool.run(
      Self.screen + ["--format", "csv", "--threshold", "0.1", "--limit", "1"], in: scratch.folder)
    let table = CSVTable(outcome.output)
    #expect(table["id"] == ["a,b", "c\nd", "e"])
    #expect(table["name"].first == "Saddam, \"the\" Hussein")
    try scratch.write(.text(outcome.output), to: "hits.csv")
    let again = try Tool.run(
      [
        "screen", "hits.csv", "--list", "list.csv", "--format", "csv", "--threshold", "0.1",
        "--limit", "1",
      ], in: scratch.folder)
    #expect(CSVTable(again.output)["id"] == table["id"])
    #expect(CSVTable(again.output)["name"] == table["name"])
  }

  @Test func writesJSONThatParses() throws {
    let scratch = try Scratch(["names": Self.awkward])
    let outcome = try Tool.run(
      Self.screen + ["--format", "jsonl", "--threshold", "0.1", "--limit", "1"],
      in: scratch.folder)
    struct Line: Decodable {
      let file: String
      let line: Int
      let id: String
      let name: String
      let score: Double
      let entry: String
      let dates_of_birth: [String]
      let evidence: [Reason]
    }
    struct Reason: Decodable {
      let finding: String
    }
    let lines = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.id) == ["a,b", "c\nd", "e"])
    #expect(lines.map(\.line) == [1, 2, 3])
    #expect(lines.map(\.entry) == ["E1", "E1", "E1"])
    #expect(lines.allSatisfy { $0.score > 0.1 && !$0.evidence.isEmpty && $0.file == "names" })
    #expect(lines.first?.dates_of_birth == ["1937-04-28"])
  }

  @Test func writesATableThatDoesNotSteerTheTerminal() throws {
    let scratch = try Scratch(["names": Self.awkward])
    let outcome = try Tool.run(
      Self.screen + ["--threshold", "0.1", "--limit", "1"], in: scratch.folder)
    let steering: [Unicode.Scalar] = ["\u{1B}", "\u{202E}", "\r"]
    #expect(!outcome.output.unicodeScalars.contains(where: steering.contains))
    #expect(outcome.output.contains("Saddam\u{FFFD}[31m Hussein"))
    #expect(outcome.output.split(separator: "\n").count == 4)
  }

  // MARK: Workers

  @Test(arguments: ["table", "csv", "jsonl"])
  func givesTheSameBytesForAnyNumberOfWorkers(_ format: String) throws {
    let scratch = try Scratch(["names": .text(Samples.names().joined(separator: "\n"))])
    let outputs = try ["1", "2", "3", "3"].map { workers in
      try Tool.run(
        Self.screen + ["--format", format, "--threshold", "0.3", "--workers", workers],
        in: scratch.folder
      ).output
    }
    #expect(outputs[0].split(separator: "\n").count > 1)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }
}
