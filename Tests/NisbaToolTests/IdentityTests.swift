import Foundation
import Testing

/// What the tool makes of what is known beside names.
@Suite struct IdentityTests {
  private static let list: Content = """
    id,name,weak_aliases,kind,date_of_birth,place_of_birth,nationality,gender,passport,imo
    S1,Salim Tariq Qorbani,Abu Nadim,person,12 Jan 1960,"Basra, Iraq",Iraq,male,A1234509 (Iraq),
    S2,Karim Qorbani,,person,1971,,Egypt,male,,
    V1,Meridian Star,,vessel,,,,,,9074729

    """

  private static let names: Content = """
    id,name,kind,birth_day,birth_month,birth_year,nationality,passport,sex
    1,Salim Tariq Qorbani,person,12,1,1960,IQ,,m
    2,Salim Tariq Qorbani,person,1,1,1960,SY,,m
    3,Salim Tariq Qorbani,person,30,5,1990,IQ,,m
    4,Nobody Inparticular,person,,,,,A-1234509,
    5,Karim Qorbani,person,,,1971,EGY,,f
    6,Karim Qorbani,person,,,,nowhere,,

    """

  private func screened(_ options: [String]) throws -> Tool.Outcome {
    let scratch = try Scratch(["names.csv": Self.names, "own.csv": Self.list])
    return try Tool.run(["screen", "names.csv", "--list", "own.csv"] + options, in: scratch.folder)
  }

  // MARK: Screening

  @Test func writesAColumnAField() throws {
    let outcome = try screened(["--format", "csv", "--show-suppressed"])
    let table = CSVTable(outcome.output)
    #expect(table["id"] == ["1", "2", "3", "4", "5", "6"])
    #expect(table["entry"] == ["S1", "S1", "S1", "S1", "S2", "S2"])
    #expect(
      table["date_of_birth_judgement"] == [
        "agrees", "compatible", "contradicts", "unknown", "agrees", "unknown",
      ])
    #expect(
      table["nationality_judgement"] == [
        "agrees", "contradicts", "agrees", "unknown", "agrees", "unknown",
      ])
    #expect(
      table["gender_judgement"].prefix(5) == [
        "agrees", "agrees", "agrees", "unknown", "contradicts",
      ])
    #expect(table["document_judgement"][3] == "agrees")
    #expect(table["place_of_birth_judgement"].allSatisfy { $0 == "unknown" })
    #expect(table["status"] == ["hit", "hit", "suppressed", "hit", "hit", "hit"])
    #expect(table["name_score"][0] == "1.0000")
    #expect(table["score"][3] == "0.9500")
    #expect(
      table["identity"][1].contains("1960-01-01 ~ 12 Jan 1960 (1 January may stand for the year)"))
    #expect(outcome.code == 0)
  }

  @Test func countsWhatItSuppresses() throws {
    let outcome = try screened([])
    #expect(outcome.errors.contains("\nhits               5\n"))
    #expect(outcome.errors.contains("\nhits suppressed    1 by what is known beside the names\n"))
    #expect(
      outcome.errors.contains("\nnot read           a date of birth or nationality of 1 name\n"))
    #expect(!outcome.output.contains("suppressed"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0].contains("  BESIDE  "))
    #expect(lines[1].contains("  born+ nation+ sex+  "))
    #expect(lines[2].contains("  born~ nation- sex+  "))
    let all = try screened(["--show-suppressed"]).output.split(separator: "\n")
    #expect(all.count == 7)
    #expect(all[3].contains("  suppressed born- nation+ sex+  "))
  }

  @Test func writesFindingsAsJSON() throws {
    struct Line: Decodable {
      let score: Double
      let name_score: Double
      let status: String
      let identity: [Finding]
    }
    struct Finding: Decodable, Equatable {
      let field: String
      let judgement: String
      let query: String
      let entry: String
      let note: String
      let lift: Double
      let loss: Double
    }
    let outcome = try screened(["--format", "jsonl", "--show-suppressed"])
    let lines = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.status) == ["hit", "hit", "suppressed", "hit", "hit", "hit"])
    #expect(
      lines[0].identity.map(\.field) == [
        "date of birth", "place of birth", "nationality", "gender", "document",
      ])
    #expect(
      lines[2].identity[0]
        == Finding(
          field: "date of birth", judgement: "contradicts", query: "1990-05-30",
          entry: "12 Jan 1960", note: "30 years apart", lift: 1, loss: 0.5))
    #expect(lines[2].name_score == 1)
    #expect(lines[2].score < 0.7)
  }

  @Test func mapsColumns() throws {
    let scratch = try Scratch([
      "names.csv": "Kunde,Geb,Staat\nKarim Qorbani,1971,Ägypten\n", "own.csv": Self.list,
    ])
    let outcome = try Tool.run(
      [
        "screen", "names.csv", "--column", "name=Kunde", "--column", "dob=Geb", "--column",
        "nationality=Staat", "--list", "own.csv", "--format", "csv",
      ], in: scratch.folder)
    let table = CSVTable(outcome.output)
    #expect(table["date_of_birth_judgement"] == ["agrees"])
    #expect(table["nationality_judgement"] == ["agrees"])
  }

  @Test(arguments: [["--format", "csv"], ["--format", "jsonl"], []])
  func compiledListsAndWorkersChangeNothing(_ options: [String]) throws {
    let scratch = try Scratch(["names.csv": Self.names, "own.csv": Self.list])
    let made = try Tool.run(["compile", "own.csv", "--output", "own.nisba"], in: scratch.folder)
    #expect(made.code == 0)
    let outputs = try [
      ["own.csv", "--workers", "1"], ["own.csv", "--workers", "3"], ["own.nisba"],
      ["own.csv", "--exhaustive"],
    ].map { list in
      try Tool.run(
        ["screen", "names.csv", "--show-suppressed", "--list"] + list + options,
        in: scratch.folder
      ).output
    }
    #expect(outputs[0].split(separator: "\n").count >= 6)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  // MARK: One name

  private func matched(_ arguments: [String]) throws -> Tool.Outcome {
    let scratch = try Scratch(["own.csv": Self.list])
    return try Tool.run(["match"] + arguments + ["--list", "own.csv"], in: scratch.folder)
  }

  @Test func showsBothValues() throws {
    let outcome = try matched([
      "Salim Tariq Qorbani", "--dob", "01/12/1960", "--place-of-birth", "Al-Basrah",
      "--nationality", "Syria", "--gender", "F", "--document", "Passport A1234508 (Iraq)",
    ])
    for line in [
      "  name alone  1.0000", "  date of birth agrees: 01/12/1960 ~ 12 Jan 1960",
      "  place of birth agrees: Al-Basrah ~ Basra, Iraq", "  nationality contradicts: Syria ~ Iraq",
      "  gender contradicts: female ~ male",
      "  document compatible: Passport A1234508 (Iraq) ~ A1234509 (Iraq) (one slip apart)",
    ] {
      #expect(outcome.output.contains(line + "\n"), "\(outcome.output)")
    }
  }

  @Test func tellsWhatItSuppresses() throws {
    let arguments = ["Salim Tariq Qorbani", "--dob", "1990-05-30"]
    let outcome = try matched(arguments)
    #expect(outcome.output == "no hit\n")
    #expect(
      outcome.messages == ["1 more hit suppressed by what is known beside the name"])
    let shown = try matched(arguments + ["--show-suppressed"])
    #expect(shown.output.contains("  Salim Tariq Qorbani  [S1, own]  suppressed\n"))
    #expect(shown.messages == [])
  }

  @Test(arguments: [
    ["--document", "A1234509"], ["--document", "IMO 9074729", "--document", "Passport 99"],
  ])
  func findsDocuments(_ options: [String]) throws {
    let outcome = try matched(["Nobody Inparticular"] + options)
    #expect(outcome.output.hasPrefix("0.9500  "))
    #expect(outcome.output.contains("  document agrees: "))
  }

  @Test(arguments: [
    (["--dob", "soon"], "--dob “soon”: no date of birth can be read"),
    (["--nationality", "Nowhere"], "--nationality “Nowhere”: no country that is known"),
    (["--gender", "?"], "The value '?' is invalid for '--gender <gender>'"),
  ])
  func refuses(_ options: [String], _ message: String) throws {
    let outcome = try matched(["Salim"] + options)
    #expect(outcome.messages.contains { $0.hasPrefix(message) }, "\(outcome.errors)")
    #expect(outcome.code == 64)
  }
}
