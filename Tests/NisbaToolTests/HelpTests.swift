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

  @Test func tellsTheExitCodesAndTheVersion() throws {
    let scratch = try Scratch()
    let help = try Tool.run(["--help"], in: scratch.folder).output
    for code in [0, 64, 65, 66, 70, 74, 78] { #expect(help.contains("\n  \(code) ")) }
    let version = try Tool.run(["--version"], in: scratch.folder).output
    #expect(version.contains(/^\d+\.\d+\.\d+\n$/))
  }
}
