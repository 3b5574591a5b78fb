import TestSupport
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

  /// The definition of `DayMonthYear.iso`, slow and plain.
  private func iso(_ text: String) -> String {
    func number(_ part: Substring, limit: Int) -> Int? {
      if ["dd", "mm", "--", "DD", "MM"].contains(part) { return 0 }
      guard (1...2).contains(part.count), part.allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
      return Int(part).flatMap { $0 <= limit ? $0 : nil }
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, parts[2].allSatisfy({ "0"..."9" ~= $0 }),
      let day = number(parts[0], limit: 31), let month = number(parts[1], limit: 12)
    else { return text }
    if month == 0 { return day == 0 ? String(parts[2]) : text }
    return "\(parts[2])-\(two(month))" + (day == 0 ? "" : "-\(two(day))")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func writesDatesAsTheyAreDefined(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["0", "1", "3", "9", "/", "dd", "mm", "MM", "--", "d", "-", " ", "é", "1936"]
    for _ in 0..<500 {
      func part(_ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
      let text = "\(part(2))/\(part(2))/\(Bool.random(using: &random) ? "1936" : part(4))"
      #expect(DayMonthYear.iso(text) == iso(text), "\(text)")
    }
  }
}
