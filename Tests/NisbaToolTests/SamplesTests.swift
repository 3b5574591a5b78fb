import Foundation
import Testing

@Suite struct SamplesTests {
  /// The fixture is made by
  ///
  ///     nisba screen Data/Samples/passengers.csv --list Data/Samples/watchlist.csv \
  ///       --format csv --output Tests/NisbaToolTests/Fixtures/sample-hits.csv
  @Test func hitsAreThoseThatWereKept() throws {
    let outcome = try Samples.screened.get()
    let kept = try Samples.text(of: "Tests/NisbaToolTests/Fixtures/sample-hits.csv")
    let lines = outcome.output.split(separator: "\n"), keptLines = kept.split(separator: "\n")
    for line in lines where !keptLines.contains(line) { Issue.record("new: \(line)") }
    for line in keptLines where !lines.contains(line) { Issue.record("lost: \(line)") }
    #expect(outcome.output == kept)
    #expect(outcome.code == 0)
  }

  /// A traveller's column `expected` names the entries that he is, between semicolons.
  @Test func everyListedTravellerIsHitAndNobodyElse() throws {
    let travellers = try CSVTable(Samples.text(of: Samples.passengers)).rows
    var found: [String: Set<String>] = [:]
    for hit in try CSVTable(Samples.screened.get().output).rows {
      found[hit["id"] ?? "", default: []].insert(hit["entry"] ?? "")
    }
    #expect(travellers.count >= 200)
    for traveller in travellers {
      let expected = (traveller["expected"] ?? "").split(separator: ";").map(String.init)
      let hits = found[traveller["id"] ?? "", default: []]
      #expect(hits == Set(expected), "\(traveller["id"] ?? "") \(traveller["name"] ?? "")")
    }
  }
}
