import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  private static let pairs: Content = """
    name1\tname2\texpect\tclass
    Saddam Hussein\tSaddam Husayn\tM\tspelling
    Usama bin Laden\tOsama bin Ladin\tM\tspelling
    Omar Khalil\tOlga Petrova\tN\tother
    Ali Hasan\tAli Hasan\tN\tsame name
    Ali Hasan\tHasan Ali\tR\torder

    """

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func measuresPairs() throws {
    let scratch = try Scratch(["pairs.tsv": Self.pairs])
    let outcome = try Tool.run(
      ["evaluate", "pairs", "pairs.tsv", "--format", "json", "--report", "r.html"],
      in: scratch.folder)
    #expect(outcome.code == 0)
    let report = try json(outcome.output)
    let figures = try #require(report["figures"] as? [String: Any])
    let chosen = try #require(figures["chosen"] as? [String: Any])
    #expect(figures["pairs"] as? Int == 5 && figures["same"] as? Int == 2)
    #expect(chosen["recall"] as? Double == 1)
    #expect(chosen["specificity"] as? Double == 0.5)
    #expect(chosen["precision"] as? Double == 2.0 / 3)
    let categories = try #require(report["categories"] as? [[String: Any]])
    #expect(
      categories.map { $0["name"] as? String } == [
        "class: order", "class: other", "class: same name", "class: spelling",
      ])
    let text = try Tool.run(["evaluate", "pairs", "pairs.tsv"], in: scratch.folder)
    #expect(text.output.hasPrefix("5 pairs: 2 the same, 2 not, 1 for a reviewer"))
    #expect(text.output.contains("1.0000  Ali Hasan  ~  Ali Hasan  [line 5]\n  agrees ali"))
    let page = try scratch.text(of: "r.html")
    #expect(
      page.hasPrefix("<!DOCTYPE html>") && page.contains("<svg") && page.contains("threshold"))
  }

  @Test func leavesOutABadPair() throws {
    let scratch = try Scratch([
      "pairs": Self.pairs + "Omar\tOlga\tX\tother\n...\tOlga\tN\tother\nOmar\n"
    ])
    let outcome = try Tool.run(["evaluate", "pairs", "pairs"], in: scratch.folder)
    #expect(outcome.code == 65)
    #expect(outcome.output.hasPrefix("5 pairs"))
    #expect(
      outcome.messages == [
        "pairs:7: expected a label (1, 0, true, false, M, N or R), found “X”",
        "pairs:8: name1: name has no letter and no digit",
        "pairs:9: expected 4 fields, found 1",
        "3 bad rows left out",
      ])
  }

  @Test(arguments: [
    (
      "name1,name2\nA,B\n",
      "pairs:1: expected one column of same, same_name, is_match, expect, found name1, name2"
    ),
    (
      "name1,name2,same,expect\nA,B,1,M\n",
      "pairs:1: expected one column of same, same_name, is_match, expect, found name1, name2, same, expect"
    ),
    ("name1,name2,same\n", "pairs: no labelled row"),
  ])
  func refusesAFileWithoutLabels(_ pairs: String, _ message: String) throws {
    let scratch = try Scratch(["pairs": .text(pairs)])
    let outcome = try Tool.run(["evaluate", "pairs", "pairs"], in: scratch.folder)
    #expect(outcome.messages == [message])
    #expect(outcome.code == 65)
    #expect(outcome.output == "")
  }

  @Test func refusesAReportThatIsAnInput() throws {
    let scratch = try Scratch(["pairs": Self.pairs])
    let outcome = try Tool.run(
      ["evaluate", "pairs", "pairs", "--report", "pairs"], in: scratch.folder)
    #expect(outcome.code == 64)
    #expect(outcome.messages == ["pairs: is the output and also an input (pairs)"])
  }

  private static let task: [String: Content] = [
    "index": "i1\tSaddam Hussein\ni2\tUsama bin Laden\ni3\tOlga Petrova\n",
    "queries":
      "q1\tSaddam Husayn\tarabic,multi\nq2\tOsama bin Ladin\tarabic\nq3\tOlga Petrov\tother\n",
    "truth": "q1\ti1\nq2\ti2\nq3\ti1\n",
    "clean": "Ingrid Bergstrom\tgeneral\nSaddam Husein\tarabic\nSaddam Husein\tarabic\n",
  ]

  @Test func measuresARanking() throws {
    let scratch = try Scratch(Self.task)
    let files = [
      "--index", "index", "--queries", "queries", "--truth", "truth", "--clean", "clean",
    ]
    let options = ["--clean-split", "arabic", "--clean-recall", "1"]
    let outcome = try Tool.run(
      ["evaluate", "ranking"] + files + options + ["--format", "json", "--report", "r.html"],
      in: scratch.folder)
    #expect(outcome.code == 0 && outcome.errors == "")
    let report = try json(outcome.output)
    let splits = try #require(report["splits"] as? [[String: Any]])
    #expect(splits.map { $0["name"] as? String } == ["all", "arabic", "multi", "other"])
    let all = try #require(splits[0]["figures"] as? [String: Any])
    #expect(all["first"] as? Double == 2.0 / 3)
    let clean = try #require(report["clean"] as? [String: Any])
    let groups = try #require(clean["groups"] as? [[String: Any]])
    #expect(groups.map { $0["names"] as? Int } == [1, 1])
    #expect(groups.map { $0["names_alerting"] as? Double } == [1000, 0])
    let text = try Tool.run(
      ["evaluate", "ranking"] + files + options, in: scratch.folder
    ).output
    #expect(text.contains("missed at 0.70: 1; nearest to the threshold:"))
    #expect(try scratch.text(of: "r.html").contains("Clean names"))
  }

  @Test func leavesOutAnUnknownAnswer() throws {
    var task = Self.task
    task["truth"] = "q1\ti1\nq9\ti1\nq2\ti9\n"
    let scratch = try Scratch(task)
    let outcome = try Tool.run(
      ["evaluate", "ranking", "--index", "index", "--queries", "queries", "--truth", "truth"],
      in: scratch.folder)
    #expect(
      outcome.messages == [
        "truth:2: “q9” is not an id of a query", "truth:3: “i9” is not an id of the index",
        "2 bad rows left out",
      ])
    #expect(outcome.code == 65)
  }
}
