/// Two strings as letters of one small alphabet, so that they can index a table of masks.
///
/// ASCII scalars keep their values; the others are numbered as they come.
struct ScalarLetters {
  let first: [UInt32]
  let second: [UInt32]

  /// One more than the greatest letter.
  let alphabetCount: Int

  /// Reads the Unicode scalars of two strings.
  ///
  /// - Complexity: O(*m* + *n*), where *m* and *n* are the numbers of UTF-8 bytes.
  init(_ first: String, _ second: String) {
    var numbers: [Unicode.Scalar: UInt32] = [:]
    func letters(of string: String) -> [UInt32] {
      string.unicodeScalars.map { scalar in
        if scalar.isASCII { return scalar.value }
        if let number = numbers[scalar] { return number }
        let number = UInt32(128 + numbers.count)
        numbers[scalar] = number
        return number
      }
    }
    self.first = letters(of: first)
    self.second = letters(of: second)
    alphabetCount = 128 + numbers.count
  }

  /// The masks of the first string.
  var masks: LetterMasks {
    LetterMasks(pattern: first.span, alphabetCount: alphabetCount)
  }
}
