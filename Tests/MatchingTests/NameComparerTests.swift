import NameAnatomy
import Testing

@testable import Matching

@Suite struct NameComparerTests {
  static let comparer = try! NameComparer()

  private func compare(
    _ one: String, _ two: String, _ kind: NameKind = .unknown
  ) throws -> Comparison {
    try Self.comparer.compare(one, two, kind: kind)
  }

  @Test(arguments: [
    ("Abd al-Rahman Qasimi", "Abdurrahman Kasimi"), ("عبد الرحمن القاسمي", "Abderrahmane Qasimi"),
    ("QASIMI, Abdul Rahman", "Abdulrahman Qasimi"), ("QASIMI<<ABDUL<RAHMAN", "Abdulrahman Qasimi"),
    ("Абдуррахман Касими", "Abdurrahman Qasimi"), ("Abou Bakr El Tamimi", "أبو بكر التميمي"),
    ("7asan Qasimi", "Hasan Qasimi"), ("Dr. Salim Rashidi", "Salim al-Rashidi"),
    ("Banque Meridian", "Meridian Bank"), ("Harrow Trading Ltd", "Harrow Trading Limited"),
  ])
  func findsTheSameName(_ one: String, _ two: String) throws {
    #expect(try compare(one, two).score >= 0.85)
    #expect(try compare(two, one).score >= 0.85)
  }

  @Test(arguments: [
    ("Hasan Qasimi", "Husayn Qasimi"), ("Salim Rashidi", "Karim Tamimi"),
    ("Mahmud Rashidi", "Muhammad Rashidi"), ("Abu Omar Rashidi", "Umm Omar Rashidi"),
    ("Meridian Bank", "Ardent Bank"), ("Hamza bin Yusuf", "Yusuf bin Hamza"),
  ])
  func keepsOtherNamesApart(_ one: String, _ two: String) throws {
    #expect(try compare(one, two).score < Policy.standard.threshold)
  }

  @Test(arguments: ["", "...", "-", "\u{301}"])
  func whatCannotBeReadIsLikeNothing(_ name: String) throws {
    for other in [name, "Salim Rashidi"] {
      let comparison = try compare(name, other)
      #expect(comparison.score == 0.0)
      #expect(comparison.evidence.isEmpty)
    }
  }

  @Test func readsBothNamesAsOneKind() throws {
    #expect(try compare("Harrow Trading Ltd", "Harrow Trading").score > 0.8)
    #expect(try compare("Harrow Trading", "Harrow Trading Ltd").score > 0.8)
  }

  @Test func agreesWithTheScorer() throws {
    let comparison = try compare("Salim Rashidi", "Salim Yusuf Rashidi", .person)
    let names = try ["Salim Rashidi", "Salim Yusuf Rashidi"].map {
      try Self.comparer.prepared(Self.comparer.reader.read($0, kind: .person))[0]
    }
    #expect(comparison.score.value == Self.comparer.scorer.score(names[0], names[1]).value)
  }
}
