import StringMetrics
import Testing

@Suite struct DoubleMetaphoneTests {
  @Test(arguments: [
    ("Smith", "SM0", "XMT"),
    ("Schmidt", "XMT", "SMT"),
    ("Thomas", "TMS", nil),
    ("Jankelowicz", "JNKL", "ANKL"),
    ("Filipowicz", "FLPT", "FLPF"),
    ("Rogier", "RJ", "RJR"),
    ("Cabrillo", "KPRL", "KPR"),
    ("Koch", "KK", nil),
    ("knight", "NT", nil),
    ("O'Brien", "APRN", nil),
    ("h", "", nil),
    ("", "", nil),
    ("محمد", "", nil),
  ])
  func hasCodes(_ word: String, primary: String, alternate: String?) {
    let codes = DoubleMetaphone(word)
    #expect(codes.primary == primary)
    #expect(codes.alternate == alternate)
  }

  @Test func agreesWithRecordedValues() throws {
    for keys in try RecordedKeys.all() {
      let codes = DoubleMetaphone(keys.word, maximumLength: 100)
      #expect(codes.primary == keys.primary, "\(keys.word)")
      #expect(codes.alternate ?? codes.primary == keys.alternate, "\(keys.word)")
      #expect(DoubleMetaphone(keys.word.uppercased(), maximumLength: 100) == codes)
    }
  }

  @Test(arguments: 0...8)
  func shorterCodeIsAPrefix(maximumLength: Int) throws {
    for keys in try RecordedKeys.all() {
      let codes = DoubleMetaphone(keys.word, maximumLength: maximumLength)
      #expect(codes.primary == String(keys.primary.prefix(maximumLength)), "\(keys.word)")
      #expect(
        codes.alternate ?? codes.primary == String(keys.alternate.prefix(maximumLength)),
        "\(keys.word)")
    }
  }

  @Test func refusesANegativeLength() async {
    await #expect(processExitsWith: .failure) {
      _ = DoubleMetaphone("smith", maximumLength: -1)
    }
  }
}
