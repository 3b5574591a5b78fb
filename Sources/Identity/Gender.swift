/// The gender of a person.
public enum Gender: String, CaseIterable, Sendable {
  case female, male

  /// Reads *Male*, *M*, *femme*, *ذكر* and the like.
  public init?(word: String) {
    switch PlainText.folded(word) {
    case "female", "f", "fem", "woman", "femme", "feminin", "feminine", "femenino", "mujer", "frau",
      "weiblich", "kadin", "انثي", "زن":
      self = .female
    case "male", "m", "man", "masculine", "masculin", "homme", "masculino", "hombre", "mann",
      "mannlich", "erkek", "ذكر", "مرد":
      self = .male
    default: return nil
    }
  }
}
