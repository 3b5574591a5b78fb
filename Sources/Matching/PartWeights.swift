import NameAnatomy

extension Part {
  /// Whether letters are missing: it is an initial or may be cut.
  var isBroken: Bool { role == .initial || mayBeTruncated }

  /// The part without what its place in a name adds, so that equal words are equal.
  var shape: Part {
    var shape = self
    if role != .initial, role != .number { shape.role = .name }
    shape.worth = 1
    return shape
  }
}

extension Part.Role {
  /// Whether a part that differs from what stands in its place speaks against the names.
  var canContradict: Bool {
    switch self {
    case .name, .given, .family, .nasab, .kunya, .nisba: true
    default: false
    }
  }
}

/// How a part can be aligned, by its role.
enum PartStanding: Sendable {
  /// With any part of a name, like it or not.
  case plain
  /// With a part that is like it.
  case weak
  /// With parts of its own role alone.
  case apart

  init(_ role: Part.Role) {
    self =
      switch role {
      case .generational, .placeholder, .number, .organizationType: .apart
      case .title, .particle: .weak
      default: .plain
      }
  }
}

extension PreparedName {
  /// What a part counts for where it is aligned.
  func weight(of part: Int, _ scoring: Scoring) -> Double {
    information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter)
      * scoring.weight(of: parts[part].role).aligned
  }

  /// What a part counts for where the other name lacks it.
  func omittedWeight(of part: Int, _ scoring: Scoring) -> Double {
    information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter)
      * scoring.weight(of: parts[part].role).omitted
  }

  /// The least that a part which contradicts this one counts for, where that part counts for more;
  /// `nil` where none can.
  func contradictedWeight(of part: Int, _ scoring: Scoring) -> Double? {
    switch parts[part].role {
    case .initial: weight(of: part, scoring) * max(1, scoring.initialContradiction)
    case .title, .particle, .generational, .placeholder, .organizationType, .number: nil
    // A word that it is joined to has the role of a plain name.
    default:
      min(
        weight(of: part, scoring),
        information[part].weight(bitsPerLetter: scoring.law(isPerson: isPerson).bitsPerLetter))
    }
  }
}
