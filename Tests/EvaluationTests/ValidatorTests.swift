import Matching
import Testing
import WatchLists

@testable import Evaluation

@Suite struct ValidatorTests {
  private static let hostile = "Omar <script>alert(1)</script> Kordi"

  private static func list() -> [WatchList] {
    func entry(_ id: String, _ names: [String], weak: String? = nil) -> Entry {
      let strong = names.enumerated().map { index, name in
        EntryName(name, quality: index == 0 ? .primary : .strong)
      }
      return Entry(
        id: Entry.ID(rawValue: id), kind: .person,
        names: strong + (weak.map { [EntryName($0, quality: .weak)] } ?? []))
    }
    var entries = [
      entry("E1", ["Khalid Hasan al-Shami", "خالد حسن الشامي"], weak: "The Driver"),
      entry("E2", ["Mustafa Abdulghani Barakat", "Mustafa Barakat"]), entry("E3", [hostile]),
      entry("E4", ["Пётр Сергеевич Иваньков"]),
    ]
    // More entries of one name than there may be hits.
    entries += (0..<15).map { entry("N\($0)", ["Ali Muhammad"]) }
    return [
      WatchList(
        WatchList.Summary(
          name: "<b>list</b>", path: "list.csv", format: .csv, date: "2026-01-02", byteCount: 1,
          entryCount: 4, nameCount: 8, refusalCount: 0),
        entries: entries)
    ]
  }

  private static func report(
    workers: Int = 1, seed: UInt64 = 1, limit: Int = 10
  ) throws -> ValidationReport {
    var policy = Policy.standard
    policy.limit = limit
    let settings = ValidationSettings(
      sample: 4, controlSample: nil, cleanCount: 20, seed: seed, tellsKind: false, errors: 2)
    return try Validator(list(), policy: policy, settings: settings)
      .report(
        clean: [("<i>given</i>", ["Khalid Hasan al Shami", "Ingrid Bergstrom"])], workers: workers,
        version: "1.2.3"
      ) { _, _, _ in }
  }

  private static let standard = Result { try report() }

  @Test func findsTheControlSet() throws {
    let control = try Self.standard.get().control
    #expect(control.found == Share(22, of: 22))
    #expect(control.misses.count == 0)
    // Entries of one name find one another.
    #expect(control.beyondLimit == 0)
  }

  @Test func findsWhatStandsBehindTheLimit() throws {
    let others = (0..<15).map { number in
      Entry(
        id: Entry.ID(rawValue: "N\(number)"), kind: .person,
        names: [EntryName("Ali Muhammad", quality: .primary)])
    }
    let own = Entry(
      id: "own", kind: .person, names: [EntryName("ALI MUHAMMAD", quality: .primary)])
    var policy = Policy.standard
    policy.limit = 3
    let matcher = try Matcher(entries: [others + [own]], policy: policy)
    let search = OwnSearch(matcher: matcher, workers: 1, isLatinOnly: false)
    let sought = OwnSearch.Sought(
      query: "ALI MUHAMMAD", kind: .unknown, listed: "ALI MUHAMMAD", list: 0, entry: own)
    let result = try search.results(for: [sought]) { _ in }
    #expect(result[0].rank == 16)
    #expect(result[0].score == 1)
    #expect(result[0].hits == 3)
  }

  @Test func triesEachChange() throws {
    let report = try Self.standard.get()
    #expect(report.changes.count == (try ListedNames.changes.count))
    for change in report.changes {
      let result = change.result
      #expect(result.found.total <= 4)
      #expect(result.found.total == result.scores.count)
      #expect(result.misses.count == result.found.total - result.found.count)
      #expect(result.recall(report.threshold) == result.found.value, "\(change.name)")
    }
    let arabic = report.changes.first { $0.name == "Arabic, as listed" }
    #expect(arabic?.result.found == Share(1, of: 1))
  }

  @Test func countsAlertsOfNamesOfNoList() throws {
    let clean = try Self.standard.get().clean
    #expect(clean.map(\.alerting.total) == [20, 20, 2])
    #expect(clean[2].alerting.count == 1)
    #expect(clean[2].namesakes == 1)
    #expect(clean[2].alertsPerThousand(0.7) == 500)
  }

  @Test func aHigherThresholdFindsNoMore() throws {
    let steps = try Self.standard.get().steps
    #expect(steps.contains { $0.threshold == 0.7 })
    for (lower, higher) in zip(steps, steps.dropFirst()) {
      #expect(lower.threshold < higher.threshold)
      #expect((lower.recall ?? 0) >= (higher.recall ?? 0))
      #expect((lower.alertsPerThousand ?? 0) >= (higher.alertsPerThousand ?? 0))
    }
  }

  @Test func givesTheSameReportForAnyNumberOfWorkers() throws {
    let one = try Self.standard.get(), three = try Self.report(workers: 3)
    #expect(one.html == three.html)
    #expect(one.lines == three.lines)
    #expect(try Self.report(seed: 2).html != one.html)
  }

  @Test func noNameBecomesMarkup() throws {
    let html = try Self.standard.get().html
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("<b>list") && html.contains("&lt;b&gt;list"))
    #expect(!html.contains("<i>given"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // Nothing is fetched from anywhere.
    #expect(!html.contains(/(src|href)=/) && !html.contains("url(") && !html.contains("http://"))
    #expect(html.contains("default-src 'none'"))
  }
}
