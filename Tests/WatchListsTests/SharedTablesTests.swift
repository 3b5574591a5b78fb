import Foundation
import TestSupport
import Testing
import WatchLists

/// Counts in the published tables and entity files, each against a scan that knows nothing of the readers.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedTablesTests {
  private func path(_ name: String) -> String {
    SharedData.folder.appendingPathComponent("lists/" + name).path
  }

  /// The rows of a table by a plain reader of RFC 4180, without the header.
  private func table(
    _ name: String, delimiter: Character = ",", skipping: Int = 1
  ) throws -> [[String]] {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    var rows: [[String]] = [], row: [String] = [], field = "", isQuoted = false
    var letters = Array(text)
    if letters.last?.isNewline != true { letters.append("\n") }
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if isQuoted {
        if letter == "\"", index + 1 < letters.count, letters[index + 1] == "\"" {
          field.append(letter)
          index += 1
        } else if letter == "\"" {
          isQuoted = false
        } else {
          field.append(letter)
        }
      } else if letter == "\"", field.isEmpty {
        isQuoted = true
      } else if letter == delimiter || letter.isNewline {
        row.append(field.trimmingCharacters(in: .whitespaces))
        field = ""
        if letter.isNewline {
          if row != [""], row != ["\u{1A}"] { rows.append(row) }
          row = []
        }
      } else {
        field.append(letter)
      }
      index += 1
    }
    return Array(rows.dropFirst(skipping))
  }

  private func pieces(_ text: String, _ separator: String) -> [String] {
    text.components(separatedBy: separator).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private func nameCount(_ list: WatchList, _ quality: EntryName.Quality) -> Int {
    list.entries.reduce(0) { $0 + $1.names.count { $0.quality == quality } }
  }

  @Test func countsCSL() throws {
    let rows = try table("us/csl_sample.csv")
    let list = try WatchList(contentsOf: path("us/csl_sample.csv"))
    #expect(list.entries.count == rows.count)
    #expect(list.refusals == [])
    let names = rows.map { Set([$0[4]] + pieces($0[21], ";")).count }.reduce(0, +)
    #expect(list.entries.flatMap(\.names).count == names)
    #expect(list.entries.count { !$0.datesOfBirth.isEmpty } == rows.count { !$0[23].isEmpty })
  }

  @Test func countsBIS() throws {
    let rows = try table("us/bis_dpl.txt", delimiter: "\t")
    let list = try WatchList(contentsOf: path("us/bis_dpl.txt"))
    let orders = rows.map { [$0[0], $0[6], $0[7]] }
    let runs = orders.indices.count { $0 == 0 || orders[$0] != orders[$0 - 1] }
    #expect(list.entries.count == runs)
    #expect(list.refusals == [])
  }

  @Test(arguments: [
    "eu/eu_fsf_parsed_2025.csv", "uk/uk_ofsi_parsed_2025.csv", "au/dfat_parsed_2025.csv",
  ])
  func countsParsed(file: String) throws {
    let rows = try table(file)
    let named = rows.filter { !$0[0].isEmpty && $0[0] != "None" }
    let list = try WatchList(contentsOf: path(file))
    #expect(list.format == .parsed)
    // A row without a name, of which there may be aliases, is still an entry.
    let unnamed = rows.filter { $0[0].isEmpty || $0[0] == "None" }
    #expect(list.entries.count + list.refusalCount == rows.count)
    #expect(list.entries.count >= named.count)
    #expect(list.refusalCount <= unnamed.count)
    #expect(nameCount(list, .primary) == list.entries.count)
    let plain = named.filter { !$0[1].contains(",") }
    let aliases = plain.count { !$0[1].isEmpty && $0[1] != "None" && $0[1] != $0[0] }
    let found = list.entries.filter { entry in entry.names.count <= 2 }
    #expect(found.count { $0.names.count == 2 } >= aliases)
  }

  @Test func countsOpenSanctions() throws {
    let rows = try table("opensanctions/interpol_targets.simple.csv")
    let list = try WatchList(contentsOf: path("opensanctions/interpol_targets.simple.csv"))
    #expect(list.entries.count == rows.count)
    #expect(list.entries.map(\.id.rawValue) == rows.map { $0[0] })
    let names = rows.map { Set([$0[2]] + pieces($0[3], ";")).count }.reduce(0, +)
    #expect(list.entries.flatMap(\.names).count == names)
  }

  @Test func countsOFSI() throws {
    let rows = try table("samples_native_format/sample_hmt.csv", skipping: 2)
    let list = try WatchList(contentsOf: path("samples_native_format/sample_hmt.csv"))
    #expect(list.format == .ofsi)
    #expect(list.date == "2020-04-27")
    #expect(list.entries.count == Set(rows.map { $0[35] }).count)
    let names = Set(
      rows.flatMap { row -> [[String]] in
        let name = (row[1...5] + [row[0]]).filter { !$0.isEmpty }.joined(separator: " ")
        return [[row[35], name], [row[35], row[7]]].filter { !$0[1].isEmpty }
      })
    #expect(list.entries.flatMap(\.names).count == names.count)
  }

  @Test(arguments: ["sdn_2024-04-26", "sdn_2024-05-03", "nonsdn/cons_prim"])
  func countsOFAC(file: String) throws {
    let rows = try table("ofac/\(file).csv", skipping: 0)
    let list = try WatchList(contentsOf: path("ofac/\(file).csv"))
    #expect(list.entries.count == rows.count)
    #expect(list.refusals == [])
    let aliases =
      file.contains("cons") ? try table("ofac/nonsdn/cons_alt.csv", skipping: 0).count : 0
    #expect(nameCount(list, .strong) == aliases)
    #expect(list.sidePaths.count == (file.contains("cons") ? 3 : 0))
  }

  @Test func countsAliasesAlone() throws {
    let rows = try table("ofac/alt_2025-12.csv", skipping: 0)
    let list = try WatchList(contentsOf: path("ofac/alt_2025-12.csv"))
    #expect(list.entries.count == Set(rows.map { $0[0] }).count)
    #expect(list.entries.flatMap(\.names).count == Set(rows.map { [$0[0], $0[3]] }).count)
  }

  /// The side files of a later date are read whole where they lie beside a main file: each row is joined or
  /// refused.
  @Test func readsEveryRowOfDatedSideFiles() throws {
    let folder = NSTemporaryDirectory() + "nisba-dated-\(UUID().uuidString)/"
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: folder) }
    let files = [
      ("sdn_2024-05-03.csv", "sdn.csv"), ("alt_2025-12.csv", "alt.csv"),
      ("add_2025-12.csv", "add.csv"), ("sdn_comments_2025-12.csv", "sdn_comments.csv"),
    ]
    for (source, name) in files {
      try manager.copyItem(atPath: path("ofac/" + source), toPath: folder + name)
    }
    let ids = Set(try table("ofac/sdn_2024-05-03.csv", skipping: 0).map { $0[0] })
    let list = try WatchList(contentsOf: folder + "sdn.csv")
    let sides = try files.dropFirst().map { try table("ofac/" + $0.0, skipping: 0) }
    let strangers = sides.map { $0.count { !ids.contains($0[0]) } }
    #expect(list.refusalCount == strangers.reduce(0, +))
    #expect(nameCount(list, .strong) == sides[0].count - strangers[0])
  }

  @Test func countsFollowTheMoney() throws {
    let lines = try String(
      contentsOfFile: path("opensanctions/sample_entities.ftm.json"), encoding: .utf8
    ).split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let parties = objects.filter { $0["schema"] as? String == "Person" }
    let list = try WatchList(contentsOf: path("opensanctions/sample_entities.ftm.json"))
    #expect(list.entries.count == parties.count)
    #expect(list.detailCount == objects.count - parties.count)
    #expect(list.refusals == [])
    let names = parties.map { party -> Int in
      let properties = party["properties"] as? [String: Any] ?? [:]
      let keys = ["name", "alias", "previousName", "weakAlias", "abbreviation"]
      let texts = keys.flatMap { key in
        (properties[key] as? [Any] ?? [properties[key] as Any]).compactMap { $0 as? String }
      }
      return Set(texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
        .subtracting([""]).count
    }
    #expect(list.entries.flatMap(\.names).count == names.reduce(0, +))
  }

  @Test func countsSenzing() throws {
    let lines = try String(
      contentsOfFile: path("opensanctions/us_congress_senzing.json"), encoding: .utf8
    ).split(separator: "\n")
    let list = try WatchList(contentsOf: path("opensanctions/us_congress_senzing.json"))
    #expect(list.entries.count == lines.count)
    #expect(list.refusals == [])
    let names = lines.map { $0.components(separatedBy: "\"NAME_FULL\":").count - 1 }
    #expect(list.entries.flatMap(\.names).count == names.reduce(0, +))
  }

  @Test func readsTheZipThatIsThere() throws {
    let zip = path("samples_native_format/sample_ofac_sdn.zip")
    do {
      let list = try WatchList(contentsOf: zip)
      #expect(!list.entries.isEmpty)
    } catch {
      // Where this XML is not read, the message still names the file inside.
      #expect("\(error)".contains("sample_ofac_sdn.zip/t/data/sdn.xml"))
    }
  }
}
