import Testing

@testable import WatchLists

/// What is said of bad input, word for word.
@Suite struct BadInputTests {
  /// The roots of XML that are known.
  private static let roots =
    "<CONSOLIDATED_LIST> (UN), <sdnList> (OFAC), <Sanctions> (OFAC, advanced), <export> (EU), "
    + "<data-set> (Canada), <swiss-sanctions-list> (Switzerland), <xmlResponse> (Malaysia), "
    + "<TaggedPDF-doc> (Malaysia, tagged PDF)"

  @Test(arguments: [
    ("", "list: is empty"),
    ("\n \r\n\t", "list: is empty"),
    ("\u{FEFF}", "list: is empty"),
    ("\u{1A}", "list: is empty"),
    ("id,name\n", "list: has a header and no row"),
    ("id\tname", "list: has a header and no row"),
    ("<CONSOLIDATED_LIST/>", "list: has no entry"),
    (
      "id,dob,country\n1,2,3\n",
      "list:1: has no column “name”, found “id”, “dob”, “country”"
    ),
    ("name,id,Name\nA,1,B\n", "list:1: has two columns “name”, expected one"),
    ("name,\"id\nA,1\n", "list:1: field 2: the quote that opens here is not closed"),
    ("\"name\"x,id\nA,1\n", "list:1: field 1: expected a delimiter after the closing quote"),
    ("name,\0\nA,1\n", "list:1: holds a NUL byte"),
    (
      "hello world\n",
      "list: unknown format, looked for XML with one of the roots \(roots); 12 fields, "
        + "the first a number (OFAC sdn.csv); the header of a list of CSL, BIS, EU, UK, DFAT or "
        + "OpenSanctions; a JSON object a line, or an array of them; a header with a column “name” "
        + "between commas, semicolons or tabs; the first line is “hello world”"
    ),
    (
      "name\n\0\n",
      "list:2: holds a NUL byte (and no other row is good: 1 refused)"
    ),
    (
      "[[{\"name\": \"A\"}]]",
      "list:1: expected a JSON object, found an array (and no other row is good: 1 refused)"
    ),
    (
      "{\n  \"name\": \"A\"\n}",
      "list:1: not JSON at column 2, expected a key in quotes (and no other row is good: 3 refused)"
    ),
    ("<html><body/></html>", "list:1: root element is <html>, expected one of \(roots)"),
    (
      "\n<?xml version=\"1.0\"?>\n<list/>",
      "list:3: root element is <list>, expected one of \(roots)"
    ),
    (
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"xxx\">]>\n<a>&x;</a>",
      "list:2:1: <!DOCTYPE is refused, since it may declare entities"
    ),
    ("<!ENTITY a 'b'>", "list:1:1: malformed XML: a declaration"),
    ("<!-- x", "list:1:1: malformed XML: the file ends before “--”"),
    ("<?xml version=\"1.0\"?>", "list:1:22: malformed XML: no root element"),
    (
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><CONSOLIDATED_LIST/>",
      "list: is ISO-8859-1, expected UTF-8"
    ),
  ])
  func refusesTheFile(_ text: String, saying words: String) {
    #expect(message { _ = try list(text) } == words)
  }

  /// Each body stands inside `<CONSOLIDATED_LIST>` in line 1.
  @Test(arguments: [
    ("", "1:20: malformed XML: the file ends inside <CONSOLIDATED_LIST>"),
    ("\n<INDIVIDUAL>", "2:13: malformed XML: the file ends inside <INDIVIDUAL>"),
    ("<INDIVIDUAL", "1:20: malformed XML: the file ends inside a tag"),
    ("<A></B>", "1:23: malformed XML: </B> where </A> is due"),
    ("</CONSOLIDATED_LIST></X>", "1:40: malformed XML: </X> closes nothing"),
    ("</CONSOLIDATED_LIST><X/>", "1:40: malformed XML: a second root element"),
    ("</CONSOLIDATED_LIST>x", "1:40: malformed XML: text outside of the root element"),
    ("&lol;", "1:20: malformed XML: “&lol;” is no known reference"),
    ("a & b", "1:20: malformed XML: “& b” is no known reference"),
    ("&#0;", "1:20: malformed XML: “&#0;” is no known reference"),
    ("&#xD800;", "1:20: malformed XML: “&#xD800;” is no known reference"),
    ("&#99999999999;", "1:20: malformed XML: “&#99999999999” is no known reference"),
    ("a\u{1}", "1:20: malformed XML: a control character (1)"),
    ("a\0", "1:20: malformed XML: a control character (0)"),
    ("<A b>", "1:20: malformed XML: expected “=” after the name of an attribute"),
    ("<A b=c>", "1:20: malformed XML: expected a quote before the value of an attribute"),
    ("<A b='c'd='e'>", "1:20: malformed XML: expected a blank in a tag"),
    ("<A b='' b=''>", "1:20: malformed XML: attribute b stands twice"),
    ("<A b='<'>", "1:20: malformed XML: “<” inside a tag"),
    ("<1>", "1:20: malformed XML: expected a name after “<” or a blank"),
    ("<!-- a -- b -->", "1:20: malformed XML: “--” inside a comment"),
    ("a]]>", "1:20: malformed XML: “]]>” outside of CDATA"),
    ("<?p'?>", "1:20: malformed XML: expected a name after “<?”"),
    ("<? p?>", "1:20: malformed XML: expected a name after “<?”"),
    ("<![CDATA[x", "1:20: malformed XML: the file ends before “]]>”"),
    ("<!DOCTYPE x>", "1:20: <!DOCTYPE is refused, since it may declare entities"),
  ])
  func refusesXML(_ body: String, saying words: String) {
    #expect(message { _ = try list("<CONSOLIDATED_LIST>" + body) } == "list:" + words)
  }

  @Test func refusesXMLThatIsTooDeepOrTooLarge() {
    let deep = String(repeating: "<A>", count: 300)
    #expect(
      message { _ = try list("<CONSOLIDATED_LIST>" + deep) }
        == "list:1:785: malformed XML: more than 256 elements inside each other")
    let long = "<CONSOLIDATED_LIST>\n<ENTITY>" + String(repeating: "x", count: 200)
    #expect(
      message { _ = try list(long, limit: 100) }
        == "list:2:9: malformed XML: a tag, text or comment longer than 100 bytes")
    let wide = "<CONSOLIDATED_LIST>\n<ENTITY>" + String(repeating: "<A/>", count: 99)
    #expect(
      message { _ = try list(wide + "</ENTITY></CONSOLIDATED_LIST>", limit: 100) }
        == "list:2: field ENTITY: longer than 100 bytes (and no other row is good: 1 refused)")
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0, 0x3C], "list: is UTF-16 (big-endian), expected UTF-8"),
      ([0xFF, 0xFE, 0x3C, 0], "list: is UTF-16 (little-endian), expected UTF-8"),
      (Array("name\nA".utf8) + [0xFF], "list:2: not UTF-8 at byte offset 6"),
      ([0xEF, 0xBB, 0xBF] + Array("name\nA".utf8) + [0xC3], "list:2: not UTF-8 at byte offset 9"),
      (Array("name,".utf8) + [0xE9, 0x0A], "list:1: not UTF-8 at byte offset 5"),
      (
        Array("<CONSOLIDATED_LIST>a".utf8) + [0x80, 0x3C],
        "list:1:20: malformed XML: not UTF-8 at byte offset 20"
      ),
    ] as [([UInt8], String)])
  func refusesBytes(_ bytes: [UInt8], saying words: String) {
    #expect(message { _ = try list(bytes, strict: true) } == words)
  }

  /// Each body follows the header `id,name,dob`; the last row is good.
  @Test(arguments: [
    ("1,A\n", ["2: expected 3 fields, found 2"]),
    ("1,A,B,C\n", ["2: expected 3 fields, found 4"]),
    ("1,,1960\n", ["2: field name: name is empty"]),
    (",,\n", ["2: field name: name is empty"]),
    ("1,\"  \",\n", ["2: field name: name is empty"]),
    ("1,\"A,1960\n", ["2: field 2: expected a delimiter after the closing quote"]),
    ("1,\"A\"B,1960\n", ["2: field 2: expected a delimiter after the closing quote"]),
    ("1,\"A\nB,1960\n2,C\n", ["2: field 2: the quote that opens here is not closed"]),
    ("\n\n1,A\n", ["4: expected 3 fields, found 2"]),
    ("1,A\0B,\n", ["2: holds a NUL byte"]),
    ("1,\"A\n\0\n\",\n", ["2: holds a NUL byte"]),
  ])
  func refusesRows(_ body: String, saying words: [String]) throws {
    let isQuoteOpen = words[0].contains("quote that opens")
    let last = isQuoteOpen ? "9,Last,\n" : "9,\"Last \"\"One\"\"\",1970\n"
    let read = try list("id,name,dob\n" + body + last)
    #expect(read.refusals.first?.description == "list:" + words[0])
    #expect(read.entries.map(\.id) == ["9"])
    #expect(read.refusalCount == read.refusals.count)
  }

  @Test(arguments: [
    ("{\"id\": 1}", "list:1: field name: name is empty"),
    ("{\"name\": null}", "list:1: field name: name is empty"),
    ("{\"name\": \" \"}", "list:1: field name: name is empty"),
    (
      "{\"name\": 17}",
      "list:1: field name: expected a string or an array of strings, found a number"
    ),
    (
      "{\"name\": \"A\", \"aliases\": {\"x\": 1}}",
      "list:1: field aliases: expected a string or an array of strings, found an object"
    ),
    (
      "{\"name\": \"A\", \"dob\": [[1960]]}",
      "list:1: field dob: expected a string or an array of strings, found an array with an array"
    ),
    (
      "{\"name\": \"A\", \"dob\": true}",
      "list:1: field dob: expected a string or an array of strings, found a Boolean"
    ),
    ("{\"name\": \"A\"", "list:1: not JSON at column 13, expected “,” or “}”"),
    ("{\"name\": \"A", "list:1: not JSON at column 12, expected a closing quote"),
    ("{\"name\": }", "list:1: not JSON at column 10, expected a value"),
    ("{\"name\": nil}", "list:1: not JSON at column 11, expected a value"),
    ("{\"name\" \"A\"}", "list:1: not JSON at column 9, expected “:”"),
    ("{\"name\": \"A\",}", "list:1: not JSON at column 14, expected a key in quotes"),
    ("{\"name\": \"A\"} x", "list:1: not JSON at column 15, expected the end of the line"),
    ("{\"name\": \"\\ud800\"}", "list:1: not JSON at column 13, expected a pair of surrogates"),
    ("{\"name\": \"\\u0000\"}", "list:1: not JSON at column 13, expected no NUL"),
    ("{\"name\": \"\\x\"}", "list:1: not JSON at column 12, expected an escape"),
    ("{\"name\": \"\\u12\"}", "list:1: not JSON at column 15, expected four hexadecimal digits"),
    ("{\"name\": \"\u{1}\"}", "list:1: not JSON at column 11, expected no control character"),
    ("{\"name\": \"A\", \"n\": 01}", "list:1: not JSON at column 21, expected “,” or “}”"),
    ("{\"name\": \"A\", \"n\": 1.}", "list:1: not JSON at column 22, expected a digit"),
    ("{\"name\": \"A\0\"}", "list:1: holds a NUL byte"),
  ])
  func refusesJSON(_ line: String, saying words: String) throws {
    let read = try list(line + "\n{\"name\": \"B\"}\n")
    #expect(read.refusals.map(\.description) == [words])
    #expect(read.entries.map(\.primaryName.written) == ["B"])
    #expect(message { _ = try list(line + "\n{\"name\": \"B\"}\n", strict: true) } == words)
  }

  @Test func refusesJSONThatIsTooDeep() throws {
    let deep =
      "{\"name\": \"A\", \"x\": " + String(repeating: "[", count: 100_000)
      + "\n{\"name\": \"B\"}"
    #expect(
      try list(deep).refusals.map(\.description) == [
        "list:1: not JSON at column 148, expected at most 128 levels of nesting"
      ])
  }

  @Test(arguments: [
    ("1,\"A\",-0- \n", "list:1: expected 12 fields, found 3"),
    (
      "x,A,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n",
      "list:2: field 1: expected the number of an entry, found “x”"
    ),
    (
      "2,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n",
      "list:2: field 2: name is empty"
    ),
    ("2,\"A\n", "list:2: field 2: expected a delimiter after the closing quote"),
  ])
  func refusesRowsOfOFAC(_ row: String, saying words: String) throws {
    let good = "9,\"GOOD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
    let read = try list(good + row + good)
    #expect(
      read.refusals.map(\.description) == [
        words.replacing("list:1:", with: "list:2:")
      ])
    #expect(read.entries.count == 2)
  }

  @Test(arguments: [
    ("name\nA\n" + String(repeating: "B", count: 65) + "\nC\n", ["3: longer than 64 bytes"], 2),
    ("name\nA\n" + String(repeating: "B", count: 64) + "\nC\n", [], 3),
    (
      "name\nA\n\"" + String(repeating: "B\n", count: 40) + "C\n",
      ["3: field 1: the quote that opens here is not closed"], 41
    ),
  ])
  func refusesLongRows(_ text: String, saying words: [String], entryCount: Int) throws {
    let read = try list(text, limit: 64)
    #expect(read.refusals.map(\.description) == words.map { "list:" + $0 })
    #expect(read.entries.count == entryCount)
  }

  @Test func refusesAFirstLineThatIsTooLong() {
    let long = String(repeating: "name,", count: 20)
    #expect(message { _ = try list(long, limit: 64) } == "list:1: longer than 64 bytes")
    #expect(
      message { _ = try list("{" + long, limit: 64) } == "list:1: longer than 64 bytes")
  }

  @Test(arguments: [
    ("", "queries: is empty"),
    (
      "<a/>",
      "queries: unknown format, looked for a header with a column “name” between commas, "
        + "semicolons or tabs; a JSON object a line, or an array of them; plain text without tabs, one name a line; "
        + "UNA or UNB (UN/EDIFACT); "
        + "the first line is “<”"
    ),
    (
      "17\tAli\n18\tOmar\n",
      "queries: unknown format, looked for a header with a column “name” "
        + "between commas, semicolons or tabs; a JSON object a line, or an array of them; plain text without tabs, one "
        + "name a line; UNA or UNB (UN/EDIFACT); the first line is “17Ali”"
    ),
    ("id,dob\n1,2\n", "queries:1: has no column “name”, found “id”, “dob”"),
  ])
  func refusesQueries(_ text: String, saying words: String) {
    #expect(message { _ = try queries(text) } == words)
  }

  @Test func tellsFilesThatCannotBeReadFromBadOnes() throws {
    let folder = Fixture.path("ofac")
    #expect(throws: WatchListError.isDirectory(path: folder)) {
      try WatchList(contentsOf: folder)
    }
    #expect(throws: WatchListError.noSuchFile(path: folder + "/none.csv")) {
      try WatchList(contentsOf: folder + "/none.csv")
    }
    #expect(throws: WatchListError.noSuchFile(path: folder + "/sdn.csv/x")) {
      try WatchList(contentsOf: folder + "/sdn.csv/x")
    }
    let long = String(repeating: "x", count: 5_000)
    #expect(
      message { _ = try QueryFile(path: long) } == "\(long): cannot be opened: File name too long")
    #if os(Linux)
      let memory = "/proc/self/mem"
      #expect(
        message { _ = try QueryFile(path: memory) }
          == "\(memory): cannot be read: Input/output error")
    #endif
    #expect(WatchListError.noSuchFile(path: "x").isMissingFile)
    #expect(WatchListError.isDirectory(path: "x").isMissingFile)
    #expect(WatchListError.readFailed(path: "x", reason: "").isMissingFile)
    #expect(!WatchListError.emptyFile(path: "x").isMissingFile)
    #expect("\(WatchListError.noSuchFile(path: "x"))" == "x: no such file")
    #expect("\(WatchListError.isDirectory(path: "x"))" == "x: is a directory, expected a file")
    #expect(
      "\(WatchListError.readFailed(path: "x", reason: "I/O error"))"
        == "x: cannot be read: I/O error")
  }
}
