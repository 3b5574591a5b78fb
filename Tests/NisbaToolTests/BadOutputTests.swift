import Testing

/// What happens where the output cannot be written to its end.
@Suite struct BadOutputTests {
  @Test(arguments: [
    ("exec $nisba screen names --list list.csv >/dev/full", "No space left on device"),
    ("exec $nisba match 'Saddam Hussein' --list list.csv >/dev/full", "No space left on device"),
    ("exec $nisba compare A B >/dev/full", "No space left on device"),
    ("exec $nisba anatomy A >/dev/full", "No space left on device"),
    ("exec $nisba compare --pairs pairs >/dev/full", "No space left on device"),
    ("exec $nisba rank --index ids --queries ids >/dev/full", "No space left on device"),
    ("exec $nisba screen names --list list.csv >&-", "Bad file descriptor"),
  ])
  func says(_ line: String, reason: String) throws {
    let scratch = try Scratch([
      "names": "Saddam Hussein\n", "pairs": "name1\tname2\nA\tB\n", "ids": "1\tSaddam Hussein\n",
    ])
    let outcome = try Tool.shell(line, in: scratch.folder)
    #expect(outcome.messages == ["standard output: cannot be written to its end: \(reason)"])
    #expect(outcome.code == 74)
  }

  @Test func saysThatAFileIsFull() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let outcome = try Tool.run(
      ["screen", "names", "--list", "list.csv", "--output", "/dev/full"], in: scratch.folder)
    #expect(
      outcome.messages == ["/dev/full: cannot be written to its end: No space left on device"])
    #expect(outcome.code == 74)
  }

  /// The reader of the pipe is gone before the first row is written.
  @Test func endsWhereThePipeIsClosed() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let line = """
      mkfifo done
      { $nisba screen names --list list.csv; echo $? >code; : >done; } | { exec <&-; : <done; }
      exit "$(cat code)"
      """
    let outcome = try Tool.shell(line, in: scratch.folder)
    #expect(outcome.messages == ["standard output: cannot be written to its end: Broken pipe"])
    #expect(outcome.code == 74)
  }

  @Test func refusesToAppendToWhatItReads() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let outcome = try Tool.shell(
      "exec $nisba screen names --list list.csv >>names", in: scratch.folder)
    #expect(outcome.messages == ["standard output: is the output and also an input (names)"])
    #expect(outcome.code == 64)
    #expect(try scratch.text(of: "names") == "Saddam Hussein\n")
  }

  @Test func worksWhereStandardErrorIsClosed() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let outcome = try Tool.shell(
      "exec $nisba screen names --list list.csv --output hits 2>&-", in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(try scratch.text(of: "hits").split(separator: "\n").count == 2)
  }

  @Test func saysThatStandardInputIsClosed() throws {
    let scratch = try Scratch()
    let outcome = try Tool.shell("exec $nisba screen - --list list.csv <&-", in: scratch.folder)
    #expect(outcome.messages == ["standard input: cannot be read: Bad file descriptor"])
    #expect(outcome.code == 66)
  }
}
