import Testing

@testable import Evaluation

@Suite struct MachineReadableNameTests {
  @Test(arguments: [
    ("al-Kordi", "Omar", 30, "AL<KORDI<<OMAR<<<<<<<<<<<<<<<<"),
    ("O'Neil", "Mary Jane", 31, "ONEIL<<MARY<JANE<<<<<<<<<<<<<<<"),
    ("Müller", "Jürgen", 30, "MUELLER<<JUERGEN<<<<<<<<<<<<<<"),
    ("Gómez Ruiz", "Iván", 30, "GOMEZ<RUIZ<<IVAN<<<<<<<<<<<<<<"),
    // The last place is a letter, wherever the name is cut.
    ("Papandropoulous", "Jonathon Alec Tom", 30, "PAPANDROPOULOUS<<JONATHON<ALEC"),
    ("Papandropoulous", "Jonathon Al Tom", 30, "PAPANDROPOULOUS<<JONATHON<AL<T"),
    ("Papandropoulous", "Jonatho Alec Tom", 30, "PAPANDROPOULOUS<<JONATHO<ALE<T"),
    // A family name that is too long leaves a place for the given name.
    ("Wolfeschlegelsteinhausenbergerdorff", "Hubert", 30, "WOLFESCHLEGELSTEINHAUSENBER<<H"),
  ])
  func fillsItsPlaces(_ family: String, _ given: String, _ places: Int, _ field: String) throws {
    let name = try #require(MachineReadableName(family: family, given: given))
    #expect(name.field(places) == field)
  }

  @Test func aLetterWithoutACodeHasNoField() {
    #expect(MachineReadableName(family: "Петров", given: "Ivan") == nil)
    #expect(MachineReadableName(family: "Smith 3", given: "Ivan") == nil)
  }

  @Test func everyFieldHasItsLengthAndEndsInALetterWhereItIsCut() throws {
    let words = ["Al", "Abu", "Omar", "Hasan", "Khalil", "Muhammad", "Abdulrahman", "Q"]
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      func side() -> String {
        (0...random.below(6)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
      }
      let name = try #require(MachineReadableName(family: side(), given: side()))
      for places in [30, 31, 39] {
        let field = name.field(places)
        #expect(field.count == places)
        #expect(field.contains("<<") && field.contains { $0 != "<" })
        if name.isCut(places) { #expect(field.last != "<", "\(field)") }
      }
    }
  }
}
