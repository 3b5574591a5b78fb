import Testing

@testable import Identity

@Suite struct GenderTests {
  @Test(arguments: [
    ("Male", Gender.male), ("M", .male), (" m. ", .male), ("Männlich", .male), ("ذَكَر", .male),
    ("F", .female), ("FEMALE", .female), ("Féminin", .female), ("أنثى", .female),
    ("kadın", .female),
  ])
  func reads(_ word: String, as gender: Gender) {
    #expect(Gender(word: word) == gender)
  }

  @Test(arguments: ["", "-", "unknown", "males", "m f"])
  func refuses(_ word: String) {
    #expect(Gender(word: word) == nil)
  }
}
