import Testing

@testable import Identity

@Suite struct DocumentSeriesTests {
  @Test(arguments: [
    // prefix, from, to, count, how many, in the range, outside of it
    (
      "AB", "000100", "000199", "100", 100, ["AB000100", "ab 000-199", "AB 000150"],
      ["AB000099", "AB000200", "AB150", "AB0000150", "000150", "AC000150", "AB00015O"]
    ),
    ("", "AB000100", "AB000199", "", 100, ["AB000100"], ["AB000200"]),
    ("AB", "AB000100", "AB000199", "100", 100, ["AB000100"], ["ABAB000100"]),
    ("", "AB000100", "000199", "100", 100, ["AB000199"], ["000199"]),
    ("12", "000", "999", "1,000", 1_000, ["12000", "12999"], ["13000", "11999", "000"]),
    ("A1", "00", "99", "", 100, ["A100", "A199"], ["A200", "A099"]),
    (
      "", "1", "18002", "18,002", 18_002, ["1", "9", "10", "18002"],
      ["0", "18003", "01", "00018", "99999"]
    ),
    ("7", "8", "12", "5", 5, ["78", "79", "710", "712"], ["77", "713", "08", "708"]),
    ("X", "0042", "", "", 1, ["X0042"], ["X0043", "X42"]),
    ("X", "0042", "", "9", 9, ["X0042", "X0050"], ["X0051"]),
    (
      "", "000000000000000000", "999999999999999999", "", 1_000_000_000_000_000_000,
      ["123456789012345678"], ["1"]
    ),
  ])
  func holds(
    prefix: String, from: String, to: String, count: String, expected: Int, inside: [String],
    outside: [String]
  ) throws {
    let series = try DocumentSeries(prefix: prefix, from: from, to: to, count: count)
    #expect(series.count == expected)
    for number in inside { #expect(series.contains(number), "\(number)") }
    for number in outside { #expect(!series.contains(number), "\(number)") }
  }

  @Test(arguments: [
    (
      "AB", "000100", "000199", "99", "count",
      "expected 100 from the first number to the last, found “99”"
    ),
    (
      "AB", "000100", "000199", "many", "count",
      "expected a count, found “many”"
    ),
    (
      "AB", "000100", "000199", "-100", "count",
      "expected a count, found “-100”"
    ),
    (
      "AB", "000199", "000100", "", "to",
      "expected the last number above the first, found “000199” and “000100”"
    ),
    (
      "", "AB100", "AC199", "", "to",
      "expected the same letters in the first and the last number, found “AB100” and “AC199”"
    ),
    (
      "", "099", "1000", "", "to",
      "expected numbers of one length, or without zeros before them, found “099” and “1000”"
    ),
    ("AB", "", "1", "", "from", "expected a number that ends with at most 18 digits, found “”"),
    (
      "", "12A", "13A", "", "from",
      "expected a number that ends with at most 18 digits, found “12A”"
    ),
    (
      "", "1234567890123456789", "", "", "from",
      "expected a number that ends with at most 18 digits, found “1234567890123456789”"
    ),
    (
      "123456789012345", "0001", "0002", "", "prefix",
      "expected a number that ends with at most 18 digits, found “1234567890123450001”"
    ),
  ])
  func refuses(
    prefix: String, from: String, to: String, count: String, field: String, words: String
  ) {
    do {
      _ = try DocumentSeries(prefix: prefix, from: from, to: to, count: count)
      Issue.record("was read")
    } catch {
      #expect(error.field == field)
      #expect(error.description == words)
    }
  }

  @Test func showsWhatItIs() throws {
    let series = try DocumentSeries(
      issuer: "UTO", type: "passport", prefix: "AB", from: "000100", to: "000199")
    #expect(series.description == "passport UTO AB000100–AB000199 (100)")
    #expect(series.kind == .passport)
    #expect(try DocumentSeries(type: "P", from: "7").kind == .passport)
    #expect(try DocumentSeries(type: "identity card", from: "7").kind == .nationalID)
    #expect(try DocumentSeries(type: "V", from: "7").description == "V 7 (1)")
  }

  /// Every number up to 12,000, with a prefix that ends with digits or without one, against the definition.
  @Test(arguments: ["", "3", "A", "A0"], [(7, 93), (95, 1_203), (1, 11_000), (100, 999)])
  func unpaddedRangesHoldWhatLiesBetween(prefix: String, range: (Int, Int)) throws {
    let series = try DocumentSeries(prefix: prefix, from: "\(range.0)", to: "\(range.1)")
    let inside = Set((range.0...range.1).map { "\(prefix)\($0)" })
    for number in 0...12_000 {
      for text in ["\(prefix)\(number)", "\(number)", "\(prefix)0\(number)"] {
        #expect(series.contains(text) == inside.contains(text), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("№ ab 012-345", "AB", 6, 12_345), ("٠١٢٣", "", 4, 123), ("L898902C<36", "L898902C", 2, 36),
  ])
  func readsNumbers(_ written: String, letters: String, width: Int, value: UInt64) throws {
    let number = try #require(SerialNumber(written))
    #expect(String(decoding: number.letters, as: UTF8.self) == letters)
    #expect(number.width == width && number.value == value)
  }

  @Test(arguments: ["", "ABC", "12A", "1234567890123456789"])
  func knowsWhatIsNoNumber(_ written: String) {
    #expect(SerialNumber(written) == nil)
  }
}

@Suite struct SerialKeyTests {
  @Test(arguments: [
    "AB000150", "ab 000-150", "000150", "B1000150", "A1B2C3", "٠١٢٣", "Ж0123", "ABC", "", "12A",
    "1234567890123456789", "X123456789012345678",
  ])
  func isThatOfTheNumber(_ written: String) {
    #expect(SerialKey(written) == SerialNumber(written)?.key, "\(written)")
  }
}
