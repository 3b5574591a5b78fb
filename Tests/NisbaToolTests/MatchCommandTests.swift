import Testing

@Suite struct MatchCommandTests {
  @Test func showsTheEntryAndWhy() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      ["match", "صدام حسين", "--list", "list.csv", "--kind", "P"], in: scratch.folder)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "1.0000  صدام حسين  [E1, list]")
    #expect(lines.contains("  strong alias of  Saddam Hussein"))
    #expect(lines.contains("  born  1937-04-28"))
    #expect(lines.contains { $0.hasPrefix("  agrees ") })
    #expect(outcome.code == 0)
  }

  @Test func saysWhereNothingIsFound() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      ["match", "Olga Petrova", "--list", "list.csv"], in: scratch.folder)
    #expect(outcome.output == "no hit\n")
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
  }

  @Test func hidesNothingFromATerminal() throws {
    let scratch = try Scratch(["own.csv": "id,name\n\u{1B}[2J,Saddam\u{7} Hussein\n"])
    let outcome = try Tool.run(
      ["match", "Saddam Hussein", "--list", "own.csv", "--threshold", "0.1"], in: scratch.folder)
    #expect(outcome.output.contains("Saddam\u{FFFD} Hussein  [\u{FFFD}[2J, own]"))
  }
}
