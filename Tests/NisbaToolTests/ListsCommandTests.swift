import Foundation
import Testing

@Suite struct ListsCommandTests {
  @Test func tellsWhatAListHolds() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(["lists", "list.csv"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        list          list (list.csv)
        format        CSV
        dated         not told
        entries       4: person 2, organization 1, vessel 1
        names         8: primary 4, strong 2, weak 2
        scripts       Latn 7, Arab 1
        entries with  dates of birth 2
        refused       none

        """)
  }

  @Test func showsRefusedRowsAndCountsTheRest() throws {
    let scratch = try Scratch(["bad.csv": "id,name\n1,A\n2,\n3,\n4,\n"])
    let arguments = ["lists", "bad.csv", "--refusals", "2"]
    let outcome = try Tool.run(arguments, in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(
      outcome.output.hasSuffix(
        """
        refused       3 rows
          bad.csv:3: field name: name is empty
          bad.csv:4: field name: name is empty
          and 1 more row

        """))
    let strict = try Tool.run(arguments + ["--strict"], in: scratch.folder)
    #expect(strict.code == 65)
    #expect(strict.messages == ["bad.csv:3: field name: name is empty"])
  }

  @Test func writesJSON() throws {
    let scratch = try Scratch(["bad.csv": "id,name\n1,A\n2,\n"])
    let outcome = try Tool.run(
      ["lists", "list.csv", "bad.csv", "--format", "jsonl"], in: scratch.folder)
    let lines = outcome.output.split(separator: "\n")
    try #require(lines.count == 2)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
    #expect(report["path"] as? String == "bad.csv")
    #expect(report["entries"] as? Int == 1)
    #expect(report["refused_rows"] as? Int == 1)
    let refusals = report["refusals"] as? [[String: Any]]
    #expect(refusals?.first?["line"] as? Int == 3)
    #expect(refusals?.first?["reason"] as? String == "name is empty")
  }

  @Test func goesOnBehindAFileThatCannotBeRead() throws {
    let scratch = try Scratch(["odd": "hello world, this is no list\n"])
    let outcome = try Tool.run(["lists", "odd", "list.csv"], in: scratch.folder)
    #expect(outcome.code == 65)
    #expect(outcome.output.contains("entries       4"))
    #expect(outcome.messages.first?.hasPrefix("odd: unknown format") == true)
    #expect(outcome.messages.last == "1 file of 2 could not be read")
    let alone = try Tool.run(["lists", "odd"], in: scratch.folder)
    #expect(alone.code == 65)
    #expect(alone.messages.count == 1)
  }

  @Test(arguments: [("lists", 64), ("lists none.csv", 66), ("lists .", 66)])
  func refuses(_ arguments: String, code: Int32) throws {
    let scratch = try Scratch()
    let outcome = try Tool.shell("exec $nisba \(arguments)", in: scratch.folder)
    #expect(outcome.code == code)
    #expect(outcome.messages.count == 1)
  }

  @Test func screensNamesFromGzip() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let outcome = try Tool.shell(
      "gzip -k names list.csv && exec $nisba screen names.gz --list list.csv.gz --format csv",
      in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Saddam Hussein"))
  }
}
