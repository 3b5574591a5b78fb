import Testing

@Suite struct RankCommandTests {
  private static let index: Content = """
    i1\tSaddam Hussein\tignored
    i2\tUsama bin Laden
    i3\tSaddam Hussein al-Tikriti

    """

  @Test func ranksTheNamesOfAFile() throws {
    let scratch = try Scratch([
      "index": Self.index, "queries": "q1\tUsama bin Laden\nq2\tSaddam Hussein\tignored\n",
    ])
    let outcome = try Tool.run(
      ["rank", "--index", "index", "--queries", "queries"], in: scratch.folder)
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.filter { $0[0] == "q1" }.first == ["q1", "1", "i2", "1.0"])
    #expect(rows.filter { $0[0] == "q2" }.prefix(2).map { $0[2] } == ["i1", "i3"])
    #expect(outcome.code == 0)
    let first = try Tool.run(
      ["rank", "--index", "index", "--queries", "-", "--limit", "1", "--threshold", "1"],
      in: scratch.folder, input: "q2\tSaddam Hussein\n")
    #expect(first.output == "q2\t1\ti1\t1.0\n")
  }

  @Test(arguments: [
    ("q2", "expected an id and a name between tabs"),
    ("\tSaddam Hussein", "expected an id and a name between tabs"),
    ("q2\t", "name is empty"),
    ("q2\t--", "name has no letter and no digit"),
  ])
  func leavesOutABadRow(_ row: String, reason: String) throws {
    let scratch = try Scratch([
      "index": Self.index, "queries": .text("q1\tSaddam Hussein\n\(row)\nq3\tUsama bin Laden\n"),
    ])
    let arguments = ["rank", "--index", "index", "--queries", "queries", "--threshold", "1"]
    let outcome = try Tool.run(arguments, in: scratch.folder)
    #expect(outcome.output == "q1\t1\ti1\t1.0\nq3\t1\ti2\t1.0\n")
    #expect(outcome.messages == ["queries:2: " + reason, "1 bad row left out"])
    #expect(outcome.code == 65)
    let strict = try Tool.run(arguments + ["--strict"], in: scratch.folder)
    #expect(strict.output == "q1\t1\ti1\t1.0\n")
    #expect(strict.messages == ["queries:2: " + reason])
    #expect(strict.code == 65)
  }

  @Test func leavesOutABadRowOfTheIndex() throws {
    let scratch = try Scratch([
      "index": "one column\n" + Self.index, "queries": "q1\tUsama bin Laden\n",
    ])
    let outcome = try Tool.run(
      ["rank", "--index", "index", "--queries", "queries", "--threshold", "1"],
      in: scratch.folder)
    #expect(outcome.output == "q1\t1\ti2\t1.0\n")
    #expect(outcome.messages.first == "index:1: expected an id and a name between tabs")
    #expect(outcome.code == 65)
  }

  @Test func givesTheSameBytesForAnyNumberOfWorkers() throws {
    let names = try Samples.names()
    let queries = names.enumerated().map { "q\($0)\t\($1)\n" }.joined()
    let scratch = try Scratch(["index": Self.index, "queries": .text(queries)])
    let outputs = try ["1", "2", "3", "3"].map { workers in
      try Tool.run(
        ["rank", "--index", "index", "--queries", "queries", "--workers", workers],
        in: scratch.folder
      ).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }
}
