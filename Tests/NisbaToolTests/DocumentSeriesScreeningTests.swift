import Testing

/// Ranges of stolen blank documents, from the list to the hit.
@Suite struct DocumentSeriesScreeningTests {
  private static let list = """
    id,issuer,type,prefix,from,to,count,reason
    S1,UTO,passport,L,898902000,898902999,1000,stolen in transit
    S2,UTO,passport,X,000001,000050,49,stolen
    S3,UTO,passport,X,000101,000150,50,stolen

    """

  @Test(arguments: [false, true])
  func documentsOfRangesAreHits(isCompiled: Bool) throws {
    let names = """
      id,name,passport
      1,Astrid Lindqvist,X000120
      2,Astrid Lindqvist,X000120 (Utopia)
      3,Astrid Lindqvist,X000151
      4,Saddam Hussein,X00O120
      5,Astrid Lindqvist,

      """
    let scratch = try Scratch(["series.csv": .text(Self.list), "names": .text(names)])
    var lists = ["series.csv", "list.csv"]
    if isCompiled {
      let compiled = try Tool.run(
        ["compile"] + lists + ["--output", "lists.nisba"], in: scratch.folder)
      #expect(compiled.code == 0)
      lists = ["lists.nisba"]
    }
    let outcome = try Tool.run(
      ["screen", "names", "--format", "csv", "--list"] + lists, in: scratch.folder)
    let refusal =
      "series.csv:3: field count: expected 50 from the first number to the last, found “49”"
    #expect(outcome.messages == (isCompiled ? [] : [refusal]))
    #expect(outcome.code == 0)
    let rows = CSVTable(outcome.output).rows
    let found = rows.map { "\($0["id"] ?? "") \($0["entry"] ?? "")" }
    #expect(Set(found) == ["1 S3", "2 S3", "4 E1", "4 S3"])
    let hit = rows.first { $0["id"] == "1" } ?? [:]
    #expect(hit["kind"] == "document")
    #expect(hit["list"] == "series")
    #expect(hit["listed_name"] == "passport UTO X000101–X000150 (50)")
    #expect(hit["document_judgement"] == "agrees")
    let near = rows.first { $0["id"] == "4" && $0["entry"] == "S3" } ?? [:]
    #expect(near["document_judgement"] == "compatible")
    #expect(near["identity"]?.contains("in the range if it is X000120") == true)
  }

  @Test func theNumberOfAZoneIsLookedUp() throws {
    let list = Self.list.replacing("L,898902000,898902999,1000", with: "D,23145000,23145999,1000")
    let zone = """
      I<UTOD231458907<<<<<<<<<<<<<<<
      7408122F1204159UTO<<<<<<<<<<<6
      ERIKSSON<<ANNA<MARIA<<<<<<<<<<

      """
    let scratch = try Scratch(["series.csv": .text(list), "zones": .text(zone)])
    let outcome = try Tool.run(
      ["screen", "zones", "--format", "csv", "--list", "series.csv"], in: scratch.folder)
    #expect(outcome.code == 0)
    #expect(CSVTable(outcome.output)["entry"] == ["S1"])
    #expect(CSVTable(outcome.output)["document_judgement"] == ["agrees"])
    let match = try Tool.run(["match", zone, "--list", "series.csv"], in: scratch.folder)
    #expect(match.output.contains("[S1, series]"))
    #expect(match.code == 0)
  }

  @Test func theSampleFlightHasOneListedPassengerAndOneStolenPassport() throws {
    let outcome = try Tool.run(
      [
        "screen", "Data/Samples/flight.paxlst", "--format", "csv", "--list", Samples.watchList,
        "Data/Samples/stolen-blanks.csv",
      ], in: Samples.package)
    #expect(outcome.messages == [])
    #expect(outcome.code == 0)
    let rows = CSVTable(outcome.output)
    #expect(rows["entry"] == ["P044", "B01"])
    #expect(rows["name"] == ["SOLEIMANI, GHASSEM", "TARAWNEH, DANA"])
  }
}
