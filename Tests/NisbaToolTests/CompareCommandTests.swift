import Testing

@Suite struct CompareCommandTests {
  @Test func scoresTwoNames() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      ["compare", "Saddam Hussein", "saddam HUSSEIN"], in: scratch.folder)
    #expect(outcome.output.hasPrefix("1.0000  hit\n  agrees "))
    #expect(outcome.code == 0)
    let other = try Tool.run(["compare", "Saddam Hussein", "Olga Petrova"], in: scratch.folder)
    #expect(other.output.contains("  no hit\n"))
    #expect(other.code == 0)
  }

  /// The columns of a row, with the score left out.
  private func rows(_ output: String) -> [String] {
    output.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(fields[0])|\(fields[1])|\(fields[3])"
    }
  }

  @Test(
    arguments: [
      (
        "tsv", "name1\tname2\nAli \"the\" Lion\tali \"the\" lion\nOmar\tOlga\n", [],
        ["Ali \"the\" Lion|ali \"the\" lion|1", "Omar|Olga|0"]
      ),
      (
        "csv", "why,name2,name1\n-,\"HUSSEIN, Saddam\",Saddam Hussein\n", [],
        ["Saddam Hussein|HUSSEIN, Saddam|1"]
      ),
      ("twice", "name1,name2\nAli,Ali\nAli,Ali\n", [], ["Ali|Ali|1", "Ali|Ali|1"]),
      ("with a kind", "kind\tname1\tname2\nV\tZeta\tZeta\n", [], ["Zeta|Zeta|1"]),
      ("with a schema", "schema,name1,name2\nLegalEntity,A Ltd,A Ltd\n", [], ["A Ltd|A Ltd|1"]),
      ("of every score", "name1,name2\nOmar,Olga\n", ["--threshold", "0"], ["Omar|Olga|1"]),
      ("only a header", "name1,name2\n", [], []),
    ] as [(String, String, [String], [String])])
  func scoresPairs(
    _ what: String, _ pairs: String, options: [String], as expected: [String]
  ) throws {
    let scratch = try Scratch(["pairs": .text(pairs)])
    let outcome = try Tool.run(["compare", "--pairs", "pairs"] + options, in: scratch.folder)
    #expect(rows(outcome.output) == expected)
    #expect(outcome.messages == [])
    #expect(outcome.code == 0)
    let piped = try Tool.run(
      ["compare", "--pairs", "-"] + options, in: scratch.folder, input: .text(pairs))
    #expect(piped.output == outcome.output)
  }

  @Test(
    arguments: [
      ("A", "expected 2 fields, found 1"),
      ("A,", "name2: name is empty"),
      (",A", "name1: name is empty"),
      ("...,A", "name1: name has no letter and no digit"),
      ("A,\"B\tC\"", "name2: name holds a tab or an end of line, which the output cannot show"),
      ("\"A\nB\",C", "name1: name holds a tab or an end of line, which the output cannot show"),
      ("A,\"B", "field 2: the quote that opens here is not closed"),
    ])
  func leavesOutABadPair(_ row: String, reason: String) throws {
    let scratch = try Scratch(["pairs": .text("name1,name2\nAli,Ali\n\(row)\nOmar,Omar\n")])
    let outcome = try Tool.run(["compare", "--pairs", "pairs"], in: scratch.folder)
    #expect(rows(outcome.output) == ["Ali|Ali|1", "Omar|Omar|1"])
    #expect(outcome.messages == ["pairs:3: " + reason, "1 bad row left out"])
    #expect(outcome.code == 65)
    let strict = try Tool.run(["compare", "--pairs", "pairs", "--strict"], in: scratch.folder)
    #expect(rows(strict.output) == ["Ali|Ali|1"])
    #expect(strict.messages == ["pairs:3: " + reason])
    #expect(strict.code == 65)
  }

  @Test func refusesTwoColumnsOfKinds() throws {
    let scratch = try Scratch(["pairs": "name1,name2,kind,Kind\nA,A,P,V\n"])
    let outcome = try Tool.run(["compare", "--pairs", "pairs"], in: scratch.folder)
    #expect(outcome.messages == ["pairs:1: has two columns “kind”, expected one"])
    #expect(outcome.code == 65)
  }

  @Test func givesTheSameBytesForAnyNumberOfWorkers() throws {
    let names = try Samples.names()
    let pairs = zip(names, names.reversed()).map { "\($0)\t\($1)\n" }.joined()
    let scratch = try Scratch(["pairs": .text("name1\tname2\n" + pairs)])
    let outputs = try ["1", "2", "3", "3"].map { workers in
      try Tool.run(
        ["compare", "--pairs", "pairs", "--workers", workers], in: scratch.folder
      ).output
    }
    #expect(rows(outputs[0]).count == names.count)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }
}
