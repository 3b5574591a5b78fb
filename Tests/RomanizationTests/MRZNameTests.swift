import Testing

@testable import Romanization

@Suite struct MRZNameTests {
  @Test(arguments: [
    ("ALKHATIB<<ABDULRAHMAN<MOHAMMED<A", ["alkhatib"], ["abdulrahman", "mohammed", "a"]),
    ("VAN<DER<MUELLEN<<JOHANNES<<<<<<", ["van", "der", "muellen"], ["johannes"]),
    ("ARKFREITH<<<<<<<<<<", ["arkfreith"], []),
    ("khalid<hasan", ["khalid", "hasan"], []),
    (" <<ALI<<OMAR ", ["ali"], ["omar"]),
    ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", ["eriksson"], ["anna", "maria"]),
    ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", ["eriksson"], ["anna", "maria"]),
  ])
  func readsWords(of text: String, surname: [String], given: [String]) throws {
    let name = try #require(MRZName(text))
    #expect(name.surname == surname)
    #expect(name.given == given)
  }

  @Test(arguments: ["ALKHATIB", "AL KHATIB<<ALI", "ALI<<OMAR2", "<<<", "", "محمد<<علي"])
  func leavesOtherText(_ text: String) {
    #expect(MRZName(text) == nil)
  }

  @Test(arguments: [
    ("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", true, true),  // 39, TD3
    ("NILAVADHANANANDA<<ARNPOL<PETCH<", false, false),  // 31, but filler at the end
    ("BENNELONG<WOOLOOMOOLOO<<DIVYESH", true, true),  // 31, TD2
    ("ALKHATIB<<ABDULRAHMAN<MOHAMMED<A", false, true),
    ("ALKHATIB<<ABDULRAHMAN<MOHAMMED", true, true),  // 30, TD1
    ("ALKHATIB<<A", false, false),
    ("ALKHATIB<<ALI<A<<<<", false, false),
  ])
  func seesTruncation(of text: String, isTruncated: Bool, lastMayBeTruncated: Bool) throws {
    let name = try #require(MRZName(text))
    #expect(name.isTruncated == isTruncated)
    #expect(name.lastMayBeTruncated == lastMayBeTruncated)
    #expect(MRZName(text, isTruncated: true)?.lastMayBeTruncated == true)
  }
}
