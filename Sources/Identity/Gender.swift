/// The gender of a person.
public enum Gender: String, CaseIterable, Sendable {
  case female, male

  /// Reads *Male*, *M*, *femme*, *ذكر* and the like.
  public init?(word: String) {
    guard let gender = Self.byWord[PlainText.folded(word)] else { return nil }
    self = gender
  }

  private static let byWord: [String: Gender] = {
    let words: [(gender: Gender, words: [String])] = [
      (
        .female,
        [
          "female", "f", "fem", "woman", "femme", "feminin", "feminine", "femenino", "mujer",
          "frau", "weiblich", "kadin", "انثي", "زن",
        ]
      ),
      (
        .male,
        [
          "male", "m", "man", "masculine", "masculin", "homme", "masculino", "hombre", "mann",
          "mannlich", "erkek", "ذكر", "مرد",
        ]
      ),
    ]
    var byWord: [String: Gender] = [:]
    for (gender, words) in words {
      for word in words { byWord[word] = gender }
    }
    return byWord
  }()
}
