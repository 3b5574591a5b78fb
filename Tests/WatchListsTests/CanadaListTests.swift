import Testing

@testable import WatchLists

@Suite struct CanadaListTests {
  private let list: WatchList

  init() throws {
    list = try WatchList(contentsOf: Fixture.path("xml/canada.xml"))
  }

  @Test func knowsTheListByItsContent() {
    #expect(list.format == .canada)
    #expect(
      list.entries.map(\.id) == [
        "Examplia, Schedule 1, Part 1, Item 1", "Examplia, Schedule 1.1, Item 2",
        "Examplia, Part 2, Item 3",
      ])
    #expect(list.entries.map(\.kind) == [.person, .vessel, .organization])
    #expect(list.refusals.map(\.line) == [31])
  }

  @Test func readsAPerson() {
    let entry = list.entries[0]
    #expect(
      entry.names.map(\.written) == [
        "Yuri Ivanovich Sample", "Yury Sample", "Iouri Sample", "Юры Сэмпл",
        "Юрий Иванович Сэмпл", "Юрий Иванович Сампл",
      ])
    #expect(entry.titles == ["Major General"])
    #expect(entry.datesOfBirth == ["1960-01-12", "1961-01-12"])
    #expect(entry.programs == ["Examplia / Examplie"])
    #expect(entry.listedOn == "2020-09-28")
    #expect(entry.remarks.hasPrefix("Aliases: Yury or Iouri Sample"))
  }

  @Test func readsAShip() {
    let entry = list.entries[1]
    #expect(entry.documents.map(\.kind) == [.imo])
    #expect(entry.documents.map(\.number) == ["9074729"])
    #expect(entry.remarks == "Vessel type: Oil Tanker\nBuilt: 2011")
    #expect(entry.datesOfBirth == [])
  }

  @Test func readsNamesInBothLanguages() {
    #expect(
      list.entries[2].names == [
        EntryName("Examplian Army", quality: .primary),
        EntryName("Armée examplienne", quality: .strong),
      ])
  }

  @Test(
    arguments: [
      ("Kolya Sample", ["Kolya Sample"]),
      ("A Sample, B Sample; C Sample", ["A Sample", "B Sample", "C Sample"]),
      ("Batya, Kazak", ["Batya", "Kazak"]),
      ("SAMPLE, Yinon", ["SAMPLE, Yinon"]),
      ("Katya or Kate Sample, Yana Muster", ["Katya Sample", "Kate Sample", "Yana Muster"]),
      ("Anna Sample or Sampel", ["Anna Sample", "Anna Sampel"]),
      ("Russian : Анна Сэмпл", ["Анна Сэмпл"]),
      ("(Анна Сэмпл / Ганна Сэмпл", ["Анна Сэмпл", "Ганна Сэмпл"]),
      ("Dzmitry (Zmitser) Sample", ["Dzmitry (Zmitser) Sample"]),
      ("Анна Сэмпл and Ганна Сэмпл", ["Анна Сэмпл", "Ганна Сэмпл"]),
    ])
  func splitsAliasesOfPersons(_ text: String, into names: [String]) {
    #expect(CanadaNames(aliases: text, arePersons: true).names == names)
  }

  @Test(
    arguments: [
      ("Завод, АО", ["Завод, АО"]),
      ("АО, Завод", ["АО, Завод"]),
      ("Sample Co., Sample JSC", ["Sample Co.", "Sample JSC"]),
      ("SVC, Sample Vector Company", ["SVC", "Sample Vector Company"]),
      ("Laser Devices and Technologies", ["Laser Devices and Technologies"]),
      ("ООО Завод and Волна", ["ООО Завод", "Волна"]),
      ("Министерство культуры, спорта", ["Министерство культуры, спорта"]),
      ("«Завод, Имени» / ООО", ["«Завод, Имени»", "ООО"]),
      ("First or Second", ["First", "Second"]),
    ])
  func splitsAliasesOfOrganizations(_ text: String, into names: [String]) {
    #expect(CanadaNames(aliases: text, arePersons: false).names == names)
  }
}
