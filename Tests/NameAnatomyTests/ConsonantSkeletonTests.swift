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

  /// Words whose consonants may be the same in another script, and some whose are not.
  @Test(arguments: [
    ("reza", "رضا", true), ("nejad", "نژاد", true), ("nezhad", "nejad", true),
    ("ridha", "reza", true), ("othman", "osman", true), ("hamidreza", "hamedrida", true),
    ("alimuhammad", "muhammad", false), ("abdullahahmed", "abdulhamid", true),
    ("shamsalrahman", "shamsurrahman", true), ("شمسالرحمن", "shamsurrahman", true),
    ("alirashid", "rashid", false), ("aminah", "aminat", false), ("karim", "salim", false),
  ])
  func wordsShareAKey(_ one: String, _ other: String, _ isShared: Bool) {
    let keys = [one, other].map { ConsonantSkeleton.key(of: Letters($0)) }
    #expect((keys[0] == keys[1]) == isShared)
  }
}
