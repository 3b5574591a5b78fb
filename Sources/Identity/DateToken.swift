/// A piece of a written date.
enum DateToken: Equatable {
  /// A number and how many digits it is written with.
  case number(Int, digits: Int)
  /// A word, folded.
  case word(String)
  /// Any other letter but a blank, with one dash for all.
  case mark(Unicode.Scalar)

  /// Returns the pieces of a text.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var word = String.UnicodeScalarView()
    var number: (value: Int, digits: Int)?
    func endNumber() {
      if let known = number { tokens.append(.number(known.value, digits: known.digits)) }
      number = nil
    }
    func endWord() {
      if !word.isEmpty { tokens.append(.word(String(word))) }
      word.removeAll()
    }
    for scalar in text.unicodeScalars {
      if let digit = PlainText.digit(scalar) {
        endWord()
        let known = number ?? (0, 0)
        // Nothing that long is a date.
        number = (
          known.value < 1_000_000_000 ? known.value * 10 + digit : known.value, known.digits + 1
        )
      } else if let letters = PlainText.letters(scalar) {
        endNumber()
        word.append(contentsOf: letters)
      } else if !PlainText.isDropped(scalar) {
        endNumber()
        endWord()
        if !scalar.properties.isWhitespace { tokens.append(.mark(isDash(scalar) ? "-" : scalar)) }
      }
    }
    endNumber()
    endWord()
    return tokens
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
  }
}
