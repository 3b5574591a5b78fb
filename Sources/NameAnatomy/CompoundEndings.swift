/// The words that end a compound when they stand apart from its first half.
enum CompoundEndings {
  private static let religion: Set<Letters> = [
    "din", "dine", "deen", "dien", "dyn", "ddin", "ddine", "دين",
  ]
  private static let withArticle: Set<Letters> = [
    "aldin", "eldin", "uldin", "addin", "eddin", "uddin", "oddin", "eddine", "eldine", "uddeen",
    "aldeen", "eldeen", "addine", "aldine", "uddine", "eddeen", "الدين",
  ]
  private static let god: Set<Letters> = [
    "allah", "ullah", "ollah", "ulla", "oullah", "allakh", "ullakh", "الله", "لله",
  ]

  static func isReligion(_ letters: Letters) -> Bool {
    religion.contains(letters)
  }

  static func compound(of letters: Letters) -> Part.Compound? {
    if withArticle.contains(letters) { return .religion }
    return god.contains(letters) ? .god : nil
  }
}
