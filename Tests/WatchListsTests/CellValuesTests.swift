import Testing

@testable import WatchLists

@Suite struct CellValuesTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a; b", ["a", "b"]), (";;", []), ("\"a; b\"; c", ["a; b", "c"]),
    ("\"a \"\"x\"\" b\"", ["a \"x\" b"]), ("a \"x\" b", ["a \"x\" b"]), ("\"open; a", ["open; a"]),
  ])
  func separates(_ text: String, _ values: [String]) {
    #expect(CellValues.separated(text) == values)
  }

  @Test(arguments: [
    ("", []), ("Iran", ["Iran"]), ("(1) Iran (2) Iraq", ["Iran", "Iraq"]),
    ("1) Iran 2) Iraq", ["Iran", "Iraq"]), ("a) 1958 b) 1 May 1959", ["1958", "1 May 1959"]),
    ("(a) X (b) Y", ["X", "Y"]), ("Basra (Iraq)", ["Basra (Iraq)"]), ("(2) X", ["(2) X"]),
    ("as of 1) X", ["as of", "X"]), ("(1)", []), ("Unit(1) A", ["Unit(1) A"]),
  ])
  func counts(_ text: String, _ values: [String]) {
    #expect(CellValues.counted(text) == values)
  }

  @Test(arguments: [
    ("28/09/1955", "1955-09-28"), ("9/7/1955", "1955-07-09"), ("00/09/1962", "1962-09"),
    ("00/00/1936", "1936"), ("dd/mm/1936", "1936"), ("dd/12/1936", "1936-12"), ("1936", "1936"),
    ("12/00/1936", "12/00/1936"), ("31/13/1936", "31/13/1936"), ("circa 1960", "circa 1960"),
    ("", ""), ("01/02/03", "01/02/03"), ("a/b/1936", "a/b/1936"),
  ])
  func writesDates(_ text: String, _ iso: String) {
    #expect(DayMonthYear.iso(text) == iso)
  }
}
