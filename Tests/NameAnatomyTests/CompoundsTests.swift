import Testing

@testable import NameAnatomy

@Suite struct CompoundsTests {
  /// Compounds, each with the ways in which it is written that leave the same letters.
  static let compounds: [(letters: String, compound: Part.Compound, core: String, [String])] = [
    (
      "abdulkarim", .servant, "karim",
      [
        "Abd al-Karim", "Abdul Karim", "Abdulkarim", "Abdelkarim", "Abd el Karim", "Abd-al-Karim",
        "Abdul-Karim", "Abdalkarim", "Abdolkarim", "Abdoul Karim", "Abdikarim", "Cabdi Karim",
        "Cabdikarim", "Abdükarim", "Ebdulkarim", "Абдулкарим", "Абд аль-Карим", "ʿAbd al-Karīm",
        "‘Abd ul Karim", "ABD AL KARIM", "Abdilkarim", "Abed al-Karim", "Abd-el-Karim",
      ]
    ),
    ("abdulaziz", .servant, "aziz", ["Abdelaziz", "Abdellaziz"]),
    ("abdullatif", .servant, "latif", ["Abdellatif", "Abd al-Latif", "Abdul Latif"]),
    ("abdulrezak", .servant, "rezak", ["Abderrezak", "Abde Rrezak"]),
    (
      "abdulilah", .servant, "ilah", ["Abd al-Ilah", "Abd El Illah", "Abdel Illah", "Abdelilah"]
    ),
    ("ezaldin", .religion, "ez", ["Ez Eldin", "Ez-Eldin", "Ez Eddine", "Ez El Din"]),
    ("abdulghani", .servant, "ghani", ["Abdelghani", "Abde Lghani"]),
    (
      "kamelaldin", .religion, "kamel",
      ["Kamel Eddine", "Kamel Edin", "Kamel Dine", "Kamel el Dinne"]
    ),
    ("chemsaldin", .religion, "chems", ["Chems Eddine", "Chems Eddiine", "Chems Addeen"]),
    ("hebetullah", .god, "hebet", ["Hebet Ellah", "Hebet El Illah", "Hebet Allah"]),
    (
      "abdulrahman", .servant, "rahman",
      [
        "Abd al-Rahman", "Abd ar-Rahman", "Abdur Rahman", "Abdurrahman", "Abderrahman",
        "Abdel Rahman", "Abdirahman", "Abdur-Rahman", "Abdulrahman", "Abdarrahman",
        "Abdürrahman",
      ]
    ),
    (
      "abdullah", .servant, "lah",
      [
        "Abdullah", "Abd Allah", "Abdallah", "Abd Ullah", "Abdul Lah", "Abdellah", "Abd-Allah",
        "Abdollah", "Abdulla", "Abdella", "Abdullahi", "Cabdullaahi", "Abdoulaye", "Abd Ella",
        "Абдулла", "Абдаллах",
      ]
    ),
    (
      "عبدالله", .servant, "له",
      ["عبدالله", "عبد الله", "عبد‌الله", "عبداله", "عبد لله", "عَبْدُ اللهِ"]
    ),
    (
      "abdulaal", .servant, "aal",
      ["Abdel Aal", "Abed Elaal", "Abdelaal", "Abd El Aal", "Abd Elaal"]
    ),
    (
      "abdulsalam", .servant, "salam", ["Abd Assalam", "Abdessalam", "Abd es Salam", "Abdus Salam"]
    ),
    ("abdulrahmane", .servant, "rahmane", ["Abderrahmane", "Abder Rahmane", "Abd er-Rahmane"]),
    ("abdulraxmaan", .servant, "raxmaan", ["Cabdiraxmaan", "Cabdi Raxmaan"]),
    ("abdulrakhman", .servant, "rakhman", ["Абдуррахман", "Абд ар-Рахман", "Абдурахман"]),
    (
      "عبدالكريم", .servant, "كريم",
      ["عبد الكريم", "عبدالكريم", "عَبْدُ الكَرِيم", "عبد‌الکریم", "عبدالکریم"]
    ),
    (
      "nuraldin", .religion, "nur",
      [
        "Nur al-Din", "Nuruddin", "Nurudin", "Nur ud Din", "Nureddin", "Nurettin", "Nuriddin",
        "Nur-ad-Din", "Nur Aldin", "Nur Uddin", "Nuraddin", "Нуруддин", "Нур ад-Дин", "Nūr al-Dīn",
      ]
    ),
    ("nouraldin", .religion, "nour", ["Noureddine", "Nour Eddine", "Nour el-Dine", "Nour El Din"]),
    ("nouraldin", .religion, "nour", ["Nourdine", "Nour Dine"]),
    ("nasraldin", .religion, "nasr", ["Nasredine", "Nasreddine", "Nasr Eddine"]),
    ("bahaaldin", .religion, "baha", ["Bahaedin", "Baha al-Din"]),
    ("ziaaldin", .religion, "zia", ["Ziauddin", "Zia-ud-Din", "Zia al-Din"]),
    ("نورالدين", .religion, "نور", ["نور الدين", "نورالدين", "نُورُ الدِّين", "نورالدین"]),
    (
      "habibullah", .god, "habib",
      ["Habibullah", "Habib Allah", "Habib Ullah", "Habibollah", "Habiballah", "Habib-ullah"]
    ),
    ("khabibullah", .god, "khabib", ["Хабибулла", "Хабибуллах"]),
    ("حبيبالله", .god, "حبيب", ["حبيب الله", "حبيب‌الله", "حبیب الله"]),
    (
      "abubakr", .fatherOf, "bakr",
      ["Abu Bakr", "Abubakr", "Abou Bakr", "Aboubakr", "Abo Bakr", "Ebu Bakr", "Абу Бакр"]
    ),
    ("abufazl", .fatherOf, "fazl", ["Abul Fazl", "Abolfazl", "Abu al-Fazl", "Abu'l-Fazl"]),
    ("abumajd", .fatherOf, "majd", ["Abu al-Majd", "Abualmajd", "Aboelmajd", "Abul Majd"]),
    ("ابونصر", .fatherOf, "نصر", ["ابو النصر", "ابوالنصر", "البو نصر", "ابو نصر"]),
    ("abukarim", .fatherOf, "karim", ["Abu Karim", "Albu Karim"]),
    ("ابوعبدالله", .fatherOf, "عبدالله", ["ابو عبد الله", "أبو عبدالله", "ابي عبد الله"]),
    ("abuabdullah", .fatherOf, "abdullah", ["Abu Abdullah", "Abou Abd Allah", "Abu Abdallah"]),
    ("ummabdullah", .motherOf, "abdullah", ["Umm Abdullah", "Oum Abd Allah"]),
    ("ابوبكر", .fatherOf, "بكر", ["أبو بكر", "ابوبكر", "أبوبكر", "ابي بكر"]),
    ("ummsalma", .motherOf, "salma", ["Umm Salma", "Um Salma", "Oum Salma", "Oumou Salma"]),
    ("امسلمي", .motherOf, "سلمي", ["أم سلمى", "ام سلمي"]),
    (
      "dhulfiqar", .possessor, "fiqar",
      [
        "Dhu al-Fiqar", "Dhulfiqar", "Zulfiqar", "Zul Fiqar", "Dhul-Fiqar", "Thulfiqar",
        "Zu'l-Fiqar",
      ]
    ),
    ("ذوالفقار", .possessor, "فقار", ["ذو الفقار", "ذوالفقار", "ذو‌الفقار"]),
  ]

  @Test(arguments: compounds.indices)
  func joinedOrApartIsTheSamePart(row: Int) throws {
    let (letters, compound, core, spellings) = Self.compounds[row]
    for spelling in spellings {
      // A word before it, so that no compound stands where a title may.
      let parts = try reader.read("Salim " + spelling, kind: .person).readings[0].parts
      #expect(parts.count == 2, "\(spelling)")
      guard let part = parts.last else { continue }
      #expect(part.letters.text == letters, "\(spelling)")
      #expect(part.compound == compound, "\(spelling)")
      #expect(part.coreLetters.text == core, "\(spelling)")
      #expect((part.role == .kunya) == (compound == .fatherOf || compound == .motherOf))
    }
  }

  @Test(arguments: [
    "medin", "aladin", "constantin", "martin", "abdo", "abdi", "abou", "zulu", "valentine", "allah",
    "odin", "abu", "ulla", "bedouine", "عبدو", "الله", "الدين", "ابو",
    "عبداني", "عبدالي", "عبدويه",
  ])
  func leavesOtherWordsAlone(word: String) {
    #expect(Compounds.fused(in: Letters(word)) == nil)
  }

  /// *Abdi* and *Abdu* are names of their own unless a name of God follows.
  @Test(arguments: [
    ("Zamzam Abdi Adan", ["zamzam", "abdi", "adan"]),
    ("Zamzam Abdi Rahman", ["zamzam", "abdulrahman"]),
    ("Zamzam Abdu Yusuf", ["zamzam", "abdu", "yusuf"]),
    ("Zamzam Abdu al-Karim", ["zamzam", "abdulkarim"]),
  ])
  func tellsServantsFromNames(_ name: String, _ parts: [String]) throws {
    #expect(try reader.read(name, kind: .person).readings[0].parts.map(\.letters.text) == parts)
  }

  /// *Din* and *Edin* are names of their own in South Asia and Bosnia.
  @Test(arguments: [
    ("Mohammad Din", ["mohammad", "din"]), ("Nur Din", ["nuraldin"]),
    ("Goran Edin", ["goran", "edin"]), ("Kamel Edin", ["kamelaldin"]),
  ])
  func tellsReligionFromNames(_ name: String, _ parts: [String]) throws {
    #expect(try reader.read(name, kind: .person).readings[0].parts.map(\.letters.text) == parts)
  }

  @Test func namesOfOneCoreDifferByTheirElement() {
    let parts = [Part.Compound.servant, .fatherOf, .motherOf, .possessor].map {
      Compounds.part($0, before: "karim").letters.text
    }
    #expect(parts == ["abdulkarim", "abukarim", "ummkarim", "dhulkarim"])
    #expect(Compounds.part(.religion, after: "karim").letters.text == "karimaldin")
    #expect(Compounds.part(.god, after: "karim").letters.text == "karimullah")
  }
}
