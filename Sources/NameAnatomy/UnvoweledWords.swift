/// Reads Latin words that are the letters of an Arabic one, whose vowels nobody wrote.
///
///     UnvoweledWords.arabic(of: "mhyjr")  // محيجر
///     UnvoweledWords.arabic(of: "slmy")  // سلمي
///     UnvoweledWords.arabic(of: "salmi")  // nil
///
/// Of Arabic letters that share a Latin one the commonest stands for all.
enum UnvoweledWords {
  private static let pairs: [(Letters, Letters)] = [
    ("sh", "ش"), ("kh", "خ"), ("gh", "غ"), ("th", "ث"), ("dh", "ذ"), ("ch", "ش"),
  ]
  private static let singles: [UInt8: Letters] = {
    let letters: [(Letters, Letters)] = [
      ("b", "ب"), ("t", "ت"), ("j", "ج"), ("h", "ح"), ("d", "د"), ("r", "ر"), ("z", "ز"),
      ("s", "س"), ("f", "ف"), ("q", "ق"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"),
      ("w", "و"), ("y", "ي"), ("g", "ج"),
    ]
    return Dictionary(uniqueKeysWithValues: letters.map { ($0.0.bytes[0], $0.1) })
  }()

  /// Returns the Arabic letters of a Latin word of three letters or more without a vowel, or `nil`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func arabic(of word: Letters) -> Letters? {
    guard word.count >= 3 else { return nil }
    var arabic = Letters(bytes: [])
    var rest = word.bytes[...]
    while let first = rest.first {
      if let pair = pairs.first(where: { rest.starts(with: $0.0.bytes) }) {
        arabic = arabic + pair.1
        rest = rest.dropFirst(2)
        continue
      }
      guard let letter = singles[first] else { return nil }
      // At the end it is likelier the ending of *Salmah*.
      arabic = arabic + (rest.count == 1 && first == UInt8(ascii: "h") ? "ه" : letter)
      rest = rest.dropFirst()
    }
    return arabic.count >= 3 ? arabic : nil
  }
}
