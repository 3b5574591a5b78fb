import Foundation
import Identity
import Testing

/// Travel documents and passenger lists, from the file to the hit.
@Suite struct TravelDocumentScreeningTests {
  /// Names with the surname first, as a list has them, each longer than the name field of a passport or of
  /// a card, and how their zone begins.
  static let longNames: [(surname: String, given: String)] = [
    ("Al Zahrani", "Abdulrahman Mohammed Abdulaziz Suleiman"),
    ("Al Qahtani", "Abdullah Saeed Muhammad Abdulmohsen Nasser"),
    ("Al Mutairi", "Abdelrahman Khalid Ibrahim Abdellatif"),
    ("Benabdallah", "Mohammed Abdelhakim Nourredine Belkacem"),
    ("Abdulwahhab", "Muhammad Sulayman Abdulqadir Yasin"),
    ("Al Shammari", "Turki Abdulelah Mansour Abdulhadi"),
    ("Abu Zaynab", "Mustafa Abdulmunim Husayn Abdulridha"),
    ("Hadj Mohammedi", "Abderrazak Mohamed Lakhdar Tayeb"),
    ("Garcia de la Fuente", "Maria del Carmen Guadalupe Concepcion"),
    ("Rodriguez Villanueva", "Francisco Javier Hermenegildo Antonio"),
    ("Fernandez Echeverria", "Juan Sebastian Bartolome Maximiliano"),
    ("Martinez Santa Cruz", "Maria Guadalupe Encarnacion Dolores"),
    ("Gutierrez Montenegro", "Alejandro Baltasar Cristobal"),
    ("Hernandez Castellanos", "Jose Guadalupe Maximino Eleuterio"),
    ("Wan Abdul Rahman", "Nik Muhammad Syahrizal Hafizuddin"),
    ("Tengku Abdul Hamid", "Nurhidayah Syafiqah Aminatuzzahra"),
    ("Syed Mohamed Noor", "Sharifah Nurul Ain Khairunnisa"),
    ("Raja Kamaruddin", "Muhammad Zulkarnain Shahrul Nizam"),
    ("Megat Burhanuddin", "Ahmad Saifuddin Fakhrurrazi Hakim"),
    ("Venkataramanan", "Lakshmi Narasimhan Subramanian Gopal"),
    ("Balasubramaniam", "Thirunavukkarasu Meenakshi Sundaram"),
    ("Chattopadhyay", "Bibhutibhushan Satyendranath Prasad"),
    ("Krishnamoorthy", "Ramachandran Vaidyanathan Swaminathan"),
    ("Mukhopadhyaya", "Jyotirindranath Debabrata Narayan"),
    ("Radhakrishnan", "Parthasarathy Venugopalan Srinivasan"),
    ("Albuquerque de Mascarenhas", "Antonio Maximiano Sebastiao"),
    ("Vasconcelos Cavalcanti", "Joaquim Bernardino Epaminondas"),
    ("Figueiredo Nascimento", "Maria Aparecida Conceicao Fatima"),
    ("Oliveira Bittencourt", "Washington Hermenegildo Raimundo"),
    ("Rakotomalala Andriamanana", "Jean Baptiste Emmanuel Fenosoa"),
  ]

  /// A name as it is printed in a field of so many letters, cut as Doc 9303, part 3, section 4.6 has it:
  /// the last words lose letters, and the field ends with one.
  static func field(_ surname: String, _ given: String, length: Int) -> String {
    let whole = [surname, given].map { $0.uppercased().replacing(" ", with: "<") }
      .joined(separator: "<<")
    var cut = String(whole.prefix(length))
    if cut.hasSuffix("<") {
      // A letter of the word before makes room, so that the last position shows that the name goes on.
      let rest = whole.dropFirst(length).first { $0 != "<" }
      cut = String(cut.dropLast(1)) + (rest.map(String.init) ?? "<")
    }
    return cut
  }

  private static func zone(_ name: (surname: String, given: String), number: Int) -> String {
    let serial = "X\(1_000_000 + number)<"
    let digit = CheckDigit.digit(of: serial).map(String.init) ?? ""
    if number % 2 == 0 {
      let data = "\(serial)\(digit)UTO7001017M3001019<<<<<<<<<<<<<<0"
      let digits = Array(data)
      let covered = String(digits[0..<10] + digits[13..<20] + digits[21..<43])
      let composite = CheckDigit.digit(of: covered).map(String.init) ?? ""
      return "P<UTO\(field(name.surname, name.given, length: 39))\n\(data)\(composite)\n"
    }
    let first = "I<UTO\(serial)\(digit)<<<<<<<<<<<<<<<"
    let second = "7001017M3001019UTO<<<<<<<<<<<"
    let lower = Array(first), upper = Array(second)
    let covered = String(lower[5..<30] + upper[0..<7] + upper[8..<15] + upper[18..<29])
    let composite = CheckDigit.digit(of: covered).map(String.init) ?? ""
    return "\(first)\n\(second)\(composite)\n\(field(name.surname, name.given, length: 30))\n"
  }

  @Test func truncatedNamesHitTheirEntries() throws {
    #expect(Self.longNames.count == 30)
    var list = "id,name,kind\n", zones = ""
    for (number, name) in Self.longNames.enumerated() {
      list += "E\(number),\"\(name.surname), \(name.given)\",person\n"
      zones += Self.zone(name, number: number)
      #expect((name.surname + name.given).count > 30)
    }
    let scratch = try Scratch(["own.csv": .text(list), "zones": .text(zones)])
    for format in [[], ["--input-format", "mrz"]] {
      let outcome = try Tool.run(
        ["screen", "zones", "--list", "own.csv", "--format", "csv"] + format, in: scratch.folder)
      #expect(outcome.messages == [])
      #expect(outcome.code == 0)
      var best: [String: String] = [:]
      for hit in CSVTable(outcome.output).rows {
        let line = hit["line"] ?? ""
        best[line] = best[line] ?? hit["entry"]
      }
      var line = 1
      for number in Self.longNames.indices {
        #expect(best["\(line)"] == "E\(number)", "\(Self.longNames[number])")
        line += number % 2 == 0 ? 2 : 3
      }
    }
  }

  /// Names that are printed letter by letter in the coding of Arabic of Doc 9303.
  @Test func arabicCodingHitsArabicEntries() throws {
    let list =
      "id,name,kind\nA,محمود عبد الرحمن حسين,person\nB,Mahmoud Abdul Rahman Hussein,person\n"
    let zone =
      "P<UTO" + "XHSYN<<MXHMWD<EBDALRXHMN".padding(toLength: 39, withPad: "<", startingAt: 0)
      + "\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
    let scratch = try Scratch(["own.csv": .text(list), "zones": .text(zone)])
    let outcome = try Tool.run(
      ["screen", "zones", "--list", "own.csv", "--format", "csv"], in: scratch.folder)
    #expect(Set(CSVTable(outcome.output)["entry"]) == ["A", "B"])
  }

  @Test func badFieldsAreReportedAndTheNameIsScreened() throws {
    let zone = """
      P<UTOHUSSEIN<<SADDAM<<<<<<<<<<<<<<<<<<<<<<<<
      L898902C37UTO3704284F1204159ZE184226B<<<<<10
      """
    let scratch = try Scratch(["zones": .text(zone + "\n")])
    let reason = "check digit at position 10 of line 2 is “7”, expected “6”"
    let outcome = try Tool.run(
      ["screen", "zones", "--list", "list.csv", "--format", "csv", "--show-suppressed"],
      in: scratch.folder)
    #expect(CSVTable(outcome.output)["entry"] == ["E1"])
    // Its date of birth, which is read, agrees.
    #expect(CSVTable(outcome.output)["status"] == ["hit"])
    #expect(
      outcome.messages == ["zones:2: field document number: \(reason)", "1 bad field left out"])
    #expect(outcome.errors.contains("bad fields         1\n"))
    #expect(outcome.code == 65)
    let strict = try Tool.run(
      ["screen", "zones", "--list", "list.csv", "--strict"], in: scratch.folder)
    #expect(strict.messages == ["zones:2: field document number: \(reason)"])
    let match = try Tool.run(
      ["match", zone, "--list", "list.csv", "--show-suppressed"], in: scratch.folder)
    #expect(match.output.contains("[E1, list]"))
    #expect(match.messages == ["zone:2: field document number: \(reason)", "1 bad field left out"])
    #expect(match.code == 65)
  }

  // MARK: Passenger lists

  private static func released(_ text: String) -> String {
    text.map { "+:'?".contains($0) ? "?\($0)" : "\($0)" }.joined()
  }

  /// A name as an airline has it: the surname, with the particles before it, and the given names.
  private static func components(_ name: String) -> String {
    if name.contains("<") || !name.contains(" ") { return released(name) }
    let commas = name.components(separatedBy: ", ")
    if commas.count == 2 { return commas.map(released).joined(separator: ":") }
    let particles: Set<String> = ["bin", "al", "el", "abu", "de", "del", "la", "van", "der", "ben"]
    let words = name.components(separatedBy: " ")
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    let parts = [words[start...], words[..<start]].map { $0.joined(separator: " ") }
    return parts.map(released).joined(separator: ":")
  }

  /// A passenger list of the first 200 travellers of the samples and of all that are listed.
  private static func message() throws -> (text: String, expected: [String: String]) {
    let rows = try CSVTable(Samples.text(of: Samples.passengers)).rows
    let listed = rows.filter { $0["expected"] != "" }
    let travellers = listed + rows.filter { $0["expected"] == "" }.prefix(200 - listed.count)
    var segments = [
      "UNB+UNOY:4+NISBA+STATE+240301:0900+7++PAXLST", "UNH+M1+PAXLST:D:12B:UN:IATA", "BGM+745",
      "TDT+20+NS7+++NS", "LOC+125+AMS", "DTM+189:2403011200:201", "LOC+87+AMM",
      "DTM+232:2403011700:201",
    ]
    var expected: [String: String] = [:]
    for traveller in travellers {
      let id = traveller["id"] ?? ""
      segments.append("NAD+FL+++\(components(traveller["name"] ?? ""))")
      let born = (traveller["date_of_birth"] ?? "").replacing("-", with: "")
      if born.count == 8 { segments.append("DTM+329:\(born.dropFirst(2))") }
      segments += ["NAT+2+\(traveller["nationality"] ?? "")", "RFF+ABO:\(id)"]
      segments.append("DOC+P:110:111+N\(id)")
      expected[id] = traveller["expected"]
    }
    segments += ["UNT+\(segments.count)+M1", "UNZ+1+7"]
    return (segments.joined(separator: "'\n") + "'\n", expected)
  }

  private func hits(_ text: String) throws -> (found: [String: Set<String>], Tool.Outcome) {
    let scratch = try Scratch(["flight": .text(text)])
    let list = Samples.package.appendingPathComponent(Samples.watchList).path
    let outcome = try Tool.run(
      ["screen", "flight", "--list", list, "--format", "csv"], in: scratch.folder)
    var found: [String: Set<String>] = [:]
    for hit in CSVTable(outcome.output).rows {
      found[hit["id"] ?? "", default: []].insert(hit["entry"] ?? "")
    }
    return (found, outcome)
  }

  @Test func everyListedTravellerOfAMessageIsHit() throws {
    let (text, expected) = try Self.message()
    #expect(expected.count == 200)
    let (found, outcome) = try hits(text)
    #expect(outcome.messages == [])
    #expect(outcome.errors.contains("names screened     200\n"))
    for (id, entries) in expected where !entries.isEmpty {
      for entry in entries.split(separator: ";") {
        #expect(found[id]?.contains(String(entry)) == true, "\(id)")
      }
    }
  }

  @Test func brokenSegmentsAreReportedAndTheOthersScreened() throws {
    let (text, expected) = try Self.message()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { lines[$0].hasPrefix("NAD+FL") }
    lines[places[3]] = "NAD+FL+++'"
    lines[places[5] + 1] = "DTM+329:991399'"
    let (found, outcome) = try hits(lines.joined(separator: "\n"))
    #expect(outcome.code == 65)
    #expect(outcome.messages.count == 3)
    #expect(
      outcome.messages[0].hasPrefix("flight:\(places[3] + 1): field name: message 1, segment "))
    #expect(
      outcome.messages[1].hasPrefix("flight:\(places[5] + 2): field date of birth: message 1, "))
    let broken = lines[places[3]...].first { $0.hasPrefix("RFF+ABO:") }
    for (id, entries) in expected where !entries.isEmpty && broken != "RFF+ABO:\(id)'" {
      #expect(found[id]?.isEmpty == false, "\(id)")
    }
  }

  @Test func theFlightIsShownAsJSON() throws {
    let (text, _) = try Self.message()
    let scratch = try Scratch(["flight": .text(text)])
    let list = Samples.package.appendingPathComponent(Samples.watchList).path
    let outcome = try Tool.run(
      ["screen", "flight", "--list", list, "--format", "jsonl"], in: scratch.folder)
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains("\"flight\":\"NS7\"") && line.contains("\"origin\":\"AMS\""))
      #expect(line.contains("\"departure\":\"2024-03-01T12:00\""))
    }
  }
}
