/// Why a text cannot be screened as a name.
enum NameFault: Equatable, CustomStringConvertible {
  case empty
  case noLetter
  case tooLong

  /// The most letters of a name; the work of comparing two names grows with both.
  static let longest = 2_000

  /// What is wrong with a name, or `nil` where nothing is.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  init?(in name: String) {
    if name.allSatisfy(\.isWhitespace) {
      self = .empty
    } else if name.unicodeScalars.dropFirst(Self.longest).first != nil {
      self = .tooLong
    } else if !name.unicodeScalars.contains(where: Self.isLetterOrDigit) {
      self = .noLetter
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .empty: "name is empty"
    case .noLetter: "name has no letter and no digit"
    case .tooLong: "name is longer than \(Self.longest) letters"
    }
  }

  /// Modifier letters, such as tatweel, do not make a name by themselves.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Throws where a name given as an argument has a fault.
  static func check(_ names: [String]) throws(ToolError) {
    for name in names {
      if let fault = NameFault(in: name) { throw .badInput(fault.description) }
    }
  }
}
