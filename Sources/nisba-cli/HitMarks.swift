import Nisba

/// What is known beside a name in a few letters: `born+ nation~ sex-`.
///
/// A plus agrees, a tilde is compatible, a minus contradicts; what is not known has no mark.
enum HitMarks {
  static func marks(of hit: Hit) -> String {
    let fields = hit.identity.compactMap { finding in
      sign(finding.judgement).map { "\(word(finding.field))\($0)" }
    }
    return ((hit.isSuppressed ? ["suppressed"] : []) + fields).joined(separator: " ")
  }

  private static func word(_ field: IdentityField) -> String {
    switch field {
    case .dateOfBirth: "born"
    case .placeOfBirth: "place"
    case .nationality: "nation"
    case .gender: "sex"
    case .document: "doc"
    }
  }

  private static func sign(_ judgement: Judgement) -> String? {
    switch judgement {
    case .agrees: "+"
    case .compatible: "~"
    case .contradicts: "-"
    case .unknown: nil
    }
  }
}
