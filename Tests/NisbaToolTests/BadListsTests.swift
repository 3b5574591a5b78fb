import Testing

/// What is said of bad watch lists.
@Suite struct BadListsTests {
  /// The roots of XML that are known.
  private static let roots =
    "<CONSOLIDATED_LIST> (UN), <sdnList> (OFAC), <Sanctions> (OFAC, advanced), <export> (EU), "
    + "<data-set> (Canada), <swiss-sanctions-list> (Switzerland), <xmlResponse> (Malaysia), "
    + "<TaggedPDF-doc> (Malaysia, tagged PDF)"

  static let cases: [(what: String, list: Content, code: Int32, message: String)] = [
    ("an empty file", "", 65, "bad: is empty"),
    ("only a header", "id,name\n", 65, "bad: has a header and no row"),
    (
      "a wrong column name", "id,nom,dob\n1,Ali,1960\n", 65,
      "bad:1: has no column “name”, found “id”, “nom”, “dob”"
    ),
    (
      "every row bad", "id,name\n1\n", 65,
      "bad:2: expected 2 fields, found 1 (and no other row is good: 1 refused)"
    ),
    (
      "not UTF-8", Content(bytes: Array("name\nA".utf8) + [0xFF]), 65,
      "bad:2: not UTF-8 at byte offset 6 (and no other row is good: 1 refused)"
    ),
    (
      "UTF-16", Content(bytes: [0xFE, 0xFF, 0, 0x41]), 65,
      "bad: is UTF-16 (big-endian), expected UTF-8"
    ),
    (
      "XML cut in the middle", "<CONSOLIDATED_LIST>\n<INDIVIDUALS><INDIVIDUAL><DATAID>1</DAT", 65,
      "bad:2:35: malformed XML: the file ends before “>”"
    ),
    (
      "an XML entity bomb",
      "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>", 65,
      "bad:1:1: <!DOCTYPE is refused, since it may declare entities"
    ),
    (
      "a wrong root element", "<html></html>", 65,
      "bad:1: root element is <html>, expected one of \(roots)"
    ),
    (
      "JSON without an object", "[1, 2]\n", 65,
      "bad:1: expected a JSON object, found a number (and no other row is good: 2 refused)"
    ),
    (
      "no list", "hello world\n", 65,
      "bad: unknown format, looked for XML with one of the roots \(roots); 12 fields, the "
        + "first a number (OFAC sdn.csv); the header of a list of CSL, BIS, EU, UK, DFAT or "
        + "OpenSanctions; a JSON object a line, or an array of them; a header with a column “name” between commas, "
        + "semicolons or tabs; the first line is “hello world”"
    ),
    (
      "one bad row", "id,name\n1\n2,Saddam Hussein\n", 0, "bad:2: expected 2 fields, found 1"
    ),
    ("a name of punctuation", "id,name\n1,---\n2,Saddam Hussein\n", 0, ""),
    (
      "a name of 100,000 letters",
      "id,name\n1," + .text(String(repeating: "ab ", count: 33_334)) + "\n2,Saddam Hussein\n", 0, ""
    ),
  ]

  @Test(arguments: cases.indices)
  func says(_ index: Int) throws {
    let bad = Self.cases[index]
    let scratch = try Scratch(["bad": bad.list, "names": "Saddam Hussein\n"])
    try scratch.write("precious", to: "hits")
    let outcome = try Tool.run(
      ["screen", "names", "--list", "bad", "--output", "hits", "--format", "csv"],
      in: scratch.folder)
    #expect(outcome.messages == (bad.message.isEmpty ? [] : [bad.message]), "\(bad.what)")
    #expect(outcome.code == bad.code, "\(bad.what)")
    let hits = try scratch.text(of: "hits")
    if bad.code == 0 {
      #expect(CSVTable(hits)["entry"] == ["2"], "\(bad.what)")
    } else {
      #expect(hits == "precious", "a bad list must not empty the output")
    }
  }

  @Test(arguments: ["none.csv", "."])
  func isMissing(_ path: String) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(["match", "Ali", "--list", path], in: scratch.folder)
    #expect(outcome.code == 66)
    #expect(outcome.messages.count == 1)
  }

  @Test func stopsAtABadRowWhereAsked() throws {
    let scratch = try Scratch(["bad": "id,name\n1\n2,Saddam Hussein\n"])
    let outcome = try Tool.run(
      ["match", "Saddam Hussein", "--list", "bad", "--strict"], in: scratch.folder)
    #expect(outcome.messages == ["bad:2: expected 2 fields, found 1"])
    #expect(outcome.code == 65)
    #expect(outcome.output == "")
  }
}
