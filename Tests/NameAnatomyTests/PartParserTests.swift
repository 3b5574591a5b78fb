import Testing

@testable import NameAnatomy

@Suite struct PartParserTests {
  @Test(arguments: [
    ("Hamza al-Masri", "hamza nisba:al-masri"),
    ("Hamza el Masri", "hamza nisba:al-masri"),
    ("Ahmad ash-Shahrani", "ahmad nisba:al-shahrani"),
    ("Ahmad Esh Shahrani", "ahmad nisba:al-shahrani"),
    ("Salim an-Najjar", "salim al-najjar"),
    ("Salim at-Tunisi", "salim nisba:al-tunisi"),
    ("Salim az-Zarqawi", "salim nisba:al-zarqawi"),
    ("Salim ad-Duri", "salim nisba:al-duri"),
    ("Salim ez-Zein", "salim al-zein"),
    ("Salim Albaghdadi", "salim nisba:al-baghdadi"),
    ("Salim Ennaceur", "salim al-naceur"),
    ("Salim Ettounsi", "salim nisba:al-tounsi"),
    ("Salim Assaf", "salim assaf"),
    ("Salim Alabdallah", "salim al-abdullah"),
    ("سليم المصري", "سليم nisba:al-مصري"),
    ("سليم ال مصري", "سليم nisba:al-مصري"),
    ("Albert Elham", "albert elham"),
  ])
  func marksArticles(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("Hamza bin Yusuf", "hamza nasab:yusuf"),
    ("Hamza ibn Yusuf", "hamza nasab:yusuf"),
    ("Hamza ben Youssef", "hamza nasab:youssef"),
    ("Hamza b. Yusuf", "hamza initial:b yusuf"),
    ("Hamza Benyoussef", "hamza nasab:youssef"),
    ("Hamza Binyusuf", "hamza nasab:yusuf"),
    ("Abdu Abdullah Hamza", "abdu abdullah hamza"),
    ("Hamza Berrabah", "hamza nasab:rabah"),
    ("حمزة بنيوسف", "حمزه nasab:يوسف"),
    ("Hamza Bouzayd", "hamza kunya:abuzayd"),
    ("حمزة بوزيد", "حمزه kunya:ابوزيد"),
    ("حمزة بلقاسم", "حمزه kunya:ابوقاسم"),
    ("Sidi Brahim Ould Salem", "title:sidi brahim nasab:salem"),
    ("Maryam bint Salim", "maryam nasab:salim"),
    ("Siti binti Salim", "siti nasab:salim"),
    ("Elvin Rashid oglu", "elvin rashid oglu"),
    ("Hamza bin Abd al-Karim", "hamza nasab:abdulkarim"),
    ("Hamza bin Abi Bakr", "hamza kunya:abubakr"),
    ("Hamza bin al-Masri", "hamza nasab:al-masri"),
    ("Hamza bin Salim bin Yusuf", "hamza nasab:salim nasab:yusuf"),
    ("حمزة بن يوسف", "حمزه nasab:يوسف"),
    ("حمزة ابن يوسف", "حمزه nasab:يوسف"),
    ("مريم بنت سليم", "مريم nasab:سليم"),
    ("Хамза бин Юсуф", "khamza nasab:yusuf"),
    ("Hamza bin", "hamza bin"),
    ("Ben Johnson", "particle:ben johnson"),
    ("Johnson, Ben", "given:ben family:johnson"),
  ])
  func marksFathers(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("Ludwig van der Berg", "ludwig particle:van particle:der berg"),
    ("Maria de la Cruz", "maria particle:de particle:la cruz"),
    ("Otto von Linden", "otto particle:von linden"),
    ("Jean d'Arc", "jean darc"),
    ("Pablo Ruiz y Gomez", "pablo ruiz particle:y gomez"),
    ("De Souza, Ana", "given:ana particle:de family:souza"),
  ])
  func keepsEuropeanParticles(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("AL-RASHIDI, Salim Yusuf", "given:salim given:yusuf nisba:al-rashidi"),
    ("RASHIDI, Salim", "given:salim family:rashidi"),
    ("RASHIDI, Dr. Salim", "given:salim family:rashidi"),
    ("Smith, Jr", "smith generational:jr"),
    ("Smith, John, Jr.", "given:john generational:jr family:smith"),
    ("Smith, PhD", "smith"),
    ("van der Berg, Ludwig", "given:ludwig particle:van particle:der family:berg"),
    ("bin Salim, Hamza", "given:hamza nasab:salim"),
    ("Salim,", "salim"),
    (", Salim", "salim"),
    ("الراشدي، سليم", "given:سليم nisba:al-راشدي"),
  ])
  func turnsFamilyNamesBehindGivenOnes(_ name: String, to expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("Dr. Salim Rashidi", "salim rashidi", ["dr"]),
    ("Marhoom Salim Rashidi", "salim rashidi", ["marhoom"]),
    ("Salim Rashidi Afandi", "salim rashidi", ["afandi"]),
    ("Salim El-Afandi", "salim nisba:al-afandi", []),
    ("Prof. Dr. Salim Rashidi", "salim rashidi", ["profdr"]),
    ("Major General Salim Rashidi", "salim rashidi", ["majorgeneral"]),
    ("Mr. Salim Rashidi", "salim rashidi", ["mr"]),
    ("Haji Salim Rashidi", "salim rashidi", ["haji"]),
    ("Salim Rashidi PhD", "salim rashidi", ["phd"]),
    ("الدكتور سليم الراشدي", "سليم nisba:al-راشدي", ["الدكتور"]),
    ("Sheikh Salim Rashidi", "title:sheikh salim rashidi", []),
    ("Dr. Haji Salim Rashidi", "salim rashidi", ["dr", "haji"]),
    ("Engineer Sheikh Salim Rashidi", "title:sheikh salim rashidi", ["engineer"]),
    ("Sayyid Ahmad Khan", "title:sayyid ahmad khan", []),
    ("فضيلة الفاروق", "فضيله al-فاروق", []), ("وزير خان", "وزير خان", []),
    ("فضيلة الشيخ محمد حسان", "محمد حسان", ["فضيلهالشيخ"]),
    ("Sheikh Salim", "sheikh salim", []),
    ("Sheikh al-Masri", "sheikh nisba:al-masri", []),
    ("Khan", "khan", []),
    ("Dr.", "dr", []),
  ])
  func setsTitlesAside(_ name: String, _ expected: String, _ titles: [String]) throws {
    #expect(try anatomy(name) == expected)
    let reading = try #require(try reader.read(name, kind: .person).readings.first)
    #expect(reading.setAside.map(\.text) == titles)
  }

  @Test(arguments: [
    ("J. R. Morton", "initial:j initial:r morton"),
    ("J R Morton", "initial:j initial:r morton"),
    ("J.R. Morton", "initial:j initial:r morton"),
    ("Morton, J.", "initial:j family:morton"),
    ("محمد م. علي", "محمد initial:م علي"),
    ("D. Morton", "initial:d morton"),
  ])
  func keepsInitials(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("John Smith Jr.", "john smith generational:jr"),
    ("John Smith III", "john smith generational:iii"),
    ("Salim Rashidi Senior", "salim rashidi generational:senior"),
    ("Junior Rashidi", "junior rashidi"),
  ])
  func marksGenerations(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("jr", "junior"), ("junior", "junior"), ("iii", "3"), ("3rd", "3"), ("sr", "senior"),
  ])
  func tellsWhichGeneration(_ word: String, is meaning: String) throws {
    let parts = try reader.read("John Smith " + word, kind: .person).readings[0].parts
    #expect(parts.last?.word == meaning)
  }

  @Test(arguments: [
    ("FNU Rashidi", "placeholder:fnu rashidi"),
    ("FNU LNU", "placeholder:fnu placeholder:lnu"),
    ("Unknown", "placeholder:unknown"),
    ("Rashidi, No Given Name", "placeholder:no family:rashidi"),
    ("first name unknown Rashidi", "placeholder:first rashidi"),
    ("مجهول", "placeholder:مجهول"),
  ])
  func marksUnknownNames(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("C. K. Harrow Ltd.", "ck harrow organizationType:ltd"),
    // A stop word is a name where nothing else is one.
    ("MIT", "mit"),
    ("Harrow mit Ardent", "harrow ardent"),
    ("C K Harrow", "ck harrow"),
    ("Ardent Shipping GmbH & Co. KG", "ardent shipping organizationType:gmbhandcokg"),
    ("Banque du Levant", "banque levant"),
    ("Bank of the Levant", "bank levant"),
    ("بنك الشام", "بنك al-شام"),
    ("Ship 0701", "ship number:0701"),
    ("Harrow Fund X L.P.", "harrow fund number:x organizationType:lp"),
    ("Harrow Fund XII LP", "harrow fund number:xii organizationType:lp"),
    ("Brigade Forty-Four", "brigade number:fortyfour"),
    ("Malcolm X. Harrow", "malcolm initial:x harrow"),
    ("Ltd", "ltd"),
  ])
  func readsOrganizations(_ name: String, as expected: String) throws {
    #expect(try anatomy(name, .organization) == expected)
  }

  @Test(arguments: [
    (["Bank Meridian", "Banque Meridian", "Banco Meridian", "بنك Meridian"], "bank"),
    (["Meridian University", "Meridian Universite", "Meridian جامعة"], "university"),
    (["Meridian International", "Meridian Международный", "ميريديان الدولية"], "international"),
    (["Meridian Trading", "ميريديان للتجارة", "Meridian al-Tijariya"], "trading"),
    (["Meridian Foundation", "مؤسسة ميريديان", "Muassasat Meridian"], "foundation"),
    (["Meridian Society", "جمعية ميريديان", "Jamiyat Meridian"], "association"),
  ])
  func knowsWordsOfSeveralLanguages(_ names: [String], as word: String) throws {
    for name in names {
      let parts = try reader.read(name, kind: .organization).readings[0].parts
      #expect(parts.compactMap(\.word) == [word], "\(name)")
      #expect(parts.contains { $0.word == word && $0.worth < 1 }, "\(name)")
    }
  }

  @Test(arguments: [
    ("Meridian Trading Ltd", "llc"), ("Meridian Trading Limited", "llc"),
    ("Meridian Trading L.L.C.", "llc"), ("Meridian Trading GmbH", "llc"),
    ("Meridian Trading S.A.", "jsc"), ("Meridian Trading AG", "jsc"),
  ])
  func knowsLegalForms(_ name: String, as type: String) throws {
    let parts = try reader.read(name, kind: .organization).readings[0].parts
    #expect(parts.last?.role == .organizationType)
    #expect(parts.last?.word == type)
  }

  /// Words for places, each with the ways to write it in both scripts.
  @Test(arguments: [
    (["Qaryat Salim", "Qariyat Salim", "قرية سليم"], ["place village"]),
    (["Wadi Salim", "Oued Salim", "وادي سليم"], ["place valley"]),
    (["Jabal Salim", "Djebel Salim", "جبل سليم"], ["place mountain"]),
    (["Bayt Salim", "Beit Salim", "بيت سليم"], ["place house"]),
    (
      ["Tall Salim as Sufla", "Tell Salim al-Soufla", "تل سليم السفلى"],
      ["place hill", "place lower"]
    ),
    (["`Izbat Salim al Kabirah", "عزبة سليم الكبيرة"], ["place hamlet", "place great"]),
    (["Kafr ash Sharqi", "كفر الشرقي"], ["place kafr", "place east"]),
  ])
  func readsPlaces(_ names: [String], with words: [String]) throws {
    for name in names {
      #expect(try reader.read(name, kind: .unknown).kind == .place, "\(name)")
      let parts = try reader.read(name, kind: .place).readings[0].parts
      #expect(parts.compactMap(\.word) == words, "\(name)")
      #expect(parts.filter { $0.word != nil }.allSatisfy { $0.worth < 1 }, "\(name)")
    }
  }

  @Test(arguments: ["Hill Rashid", "Mina Rashid", "Rashid as Sufla", "Qaryat"])
  func readsNoPlaces(_ name: String) throws {
    #expect(try reader.read(name, kind: .unknown).kind != .place)
  }

  /// What only says that a place is meant may be missing where it is read as a person's name.
  @Test(arguments: [
    ("Qaryat Rashid", "title:qaryat rashid"), ("قرية رشيد", "title:قريه رشيد"),
    ("Wilayat al-Rashid", "title:wilayat al-rashid"), ("Wadi Rashid", "wadi rashid"),
  ])
  func weighsPlacesOfPersons(_ name: String, as expected: String) throws {
    #expect(try anatomy(name) == expected)
  }

  @Test(arguments: [
    ("Ship 00701", "701"), ("Ship 701", "701"), ("Ship 7010", "7010"), ("Ship VII", "7"),
    ("Ship V", "5"), ("Ship Twenty-One", "21"),
  ])
  func readsNumbers(_ name: String, as number: String) throws {
    let parts = try reader.read(name, kind: .vessel).readings[0].parts
    #expect(parts.last?.role == .number)
    #expect(parts.last?.word == number)
  }

  /// The place in an organization's name may be that of a branch.
  @Test func placesOfOrganizationsAreWorthLess() throws {
    for (name, least, most) in [("Harrow Damascus", 0.5, 0.9), ("Harrow Europe", 0.1, 0.3)] {
      let part = try #require(reader.read(name, kind: .organization).readings[0].parts.last)
      #expect(part.worth > least && part.worth < most)
    }
    #expect(try reader.read("Damascus", kind: .place).readings[0].parts[0].worth == 1)
  }

  @Test func everyNameOfLettersHasAPart() throws {
    let words = ["al", "bin", "abu", "dr", "sheikh", "of", "the", "ltd", "umm", "de", "and", "jr"]
    for kind in NameKind.allCases where kind != .organization {
      for one in words {
        for two in words where kind == .person {
          #expect(try !anatomy("\(one) \(two)", kind).isEmpty, "\(one) \(two)")
          #expect(try !anatomy("\(one), \(two)", kind).isEmpty, "\(one), \(two)")
        }
      }
    }
  }
}
