import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "", "screen", "match", "compare", "rank", "anatomy", "compile", "lists", "evaluate", "validate",
  ])
  func hasAnExample(_ command: String) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      (command.isEmpty ? [] : [command]) + ["--help"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("nisba \(command.isEmpty ? "screen" : command) "))
    #expect(outcome.output.contains(/Examples?:/))
    // A line that is broken by the help cannot be copied.
    let examples = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  nisba ") }
    #expect(examples.allSatisfy { !$0.hasSuffix("\\") && $0.count <= 80 })
  }

  @Test(arguments: ["pairs", "ranking"])
  func eachEvaluationHasAnExample(_ command: String) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(["evaluate", command, "--help"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("  nisba evaluate \(command) "))
  }

  @Test func tellsTheExitCodes() throws {
    let scratch = try Scratch()
    let help = try Tool.run(["--help"], in: scratch.folder).output
    for code in [0, 64, 65, 66, 70, 74, 78] { #expect(help.contains("\n  \(code) ")) }
  }

  @Test func tellsTheVersionsThatAuditLogsHold() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let asked = try Tool.run(["--version"], in: scratch.folder)
    #expect(asked.code == 0 && asked.errors == "")
    let lines = asked.output.split(separator: "\n").map { $0.split(separator: /\s{2,}/) }
    #expect(lines.map(\.first) == ["version", "data", "model", "compiled lists", "ICU"])
    #expect(lines[0][1].wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    #expect(try Tool.run(["screen", "--version"], in: scratch.folder).output == asked.output)

    _ = try Tool.run(
      ["screen", "names", "--list", "list.csv", "--audit", "audit.log"], in: scratch.folder)
    let log = try scratch.text(of: "audit.log")
    for line in lines[..<3] { #expect(log.contains("\"\(line[0])\":\"\(line[1])\"")) }
  }
}
