import Testing

@Suite struct CompileCommandTests {
  private func compiled() throws -> Scratch {
    let scratch = try Scratch(["names": "Saddam Hussein\nUsama bin Ladin\nThe Director\n"])
    let outcome = try Tool.run(
      ["compile", "list.csv", "--output", "list.nisba"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.contains(
        "list               list (list.csv): 4 entries, 8 names, without a date\n"))
    #expect(outcome.errors.contains(/\ncompiled           list\.nisba: \d+ bytes in \d\.\d\d s\n/))
    return scratch
  }

  @Test(arguments: [[], ["--no-weak-aliases"], ["--format", "csv"], ["--format", "jsonl"]])
  func givesTheHitsOfItsSource(_ options: [String]) throws {
    let scratch = try compiled()
    let source = try Tool.run(
      ["screen", "names", "--list", "list.csv"] + options, in: scratch.folder)
    let mapped = try Tool.run(
      ["screen", "names", "--list", "list.nisba"] + options, in: scratch.folder)
    #expect(source.output.split(separator: "\n").count > 2)
    #expect(mapped.output == source.output)
    #expect(mapped.code == 0)
    #expect(
      mapped.errors.contains(
        "list (list.csv in list.nisba): 4 entries, 8 names, without a date\n"))
  }

  @Test func givesTheHitsOfTheSamples() throws {
    let scratch = try Scratch()
    let path = scratch.folder.appendingPathComponent("samples.nisba").path
    let made = try Tool.run(
      ["compile", Samples.watchList, "--output", path], in: Samples.package)
    #expect(made.code == 0)
    let mapped = try Tool.run(
      ["screen", Samples.passengers, "--list", path, "--format", "csv"], in: Samples.package)
    #expect(mapped.output == (try Samples.screened.get().output))
  }

  @Test func standsBesideOtherLists() throws {
    let scratch = try compiled()
    try scratch.write("id,name,kind\nX,Usama bin Ladin,person\n", to: "more.csv")
    let outcome = try Tool.run(
      ["match", "Usama bin Ladin", "--list", "list.nisba", "more.csv"], in: scratch.folder)
    #expect(outcome.output.contains("[E2, list]"))
    #expect(outcome.output.contains("[X, more]"))
    let again = try Tool.run(
      ["compile", "list.nisba", "more.csv", "--output", "both.nisba"], in: scratch.folder)
    #expect(again.code == 0)
    let both = try Tool.run(
      ["match", "Usama bin Ladin", "--list", "both.nisba"], in: scratch.folder)
    #expect(both.output == outcome.output)
  }

  @Test func verifies() throws {
    let scratch = try compiled()
    let outcome = try Tool.run(["compile", "--verify", "list.nisba"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("\nverified           list.nisba\n"))
    let foreign = try Tool.run(["compile", "--verify", "list.csv"], in: scratch.folder)
    #expect(foreign.messages == ["list.csv: not a compiled list"])
    #expect(foreign.code == 78)
  }

  @Test func isStrictWithRowsThatWereLeftOut() throws {
    let scratch = try Scratch()
    try scratch.write("id,name\n1,Salim Omar\n2,\n", to: "bad.csv")
    let strict = try Tool.run(
      ["compile", "bad.csv", "--output", "bad.nisba", "--strict"], in: scratch.folder)
    #expect(strict.code == 65)
    let outcome = try Tool.run(
      ["compile", "bad.csv", "--output", "bad.nisba"], in: scratch.folder)
    #expect(outcome.messages == ["bad.csv:3: field name: name is empty"])
    #expect(outcome.code == 0)
    let match = ["match", "Salim Omar", "--list", "bad.nisba"]
    #expect(try Tool.run(match, in: scratch.folder).code == 0)
    let refused = try Tool.run(match + ["--strict"], in: scratch.folder)
    #expect(refused.messages == ["bad.nisba: compiled without 1 bad row"])
    #expect(refused.code == 65)
  }

  @Test(arguments: [
    ("head -c 3000 list.nisba >bad.nisba", "damaged: expected"),
    ("head -c 3 list.nisba >bad.nisba", "damaged: expected"),
    ("{ cat list.nisba; echo; } >bad.nisba", "damaged: expected"),
    (
      "cp list.nisba bad.nisba; printf X | dd of=bad.nisba bs=1 seek=5000 conv=notrunc 2>dd",
      "damaged: the content"
    ),
    (
      "cp list.nisba bad.nisba; printf X | dd of=bad.nisba bs=1 seek=8 conv=notrunc 2>dd",
      "made by another version of Nisba; compile the lists anew"
    ),
  ])
  func saysThatAFileIsUnusable(_ line: String, message: String) throws {
    let scratch = try compiled()
    let outcome = try Tool.shell(
      "\(line); exec $nisba match A --list bad.nisba", in: scratch.folder)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.hasPrefix("bad.nisba: \(message)") == true)
    #expect(outcome.output == "")
    #expect(outcome.code == 78)
  }

  @Test(arguments: [
    ("compile", 64), ("compile list.csv", 64), ("compile --output x", 64),
    ("compile list.csv --output list.csv", 64), ("compile list.csv --output .", 66),
    ("compile list.csv --output none/list.nisba", 66),
    ("compile list.csv --output /dev/null", 66), ("compile none.csv --output list.nisba", 66),
    ("compile --verify none.nisba", 66), ("compile --verify .", 66),
  ])
  func refuses(_ arguments: String, code: Int32) throws {
    let scratch = try Scratch()
    let outcome = try Tool.shell("exec $nisba \(arguments)", in: scratch.folder)
    #expect(outcome.code == code)
    #expect(outcome.messages.count == 1)
    #expect(try Tool.shell("ls", in: scratch.folder).output == "list.csv\n")
  }

  @Test func leavesTheOldFileWhereTheNewOneFindsNoRoom() throws {
    let scratch = try compiled()
    let line = """
      cp list.nisba old.nisba; trap '' XFSZ; ulimit -f 8
      $nisba compile list.csv --output list.nisba; echo $? >code
      cmp list.nisba old.nisba && ls
      """
    let outcome = try Tool.shell(line, in: scratch.folder)
    #expect(outcome.messages == ["list.nisba: cannot be written to its end: File too large"])
    #expect(try scratch.text(of: "code") == "74\n")
    #expect(outcome.output == "code\nlist.csv\nlist.nisba\nnames\nold.nisba\n")
  }

  @Test func readsNothingOfAPipeBeforeItsTime() throws {
    let scratch = try Scratch()
    let outcome = try Tool.shell(
      "mkfifo pipe; cat list.csv >pipe & exec $nisba match 'Saddam Hussein' --list pipe",
      in: scratch.folder)
    #expect(outcome.output.contains("[E1, pipe]"))
    #expect(outcome.code == 0)
  }
}
