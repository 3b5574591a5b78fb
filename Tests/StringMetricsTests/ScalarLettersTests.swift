import StringMetrics
import Testing

@Suite struct ScalarLettersTests {
  @Test func tellsScalarsApartThatShareTheirLowByte() {
    #expect(levenshtein("\u{61}\u{161}", "\u{161}\u{61}") == 2)
    #expect(levenshtein("\u{661}", "\u{61}") == 1)
    #expect(longestCommonSubsequence("añb漢", "漢bñ😀") == 1)
  }

  @Test func holdsMoreThanAByteOfScalars() {
    let scalars = (0x4E00..<0x5000 as Range<UInt32>).compactMap(Unicode.Scalar.init)
    let text = string(scalars)
    #expect(levenshtein(text, string(scalars.dropFirst(3))) == 3)
    #expect(indel(text, string(scalars.reversed())) == 2 * (scalars.count - 1))
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
