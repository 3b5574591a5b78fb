import Testing

@Suite struct AnatomyCommandTests {
  @Test(arguments: [
    ("الشيخ أبو بكر البغدادي", ["scripts    arabic", "read as    person", "  kunya "]),
    ("Acme Trading Ltd", ["scripts    latin", "read as    organization"]),
    ("Иван Петров", ["scripts    cyrillic", "romanized  ivan petrov"]),
    ("...", ["nothing of it can be read as a name"]),
  ])
  func showsHowANameIsRead(_ name: String, lines: [String]) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(["anatomy", name], in: scratch.folder)
    for line in lines { #expect(outcome.output.contains(line), "\(outcome.output)") }
    #expect(outcome.output.hasPrefix("written    \(name)\n"))
    #expect(outcome.code == 0)
  }
}
