import Testing

@testable import NameAnatomy

@Suite struct ConsonantSkeletonTests {
  @Test(
    arguments: [
      ("mmt", ["mohammed", "mehmet", "muhammad", "mahmoud", "محمد", "محمود"]),
      ("ksm", ["qasim", "kassem", "gasim", "قاسم", "qaşşim"]),
      ("str", ["shatir", "chatir", "satir", "شاطر", "ştr"]),
      ("f", ["wafa", "وفا", "pha", "vah"]),
      ("", ["", "aeiou", "yahya", "w", "ءعه"]),
      ("ml", ["mill", "mala", "ملا"]),
      ("mll", ["malil"]),
      ("k7", ["k7"]),
    ] as [(String, [String])])
  func keepsTheSharedConsonants(_ skeleton: String, _ words: [String]) {
    for word in words {
      #expect(ConsonantSkeleton.skeleton(of: Letters(word)).text == skeleton, "\(word)")
    }
  }

  @Test func aSkeletonIsItsOwn() {
    for word in ["ibrahim", "jamal", "çelik", "žana", "خالد", "ذوالفقار"] {
      let skeleton = ConsonantSkeleton.skeleton(of: Letters(word))
      #expect(ConsonantSkeleton.skeleton(of: skeleton) == skeleton, "\(word)")
    }
  }
}
