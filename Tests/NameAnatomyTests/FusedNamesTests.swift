import Testing

@testable import NameAnatomy

@Suite struct FusedNamesTests {
  /// Names fused in one spelling and apart in another: the same parts in the same script.
  @Test(arguments: [
    ("محمدحسين رضايي", "محمد حسين رضايي"),
    ("محمدتقي رضايي", "محمد تقي رضايي"),
    ("Mohammadhossein Rezaei", "Mohammad Hossein Rezaei"),
    ("Ahmadreza Rezaei", "Ahmad-Reza Rezaei"),
    ("Ataur Rahman", "Ata ur Rahman"),
    ("Nizamul Haq", "Nizam ul Haq"),
  ])
  func partsFusedNames(_ fused: String, as apart: String) throws {
    #expect(try anatomy(fused) == anatomy(apart))
    #expect(try reader.read(fused, kind: .person).readings[0].parts.count > 1)
  }

  @Test(arguments: [
    "saidani", "amrani", "karimani", "sulayman", "mansur", "rasul", "batul", "abdoul",
    "سليمان", "حسنين",
    "اصفهاني", "رمضان", "عبدالكريم", "نورالدين",
  ])
  func leavesOneNameWhole(_ word: String) {
    let names = FusedNames(lexicon: reader.lexicon, particles: reader.tables.particles)
    let tokens = tokens(of: word + " karim")
    #expect(names.split(tokens) == tokens)
  }

  @Test func leavesOrganizationsWhole() throws {
    #expect(try anatomy("Mohammadhossein Trading", .organization).hasPrefix("mohammadhossein "))
  }
}
