import Identity
import Testing

@testable import Matching

@Suite struct BirthPlaceTests {
  private static let comparer = try! NameComparer()

  @Test(arguments: [
    ("Basra, Iraq", "Al-Basrah, Iraq", Judgement.agrees), ("Basra", "البصرة", .agrees),
    ("Tikrit, Salah al-Din, Iraq", "Tikrit", .agrees), ("Iraq", "Basra, Iraq", .compatible),
    ("Mosul, Iraq", "Basra, Iraq", .compatible),
    ("Tripoli, Lebanon", "Tripoli, Libya", .contradicts),
    ("Basra, Iraq", "Kabul, Afghanistan", .contradicts), ("Basra", "Kabul", .contradicts),
    ("Moscow, USSR", "Moscow, Russia", .agrees), ("Minsk, USSR", "Belarus", .compatible),
    ("Kabul (Afghanistan)", "Kaboul", .agrees), ("", "Basra", .unknown),
    ("Iraq", "Basra", .unknown),
    ("Paris, TX, USA", "Paris, France", .contradicts),
  ])
  func judges(_ one: String, _ other: String, _ judgement: Judgement) {
    let places = [one, other].map { $0.isEmpty ? [] : [BirthPlace($0)] }
    let finding = Self.comparer.comparison(places[0], places[1], .standard)
    #expect(finding.judgement == judgement)
    #expect(
      Self.comparer.comparison(places[1], places[0], .standard).judgement == judgement)
    #expect(finding.query == one)
    #expect(finding.entry == other)
  }

  @Test func readsTheCountryApart() {
    #expect(BirthPlace("Tikrit, Salah al-Din, Iraq").localities == ["Tikrit", "Salah al-Din"])
    #expect(BirthPlace("Tikrit, Salah al-Din, Iraq").country == Country("IQ"))
    // The state of Georgia, or Gabon: nobody knows.
    #expect(BirthPlace("Athens, GA").country == nil)
  }
}
