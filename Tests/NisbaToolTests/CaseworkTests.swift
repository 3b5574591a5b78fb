import Foundation
import Reporting
import Testing

@Suite struct CaseworkTests {
  private static let names: Content = """
    id,name,date_of_birth
    1,Saddam Hussein,
    2,Olga Petrova,
    3,Usama bin Laden,1957
    4,Osama bin Ladin,
    5,Acme Trading Company,

    """
  private static let screen = ["screen", "names", "--list", "list.csv", "--format", "csv"]

  @Test func rejectedHitsStayQuietUntilTheyChange() throws {
    let scratch = try Scratch(["names": Self.names])
    let first = try Tool.run(Self.screen + ["--report", "report.html"], in: scratch.folder)
    let table = CSVTable(first.output)
    #expect(table["entry"] == ["E1", "E2", "E2", "E3"])
    #expect(table["decision"] == ["", "", "", ""])
    let report = try scratch.text(of: "report.html")
    try scratch.write(Decided.hits(of: report, table, "false"), to: "decisions.jsonl")

    let decided = ["--decisions", "decisions.jsonl"]
    let second = try Tool.run(Self.screen + decided, in: scratch.folder)
    #expect(CSVTable(second.output).rows.isEmpty)
    #expect(second.errors.contains("hits quiet         4 by decisions"))
    #expect(second.errors.contains("names with a hit   0"))
    let shown = try Tool.run(Self.screen + decided + ["--show-quiet"], in: scratch.folder)
    #expect(CSVTable(shown.output)["decision"] == ["false", "false", "false", "false"])

    // One query and one entry change: just their pairs come back.
    let list = try scratch.text(of: "list.csv")
    try scratch.write(
      .text(list.replacing("E3,Acme Trading Company,,", with: "E3,Acme Trading Company,ATC,")),
      to: "list.csv")
    try scratch.write(
      .text(
        String(decoding: Self.names.bytes, as: UTF8.self).replacing(
          "4,Osama bin Ladin,", with: "4,Osama bin Ladin,1957")),
      to: "names")
    let third = try Tool.run(Self.screen + decided, in: scratch.folder)
    #expect(CSVTable(third.output)["id"] == ["4", "5"])
    #expect(CSVTable(third.output)["decision"] == ["changed since", "changed since"])
    #expect(third.errors.contains("hits changed       2 since they were decided"))
  }

  @Test func badDecisionsAreReportedAndHideNothing() throws {
    let scratch = try Scratch([
      "names": "Saddam Hussein\n", "decisions": "{\"verdict\": \"false\"}\nnonsense\n", "none": "",
    ])
    let outcome = try Tool.run(
      Self.screen + ["--decisions", "decisions", "none"], in: scratch.folder)
    #expect(outcome.code == 65)
    #expect(CSVTable(outcome.output)["entry"] == ["E1"])
    #expect(
      outcome.messages == [
        "decisions:1: field query: expected a string that is not empty",
        "decisions:2: expected a JSON object", "2 bad rows left out",
      ])
    let strict = try Tool.run(
      Self.screen + ["--decisions", "decisions", "--strict"], in: scratch.folder)
    #expect(strict.code == 65 && strict.output.isEmpty)
  }

  @Test func auditRecordsAreChained() throws {
    let scratch = try Scratch(["names": Self.names])
    let run = Self.screen + ["--audit", "audit.log"]
    let one = try Tool.run(run + ["--workers", "1"], in: scratch.folder)
    let two = try Tool.run(run + ["--workers", "2"], in: scratch.folder)
    #expect(one.output == two.output)
    let verified = try Tool.run(["audit", "verify", "audit.log"], in: scratch.folder)
    #expect(verified.output.hasPrefix("verified           2 runs in audit.log\n"))
    let log = try scratch.text(of: "audit.log")
    let outputs = try log.split(separator: "\n").dropFirst().map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8.dropFirst(65)))
      let run = try #require((record as? [String: Any])?["run"] as? [String: Any])
      #expect(run["outcome"] as? String == "finished")
      return try #require(run["output"] as? [String: Any])["sha256"] as? String
    }
    #expect(outputs.count == 2 && outputs[0] == outputs[1])
    try scratch.write(.text(log.replacing("\"hits\":4", with: "\"hits\":3")), to: "audit.log")
    let broken = try Tool.run(["audit", "verify", "audit.log"], in: scratch.folder)
    #expect(broken.code == 65)
    #expect(broken.messages == ["audit.log:2: the record was changed"])
    let piped = try Tool.run(
      ["screen", "-", "--list", "list.csv", "--audit", "new.log"], in: scratch.folder,
      input: "Saddam Hussein\n")
    #expect(piped.code == 64)
  }

  @Test func onlyWhatIsNewIsScreened() throws {
    let scratch = try Scratch(["names": Self.names])
    let old = try scratch.text(of: "list.csv")
    try scratch.write(.text(old), to: "old.csv")
    try scratch.write(
      .text(
        old.replacing("1957", with: "1958") + "E5,Olga Petrova,,,person,\n"), to: "list.csv")
    let full = CSVTable(try Tool.run(Self.screen, in: scratch.folder).output)
    let before = CSVTable(
      try Tool.run(
        ["screen", "names", "--list", "old.csv", "--format", "csv"], in: scratch.folder
      ).output)
    // A hit of the old list is one of the same name on an entry that is still the same.
    let fields = ["id", "entry", "dates_of_birth", "score"]
    let known = Set(before.rows.map { row in fields.map { row[$0] ?? "" } })
    let expected = full.rows.map { row in fields.map { row[$0] ?? "" } }
      .filter { !known.contains($0) }
    let delta = try Tool.run(Self.screen + ["--since", "old.csv"], in: scratch.folder)
    #expect(CSVTable(delta.output).rows.map { row in fields.map { row[$0] ?? "" } } == expected)
    #expect(expected.map { $0[1] } == ["E5", "E2", "E2"])
    #expect(delta.errors.contains("entries searched   2, those that are new or changed"))
    for list in ["old", "list"] {
      _ = try Tool.run(
        ["compile", "\(list).csv", "--output", "\(list).nisba"], in: scratch.folder)
    }
    let compiled = try Tool.run(
      ["screen", "names", "--list", "list.nisba", "--since", "old.nisba", "--format", "csv"],
      in: scratch.folder)
    #expect(compiled.output == delta.output)
    let same = try Tool.run(Self.screen + ["--since", "list.csv"], in: scratch.folder)
    #expect(same.code == 0 && CSVTable(same.output).rows.isEmpty)
  }

  @Test func filesAreNotMixedUp() throws {
    let scratch = try Scratch(["names": Self.names])
    for options in [
      ["--report", "names"], ["--audit", "list.csv"], ["--report", "a", "--audit", "a"],
      ["--report", "a", "--output", "a"],
    ] {
      let outcome = try Tool.run(Self.screen + options, in: scratch.folder)
      #expect(outcome.code == 64, "\(options)")
    }
    #expect(try scratch.text(of: "names").hasPrefix("id,name"))
  }
}
