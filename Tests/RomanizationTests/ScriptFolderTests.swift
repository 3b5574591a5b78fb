import Testing
import TestSupport

@testable import Romanization

@Suite struct ScriptFolderTests {
  static let folder = try! ScriptFolder()

  @Test(arguments: [
    ("AL-KHATIB,  Abdulrahman ", "al-khatib, abdulrahman"),
    ("M. A. al_Masri", "m. a. al masri"),
    ("O'Brien 'Abd al-Mu`min’", "o'brien abd al-mu'min"),
    ("Smith & Sons (UK) [formerly A/B]*", "smith & sons (uk) (formerly a/b)"),
    ("ALKHATIB<<ABDULRAHMAN", "alkhatib<<abdulrahman"),
    ("3'ali 7' sa3d''an", "3'ali 7' sa3d'an"),
    (" \t\r\n", ""),
    ("", ""),
  ])
  func foldsASCII(_ written: String, to expected: String) throws {
    #expect(try Self.folder.folded(written) == expected)
  }

  @Test(arguments: [
    ("Cemal Kaşıkçı", "cemal kaşikçi"),
    ("İSMAİL Öztürk", "ismail ozturk"),
    ("Xalid Şêxmûs", "xalid şexmus"),
    ("Šarīf Čelik Ćosić Żak", "şarif çelik cosic zak"),
    ("ʿAbd ar-Raḥmān Ḫālid al-Maṣrī", "abd ar-rahman khalid al-masri"),
    ("ḏū l-Faqār ṯābit Ġāzī Ǧamāl ẖ", "dhu l-faqar thabit ghazi jamal kh"),
    ("D̲h̲ū Ḵẖālid S̱ẖarīf ḏẖ ḏh x̱an", "dhu khalid sharif dh dh khan"),
    ("Łukasz Đorđe Þór Straße Æsir Œuvre", "lukasz dorde thor strasse aesir oeuvre"),
    ("Əliyev Ɓala Ɗan Ƙofa", "eliyev bala dan kofa"),
    ("Nguyễn Văn Đức", "nguyen van duc"),
    ("ＡＢＣ　Ａli", "abc ali"),
    ("O´Brien", "o'brien"),
    ("Al–Qaida al\u{2011}Assad", "al-qaida al-assad"),
    ("S\u{30C}arif", "şarif"),
    ("Gal·la", "galla"),
  ])
  func foldsLatin(_ written: String, to expected: String) throws {
    #expect(try Self.folder.folded(written) == expected)
  }

  @Test(arguments: [
    ("أحمــد", "احمد"),
    ("ﻣﺤﻤﺪ ﻋﻠﻲ", "محمد علي"),
    ("مُحَمَّـــد عَلِيّ", "محمد علي"),
    ("رءوف هانئ", "رءوف هاني"),
    ("رؤوف هاني", "رووف هاني"),
    ("مصطفى أسامة حمزة", "مصطفي اسامه حمزه"),
    ("هبت\u{200C}الله رحیمی", "هبتالله رحيمي"),
    ("ګل آغا شېرزی", "گل اغا شيرزي"),
    ("چودھری محمد اسلم", "چودهري محمد اسلم"),
    ("ئەحمەد خالید", "ەحمەد خاليد"),
    ("ئه‌حمه‌د", "ەحمهد"),
    ("ئابدۇللا ئۆمەر ئێ ئى", "ابدوللا ومەر ي ي"),
    ("عبد هللا", "عبد الله"),
    ("عبدهللا", "عبدالله"),
    ("ﷲ ٱللَّٰه", "الله الله"),
    ("محمّد ٤٢ ۴۲، خالد؟", "محمد 42 42, خالد"),
    ("\u{202B}محمد\u{202C}\u{200F}", "محمد"),
    ("ا\u{653}مال", "امال"),
    ("ڭ ڨ ڤ پ چ ژ", "گ گ ڤ پ چ ژ"),
    ("ئئا ئ", "ييا ي"),
  ])
  func foldsArabic(_ written: String, to expected: String) throws {
    #expect(try Self.folder.folded(written) == expected)
  }

  @Test(arguments: [
    ("Абу Умар аш-Шишани", "абу умар аш-шишани"),
    ("Сергей Семёнович Раҳмон Ӣсо", "сергей семенович раҳмон исо"),
    ("Γιώργος Παπαδόπουλος", "γιωργοσ παπαδοπουλοσ"),
    ("בֶּן־גּוּרִיּוֹן צה״ל", "בן-גוריון צהל"),
    ("नरेन्द्र मोदी", "नरेन्द्र मोदी"),
    ("ｶﾞガ", "ガガ"),
    ("김정은", "김정은"),
    ("習近平", "習近平"),
    ("Սերժ", "սերժ"),
  ])
  func foldsOtherScripts(_ written: String, to expected: String) throws {
    #expect(try Self.folder.folded(written) == expected)
  }

  @Test(arguments: [
    ("Mаhmоud Hаddаd", "mahmoud haddad"),  // Cyrillic а, о
    ("Αhmed Οmar", "ahmed omar"),  // Greek Α, Ο
    ("Cергей Пeтров", "сергей петров"),  // Latin C, e
    ("Наѕѕаn Ваttаlіоn", "hassan battalion"),  // But n, t and l are Cyrillic.
    ("Aнна Poман", "анна роман"),  // Latin A, P, o
    ("1абдуллах Умаров", "ӏабдуллах умаров"),
    ("Iабдуллах кIант", "ӏабдуллах кӏант"),
    ("ӀАБДУЛЛАХ", "ӏабдуллах"),
    ("Iван Марiя", "іван марія"),
    ("м1ад иван1 11абв", "мӏад иван1 11абв"),
    ("Abdu1 Kar1m", "abdu1 kar1m"),
  ])
  func unifiesLookAlikes(_ written: String, to expected: String) throws {
    #expect(try Self.folder.folded(written) == expected)
  }

  @Test(
    arguments: [
      ("عالء", "علاء"),
      ("العالء", "العلاء"),
      ("االسالم", "الاسلام"),
      ("خالد", "خلاد"),
      ("الله", nil),
      ("", nil),
      ("ا", nil),
    ] as [(String, String?)])
  func readsReversedLamAlef(_ word: String, as expected: String?) {
    #expect(Self.folder.reversedLamAlefReading(of: word) == expected)
  }

  @Test func saysWhereTextIsNotUTF8() throws {
    let bytes: [UInt8] = [0x41, 0x62, 0xD9, 0x41]
    #expect(throws: RomanizationError.notUTF8(offset: 2)) {
      try Self.folder.folded(validating: bytes.span)
    }
    #expect(try Self.folder.folded(validating: Array("ÀB".utf8).span) == "ab")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func foldingTwiceIsFoldingOnce(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let written = text(using: &random)
      let folded = try Self.folder.folded(written)
      #expect(try Self.folder.folded(folded) == folded, "\(written.unicodeScalars.map(\.value))")
      #expect(isFolded(folded), "\(written.unicodeScalars.map(\.value))")
    }
  }

  @Test func everyScalarFoldsStably() throws {
    let planesInUse = stride(from: 0, to: 0x32000, by: 0x100) as StrideTo<UInt32>
    let emptyPlanes = stride(from: 0x32000, to: 0x110000, by: 0x3300) as StrideTo<UInt32>
    for chunk in [planesInUse, emptyPlanes].joined() {
      let words = (chunk..<chunk + 0x100).compactMap { Unicode.Scalar($0) }.map { "a\($0)b \($0)" }
      let folded = try Self.folder.folded(words.joined(separator: " "))
      #expect(try Self.folder.folded(folded) == folded, "U+\(String(chunk, radix: 16))")
    }
  }

  @Test func normalizationDoesNotChangeTheFold() throws {
    // The flat path and the path through ICU agree: a mark that folds away forces the latter.
    for value in [UInt32](0x21..<0x800) + [UInt32](0x1E00..<0x2100) {
      let written = "x" + String(Character(Unicode.Scalar(value)!)) + "x"
      let byICU = try Self.folder.folded(written + " \u{315}")
      #expect(try Self.folder.folded(written) == byICU, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["a", "1б", "a\u{430}", "م' ", "e\u{301}\u{93C}"])
  func foldsAMillionLettersInLinearTime(_ unit: String) throws {
    let long = String(repeating: unit, count: 1_000_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try Self.folder.folded(long) }
    #expect(time < .seconds(20))
  }

  /// A short text of scalars that like to meet: letters, marks and signs of many scripts.
  private func text(using random: inout SplitMix64) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x30...0x39, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x52F,
      0x590...0x6FF, 0x626...0x64A, 0x750...0x7BF, 0x8A0...0x8FF, 0x900...0xDFF, 0xE00...0x10FF,
      0x1100...0x11FF, 0x1200...0x1FFF, 0x2000...0x20FF, 0x3000...0x30FF, 0xA640...0xA69F,
      0xA720...0xABFF, 0xAC00...0xD7FF, 0xE000...0xE010, 0xFB00...0xFFFF, 0x10000...0x1FFFF,
      0x20000...0x10FFFF,
    ]
    let fewRanges = (0..<3).map { _ in ranges.randomElement(using: &random)! }
    let favorites = "1iIla'’ـئ ةهللا\u{331}\u{653}\u{654}\u{200C}аов-<".unicodeScalars.map(\.value)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      let value =
        Int.random(in: 0..<4, using: &random) == 0
        ? favorites.randomElement(using: &random)!
        : UInt32.random(in: fewRanges.randomElement(using: &random)!, using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// Whether a text has only what folded text may have, as far as ASCII and spaces go.
  private func isFolded(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.first != " ", scalars.last != " " else { return false }
    for (index, scalar) in scalars.enumerated() where scalar.isASCII {
      let isAllowed = "abcdefghijklmnopqrstuvwxyz0123456789 -.,'<&/()".unicodeScalars.contains(
        scalar)
      guard isAllowed, scalar != " " || scalars[index + 1] != " " else { return false }
    }
    return true
  }
}
