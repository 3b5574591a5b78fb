import Reporting
import Testing

@Suite struct DecisionTests {
  private func decision(
    _ verdict: Decision.Verdict, list: String = "OFAC", fingerprint: String
  ) -> Decision {
    Decision(query: "P1", list: list, entry: "7", verdict: verdict, fingerprint: fingerprint)
  }

  @Test func readsALine() throws {
    let line = """
      {"query":"P1","list":"OFAC sdn","entry":"7","verdict":"false","by":"ana","at":"2026-11-27",\
      "note":"other \\"date\\"","fingerprint":"a-b"}
      """
    #expect(
      try Decision(line: line)
        == Decision(
          query: "P1", list: "OFAC sdn", entry: "7", verdict: .false, by: "ana",
          at: "2026-11-27", note: "other \"date\"", fingerprint: "a-b"))
  }

  @Test(arguments: [
    ("", "expected a JSON object"), ("[]", "expected a JSON object"),
    ("{}", "field verdict: expected a string that is not empty"),
    (#"{"verdict":"maybe"}"#, "field verdict: expected true, false or unsure"),
    (#"{"verdict":"true","query":3}"#, "field query: expected a string"),
    (
      #"{"verdict":"true","query":"a","entry":"b"}"#,
      "field fingerprint: expected a string that is not empty"
    ),
  ])
  func refuses(_ line: String, saying words: String) {
    #expect {
      _ = try Decision(line: line)
    } throws: {
      "\($0)" == words
    }
  }

  @Test func lastOneHolds() {
    var decisions = Decisions()
    decisions.add(decision(.false, fingerprint: "a"))
    decisions.add(decision(.true, fingerprint: "a"))
    #expect(decisions.count == 1)
    #expect(
      decisions.standing(query: "P1", list: "OFAC", entry: "7", fingerprint: "a")
        == .decided(decision(.true, fingerprint: "a")))
  }

  @Test func changesAreSeen() {
    var decisions = Decisions()
    decisions.add(decision(.false, fingerprint: "a"))
    func standing(_ list: String, _ fingerprint: String, entry: String = "7") -> Decisions.Standing
    {
      decisions.standing(query: "P1", list: list, entry: entry, fingerprint: fingerprint)
    }
    #expect(standing("OFAC", "b") == .changed(decision(.false, fingerprint: "a")))
    // The same entry on a list that was renamed is the same; another list's entry of that number is not.
    #expect(standing("OFAC 2027", "a") == .decided(decision(.false, fingerprint: "a")))
    #expect(standing("UN", "b") == .open)
    #expect(standing("OFAC", "a", entry: "8") == .open)
  }

  @Test func entriesOfOneNumberStandSideBySide() {
    var decisions = Decisions()
    decisions.add(decision(.false, list: "OFAC", fingerprint: "a"))
    decisions.add(decision(.true, list: "UN", fingerprint: "b"))
    #expect(decisions.count == 2)
  }
}
