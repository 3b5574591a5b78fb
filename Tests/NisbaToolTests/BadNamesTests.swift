import Testing

/// What is said of bad files of names, and that the good names around the bad ones are screened.
@Suite struct BadNamesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let names: Content
    let code: Int32
    let messages: [String]
    let entries: [String]

    init(
      _ what: String, _ names: Content, code: Int32 = 65, _ messages: [String],
      entries: [String] = []
    ) {
      testDescription = what
      self.names = names
      self.code = code
      self.messages = messages
      self.entries = entries
    }

    /// A row between two good ones.
    static func row(_ what: String, _ row: Content, _ reason: String) -> Case {
      Case(
        what, "id,name\n1,Saddam Hussein\n" + row + "\n3,Usama bin Laden\n",
        ["names:3: " + reason, "1 bad row left out"], entries: ["E1", "E2"])
    }

    /// A line of JSON between two good ones.
    static func json(_ what: String, _ line: Content, _ reason: String) -> Case {
      Case(
        what,
        "{\"name\": \"Saddam Hussein\"}\n" + line + "\n{\"name\": \"Usama bin Laden\"}\n",
        ["names:2: " + reason, "1 bad row left out"], entries: ["E1", "E2"])
    }
  }

  static let rows: [Case] = [
    .row("too few fields", "2", "expected 2 fields, found 1"),
    .row("too many fields", "2,Ali,3", "expected 2 fields, found 3"),
    .row("an unclosed quote", "2,\"Ali", "field 2: the quote that opens here is not closed"),
    .row(
      "text after a quote", "2,\"Ali\" Omar",
      "field 2: expected a delimiter after the closing quote"),
    .row("not UTF-8", Content(bytes: [0x32, 0x2C, 0xC3, 0x28]), "not UTF-8 at byte offset 27"),
    .row("a NUL", "2,Ali\0Omar", "holds a NUL byte"),
    .row(
      "a line of 10 MB", "2," + .text(String(repeating: "a", count: 10 << 20)),
      "longer than 4194304 bytes"),
    .row("an empty name", "2,", "field name: name is empty"),
    .row("a name of blanks", "2,\"   \"", "field name: name is empty"),
    .row("a name of no-break spaces", "2,\u{A0}\u{A0}", "name is empty"),
    .row("only punctuation", "2,--- ?!", "name has no letter and no digit"),
    .row("only marks", "2,\u{64B}\u{64E}\u{301}", "name has no letter and no digit"),
    .row("only tatweel", "2,ـــ", "name has no letter and no digit"),
    .row("only an emoji", "2,🙂", "name has no letter and no digit"),
    .row("only filler of a machine-readable zone", "2,<<<<<", "name has no letter and no digit"),
    .row(
      "a name of 100,000 letters", "2," + .text(String(repeating: "ab", count: 50_000)),
      "name is longer than 2000 letters"),
    .json("no JSON", "{\"name\": }", "not JSON at column 10, expected a value"),
    .json("JSON that is not an object", "[1]", "expected a JSON object, found an array"),
    .json("an object without a name", "{\"id\": \"2\"}", "field name: name is empty"),
    .json(
      "a name that is a number", "{\"name\": 2}",
      "field name: expected a string or an array of strings, found a number"),
    .json("half an object", "{\"name\": \"Ali\"", "not JSON at column 15, expected “,” or “}”"),
  ]

  static let files: [Case] = [
    Case("an empty file", "", ["names: is empty"]),
    Case("a file of blanks", "\n \r\n", ["names: is empty"]),
    Case("only a header", "id,name\n", code: 0, []),
    Case(
      "a wrong column name", "id,nom,dob\n1,Ali,1960\n",
      ["names:1: has no column “name”, found “id”, “nom”, “dob”"]),
    Case(
      "two columns of names", "name,name\nAli,Omar\n",
      ["names:1: has two columns “name”, expected one"]),
    Case(
      "UTF-16", Content(bytes: [0xFF, 0xFE, 0x41, 0]),
      ["names: is UTF-16 (little-endian), expected UTF-8"]),
    Case(
      "XML", "<names/>",
      [
        "names: unknown format, looked for a header with a column “name” between commas, "
          + "semicolons or tabs; a JSON object a line, or an array of them; plain text without tabs, one name a line; "
          + "UNA or UNB (UN/EDIFACT); "
          + "the first line is “<”"
      ]),
    Case(
      "every row bad", "id,name\n1\n2\n",
      [
        "names:2: expected 2 fields, found 1", "names:3: expected 2 fields, found 1",
        "2 bad rows left out",
      ]),
    Case(
      "a byte order mark", Content(bytes: [0xEF, 0xBB, 0xBF]) + "name\nSaddam Hussein\n", code: 0,
      [], entries: ["E1"]),
    Case(
      "CR LF", "id,name\r\n1,Saddam Hussein\r\n2,Usama bin Laden\r\n", code: 0, [],
      entries: ["E1", "E2"]),
    Case(
      "0x1A at the end", "id,name\n1,Saddam Hussein\n\u{1A}", code: 0, [], entries: ["E1"]),
    Case("no end of the last line", "name\nSaddam Hussein", code: 0, [], entries: ["E1"]),
    Case("blank lines", "\n\nname\n\nSaddam Hussein\n\n\n", code: 0, [], entries: ["E1"]),
  ]

  @Test(arguments: rows + files)
  func says(_ bad: Case) throws {
    let scratch = try Scratch(["names": bad.names])
    let outcome = try Tool.run(
      ["screen", "names", "--list", "list.csv", "--format", "csv"], in: scratch.folder)
    #expect(outcome.messages == bad.messages)
    #expect(outcome.code == bad.code)
    #expect(CSVTable(outcome.output)["entry"] == bad.entries)
  }

  @Test(arguments: stride(from: 0, to: rows.count, by: 4).map { rows[$0] })
  func stopsAtTheFirstBadRowWhereAsked(_ bad: Case) throws {
    let scratch = try Scratch(["names": bad.names])
    let outcome = try Tool.run(
      ["screen", "names", "--list", "list.csv", "--format", "csv", "--strict"],
      in: scratch.folder)
    #expect(outcome.messages == Array(bad.messages.prefix(1)))
    #expect(outcome.code == 65)
    #expect(CSVTable(outcome.output)["entry"].first == "E1")
    #expect(outcome.errors.contains("names with a hit   1"))
  }

  @Test(arguments: [
    ("none.csv", Int32(66), "none.csv: no such file"),
    ("list.csv/x", 66, "list.csv/x: no such file"),
    (".", 66, ".: is a directory, expected a file"),
  ])
  func missesAFileBeforeItBegins(_ path: String, code: Int32, message: String) throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n"])
    let outcome = try Tool.run(
      ["screen", "names", path, "--list", "list.csv", "--output", "hits"], in: scratch.folder)
    #expect(outcome.messages == [message])
    #expect(outcome.code == code)
    #expect(throws: (any Error).self) { try scratch.text(of: "hits") }
  }

  @Test func keepsWhatStandsBeforeABadFile() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\n", "empty": ""])
    let outcome = try Tool.run(
      ["screen", "names", "empty", "--list", "list.csv", "--format", "csv"], in: scratch.folder)
    #expect(outcome.messages == ["empty: is empty"])
    #expect(outcome.code == 65)
    #expect(CSVTable(outcome.output)["entry"] == ["E1"])
  }
}
