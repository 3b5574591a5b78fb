import Testing

@testable import WatchLists

@Suite struct UNNamesTests {
  @Test(arguments: [
    ("Fazel Rahim", ["Fazel Rahim"]),
    ("Fazel\n    Rahim; Fazil Rahim", ["Fazel Rahim", "Fazil Rahim"]),
    ("A Sabet; M Sabet b) J Sabet; K Sabet", ["A Sabet", "M Sabet", "J Sabet", "K Sabet"]),
    ("a) One Name b) Two Name", ["One Name", "Two Name"]),
    ("حسن غول (Hassan Ghul; Hassan Gul)", ["حسن غول", "Hassan Ghul", "Hassan Gul"]),
    ("Jin Tiesan (金铁三)", ["Jin Tiesan", "金铁三"]),
    ("Amir (original script: Амир)", ["Amir", "Амир"]),
    (
      "Hay’at Tahrir (HTS) (هيئة تحرير (original script); Tahrir; The Board)",
      ["Hay’at Tahrir (HTS)", "هيئة تحرير", "Tahrir", "The Board"]
    ),
    ("Al-Qaida in Yemen (AQY)", ["Al-Qaida in Yemen (AQY)"]),
    ("(Sheikh) Musa Hilal", ["(Sheikh) Musa Hilal"]),
    ("Majid, Abdul", ["Majid, Abdul"]),
    (") Abdelrahman Zafir", ["Abdelrahman Zafir"]),
    ("Akhter Mohmad (اختر محمد ),", ["Akhter Mohmad", "اختر محمد"]),
    ("華信船務(香港)有限公司", ["華信船務(香港)有限公司"]),
    ("State Roads (Northern Area", ["State Roads (Northern Area"]),
    ("((((", ["(((("]),
    (" ; ; ", []),
    ("", []),
  ])
  func splits(_ text: String, into names: [String]) {
    #expect(UNNames(text, of: .strong).names.map(\.written) == names)
  }

  @Test func onlyTheFirstNameIsPrimary() {
    #expect(UNNames("A; B", of: .primary).names.map(\.quality) == [.primary, .strong])
    #expect(UNNames("A; B", of: .weak).names.map(\.quality) == [.weak, .weak])
  }

  @Test(arguments: [
    ("ፍትዊ ዓብዱረዛቕ (Tigrinya)", "ፍትዊ ዓብዱረዛቕ"),
    ("صدام حسين", "صدام حسين"),
    ("JAMAAH (JAD)", "JAMAAH (JAD)"),
  ])
  func dropsTheLanguage(of text: String, leaving name: String) {
    #expect(UNNames.withoutLanguage(text) == name)
  }
}
