/// The gender of a person.
public enum Gender: String, CaseIterable, Sendable {
  case female, male

  /// Reads *Male*, *M*, *female* and the like.
  public init?(word: String) {
    switch word.lowercased() {
    case "female", "f", "woman": self = .female
    case "male", "m", "man": self = .male
    default: return nil
    }
  }
}
