import Testing

@testable import Romanization

@Suite struct MRZArabicTests {
  static let coding = MRZArabic()

  @Test(arguments: [
    (["EBDALRXHMN", "MXHMWD"], ["عبدالرحمن", "محمود"]),
    (["ebdallh"], ["عبدالله"]),
    (["EMR"], ["عمر"]),
    (["RAXID"], ["رائد"]),
    (["MXHMMD"], ["محمد"]),
    (["ALMMDWXH", "MMDWXH"], ["الممدوح", "ممدوح"]),
    (["XSSALXH", "ALXAEMYN"], ["صالح", "الأمين"]),
    (["FAXTTMXAH"], ["فاطمة"]),
    (["FAXTTMXTA"], ["فاطمة"]),
    (["XGGL", "XKHAN"], ["گل", "خان"]),
    (["BN", "LADN", "XAESAMXAH"], ["بن", "لادن", "أسامة"]),
    (["IBRAHYM", "XHSN"], ["إبراهيم", "حسن"]),
  ])
  func decodes(_ words: [String], as arabic: [String]) {
    #expect(Self.coding.decoded(words) == arabic)
  }

  @Test(arguments: [
    ["ALKHATIB", "ABDULRAHMAN"], ["ALEXANDER"], ["XAVIER"], ["XHEMAL"], ["MOHAMED"],
    ["BEN", "ALI"],
    ["FELIX"], ["MAX"], ["PETER"], ["ALEXIA"], [], ["MXHMD", "OMAR"], ["H2"],
  ])
  func leavesLatinWords(_ words: [String]) {
    #expect(Self.coding.decoded(words) == nil)
  }

  @Test func noCodeBeginsWithAnother() {
    let codes = DataTable("mrz-arabic.tsv").rows.map { String($0[0]) }
    for code in codes {
      #expect(codes.filter { code.hasPrefix($0) } == [code])
    }
  }
}
