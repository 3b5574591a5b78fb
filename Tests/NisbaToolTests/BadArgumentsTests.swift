import Testing

/// What is said of arguments that cannot be meant.
@Suite struct BadArgumentsTests {
  static let screen = ["screen", "names", "--list", "list.csv"]

  @Test(
    arguments: [
      (["frobnicate"], 64, "Unexpected argument 'frobnicate'"),
      (["screen", "names"], 64, "Missing expected argument '--list <file> ...'"),
      (
        ["screen", "--list", "list.csv", "names"], 64,
        "expected files of names before --list, or behind --"
      ),
      (screen + ["--threshold", "1.5"], 64, "--threshold 1.5: expected a number from 0 to 1"),
      (screen + ["--threshold=-0.1"], 64, "--threshold -0.1: expected a number from 0 to 1"),
      (screen + ["--threshold", "nan"], 64, "--threshold nan: expected a number from 0 to 1"),
      (
        screen + ["--threshold", "0,8"], 64,
        "The value '0,8' is invalid for '--threshold <threshold>'"
      ),
      (screen + ["--limit", "0"], 64, "--limit 0: expected 1 or more"),
      (screen + ["--workers", "0"], 64, "--workers 0: expected 1 or more"),
      (
        screen + ["--kind", "cat"], 64,
        "The value 'cat' is invalid for '--kind <kind>'. Please provide one of 'person', "
          + "'organization', 'place', 'vessel' or 'unknown'."
      ),
      (
        screen + ["--format", "pdf"], 64,
        "The value 'pdf' is invalid for '--format <format>'. Please provide one of 'table', 'csv' "
          + "or 'jsonl'."
      ),
      (screen + ["--frob"], 64, "Unknown option '--frob'"),
      (screen + ["--column", "shoe=Size"], 64, "“shoe=Size”: expected COLUMN=HEADER, where"),
      (screen + ["--list-column", "name"], 64, "“name”: expected COLUMN=HEADER, where"),
      (screen + ["--column", "name=Who"], 65, "names:1: has no column “Who”, found “name”"),
      (["screen", "-", "-", "--list", "list.csv"], 64, "standard input (-) can be read only once"),
      (["screen", "-", "--list", "-"], 64, "standard input (-) can be read only once"),
      (screen + ["--output", "names"], 64, "names: is the output and also an input (names)"),
      (
        screen + ["--output", "./list.csv"], 64,
        "./list.csv: is the output and also an input (list.csv)"
      ),
      (screen + ["--output", "none/hits"], 66, "none/hits: cannot be written: there is no folder"),
      (
        screen + ["--output", "list.csv/hits"], 66, "list.csv/hits: cannot be written: there is no"
      ),
      (screen + ["--output", "."], 66, ".: is a directory, expected a file"),
      (["match", "", "--list", "list.csv"], 65, "name is empty"),
      (["match", "؟!", "--list", "list.csv"], 65, "name has no letter and no digit"),
      (["match", "--list", "list.csv"], 64, "Missing expected argument '<name>'"),
      (["compare", "Ali"], 64, "expected two names, or --pairs with a file"),
      (["compare"], 64, "expected two names, or --pairs with a file"),
      (["compare", "Ali", "Omar", "Zayd"], 64, "expected two names, or --pairs with a file"),
      (
        ["compare", "Ali", "Omar", "--pairs", "names"], 64,
        "expected two names, or --pairs with a file"
      ),
      (["compare", "Ali", " "], 65, "name is empty"),
      (["compare", "--pairs", "none.tsv"], 66, "none.tsv: no such file"),
      (["compare", "--pairs", "names"], 65, "names:1: has no column “name1”, found “name”"),
      (["rank", "--index", "names"], 64, "Missing expected argument '--queries <file>'"),
      (["rank", "--index", "none", "--queries", "names"], 66, "none: no such file"),
      (["rank", "--index", "-", "--queries", "-"], 64, "standard input (-) can be read only once"),
      (["anatomy", ""], 65, "name is empty"),
      (["anatomy", "-x-"], 64, "Missing expected argument '<name>'"),
      (
        ["anatomy", String(repeating: "a", count: 100_000)], 65, "name is longer than 2000 letters"
      ),
    ] as [([String], Int32, String)])
  func says(_ arguments: [String], code: Int32, message: String) throws {
    let scratch = try Scratch(["names": "name\nSaddam Hussein\n"])
    let outcome = try Tool.run(arguments, in: scratch.folder)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.hasPrefix(message) == true, "\(outcome.errors)")
    #expect(outcome.code == code)
    #expect(outcome.output == "")
    #expect(try scratch.text(of: "names") == "name\nSaddam Hussein\n")
  }

  @Test func refusesAnArgumentThatIsNotUTF8() throws {
    let scratch = try Scratch()
    let outcome = try Tool.shell(
      "exec $nisba match \"$(printf 'A\\377')\" --list list.csv", in: scratch.folder)
    #expect(outcome.messages == ["argument 2: not UTF-8 at byte offset 1"])
    #expect(outcome.code == 65)
  }
}
