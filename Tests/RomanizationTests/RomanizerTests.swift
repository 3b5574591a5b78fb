import Dispatch
import Synchronization
import Testing

@testable import Romanization

@Suite struct RomanizerTests {
  static let folder = try! ScriptFolder()
  static let romanizer = try! Romanizer()

  private func romanized(_ written: String) throws -> String {
    try Self.romanizer.romanized(Self.folder.folded(written))
  }

  @Test(arguments: ["al-khatib, abdulrahman", "şerif çelik", "محمد علي", "ەحمەد", ""])
  func leavesLatinAndArabic(_ folded: String) throws {
    #expect(try Self.romanizer.romanized(folded) == folded)
  }

  @Test(arguments: [
    ("Абу Умар аш-Шишани", "abu umar ash-shishani"),
    ("Зайнуддин Хамзатов", "zaynuddin khamzatov"),
    ("Сергей Абдуллаев", "sergey abdullayev"),
    ("Ельцин Подъячев Юрьев", "yeltsin podyachev yuryev"),
    ("Советский", "sovetskiy"),
    ("Абдуллоҳ Раҳмон", "abdulloh rahmon"),
    ("Ӏабдуллах 1абдуллах", "abdullakh abdullakh"),
    ("Володимир Зеленський Ґалаґан В'ячеслав", "volodimir zelenskiy galagan vyacheslav"),
    ("Слободан Милошевић Љубица Џемал", "slobodan miloshevich lyubitsa dzhemal"),
    ("Нұрсұлтан Назарбаев Әлия", "nursultan nazarbayev aliya"),
  ])
  func romanizesCyrillic(_ written: String, as expected: String) throws {
    #expect(try romanized(written) == expected)
  }

  @Test(arguments: [
    ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"),
    ("Σερζ Սերժ Սարգսյան", "serz serzh sargsyan"),
    ("მიხეილ სააკაშვილი", "mikheil saakashvili"),
    ("בנימין נתניהו יצחק", "bnymyn ntnyhw ytschq"),
    ("नरेन्द्र मोदी मोहम्मद अली", "narendra modi mohammad ali"),
    ("শেখ হাসিনা", "shekh hasina"),
    ("අනුර", "anura"),
    ("ਸਿੰਘ", "singh"),
    ("ㄅㄚ", "ba"),
    ("አብይ አህመድ መለስ ዜናዊ", "aby ahmed meles zenawi"),
    ("މުޙައްމަދު", "muhammadu"),
    ("习近平", "xi jin ping"),
    ("김정은", "gimjeong-eun"),
    ("ムハンマド アリー あきひと", "muhammado ari akihito"),
    ("ⵎⵓⵃⵎⵎⴰⴷ", "muhmmad"),
    ("สมชาย", "smchay"),
    ("محمد Иванов", "محمد ivanov"),
    ("ខ្មែរ Ali", "ali"),
  ])
  func romanizesOtherScripts(_ written: String, as expected: String) throws {
    #expect(try romanized(written) == expected)
  }

  @Test func hasRulesForEveryScript() throws {
    let samples: [Script: String] = [
      .bopomofo: "ㄅㄚ", .canadianAboriginal: "ᐃᓄᒃ", .gujarati: "શાહ", .gurmukhi: "ਸਿੰਘ",
      .kannada: "ಕನ್ನಡ",
      .malayalam: "മുഹമ്മദ്", .myanmar: "အောင်", .oriya: "ଓଡ଼ିଆ", .syriac: "ܡܪܝܡ", .tamil: "முகமது",
      .telugu: "మహమ్మద్", .sinhala: "මහින්ද",
    ]
    for (script, sample) in samples {
      let latin = try romanized(sample)
      #expect(!latin.isEmpty && Script.scripts(in: latin) == [.latin], "\(script)")
    }
  }

  @Test func romanizesAMillionLetters() throws {
    let long = String(repeating: "абдуллаев", count: 20_000)
    #expect(try romanized(long).utf8.count == 200_000)
  }

  @Test func manyThreadsShareIt() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<64 {
        group.addTask {
          try Self.romanizer.romanized(index.isMultiple(of: 2) ? "хамзатов" : "γιωργοσ")
        }
      }
      for try await latin in group { #expect(latin == "khamzatov" || latin == "giorgos") }
    }
  }

  /// ICU lets nobody share a transliterator; romanizers share theirs under a lock.
  @Test func romanizersOfManyThreadsGiveTheSameNames() throws {
    let names = [
      "Абу Умар аш-Шишани", "Σαλίμ Ρασίντι", "სალიმ რაშიდი", "Սալիմ", "सलीम राशिदी", "山田 太郎", "김철수",
      "סלים ראשידי",
    ]
    let expected = try names.map { try romanized($0) }
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 64) { turn in
      let place = turn % names.count
      let found = (try? Romanizer().romanized(Self.folder.folded(names[place]))) ?? "failed"
      if found != expected[place] { wrong.withLock { $0.append(found) } }
    }
    #expect(wrong.withLock { $0 } == [])
  }
}
