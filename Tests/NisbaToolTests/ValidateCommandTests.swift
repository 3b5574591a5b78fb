import Foundation
import Testing

@Suite struct ValidateCommandTests {
  private func validate(_ options: [String], in folder: URL) throws -> Tool.Outcome {
    try Tool.run(["validate"] + options, in: folder)
  }

  @Test func validatesTheSampleList() throws {
    let outcome = try validate(
      ["--list", Samples.watchList, "--sample", "1", "--invented", "5"], in: Samples.package)
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.contains("control    425 of 425 unchanged names found: 100.0 %"))
    #expect(
      outcome.output.contains("list       watchlist (Data/Samples/watchlist.csv): 111 entries"))
  }

  @Test func givesTheSameBytesForAnyNumberOfWorkers() throws {
    let scratch = try Scratch()
    let options = ["--list", "list.csv", "--sample", "3", "--invented", "20", "--report", "r.html"]
    let outcome = try validate(options + ["--workers", "1"], in: scratch.folder)
    let page = try scratch.text(of: "r.html")
    #expect(page.contains("Recall by kind of change"))
    let again = try validate(options + ["--workers", "3"], in: scratch.folder)
    #expect(again.output == outcome.output)
    #expect(try scratch.text(of: "r.html") == page)
    let other = try validate(options + ["--seed", "2"], in: scratch.folder)
    #expect(other.output != outcome.output)
  }

  @Test func takesNamesOfCustomers() throws {
    let scratch = try Scratch([
      "customers.csv": "name\nIngrid Bergstrom\nSaddam Husayn\n...\n"
    ])
    let outcome = try validate(
      ["--clean", "customers.csv", "--list", "list.csv", "--sample", "0", "--invented", "0"],
      in: scratch.folder)
    #expect(outcome.output.contains("500.0 alerts in 1,000 names: customers.csv (2)"))
    #expect(
      outcome.messages == [
        "customers.csv:4: name has no letter and no digit", "1 bad row left out",
      ])
    #expect(outcome.code == 65)
  }

  @Test func writesJSON() throws {
    let scratch = try Scratch()
    let outcome = try validate(
      [
        "--list", "list.csv", "--sample", "2", "--invented", "5", "--format", "json",
        "--control-sample", "3",
      ],
      in: scratch.folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let control = try #require(report["control"] as? [String: Any])
    #expect((control["found"] as? [String: Any])?["total"] as? Int == 3)
    #expect((report["clean"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    (["--list", "list.csv", "--sample=-1"], "--sample -1: expected 0 or more"),
    (["--list", "list.csv", "--errors=-1"], "--errors -1: expected 0 or more"),
  ])
  func refusesSizesBelowNothing(_ options: [String], _ message: String) throws {
    let scratch = try Scratch()
    let outcome = try validate(options, in: scratch.folder)
    #expect(outcome.code == 64)
    #expect(outcome.messages == [message])
  }
}
