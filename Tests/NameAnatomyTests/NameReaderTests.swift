import Testing

@testable import NameAnatomy

@Suite struct NameReaderTests {
  /// Khmer, Lao, Tibetan: ICU has no rules for them, and no listed name may vanish.
  @Test(arguments: ["សុខ វិចិត្រ", "ສົມສັກ ແກ້ວ", "བསྟན་འཛིན"])
  func keepsNamesOfScriptsThatNobodyTransliterates(_ name: String) throws {
    let read = try NameReader().read(name, kind: .person)
    let parts = try #require(read.readings.first).parts
    #expect(!parts.isEmpty)
    #expect(parts.map(\.letters.text).joined(separator: " ") == read.folded)
  }

  @Test(arguments: [
    ("ALRASHIDI<<SALIM<YUSUF", ["given:salim given:yusuf nisba:al-rashidi"]),
    ("RASHIDI<<SALIM", ["given:salim family:rashidi"]),
    ("RASHIDI<<SALIM<YUSUF<A", ["given:salim given:yusuf given:a~ family:rashidi"]),
    ("ALRASHIDI<<SALIM<YUSUF<A", ["given:salim given:yusuf given:a~ nisba:al-rashidi"]),
    ("RASHIDI", ["rashidi"]),
    ("QASM<<MXHMWD", ["given:mxhmwd family:qasm"]),
    ("EBDALLH<<MXHMWD", ["given:محمود family:عبدالله", "given:mxhmwd family:abdullh"]),
    ("RASHIDI<<DR<SALIM", ["given:salim family:rashidi"]),
    ("BIN<SALIM<<HAMZA", ["given:hamza nasab:salim"]),
  ])
  func readsMachineReadableNames(_ name: String, as expected: [String]) throws {
    #expect(try anatomies(name) == expected)
  }

  @Test(arguments: [
    ("7asan 3omar", "hasan omar"),
    ("Mo7ammad", "mohammad"),
    ("5alid", "khalid"),
    ("Kar1m Ha55an", "karim hassan"),
    ("Abdu1 Karim", "abdulkarim"),
  ])
  func readsDigitsAsLetters(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [("عالء حسن", "علاء حسن"), ("خالد حسن", "خالد حسن")])
  func turnsLamAlefBack(_ name: String, to expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: ["", " ", "...", "-,'", "<(", "\u{301}\u{200F}", "ًٌٍ"])
  func readsNothingOfMarks(_ name: String) throws {
    #expect(try anatomies(name).isEmpty)
  }

  @Test(arguments: [
    ("Salim Rashidi", NameKind.person),
    ("Nur ad-Din Zanki", .person),
    ("Ahmad as-Sadiq", .person),
    ("ALRASHIDI<<SALIM<YUSUF<A", .person),
    ("Sadek el-Ahmar", .person),
    ("Mohamed Sghir", .person),
    ("Amal ibn Idriss al-Alami", .person),
    ("Salim Bank", .organization),
    ("Jadid Salim", .organization),
    ("Meridian Trading", .organization),
    ("Harrow Ltd", .organization),
    ("Harrow AG", .organization),
    ("Bank", .person),
    ("شركة الشام", .organization),
  ])
  func guessesTheKind(of name: String, as kind: NameKind) throws {
    #expect(try reader.read(name, kind: .unknown).kind == kind)
  }

  @Test(arguments: NameKind.allCases.filter { $0 != .unknown })
  func believesAKindThatIsTold(kind: NameKind) throws {
    #expect(try reader.read("Harrow Trading Ltd", kind: kind).kind == kind)
  }

  @Test(arguments: [
    "Salim Rashidi", "سليم الراشدي", "Салим Рашиди", "Σαλίμ Ρασίντι", "סלים ראשידי", "სალიმ",
    "東京 太郎",
    "김철수", "सलीम राशिदी", "𐎠𐎡", "🙂 salim",
  ])
  func readsNamesOfAnyScript(_ name: String) throws {
    let read = try reader.read(name, kind: .person)
    #expect(read.written == name)
    #expect(read == (try reader.read(name, kind: .person)))
    #expect(read.readings.allSatisfy { !$0.parts.isEmpty })
  }

  @Test(arguments: [1_000, 10_000])
  func readsAVeryLongName(count: Int) throws {
    let name = String(repeating: "salim ", count: count)
    #expect(try reader.read(name, kind: .person).readings[0].parts.count == count)
  }

  @Test(arguments: [1_000, 10_000])
  func readsAVeryLongWord(count: Int) throws {
    let word = String(repeating: "a", count: count)
    #expect(try reader.read(word, kind: .person).readings[0].parts.count == 1)
  }
}
