import Foundation
import Testing

/// The report in a real browser. Without Chromium the tests are skipped: `apt-get install chromium`.
@Suite struct ReportTests {
  private static let browser = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What the page is once its script has run.
  private static func page(of file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(browser))
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000",
      "--dump-dom", file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Names that would do harm where they were taken for markup, script or a direction.
  private static let attacks = [
    "<img src=x onerror=document.title='injected'>",
    "</script><script>document.title='injected'</script>",
    "<svg onload=document.title='injected'>", "<!-- <script>", "]]> &lt;b&gt; &amp;",
    "\u{202E}nasroM ilA", "\u{2066}Ali\u{2069}\u{200F}", "javascript:document.title='injected'",
    "';document.title='injected';//", "\\u003cscript\\u003e", "{{script}}",
    "${document.title='injected'}",
    "\u{2028}document.title='injected'\u{2029}",
    "<a href=\"javascript:document.title='injected'\">x</a>",
    "<iframe srcdoc=\"<script>parent.document.title='injected'</script>\">",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>",
    "\" onmouseover=\"document.title='injected'",
    "<math><mtext></script><img src onerror=document.title='injected'>",
  ]

  @Test(.enabled(if: browser != nil, "no Chromium here: apt-get install chromium"))
  func injectsNothing() throws {
    // Hits need names that are alike, so each attack follows a listed name, and stands on the list too.
    func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
    let names = (0..<500).map { "Saddam Hussein \(Self.attacks[$0 % Self.attacks.count]) \($0)" }
    let listed = Self.attacks.map { quoted("Saddam Hussein \($0)") }
    let list =
      "id,name,remarks\n" + listed.enumerated().map { "<b>\($0)</b>,\($1),\($1)\n" }.joined()
    let scratch = try Scratch([
      "names.csv": .text("name\n" + names.map { quoted($0) + "\n" }.joined()),
      "hostile.csv": .text(list),
    ])
    let outcome = try Tool.run(
      [
        "screen", "names.csv", "--list", "hostile.csv", "--report", "report.html", "--limit", "1",
        "--threshold", "0.3",
        "--format", "csv",
      ], in: scratch.folder)
    let hits = CSVTable(outcome.output).rows.count
    #expect(hits >= 500)
    let page = try Self.page(of: scratch.folder.appendingPathComponent("report.html"))
    #expect(page.contains("<title>Nisba screening report</title>"))
    #expect(page.contains("\(hits) of \(hits) hits"))
    // The table and the first hit are drawn, and drew no element of the input.
    let body = try #require(page.firstRange(of: "<main")).lowerBound
    let drawn = page[body..<(try #require(page.firstRange(of: "</main>")).lowerBound)]
    #expect(drawn.contains("Saddam Hussein"))
    for tag in [
      "<img", "<svg", "<script", "<iframe", "<style", "<base", "<meta", "<a ", "<math", "<b>",
    ] {
      #expect(!drawn.contains(tag), "\(tag)")
    }
    // Only the page's own script and the pieces of data are there.
    #expect(page.components(separatedBy: "<script>").count == 2)
  }

  @Test(.enabled(if: browser != nil, "no Chromium here: apt-get install chromium"))
  func takesNoDecisionForOneOfWhatChanged() throws {
    let scratch = try Scratch(["names": "id,name\n1,Saddam Hussein\n3,Usama bin Laden\n"])
    let screen = [
      "screen", "names", "--list", "list.csv", "--format", "csv", "--report", "report.html",
    ]
    let table = CSVTable(try Tool.run(screen, in: scratch.folder).output)
    try scratch.write(
      Decided.hits(of: scratch.text(of: "report.html"), table, "true"), to: "decisions.jsonl")
    try scratch.write(
      .text(scratch.text(of: "list.csv").replacing("1937-04-28", with: "1937")), to: "list.csv")
    _ = try Tool.run(screen + ["--decisions", "decisions.jsonl"], in: scratch.folder)
    let page = try Self.page(of: scratch.folder.appendingPathComponent("report.html"))
    #expect(page.contains("<span class=\"tag unsure\">changed</span>"))
    #expect(page.contains("<span class=\"tag true\">true</span>"))
    // What goes out with the fingerprint of today was decided of it.
    #expect(page.contains(">Export 1 decision</button>"))
    #expect(page.contains("was true: ana"))
  }

  @Test func needsNothingElse() throws {
    let scratch = try Scratch(["names": "Saddam Hussein\nOlga Petrova\n"])
    _ = try Tool.run(
      ["screen", "names", "--list", "list.csv", "--report", "report.html"], in: scratch.folder)
    let report = try scratch.text(of: "report.html")
    #expect(report.contains("default-src 'none'"))
    for sign in ["http://", "https://", "src=", "@import", "url("] {
      #expect(!report.contains(sign), "\(sign)")
    }
    #expect(!report.contains("{{"))
  }
}
