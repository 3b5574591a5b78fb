import Identity
import TestSupport
import Testing

@testable import WatchLists

@Suite struct DocumentSeriesParserTests {
  @Test(arguments: [
    "id,issuer,type,prefix,from,to,count,reason\nS1,UTO,passport,AB,000100,000199,100,stolen\n",
    "id\tIssuing State\tDocument Type\tSeries\tFirst Number\tLast Number\tQuantity\tRemarks\n"
      + "S1\tUTO\tpassport\tAB\t000100\t000199\t100\tstolen\n",
    "ID;Country of issue;Type;Prefix;Range start;Range end;Number of documents;Status\n"
      + "S1;UTO;passport;AB;000100;000199;100;stolen\n",
  ])
  func readsTables(_ text: String) throws {
    let list = try list(text)
    #expect(list.format == .documentSeries)
    #expect(list.refusalCount == 0)
    let entry = try #require(list.entries.first)
    #expect(list.entries.count == 1)
    #expect(entry.id == "S1")
    #expect(entry.kind == .document)
    #expect(entry.primaryName.written == "passport UTO AB000100–AB000199 (100)")
    #expect(entry.remarks == "stolen")
    #expect(
      try entry.series
        == DocumentSeries(
          issuer: "UTO", type: "passport", prefix: "AB", from: "000100", to: "000199", count: "100")
    )
  }

  @Test func refusesRangesWithTheirReason() throws {
    let list = try list(
      """
      issuer,type,prefix,from,to,count
      UTO,P,AB,000100,000199,99
      UTO,P,AB,000200,000299,100
      UTO,P,AB,000300
      UTO,P,AB,000499,000400,100
      UTO,P,AB,none,000400,
      """)
    #expect(list.entries.map(\.id) == ["#3"])
    #expect(
      list.refusals.map(\.description) == [
        "list:2: field count: expected 100 from the first number to the last, found “99”",
        "list:4: expected 6 fields, found 4",
        "list:5: field to: expected the last number above the first, found “000499” and “000400”",
        "list:6: field from: expected a number that ends with at most 18 digits, found “none”",
      ])
  }

  @Test(arguments: ["name,issuer,from,to\nA,B,1,2\n", "id,name,type,from,to\n1,A,person,1,2\n"])
  func aTableWithNamesIsNone(_ text: String) throws {
    #expect(try list(text).format == .csv)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func survivesCorruption(seed: UInt64) {
    let text =
      "id,issuer,type,prefix,from,to,count,reason\n"
      + (0..<20).map { "S\($0),UTO,passport,AB,000\($0 + 100),000\($0 + 200),101,stolen\n" }
      .joined()
    for number in 0..<100 as Range<UInt64> {
      let bytes = Corruptions.corrupted(Array(text.utf8), seed: seed * 100 + number)
      do {
        let list = try list(bytes, path: "x", limit: 4_096)
        #expect(list.entries.count + list.refusalCount > 0)
      } catch {
        #expect("\(error)".hasPrefix("x"))
      }
    }
  }
}
